// hb_socketSelect*(): which sockets can be read, written, accepted from.
#include "hbsocket.ch"

PROCEDURE Main()
   LOCAL l := hb_socketOpen(), c := hb_socketOpen(), s, a, w, e, n, b, x
   ? hb_socketBind( l, { HB_SOCKET_AF_INET, "127.0.0.1", 0 } ), hb_socketListen( l )
   a := hb_socketGetSockName( l )
   ? hb_socketSelectRead( l, 0 )
   ? hb_socketConnect( c, { HB_SOCKET_AF_INET, "127.0.0.1", a[ 3 ] } )
   ? hb_socketSelectRead( l, 5000 )
   s := hb_socketAccept( l )
   ? hb_socketSelectRead( s, 0 ), hb_socketSelectWrite( s, 0 ), hb_socketSelectWriteEx( s, 0 )
   a := { s, c, l }
   w := { s, c }
   e := { s }
   n := hb_socketSelect( a, .T., w, .T., e, .T., 0 )
   ? n, Len( a ), Len( w ), Len( e )
   hb_socketSend( c, "abc" )
   ? hb_socketSelectRead( s, 5000 )
   a := { c, s, l }
   ? hb_socketSelect( a, .T.,,,,, 5000 ), Len( a ), a[ 1 ] == s
   a := { s, c, l }
   ? hb_socketSelect( a, .F.,,,,, 5000 ), Len( a )
   FOR EACH b IN { {|| hb_socketSelectRead() }, {|| hb_socketSelectRead( "a" ) }, {|| hb_socketSelectWrite( 5, 0 ) } }
      BEGIN SEQUENCE WITH {| x | Break( x ) }
         ? Eval( b )
      RECOVER USING x
         ? x:subSystem, x:subCode, x:description, x:operation
      END
   NEXT
   hb_socketClose( c )
   n := Space( 10 )
   ? hb_socketSelectRead( s, 5000 ), hb_socketRecv( s, @n ), hb_socketSelectRead( s, 5000 )
   RETURN
