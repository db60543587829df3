// Numbers of many digits in fields: what is stored, and stored again from what is read.
STATIC s_nSeed := 4711

PROCEDURE Main()

   LOCAL i, x, nDec, nScale, aFields := {}

   FOR nDec := 0 TO 15
      AAdd( aFields, { "N" + hb_ntos( nDec ), "N", 22, nDec } )
   NEXT
   AAdd( aFields, { "S", "N", 6, 2 } )
   AAdd( aFields, { "T", "N", 2, 1 } )
   dbCreate( "digits", aFields )
   USE digits
   FOR i := 1 TO 120
      nScale := { 1, 10, 1000, 100000, 1000000, 100000000, 10000000000, 1000000000000, 100000000000000, 10000000000000000, 1000000000000000000 }[ i % 11 + 1 ]
      x := ( Rnd() / 1000000 + Rnd() / 1000000000000 ) * nScale
      IF i % 4 == 0
         x := -x
      ENDIF
      IF i % 5 == 0 .AND. nScale < 1000000000
         x := Round( x, i % 7 )
      ENDIF
      IF i % 13 == 0
         x := Int( x )
      ENDIF
      dbAppend()
      FOR nDec := 1 TO FCount()
         Put( nDec, x )
      NEXT
   NEXT
   Rows()
   // Once more what is there, where reading is exact
   FOR i := 1 TO LastRec()
      dbGoto( i )
      FOR nDec := 1 TO 10
         IF Len( AllTrim( Str( FieldGet( nDec ), 22, nDec - 1 ) ) ) < 15
            Put( nDec, FieldGet( nDec ) )
         ENDIF
      NEXT
   NEXT
   Rows()
   dbCloseArea()
   FErase( "digits.dbf" )

   RETURN

STATIC FUNCTION Rnd()

   s_nSeed := ( s_nSeed * 69069 + 12345 ) % 4294967296

   RETURN Int( s_nSeed / 4294967296 * 1000000 )

STATIC PROCEDURE Put( i, x )

   BEGIN SEQUENCE WITH {| e | Break( e ) }
      FieldPut( i, x )
   END SEQUENCE

   RETURN

STATIC PROCEDURE Rows()



   dbCommit()
   dbGoTop()
   DO WHILE ! Eof()
      ? hb_ntos( RecNo() ), StrTran( StrTran( SubStr( Raw(), 2 ), "  ", "" ), " ", "," )
      dbSkip()
   ENDDO

   RETURN

STATIC FUNCTION Raw()
   RETURN dbRecordInfo( 7 )
