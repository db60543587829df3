// When EVAL of INDEX ON is asked: before or behind which records, with FOR, WHILE and NEXT
REQUEST DBFCDX, DBFNTX, DBFNSX
STATIC s := ""
FUNCTION W( c ); s += c; RETURN .T.
FUNCTION K( n ); s += "k" + hb_ntos( n ); RETURN n
FUNCTION B( x ); LOCAL l := Len( s ) < 40; s += iif( l, "E", "X" ); RETURN iif( x, l, .T. )
PROCEDURE Main()
   LOCAL d, n, e, x
   FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFNSX" }
     FOR EACH n IN { 0, 1, 2, 3, 5, 9 }
      dbCreate( "t", { { "N", "N", 4, 0 } }, d, .T., "t" )
      FOR e := 1 TO n
        dbAppend(); FIELD->N := e
      NEXT
      dbGoTop()
      FOR EACH e IN { 0, 1, 2, 3, 4, 100 }
        FOR EACH x IN { .F., .T. }
         s := ""; INDEX ON K( FIELD->N ) TO t EVAL B( x ) EVERY e
         ? d, n, e, x, s, ordKeyCount()
         s := ""; INDEX ON K( FIELD->N ) TO t FOR W( "f" ) .AND. FIELD->N % 2 == 1 EVAL B( x ) EVERY e
         ? d, n, e, x, s, ordKeyCount()
         s := ""; INDEX ON K( FIELD->N ) TO t FOR W( "f" ) WHILE W( "w" ) .AND. FIELD->N < 5 EVAL B( x ) EVERY e
         ? d, n, e, x, s, ordKeyCount()
         s := ""; INDEX ON K( FIELD->N ) TO t NEXT 4 EVAL B( x ) EVERY e
         ? d, n, e, x, s, ordKeyCount()
         s := ""; INDEX ON K( FIELD->N ) TO t WHILE FIELD->N < 4 EVAL B( x ) .AND. Len( s ) < 7 EVERY e
         ? d, n, e, x, s, ordKeyCount()
        NEXT
      NEXT
      dbCloseAll()
      FErase( "t.ntx" ); FErase( "t.cdx" ); FErase( "t.nsx" )
     NEXT
   NEXT
   RETURN
