// A small program: events in time order, classes and blocks together
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL s := Sim():New()
   s:at( 5, {|| s:say( "five" ) } )
   s:at( 1, {|| s:say( "one" ), s:after( 2, {|| s:say( "one+2" ) } ) } )
   s:at( 3, {|| s:say( "three" ) } )
   s:run( 10 )
   ? s:now, s:count
   RETURN

CREATE CLASS Sim
   VAR now INIT 0 READONLY
   VAR count INIT 0 READONLY
   VAR events HIDDEN INIT {}
   METHOD at( n, b )
   METHOD after( n, b ) INLINE ::at( ::now + n, b )
   METHOD say( c )
   METHOD run( nMax )
ENDCLASS

METHOD at( n, b ) CLASS Sim
   LOCAL i := 1
   DO WHILE i <= Len( ::events ) .AND. ::events[ i ][ 1 ] <= n
      i++
   ENDDO
   hb_AIns( ::events, i, { n, b }, .T. )
   RETURN Self

METHOD say( c ) CLASS Sim
   ? Str( ::now, 3 ), c
   RETURN Self

METHOD run( nMax ) CLASS Sim
   LOCAL e
   DO WHILE Len( ::events ) > 0 .AND. ::events[ 1 ][ 1 ] <= nMax
      e := ::events[ 1 ]
      hb_ADel( ::events, 1, .T. )
      ::now := e[ 1 ]
      ::count++
      Eval( e[ 2 ] )
   ENDDO
   RETURN Self
