// @ with locals, privates, array elements, object variables, fields not
#include "hbclass.ch"
MEMVAR priv
PROCEDURE Main()
   LOCAL n := 1, a := { 1, 2, 3 }, o := Box():New(), h := { "k" => 1 }
   PRIVATE priv := 1
   Add( @n ) ; ? n
   Add( n ) ; ? n
   Add( @a[ 2 ] ) ; ? a[ 2 ]
   Add( @priv ) ; ? priv
   Add( @h[ "k" ] ) ; ? h[ "k" ]
   Add( @o:v ) ; ? o:v
   Twice( @n ) ; ? n
   Swap( @a[ 1 ], @a[ 3 ] ) ; ? hb_ValToExp( a )
   Change( a ) ; ? hb_ValToExp( a )
   Change2( @a ) ; ? hb_ValToExp( a )
   DO AddProc WITH n
   ? n
   DO AddProc WITH ( n )
   ? n
   RETURN

STATIC PROCEDURE Add( x )
   x += 10
   RETURN

PROCEDURE AddProc( x )
   x += 100
   RETURN

STATIC PROCEDURE Twice( x )
   Add( @x )
   Add( @x )
   RETURN

STATIC PROCEDURE Swap( x, y )
   LOCAL t := x
   x := y
   y := t
   RETURN

STATIC PROCEDURE Change( x )
   x[ 1 ] := "in place"
   x := "lost"
   RETURN

STATIC PROCEDURE Change2( x )
   x := { "new" }
   RETURN

CREATE CLASS Box
   VAR v INIT 5
ENDCLASS
