// What assignments to a Get's variables do, in focus and out of it, and what a function call of their names does not.
#include "set.ch"

STATIC s_c := "abcdefghij"
STATIC s_n := 0

PROCEDURE Main()
   LOCAL o, c
   o := GetNew( 4, 16, {| x | iif( x == NIL, s_c, s_c := x ) }, "s_c" )
   o:row := NIL ; ? o:row
   o:row := 4 ; o:row( 9 ) ; ? o:row
   o:col( NIL ) ; ? o:col
   ? o:colorSpec := .T., o:colorSpec
   ? o:colorSpec := 100, o:colorSpec
   ? o:colorSpec := "R/B", o:colorSpec
   ? o:picture := "!!!!", o:picture := NIL, o:picture
   ? o:varPut( {|| "" } ), o:varGet()
   ? o:varPut( { 1 } ), o:varPut( "ABC       " )
   o:picture := ""
   o:setFocus()
   ? o:varPut( 5 ), o:type, o:varGet()
   ? o:varPut( "xyz       " ), o:unTransform(), o:buffer
   ? o:buffer := NIL, o:pos, o:clear, o:buffer
   o:killFocus()
   Set( _SET_DELIMITERS, .T. )
   o:display()
   ? Row(), Col()
   Set( _SET_DELIMITERS, .F. )
   s_c := Space( 10 )
   FOR EACH c IN { "@ER   999 9999 999999", "@R  999 9999  999999", "@E 999.99" }
      o := GetNew( 4, 16, {| x | iif( x == NIL, s_c, s_c := x ) }, "s_c", c )
      o:setFocus()
      o:overStrike( "1" ) ; o:overStrike( "2" ) ; o:overStrike( "3" ) ; o:overStrike( "4" )
      ? c, "[" + o:buffer + "]", "[" + o:unTransform() + "]", o:pos, o:rejected
   NEXT
   o := GetNew( 4, 16, {| x | iif( x == NIL, s_n, s_n := x ) }, "s_n", ".99" )
   o:setFocus()
   o:overStrike( "1" ) ; o:overStrike( "2" )
   o:assign()
   ? s_n
   SetColor( "W+/R,G+/BR,RG+/B,BG+/G,N/GR,GR+/BG,B/GR*" )
   SetColor( "" )
   ? SetColor()
   RETURN
