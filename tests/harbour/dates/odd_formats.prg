// Date formats with unusual runs of letters.
PROCEDURE Main()

   LOCAL c, d := 0d19990403

   FOR EACH c IN { "yyy/mm/ddd", "yyy/m/d/yyy", "y/m/d", "yyyyy-mm-dd", "yy yy mm dd", "mmm/ddd/yyy", "dd", "", "yyyy", ;
         "mm/dd/yy/mm", "yyyyyyy/mmmm/dddd", "abc yy", "dmy", "ddmmyyyy", "ymd" }
      Set( _SET_DATEFORMAT, c )
      ? "[" + c + "]", "[" + DToC( d ) + "]", Set( _SET_DATEFORMAT ), "[" + DToC( CToD( "" ) ) + "]", __SetCentury()
      ?? CToD( DToC( d ) ) == d, DToS( CToD( "03/04/1999" ) ), "[" + hb_DToC( d, c ) + "]"
      __SetCentury( "on" )
      ? DToC( d ), Set( _SET_DATEFORMAT )
      __SetCentury( "off" )
      ?? " ", DToC( d ), Set( _SET_DATEFORMAT )
   NEXT

   RETURN
