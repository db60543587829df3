// Timestamps: parts, conversion, arithmetic
PROCEDURE Main()
   LOCAL t := hb_DateTime( 2024, 2, 29, 13, 5, 7, 250 )
   SET DATE ANSI
   SET CENTURY ON
   ? t, hb_TToS( t ), hb_TToC( t ), hb_TToD( t ), hb_Hour( t ), hb_Minute( t ), hb_Sec( t )
   ? hb_SToT( "20240229130507250" ) == t, hb_CToT( "2024.02.29 13:05:07.250" ) == t
   ? hb_DToT( 0d20240229, "10:20:30" ), hb_DToT( 0d20240229, 3600 ), hb_TToN( t ) - hb_TToN( hb_DToT( 0d20240229 ) )
   ? t + 1, t - 0.5
   ? Year( t ), Month( t ), Day( t ), DToS( t ), t > 0d20240229, t == 0d20240229, t = 0d20240229
   ? hb_StrToTS( "2024-02-29 13:05" ), hb_TSToStr( t ), hb_TSToStr( t, .T. ), Empty( hb_SToT( "" ) )
   SET TIME FORMAT TO "hh:mm pm"
   ? t, hb_TToC( t )
   RETURN
