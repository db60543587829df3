#include "inkey.ch"
#include "set.ch"
PROCEDURE Main()
 TEXT TO FILE noext
 line
 ENDTEXT
 AEval( Directory( "noext*" ), {| a | QOut( a[ 1 ] ) } )
 SET ALTERNATE TO alt ; SET ALTERNATE ON
 ? "alt"
 TEXT TO FILE x.y
 line2
 ENDTEXT
 ? "alt2"
 ? Set( _SET_ALTERNATE ), Set( _SET_ALTFILE ), Set( _SET_EXTRAFILE ), Set( _SET_PRINTER )
 SET ALTERNATE TO
 ? hb_ValToExp( hb_MemoRead( "alt.txt" ) ), hb_ValToExp( hb_MemoRead( "x.y" ) )
 SET FUNCTION 2 TO "ab"
 ? ValType( SetKey( K_F2 ) )
 SET FUNCTION 2 TO
 ? ValType( SetKey( K_F2 ) )
 SET FUNCTION 12 TO "q" ; ? ValType( SetKey( K_SH_F2 ) )
 SET FUNCTION 1 TO "q" ; ? ValType( SetKey( K_F1 ) )
 SET FUNCTION 32 TO "q" ; ? ValType( SetKey( K_ALT_F2 ) )
 SET FUNCTION 45 TO "q"
 ? ValType( MemVarBloc( "XX" ) ), dbSelectAr( 5 ), Select()
 AEval( { "noext.prn", "alt.txt", "x.y" }, {| c | FErase( c ) } )
 RETURN
