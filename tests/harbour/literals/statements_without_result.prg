// Expressions as statements, empty statements, calls with empty arguments
PROCEDURE Main()
   LOCAL a := 5
   a++
   ( a )
   Args( , 2 )
   Args( 1, )
   Args( , )
   Args()
   ( a := 7, a++ )
   ;
   ? a
   iif( a > 1, QOut( "yes" ), QOut( "no" ) )
   RETURN

STATIC PROCEDURE Args( x, y, z )
   ? x, y, z, PCount()
   RETURN
