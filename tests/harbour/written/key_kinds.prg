// Keys: functions of the program, memo keys, dates, logicals, long expressions, both drivers, shared
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL d, i
   FOR EACH d IN { "DBFNTX", "DBFCDX" }
      rddSetDefault( d )
      dbCreate( "k" + Right( d, 3 ), { { "A", "C", 20, 0 }, { "N", "N", 12, 3 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 }, { "T", "@", 8, 0 }, { "M", "M", 10, 0 }, { "F", "B", 8, 3 }, { "I", "I", 4, 0 } } )
      USE ( "k" + Right( d, 3 ) ) SHARED
      INDEX ON MyKey( FIELD->A ) TAG udf TO ( "x" + Right( d, 3 ) )
      INDEX ON FIELD->T TAG ts TO ( "x" + Right( d, 3 ) )
      INDEX ON FIELD->F TAG fl TO ( "x" + Right( d, 3 ) )
      INDEX ON FIELD->I TAG in TO ( "x" + Right( d, 3 ) ) DESCENDING
      INDEX ON FIELD->L TAG lo TO ( "x" + Right( d, 3 ) )
      INDEX ON PadR( FIELD->M, 12 ) TAG me TO ( "x" + Right( d, 3 ) )
      INDEX ON Year( FIELD->D ) * 100 + Month( FIELD->D ) TAG ym TO ( "x" + Right( d, 3 ) ) UNIQUE
      INDEX ON iif( FIELD->N > 0, Str( FIELD->N, 12, 3 ), Space( 12 ) ) + DToS( FIELD->D ) + Upper( FIELD->A ) TAG lg TO ( "x" + Right( d, 3 ) ) FOR FIELD->I % 2 == 0
      INDEX ON -FIELD->N TAG mn TO ( "x" + Right( d, 3 ) )
      INDEX ON FIELD->D > 0d20200101 TAG da TO ( "x" + Right( d, 3 ) ) FOR ! Deleted()
      SET INDEX TO ( "x" + Right( d, 3 ) )
      FOR i := 1 TO 150
         APPEND BLANK
         FIELD->A := Chr( 65 + ( i * 7 ) % 26 ) + Chr( 97 + i % 26 ) + hb_ntos( i )
         FIELD->N := ( ( i * 37 ) % 101 - 50 ) * 1.125
         FIELD->D := iif( i % 9 == 0, CToD( "" ), 0d20190101 + i * 11 )
         FIELD->L := i % 3 == 0
         FIELD->T := hb_DateTime( 2024, 1 + i % 12, 1 + i % 28, i % 24, i % 60, i % 60, i )
         FIELD->M := iif( i % 5 == 0, "", Replicate( hb_ntos( i ), i ) )
         FIELD->F := Sqrt( i ) * iif( i % 2 == 0, -1, 1 )
         FIELD->I := ( i * 13 ) % 57 - 20
         IF i % 17 == 0
            DELETE
         ENDIF
         UNLOCK
      NEXT
      FOR i := 1 TO ordCount()
         SET ORDER TO i
         GO TOP
         ? ordName(), ordKeyCount(), RecNo(), ordKeyVal()
         GO BOTTOM
         ?? RecNo(), ordKeyVal()
      NEXT
      USE
      USE ( "k" + Right( d, 3 ) ) EXCLUSIVE
      SET INDEX TO ( "x" + Right( d, 3 ) )
      REINDEX
      PACK
      USE
   NEXT
   RETURN
FUNCTION MyKey( c )
   RETURN Right( c, 12 ) + Left( c, 4 )
