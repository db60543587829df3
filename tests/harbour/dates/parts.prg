// Year, Month, Day, DoW, CMonth, CDoW, week and quarter
PROCEDURE Main()
   LOCAL d
   FOR EACH d IN { 0d20240229, 0d19991231, 0d20000101, 0d00000000, 0d20230101 }
      ? DToS( d ), Year( d ), Month( d ), Day( d ), DoW( d ), CMonth( d ), CDoW( d ), hb_Week( d )
   NEXT
   ? SToD( "20240229" ) == 0d20240229, Empty( SToD( "20230229" ) ), Empty( SToD( "abc" ) ), Empty( SToD( "" ) ), Empty( CToD( "" ) )
   ? 0d20240131 + 30 == 0d20240301, 0d20240301 - 0d20240201, 0d20240301 > 0d20240229
   RETURN
