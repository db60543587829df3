// Times given as texts: what hb_DToT() and hb_StrToTS() take, and what comes of numbers before the first day.
PROCEDURE Main()
   LOCAL s, n, x

   FOR EACH s IN { "12:34", "1:2", "1x", "x", "25:00", "1", "12", "1 2", "1:2:3.4567", "11:59 pm", "1:", "1:2 pm", "1 pm", " 1:2", "x1:2", "1:2x", "12:60", "1:2:3:4", ;
         "1.2", "12:34:56.7", "pm 1:2", "24:00", "12:01 am", "12 am", "12 pm", "12:01:02 AM", "13:00 pm", "0:30 am", "0:30 pm", "1:2pm", "1:2 p", "1:2 PMx", "1:2  pm", ;
         "2024-02-29 1", "2024-02-29 1 pm", "2024-02-29T1:2", "2024-02-29" }
      ? PadR( s, 20 ), hb_TToS( hb_StrToTS( s ) ), hb_TToS( hb_DToT( 0d20240301, s ) ), hb_TToS( hb_DToT( 0d20240301, s, "hh:mm" ) ), hb_TToS( hb_DToT( 0d20240301, s, "mm:hh" ) )
   NEXT
   FOR EACH x IN { {}, .T., {=>}, NIL, 0d20240101, 3723.5, -1, 90000, {|| NIL } }
      ? hb_TToS( hb_DToT( 0d20240301, x ) )
   NEXT
   ? hb_TToS( hb_MSecToT( -5 ) ), hb_TToS( hb_SecToT( -5 ) ), hb_TToS( hb_NToT( -5.5 ) ), hb_TToS( hb_NToT( 0.5 ) )
   FOR EACH x IN { 0, 2, 3, 5 }
      Set( _SET_DECIMALS, x )
      hb_TToD( {^ 2024-02-29 12:34:56.789 }, @n )
      ? n
   NEXT
   hb_TToD( {^ 2024-02-29 12:34:56.789 }, @n, "" )
   ? n
   hb_TToD( {^ 2024-02-29 12:34:56.789 }, @n, "mm-ss" )
   ? n
   n := { 1 }
   ? hb_Week( 0d00000000, @n ), n
   ? hb_Week( 0d20241231, @n, @s ), n, s

   RETURN
