// DToC and CToD under several formats, centuries and epochs
PROCEDURE Main()
   LOCAL f
   FOR EACH f IN { "mm/dd/yy", "dd.mm.yyyy", "yyyy-mm-dd", "yy.mm.dd", "dd/mm", "yyyymmdd", "d-m-y", "DD-MM-YY", "" }
      Set( _SET_DATEFORMAT, f )
      ? f, "[" + DToC( 0d20240309 ) + "]", "[" + DToC( 0d00000000 ) + "]", DToS( CToD( DToC( 0d20240309 ) ) )
   NEXT
   SET DATE BRITISH
   ? CToD( "31/12/49" ) - CToD( "31/12/50" ) > 0
   SET EPOCH TO 1950
   ? DToS( CToD( "01/02/49" ) ), DToS( CToD( "01/02/50" ) ), DToS( CToD( "1/2/2024" ) ), DToS( CToD( "32/01/24" ) ), DToS( CToD( "1-2-24" ) )
   SET CENTURY ON
   ? Set( _SET_DATEFORMAT ), 0d20240309, __SetCentury()
   SET CENTURY OFF
   ? Set( _SET_DATEFORMAT ), 0d20240309
   RETURN
