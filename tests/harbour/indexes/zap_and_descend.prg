// After ZAP, as after REINDEX, an order of DBFCDX runs as it was made; DBFNTX keeps what ordDescend() turned.
REQUEST DBFCDX, DBFNTX

PROCEDURE Main()

   LOCAL cDriver

   FOR EACH cDriver IN { "DBFCDX", "DBFNTX" }
      rddSetDefault( cDriver )
      dbCreate( "za", { { "N", "N", 4, 0 } } )
      USE za
      INDEX ON N TAG up TO za
      INDEX ON -N TAG down TO za DESCENDING ADDITIVE
      Turned( "made" )
      ordDescend( "up",, .T. )
      ordDescend( "down",, .F. )
      Turned( "turned" )
      ZAP
      Turned( "emptied" )
      APPEND BLANK
      REPLACE N WITH 5
      APPEND BLANK
      REPLACE N WITH 7
      SET ORDER TO TAG up
      GO TOP
      ? N
      ordDescend( "up",, .T. )
      REINDEX
      Turned( "built anew" )
      GO TOP
      ? N
      USE
      hb_dbDrop( "za", "za" )
   NEXT

   RETURN

STATIC PROCEDURE Turned( cWhen )

   ? rddSetDefault(), cWhen, ordDescend( "up" ), ordDescend( "down" )

   RETURN
