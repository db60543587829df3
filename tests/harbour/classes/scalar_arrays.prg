// Messages that arrays and other values understand with their classes enabled
#include "hbclass.ch"
ENABLE TYPE CLASS ARRAY, HASH, NUMERIC, CHARACTER
PROCEDURE Main()
   LOCAL a := { 3, 1, 2 }
   ? a:indexOf( 1 ), a:indexOf( 9 ), a:asString(), a:isScalar()
   a:add( 7 )
   a:insertAt( 1, 0 )
   a:deleteAt( 2 )
   ? hb_ValToExp( a )
   a:do( {| x | QQOut( x ) } )
   ? hb_ValToExp( a:collect( {| x | x > 1 } ) ), a:scan( {| x | x == 7 } )
   a:remove( 2 )
   ? hb_ValToExp( a ), hb_ValToExp( a:append( 5 ) ), hb_ValToExp( a:copy() )
   ? ( 5 ):asExpStr(), "abc":asExpStr(), "abc":asString()
   RETURN
