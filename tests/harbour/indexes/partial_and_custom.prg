// Orders over a part of the records, custom orders, walks from records without a key, relative positions
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cDriver, n, x
   FOR EACH cDriver IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( cDriver )
      dbCreate( "t1", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
      USE t1
      FOR n := 1 TO 9
         APPEND BLANK
         REPLACE c WITH Chr( 65 + n * 4 % 9 ), n WITH n * 5 % 7
      NEXT
      ordCreate( "b1", "N", "N" )
      dbGoto( 2 )
      ordCondSet( ,,,,,,, 3 )
      ordCreate( "b1", "P", "C" )
      ? cDriver, "next 3 in order", Walk()
      dbGoto( 5 )
      ordCondSet( ,, .T., {|| FIELD->N < 5 } )
      ordCreate( "b1", "W", "C" )
      ? "while", Walk(), dbOrderInfo( 120 )
      ordCondSet( "RecNo()%2==0", {|| RecNo() % 2 == 0 } )
      ordCreate( "b2", "F", "C" )
      ? "for", Walk()
      FOR EACH x IN { 1, 3, 5, 7, 9 }
         dbGoto( x ) ; dbSkip( -1 )
         ? x, RecNo(), Bof(), Eof()
         dbGoto( x ) ; dbSkip( 1 )
         ?? RecNo(), Bof(), Eof()
      NEXT
      ordCreate( "b3", "X", "C" )
      ? ordCustom( ,, .T. ), ordCustom()
      APPEND BLANK
      ? ordKeyCount(), ordKeyAdd(), ordKeyCount(), ordKeyDel(), ordKeyCount()
      ? ordCustom( ,, .F. ), ordCustom()
      ordSetFocus( 0 )
      FOR EACH x IN { 0, 0.3, 0.99, 1, 2 }
         ? ordKeyRelPos( x ), RecNo(), ordKeyRelPos()
      NEXT
      dbGoto( 99 )
      ? ordKeyRelPos(), ordKeyNo(), ordKeyCount()
      USE
      AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   FErase( "t1.dbf" )
   RETURN
FUNCTION Walk()
   LOCAL c := ""
   dbGoTop()
   DO WHILE ! Eof()
      c += hb_ntos( RecNo() ) + " "
      dbSkip()
   ENDDO
   RETURN c
