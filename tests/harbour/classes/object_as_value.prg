// Objects in containers, comparison, copies, passing and returning
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL a := P():New( 1 ), b := a, c := P():New( 1 ), l := { a, c }, h := { "o" => a }, d
   ? a == b, a == c, l[ 1 ] == a, h[ "o" ] == b
   b:n := 5
   ? a:n, l[ 1 ]:n, h[ "o" ]:n, c:n
   Change( a )
   ? a:n
   d := __objClone( a )
   d:n := 9
   ? a:n, d:n, d == a, d:list == a:list
   ? l[ 2 ]:next():next():n, { P():New( 3 ) }[ 1 ]:n
   l[ 2 ]:n += 10
   h[ "o" ]:n++
   ? c:n, a:n
   ? ValType( a ), Len( a ), Empty( a )
   RETURN

STATIC PROCEDURE Change( o )
   o:n := 100
   o := NIL
   RETURN

CREATE CLASS P
   VAR n
   VAR list INIT {}
   METHOD New( x ) INLINE ::n := x, Self
   METHOD next() INLINE P():New( ::n + 1 )
ENDCLASS
