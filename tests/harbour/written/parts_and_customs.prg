// Conditional, partial and custom orders, ordCondSet in all clauses, NTX and CDX and NSX
REQUEST DBFCDX, DBFNSX
PROCEDURE Main()
   LOCAL d, i, c
   FOR EACH d IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      c := Lower( Right( d, 3 ) )
      rddSetDefault( d )
      dbCreate( "o" + c, { { "K", "C", 6, 0 }, { "N", "N", 5, 0 } } )
      USE ( "o" + c )
      FOR i := 1 TO 120
         APPEND BLANK
         REPLACE K WITH StrZero( ( i * 47 ) % 113, 4 ), N WITH ( i * 7 ) % 19
         IF i % 8 == 0
            DELETE
         ENDIF
      NEXT
      GO 30
      INDEX ON FIELD->K TO ( "a1" + c ) WHILE FIELD->N < 18 FOR FIELD->N > 3
      GO 50
      INDEX ON FIELD->K TO ( "a2" + c ) NEXT 20
      INDEX ON FIELD->K TO ( "a3" + c ) RECORD 7
      GO 100
      INDEX ON FIELD->K TO ( "a4" + c ) REST DESCENDING
      INDEX ON FIELD->N TO ( "a5" + c ) UNIQUE EVAL {|| .T. } EVERY 10
      SET INDEX TO ( "a5" + c )
      INDEX ON FIELD->K TO ( "a6" + c ) USECURRENT
      SET INDEX TO
      INDEX ON FIELD->K TAG x1 TO ( "b" + c ) FOR ! Deleted()
      INDEX ON FIELD->N TAG x2 TO ( "b" + c ) CUSTOM
      INDEX ON FIELD->K + Str( FIELD->N, 5 ) TAG x3 TO ( "b" + c ) DESCENDING UNIQUE
      SET INDEX TO ( "b" + c )
      SET ORDER TO TAG x2
      FOR i := 1 TO 60 STEP 4
         GO i
         ordKeyAdd()
      NEXT
      GO 5
      ordKeyDel()
      GO 9
      ordKeyAdd( , , 99 )
      SET DELETED ON
      FOR i := 1 TO ordCount()
         SET ORDER TO i
         GO TOP
         ? ordName(), ordKeyCount(), RecNo()
      NEXT
      SET DELETED OFF
      FOR i := 3 TO 120 STEP 6
         GO i
         REPLACE K WITH "z" + hb_ntos( i ), N WITH i
         RECALL
         IF i % 4 == 1
            DELETE
         ENDIF
      NEXT
      SET INDEX TO ( "b" + c ), ( "a1" + c ), ( "a2" + c ), ( "a4" + c ), ( "a6" + c )
      FOR i := 2 TO 100 STEP 9
         GO i
         REPLACE K WITH "y" + hb_ntos( i )
      NEXT
      APPEND BLANK
      REPLACE K WITH "last", N WITH 5
      ? ordCount()
      FOR i := 1 TO ordCount()
         ? i, ordName( i ), ordBagName( i ), ordKeyCount( i ), ordFor( i )
      NEXT
      ordDescend( 1, , .T. )
      ordCondSet( "N > 10", {|| FIELD->N > 10 }, .T., , , , RecNo(), , , , , , .F. )
      ordCreate( "c" + c, "cc", "K", {|| FIELD->K } )
      ? ordKeyCount()
      USE
   NEXT
   RETURN
