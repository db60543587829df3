// #define: plain, with parameters, empty, redefined, undefined, nested
#define ONE 1
#define TWO ( ONE + ONE )
#define ADD( a, b ) ( ( a ) + ( b ) )
#define TWICE( x ) ADD( x, x )
#define EMPTY
#define STR_ "text with ONE"
#define MULTI( a, b ) ;
        ( a ) * ;
        ( b )
PROCEDURE Main()
   ? ONE, TWO, ADD( 2, 3 ), TWICE( 4 ), STR_, MULTI( 3, 4 )
   ? EMPTY 5, ADD( Len( "abc" ), { 1, 2 }[ 2 ] )
#undef ONE
#define ONE "now text"
   ? ONE
#ifdef EMPTY
   ? "EMPTY is defined"
#endif
#ifndef NOTHERE
   ? "NOTHERE is not"
#endif
   RETURN
