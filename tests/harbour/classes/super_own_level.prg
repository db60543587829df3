// ::super means the ancestor of the class the method belongs to, not of the object
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := D():New()
   ? o:path(), o:deep( 3 )
   ? o:inl(), o:blk()
   RETURN

CREATE CLASS A
   METHOD path() INLINE "A"
   METHOD deep( n )
   METHOD inl() INLINE "a"
   METHOD blk() INLINE "a"
ENDCLASS

METHOD deep( n ) CLASS A
   RETURN "A" + Str( n, 2 )

CREATE CLASS B INHERIT A
   METHOD path()
   METHOD deep( n )
   METHOD inl() INLINE "b" + ::super:inl()
   METHOD blk()
ENDCLASS

METHOD path() CLASS B
   RETURN "B" + ::super:path()

METHOD deep( n ) CLASS B
   RETURN iif( n > 0, "B" + ::deep( n - 1 ), ::super:deep( n ) )

METHOD blk() CLASS B
   RETURN Eval( {|| "b" + ::super:blk() } )

CREATE CLASS C INHERIT B
ENDCLASS

CREATE CLASS D INHERIT C
   METHOD path()
   METHOD deep( n )
   METHOD inl() INLINE "d" + ::super:inl()
   METHOD blk() INLINE "d" + ::super:blk()
ENDCLASS

METHOD path() CLASS D
   RETURN "D" + ::super:path()

METHOD deep( n ) CLASS D
   RETURN "D" + ::super:deep( n )
