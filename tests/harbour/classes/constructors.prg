// New calls Init; constructors with other names; parameters
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o
   ? A():New( 1, 2 ):sum(), B():Make( 5 ):v, C():New():v, C( 3 ):v
   o := A():New( 10 )
   ? o:x, o:y
   ? A():x == NIL
   RETURN

CREATE CLASS A
   VAR x, y
   METHOD Init( a, b )
   METHOD sum() INLINE ::x + ::y
ENDCLASS

METHOD Init( a, b ) CLASS A
   ::x := a
   ::y := b
   RETURN Self

CREATE CLASS B
   VAR v
   METHOD Make( n ) CONSTRUCTOR
ENDCLASS

METHOD Make( n ) CLASS B
   ::v := n * 2
   RETURN Self

CREATE CLASS C
   VAR v INIT "c"
   METHOD InitClass( n ) INLINE ::v := n, Self
ENDCLASS
