// Creating orders in files that are open, closed, single, with several orders, or the production index; what the list shows afterwards
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, n
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      USE t1
      FOR n := 1 TO 7
         APPEND BLANK
         REPLACE c WITH Chr( 72 - n ), n WITH n * 5 % 7
      NEXT
      ordCreate( "b3",, "N+1" )
      ordCreate( "b1", "X1", "N" )
      ordCreate( "b3", "X1", "C" )
      Show( "closed, unnamed" )
      ordListClear()
      ordCreate( "b4",, "N" )
      ordCreate( "b4", "Q", "C" )
      Show( "open, unnamed" )
      ordCreate( "b5", "P", "N" )
      ordListClear()
      ordCreate( "b5", "Q", "C" )
      Show( "closed, named" )
      ordListClear()
      ordCreate( "b5", "R", "-N" )
      Show( "closed, several" )
      ordCreate( "b6", "P", "N" )
      ordCreate( "b6", "P", "C",, .T. )
      Show( "same tag again" )
      ordCreate( "t1", "P", "N" )
      ordCondSet( ,,,,,,,,,,,, .T. )
      ordCreate( "b7", "S", "C" )
      ordCondSet( ,,,,,,,,,,,, .T. )
      ordCreate( "t1",, "-N" )
      Show( "production again" )
      ordListAdd( "b4", "NONE" )
      Show( "tag that is not there" )
      dbGoto( 4 )
      ordListAdd( "b4" )
      Show( "open already" )
      USE
      AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   FErase( "t1.dbf" )
   RETURN
PROCEDURE Show( cWhat )
   LOCAL n
   ? cWhat, RecNo(), IndexOrd()
   FOR n := 1 TO ordCount()
      ?? " " + ordName( n ) + "/" + ordBagName( n ) + "/" + ordKey( n )
   NEXT
   RETURN
