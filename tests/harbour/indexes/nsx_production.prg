// Where the production index of DBFNSX stands in the list, and that it stays open.

REQUEST DBFNSX, DBFCDX, DBFNTX
PROCEDURE Main
LOCAL cDrv
FOR EACH cDrv IN { "DBFNSX", "DBFCDX" }
rddSetDefault(cDrv)
   AEval( Directory("t*"), {|a| FErase(a[1]) } )
dbCreate( "t1", { {"NAME","C",10,0},{"QTY","N",5,0} } )
USE t1
INDEX ON QTY TAG A TO t1c ADDITIVE
Orders()
INDEX ON QTY TAG B TO t1 ADDITIVE
Orders()
INDEX ON QTY TAG C TO t1d ADDITIVE
Orders()
INDEX ON QTY TAG B2 TO t1 ADDITIVE
Orders()
INDEX ON QTY TO t1 ADDITIVE
Orders()
INDEX ON QTY TAG D TO t1e
Orders()
INDEX ON QTY TAG D TO t1c
Orders()
INDEX ON QTY TO t1
Orders()
INDEX ON QTY TAG D TO t1e ADDITIVE
Orders()
INDEX ON QTY TO t1 ADDITIVE
Orders()
INDEX ON QTY TAG D TO t1e ADDITIVE
Orders()
SET INDEX TO
Orders()
SET INDEX TO t1c
Orders()
INDEX ON QTY TAG B TO t1d
Orders()
INDEX ON QTY TAG B TO t1d NEXT 3
Orders()
INDEX ON QTY TAG B TO t1e NEXT 3
Orders()
DELETE TAG T1
Orders()
INDEX ON QTY TAG D TO t1e
Orders()
USE t1
Orders()
INDEX ON QTY TAG D TO t1e
Orders()
SET INDEX TO
Orders()
INDEX ON QTY TAG D TO t1
Orders()
NEXT
PROCEDURE Orders()
   LOCAL n, cText := ""
   FOR n := 1 TO ordCount()
      cText += ordName( n ) + "/" + ordBagName( n ) + " "
   NEXT
   ? hb_ntos(IndexOrd()) +" " + cText
   RETURN 
