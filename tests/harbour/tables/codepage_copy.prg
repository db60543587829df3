// COPY, APPEND, SORT, TOTAL, SDF and DELIMITED with CODEPAGE; SET DBCODEPAGE; filters and LOCATE over translated fields
#include "set.ch"
#include "dbinfo.ch"
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_PLWIN, HB_CODEPAGE_PLISO, HB_CODEPAGE_DE850, HB_CODEPAGE_DEWIN, HB_CODEPAGE_PL852
REQUEST DBFCDX, DBFNTX, DBFNSX
FUNCTION H( c ); RETURN iif( ValType( c ) == "C", "[" + hb_StrToHex( c ) + "]", hb_ValToExp( c ) )
PROCEDURE Show( cT )
   LOCAL i, n := 0
   ? cT, Alias(), dbInfo( DBI_CODEPAGE ), LastRec()
   dbGoTop()
   DO WHILE ! Eof() .AND. n++ < 6
      ? RecNo()
      FOR i := 1 TO FCount(); ?? " ", H( FieldGet( i ) ); NEXT
      dbSkip()
   ENDDO
   RETURN
PROCEDURE F( c )
   ? c, hb_BLen( hb_MemoRead( c ) ), hb_StrToHex( hb_MemoRead( c ) )
   RETURN
PROCEDURE Main()
   LOCAL v, e
   ErrorBlock( { |e| Break( e ) } )
   FOR EACH v IN { "PLWIN", "UTF8EX", "EN", "PL852" }
   Set( _SET_DBCODEPAGE, NIL ); BEGIN SEQUENCE
   hb_cdpSelect( v )
   ? "=====", v
   dbCreate( "a", { { "C", "C", 12, 0 }, { "N", "N", 4, 0 }, { "M", "M", 10, 0 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } }, "DBFNTX", .T., "aaa",, "PLISO" )
   dbAppend(); FIELD->C := hb_UTF8ToStr( "żółw łąka" ); FIELD->N := 1; FIELD->M := hb_UTF8ToStr( "Łódź memo" ); FIELD->D := hb_SToD( "20200101" ); FIELD->L := .T.
   dbAppend(); FIELD->C := hb_UTF8ToStr( "Ćma" ); FIELD->N := 2; FIELD->M := hb_UTF8ToStr( "źle" )
   Show( "a" )
   COPY TO b
   COPY TO c CODEPAGE "PL852"
   COPY TO d CODEPAGE "UTF8"
   COPY TO e FIELDS C, N SDF
   F( "e.txt" )
   COPY TO e FIELDS C, N SDF CODEPAGE "PL852"
   F( "e.txt" )
   COPY TO e FIELDS C, N SDF CODEPAGE "UTF8"
   F( "e.txt" )
   COPY TO e DELIMITED CODEPAGE "PLWIN"
   F( "e.txt" )
__dbDelim( .T., "e", chr(39),,,,,,, "UTF8EX" )
   F( "e.txt" )
__dbDelim( .T., "e", { chr(39), hb_UTF8ToStr( "ż" ) },,,,,,, "UTF8EX" )
   F( "e.txt" )
   COPY STRUCTURE TO s
   COPY STRUCTURE EXTENDED TO x
   SORT TO st ON C CODEPAGE "PLWIN"
   TOTAL ON C FIELDS N TO tt CODEPAGE "PL852"
   USE b ALIAS bb; Show( "b" )
   USE b ALIAS bb CODEPAGE "PLISO"; Show( "b" )
   USE c ALIAS cc; Show( "c" )
   USE c ALIAS cc CODEPAGE "PL852"; Show( "c" )
   USE d ALIAS dd CODEPAGE "UTF8"; Show( "d" )
   USE st CODEPAGE "PLWIN"; Show( "st" )
   USE tt CODEPAGE "PL852"; Show( "tt" )
   USE s ALIAS ss CODEPAGE "UTF8EX"
   APPEND FROM c CODEPAGE "PL852"
   Show( "s" )
   APPEND FROM d CODEPAGE "UTF8" FOR FIELD->C = hb_UTF8ToStr( "Ć" )
   Show( "s" )
   ZAP
__dbDelim( .F., "e", chr(39),,,,,,, "UTF8EX" )
   Show( "s" )
   USE b ALIAS bb CODEPAGE "PLISO"
   COPY TO e FIELDS C, N SDF CODEPAGE "PL852"
   USE s ALIAS ss CODEPAGE "UTF8EX"
   ZAP
   APPEND FROM e SDF CODEPAGE "PL852"
   APPEND FROM e SDF
   Show( "s" )
   LOCATE FOR FIELD->C = hb_UTF8ToStr( "Ć" ); ? RecNo(), Found()
   SET FILTER TO Upper( FIELD->C ) = hb_UTF8ToStr( "ŻÓ" ); GO TOP; ? RecNo()
   SET FILTER TO Left( FIELD->C, 2 ) == hb_UTF8ToStr( "żó" ); GO TOP; ? RecNo()
   SET FILTER TO hb_UTF8ToStr( "ół" ) $ FIELD->C; GO TOP; ? RecNo()
   SET FILTER TO Len( Trim( FIELD->C ) ) == 3; GO TOP; ? RecNo()
   SET FILTER TO FIELD->C > "z"; GO TOP; ? RecNo()
   hb_cdpSelect( "EN" )
   GO TOP; ? RecNo()
   SET FILTER TO Upper( FIELD->C ) = "Z"; GO TOP; ? RecNo()
   hb_cdpSelect( v )
   GO TOP; ? RecNo()
   dbCloseAll()
   Set( _SET_DBCODEPAGE, "PL852" )
   ? Set( _SET_DBCODEPAGE )
   USE c ALIAS cc; Show( "c" )
   dbCreate( "z", { { "C", "C", 12, 0 } } )
   USE z ALIAS zzz; Show( "z" ); dbAppend(); FIELD->C := hb_UTF8ToStr( "żółw łąka" )
   ? H( FIELD->C ), dbInfo( DBI_CODEPAGE )
   COPY TO zz
   USE zz CODEPAGE "PLISO"; Show( "zz" )
   dbCloseAll()
   dbUseArea( .T.,, "zz",,,, NIL ); Show( "zz" ); dbCloseAll()
   ? hb_dbCreateTemp( "tmp", { { "C", "C", 12, 0 } } ), dbInfo( DBI_CODEPAGE )
   dbCloseAll()
   Set( _SET_DBCODEPAGE, NIL )
   ? Set( _SET_DBCODEPAGE )
   USE zz; Show( "zz" )
   Set( _SET_DBCODEPAGE, "" )
   ? H( Set( _SET_DBCODEPAGE ) )
   dbUseArea( .T.,, "c", "qq",,, "nope" )
   RECOVER USING e
     ? "ERR", e:subsystem, e:subcode, e:description, e:operation, e:filename, ValType( e:args )
   END SEQUENCE
   dbCloseAll()
   NEXT
   RETURN
