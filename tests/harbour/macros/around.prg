// A macro's PCount(), hb_PValue(), hb_AParams() and ProcName() are those of the function around it.
REQUEST hb_PValue, hb_AParams
PROCEDURE Main()
   F( "a", 2 )
   Eval( {| x, y | QOut( &( "PCount()" ), hb_ValToExp( &( "hb_AParams()" ) ) ) }, 7, 8, 9 )
   RETURN
STATIC PROCEDURE F( ... )
   LOCAL c
   FOR EACH c IN { "PCount()", "PCount( 1, 2, 3 )", "hb_PValue( 2 )", "hb_PValue( 3 )", "hb_AParams()", "ProcName()", "Eval( {|| PCount() } )", "Eval( {| ... | PCount() }, 1, 2, 3 )" }
      ? c, hb_ValToExp( &c )
   NEXT
   RETURN
