// Numbers in fields of every width: how they are shown, what fits, what is read from other texts
PROCEDURE Main()
   LOCAL l, d, v, c, h
   FOR EACH l IN { 1, 2, 3, 4, 6, 10, 19, 20, 30, 89, 90, 91, 98, 120, 254, 255 }
      FOR EACH d IN { 0, 1, 2, 5, 18, 50 }
         dbCreate( "t", { { "F1", "N", l, d }, { "F2", "F", l, d } } )
         USE t
         APPEND BLANK
         ? l, d, Len( Str( FIELD->F1 ) ), Len( Str( FIELD->F2 ) )
         FOR EACH v IN { 0, 0.3, 0.04, -0.3, 1, 9.9, -9, 99.95, 1000 }
            c := "|"
            BEGIN SEQUENCE WITH {| e | Break( e ) }
               FIELD->F1 := v
               FIELD->F2 := v
            RECOVER
               c := "!"
            END SEQUENCE
            IF l < 11
               ?? c, Str( FIELD->F1 ), Str( FIELD->F2 ), dbRecordInfo( 7 )
            ENDIF
         NEXT
         CLOSE
      NEXT
   NEXT
   dbCreate( "t", { { "N", "N", 8, 2 }, { "F", "F", 8, 0 } } )
   FOR EACH c IN { "  -1.5", Chr( 10 ) + "12", Chr( 9 ) + "12", "12" + Chr( 13 ), "*******", "1e5", "+5", "- 5", "1.2.3", ".", "-.5", "inf" }
      USE t
      ZAP
      APPEND BLANK
      CLOSE
      h := FOpen( "t.dbf", 2 )
      FSeek( h, 32 + 64 + 2 )
      FWrite( h, " " + PadR( c, 8 ) + PadR( c, 8 ) )
      FClose( h )
      USE t
      ? Str( FIELD->N ), Str( FIELD->F ), Str( FIELD->F, 10, 2 )
      CLOSE
   NEXT
   FErase( "t.dbf" )
   RETURN
