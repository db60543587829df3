// hb_threadOnce
STATIC s_once, s_n := 0
PROCEDURE Main()
   LOCAL t := {}, i
   FOR i := 1 TO 5
      AAdd( t, hb_threadStart( {|| hb_threadOnce( @s_once, {|| s_n++ } ) } ) )
   NEXT
   AEval( t, {| x | hb_threadJoin( x ) } )
   ? s_n, hb_threadOnce( @s_once, {|| s_n++ } ), s_n
   RETURN
