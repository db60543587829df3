// Fields that a DELIMITED line does not reach, by the types of the table.

REQUEST DBFCDX
PROCEDURE Main
LOCAL n, s
rddSetDefault( "DBFCDX" )
hb_MemoWrit( "c3.txt", e"4\n" )
FOR EACH s IN { { {"NAME","C",10,0},{"QTY","N",5,0},{"D","D",8,0},{"L","L",1,0},{"T","@",8,0},{"R","N",8,3} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"D","D",8,0},{"L","L",1,0},{"R","N",8,3} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"L","L",1,0},{"T","@",8,0},{"R","N",8,3} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"T","@",8,0} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"T","T",8,0} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"T","I",4,0} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"T","B",8,2} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"T","F",8,2} },;
 { {"NAME","C",10,0},{"QTY","N",5,0},{"R","N",8,3} } }
  AEval( Directory("t*"), {|a| FErase(a[1]) } )
  dbCreate( "t1", s )
  USE t1
  APPEND FROM c3 DELIMITED
  USE
  ? Len(s), Vis( Right(hb_MemoRead("t1.dbf"), 40) )
NEXT
RETURN
FUNCTION Vis( c )
LOCAL x, r := ""
FOR EACH x IN c
  r += IIF( Asc(x) < 32 .OR. Asc(x) > 126, "\" + hb_NumToHex(Asc(x),2), x )
NEXT
RETURN Right( r, 50 )
