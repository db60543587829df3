// The time of a file in a listing has seconds, zero or not
#include "directry.ch"
PROCEDURE Main()
   LOCAL x
   hb_MemoWrit( "even.txt", "" )
   hb_MemoWrit( "odd.txt", "" )
   hb_FSetDateTime( "even.txt", t"2024-01-02 10:20:00" )
   hb_FSetDateTime( "odd.txt", t"2024-01-02 10:20:05" )
   FOR EACH x IN ASort( Directory( "*.txt" ),,, {| a, b | a[ F_NAME ] < b[ F_NAME ] } )
      ? x[ F_NAME ], DToS( x[ F_DATE ] ), x[ F_TIME ]
   NEXT
   ? Str( Abs( Val( "150" ) ) ), Str( Abs( Val( "150.245" ) ) ), Str( Abs( -5 ) )
   RETURN
