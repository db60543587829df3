// An unknown code page, given to everything that takes one
#include "set.ch"
#include "dbinfo.ch"
REQUEST HB_CODEPAGE_PLISO
PROCEDURE T( c, b )
   LOCAL e, r := "-"
   BEGIN SEQUENCE WITH { |e| Break( e ) }
     r := Eval( b )
   RECOVER USING e
     ? "ERR", e:subsystem, e:subcode, e:description, e:operation, e:filename, ValType( e:args ), e:canRetry, e:canDefault
   END SEQUENCE
   ? c, r, Select(), Alias(), Alias( 2 ), Alias( 3 )
   SELECT odd
   IF ! Empty( Alias( 2 ) ); ( 2 )->( dbCloseArea() ); ENDIF
   RETURN
PROCEDURE Main( x )
   dbCreate( "odd", { { "AA", "C", 3, 0 }, { "N", "N", 3, 0 } },, .T., "odd" ); dbAppend(); FIELD->AA := Chr( 0xB3 )
   dbCreate( "s", { { "AA", "C", 3, 0 }, { "N", "N", 3, 0 } } )
   FOR EACH x IN { "nope" }
   ? "==", x
   T( "copy", { || __dbCopy( "q",,,,,,,,, x ) } )
   T( "app", { || __dbApp( "s",,,,,,,,, x ) } )
   T( "sdf", { || __dbSDF( .T., "q",,,,,,, x ) } )
   T( "delim", { || __dbDelim( .T., "q",,,,,,,, x ) } )
   T( "sdf", { || __dbSDF( .F., "q",,,,,,, x ) } )
   T( "delim", { || __dbDelim( .F., "q",,,,,,,, x ) } )
   T( "sort", { || __dbSort( "q2", { "AA" },,,,,,,, x ) } )
   T( "total", { || __dbTotal( "q3", {|| FIELD->AA }, {},,,,,,,, x ) } )
   T( "join", { || __dbJoin( "odd", "q6", {}, {|| .T. },,, x ) } )
   T( "struct", { || __dbCopyStruct( "q7", {} ) } )
   T( "set", { || Set( _SET_DBCODEPAGE, x ) } )
   T( "set", { || Set( _SET_DBCODEPAGE ) } )
   T( "sel", { || hb_cdpSelect( x ) } )
   T( "trans", { || hb_Translate( "a", x, "EN" ) } )
   T( "trans", { || hb_Translate( "a", "EN", x ) } )
   T( "exists", { || hb_cdpExists( x ) } )
   T( "uniid", { || hb_cdpUniID( x ) } )
   T( "info", { || hb_cdpInfo( x ) } )
   T( "chars", { || hb_cdpCharMax( x ) } )
   T( "utf", { || hb_cdpIsUTF8( x ) } )
   T( "os", { || hb_cdpOS() } )
   T( "term", { || hb_cdpTerm() } )
   T( "osx", { || Set( _SET_OSCODEPAGE, x ) } )
   T( "s2u", { || hb_StrToUTF8( "a", x ) } )
   T( "u2s", { || hb_UTF8ToStr( "a", x ) } )
   T( "u2sb", { || hb_UTF8ToStrBox( "a", x ) } )
   NEXT
   RETURN
