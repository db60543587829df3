/* Filters and FOR conditions made up at random, with optimisation and without: the same records, also after changes made while they stand */

#include "set.ch"
#include "dbinfo.ch"
REQUEST DBFNTX, DBFCDX, DBFNSX, DESCEND, UPPER, DTOS, STR, DELETED, RECNO, HB_STOD
REQUEST HB_CODEPAGE_PLWIN, HB_CODEPAGE_DEWIN
STATIC s_nSeed
FUNCTION R( n )
   s_nSeed := ( s_nSeed * 1103515245 + 12345 ) % 2147483648
   RETURN Int( Int( s_nSeed / 65536 ) % n )
PROCEDURE Main()
   LOCAL n
   FOR n := 1 TO 40
      s_nSeed := n * 7919 + 13
      One( n )
   NEXT
   AEval( { "o.dbf", "o.cdx", "o.nsx", "o1.ntx", "o2.ntx", "o3.ntx", "o4.ntx", "o5.ntx" }, {| f | FErase( f ) } )
   RETURN
STATIC FUNCTION RWord()
   LOCAL c := "", i
   FOR i := 1 TO R( 5 )
      c += SubStr( "abAB zZ" + Chr( 0xB9 ) + Chr( 0xE6 ) + Chr( 0xA5 ), R( 10 ) + 1, 1 )
   NEXT
   RETURN c
STATIC FUNCTION Cmp()
   RETURN { "=", "==", "<", "<=", ">", ">=", "<>", "!=", "$" }[ R( 9 ) + 1 ]
STATIC FUNCTION Term()
   LOCAL c := Cmp(), x
   SWITCH R( 12 )
   CASE 0
   CASE 1
      x := '"' + RWord() + '"'
      RETURN iif( c == "$", x + " $ C", iif( R( 4 ) == 0, x + " " + c + " C", "C " + c + " " + x ) )
   CASE 2
   CASE 3
      IF c == "$"
         c := "<"
      ENDIF
      x := hb_ntos( R( 40 ) - 20 ) + iif( R( 3 ) == 0, ".5", "" )
      RETURN iif( R( 4 ) == 0, x + " " + c + " N", "N " + c + " " + x )
   CASE 4
      IF c $ "$,=="
         c := ">="
      ENDIF
      RETURN "D " + c + ' hb_SToD( "' + iif( R( 5 ) == 0, "", DToS( hb_SToD( "20200101" ) + R( 40 ) ) ) + '" )'
   CASE 5
      RETURN iif( R( 2 ) == 0, "L", "! L" )
   CASE 6
      RETURN "Upper( C ) " + iif( c == "$", "=", c ) + ' "' + Upper( RWord() ) + '"'
   CASE 7
      RETURN 'DToS( D ) ' + iif( c == "$", "=", c ) + ' "202001' + iif( R( 2 ) == 0, "", StrZero( R( 40 ), 2 ) ) + '"'
   CASE 8
      RETURN "Deleted()"
   CASE 9
      RETURN "C + Str( N, 6, 1 ) " + iif( c == "$", ">", c ) + ' "' + RWord() + '"'
   CASE 10
      RETURN "N % 3 == 0"
   CASE 11
      RETURN "RecNo() > " + hb_ntos( R( 60 ) )
   ENDSWITCH
   RETURN ".T."
STATIC FUNCTION Expr( nDeep )
   IF nDeep == 0 .OR. R( 3 ) == 0
      RETURN Term()
   ENDIF
   SWITCH R( 5 )
   CASE 0
   CASE 1
      RETURN "( " + Expr( nDeep - 1 ) + " .AND. " + Expr( nDeep - 1 ) + " )"
   CASE 2
   CASE 3
      RETURN "( " + Expr( nDeep - 1 ) + " .OR. " + Expr( nDeep - 1 ) + " )"
   ENDSWITCH
   RETURN "! ( " + Expr( nDeep - 1 ) + " )"
STATIC PROCEDURE Fill()
   FIELD->C := RWord()
   FIELD->N := R( 40 ) - 20 + iif( R( 3 ) == 0, 0.5, 0 )
   IF R( 6 ) != 0
      FIELD->D := hb_SToD( "20200101" ) + R( 40 )
   ELSE
      FIELD->D := hb_SToD( "" )
   ENDIF
   FIELD->L := R( 2 ) == 0
   RETURN
