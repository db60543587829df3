// Time strings: Secs, ElapTime, AmPm, hb_SecToTime-like functions
PROCEDURE Main()
   ? Secs( "01:02:03" ), Secs( "" ), ElapTime( "10:00:00", "12:30:15" ), ElapTime( "23:00:00", "01:00:00" )
   ? AmPm( "13:30:00" ), AmPm( "00:15:00" ), AmPm( "12:00:00" ), Days( 100000 ), TString( 3661 )
   RETURN
