// One blank ends the functions of a picture; @R without a place; dates and times in odd formats.
#include "set.ch"
PROCEDURE Main()
   LOCAL p, f, t := hb_DToT( 0d19991231, "09:05:07.962" )
   FOR EACH p IN { "@  9X", "@! A", "@!B  ", "@R /", "@R - .", "@R A-A", "@  Y!.xa", "@RB  L", "@B Y ", "@R /n.n x " }
      ? p, "|" + Transform( "cnfnXy1Yan1", p ) + "|" + Transform( .T., p ) + "|" + Transform( .F., p ) + "|"
   NEXT
   FOR EACH f IN { "ddd/mmm/yyy", "yyyy-mm-dd", "dd.mm.yyyy", "mm/dd/yy", "d.m.y" }
      Set( _SET_DATEFORMAT, f )
      FOR EACH p IN { "@E", "@R", "@ER", "@DE", "@DB" }
         ? f, p, "|" + Transform( 0d20640406, p ) + "|" + Transform( CToD( "" ), p ) + "|" + Transform( "abcdefghijkl", p ) + "|" + Transform( .T., p ) + "|"
      NEXT
   NEXT
   FOR EACH f IN { "hh:mm:ss.f p", "hh:mm:ss.ff pm", "hh:mm:ss.fff", "h:m:s", "hh:mm" }
      ? f, hb_TToC( t, "yyyymmdd", f ), hb_TToC( hb_DToT( 0d20240101, 86399.999 ), "yyyymmdd", f )
   NEXT
   ? SToD( "2024022" ), SToD( "202402 " ), SToD( "20240229" ), SToD( "202402291" )
   FOR EACH f IN { -51, -50, -38, -37 }
      ? Int( 3 - 2 ^ f ), Int( -( 3 - 2 ^ f ) ), Int( 12345 - 2 ^ f )
   NEXT
   ? Str( 1964862813181881.5, 40, 0 ), Str( 144115188075856192.0 * 1, 30 ), Str( 565022547285153472.0 * 1, 30 ), Str( 1407986111934966.0 * 1, 30 )
   ? Str( 0.91, 1, 1 ), Str( 5, 1, 5 ), Str( 12, 2, 1 ), Len( Str( 5, 70000 ) )
   RETURN