STATIC FUNCTION List()
   LOCAL c := "", n := 0
   dbGoTop()
   DO WHILE ! Eof() .AND. n++ < 300
      c += hb_ntos( RecNo() ) + " "
      dbSkip()
   ENDDO
   c += "| "
   n := 0
   dbGoBottom()
   DO WHILE ! Bof() .AND. n++ < 300
      c += hb_ntos( RecNo() ) + " "
      dbSkip( -1 )
   ENDDO
   RETURN c
STATIC PROCEDURE One( nNo )
   LOCAL cRdd := { "DBFNTX", "DBFCDX", "DBFCDX", "DBFNSX" }[ R( 4 ) + 1 ], i, n, aKeys, x, cExpr, cList, nCount, e, lOpt
   LOCAL cCdp := { "EN", "PLWIN", "DEWIN" }[ R( 3 ) + 1 ], lShared := R( 2 ) == 0, nRecs := R( 80 )
   hb_cdpSelect( cCdp )
   Set( _SET_EXACT, R( 4 ) == 0 )
   Set( _SET_DELETED, .F. )
   AEval( { "o.dbf", "o.ntx", "o.cdx", "o.nsx", "o1.ntx", "o2.ntx", "o3.ntx", "o4.ntx", "o5.ntx" }, {| f | FErase( f ) } )
   Set( _SET_EXCLUSIVE, .T. )
   dbCreate( "o", { { "C", "C", 6, 0 }, { "N", "N", 6, 1 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } }, cRdd )
   dbUseArea( .T., cRdd, "o", "o", .F. )
   FOR i := 1 TO nRecs
      dbAppend()
      Fill()
      IF R( 5 ) == 0
         dbDelete()
      ENDIF
   NEXT
   ? nNo, cRdd, cCdp, lShared, nRecs
   aKeys := { "C", "N", "D", "Upper( C )", "DToS( D )", "C + Str( N, 6, 1 )", "L", "-N", "Deleted()", "Descend( C )" }
   FOR i := 1 TO 1 + R( 5 )
      x := aKeys[ R( 10 ) + 1 ]
      BEGIN SEQUENCE WITH {| e | Break( e ) }
      e := iif( R( 5 ) == 0, Expr( 0 ), "" )
      ordCondSet( e, iif( Empty( e ), NIL, hb_macroBlock( e ) ), , , , , , , , , R( 4 ) == 0, , .T. )
      IF cRdd == "DBFNTX"
         ordCreate( "o" + hb_ntos( i ), , x, hb_macroBlock( x ), R( 6 ) == 0 )
      ELSE
         ordCreate( "o", "T" + hb_ntos( i ), x, hb_macroBlock( x ), R( 6 ) == 0 )
      ENDIF
      ?? " " + x, e
      RECOVER USING e
         ?? " err", e:subCode
      END SEQUENCE
   NEXT
   n := ordCount()
   IF lShared .AND. ! cRdd == "DBFNTX"
      dbCloseArea()
      dbUseArea( .T., cRdd, "o", "o", .T. )
   ENDIF
   FOR i := 1 TO 6
      cExpr := Expr( 3 )
      Set( _SET_DELETED, R( 3 ) == 0 )
      ordSetFocus( R( n + 1 ) )
      BEGIN SEQUENCE WITH {| e | Break( e ) }
      FOR EACH lOpt IN { .F., .T. }
         Set( _SET_OPTIMIZE, lOpt )
         dbSetFilter( hb_macroBlock( cExpr ), cExpr )
         cList := List()
         ? i, ordSetFocus(), cExpr, iif( lOpt, "ON ", "OFF" ), Left( cList, 4000 )
         dbClearFilter()
         nCount := 0
         dbEval( {|| nCount += RecNo() }, hb_macroBlock( cExpr ) )
         ?? nCount
         dbGoTop()
         __dbLocate( hb_macroBlock( cExpr ) )
         ?? RecNo(), Found()
      NEXT
      // changes while the filter stands
      dbSetFilter( hb_macroBlock( cExpr ), cExpr )
      dbGoTop()
      IF nRecs > 3
         dbGoto( R( nRecs ) + 1 )
         IF RLock()
            Fill()
            IF R( 3 ) == 0
               dbDelete()
            ENDIF
            dbUnlock()
         ENDIF
         IF R( 2 ) == 0
            dbAppend() ; Fill() ; dbUnlock()
         ENDIF
      ENDIF
      ? "after", List()
      ?? dbSeek( "a" ), RecNo()
      dbClearFilter()
      RECOVER USING e
         ? i, cExpr, "error", e:subCode, e:description
         dbClearFilter()
      END SEQUENCE
   NEXT
   dbCloseAll()
   RETURN
