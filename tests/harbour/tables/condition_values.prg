// Which values of FOR and WHILE let a record pass, and which arguments dbEval() takes.
PROCEDURE Main()
   LOCAL v, n, e, a := { 0, 1, 0.0, "", "x", NIL, {}, { 1 }, 0d00000000, 0d20200101, { => }, { 1 => 2 }, {|| .F. }, @Main(), hb_SToT(), ErrorNew(), .F., .T. }
   dbCreate( "tr", { { "A", "C", 1, 0 } } )
   USE tr NEW EXCLUSIVE
   dbAppend(); dbAppend(); dbAppend()
   FOR EACH v IN a
      n := 0
      OutStd( hb_ntos( v:__enumIndex() ) + " " + ValType( v ) )
      dbEval( {|| n++ }, {|| v } ); OutStd( " for " + hb_ntos( n ) ); n := 0
      dbGoTop()
      dbEval( {|| n++ },, {|| v } ); OutStd( " while " + hb_ntos( n ) )
      __dbLocate( {|| v } ); OutStd( " locate " + hb_ntos( RecNo() ) )
      dbGoTop()
      __dbLocate( {|| .F. }, {|| v } ); OutStd( " lwhile " + hb_ntos( RecNo() ) )
      BEGIN SEQUENCE WITH {| q | Break( q ) }
      dbSetFilter( {|| v } )
      dbGoTop()
      OutStd( " filter " + hb_ntos( RecNo() ) )
      RECOVER USING e
      OutStd( " filter error " + e:description )
      END
      dbClearFilter()
      __dbCopy( "tr2",, {|| v } ); USE tr2 NEW; OutStd( " copy " + hb_ntos( LastRec() ) ); CLOSE; SELECT tr
      dbGoTop()
      __dbCopy( "tr2",,, {|| v } ); USE tr2 NEW; OutStd( " copyw " + hb_ntos( LastRec() ) ); CLOSE; SELECT tr
      dbGoTop()
      __dbSort( "tr2", { "A" }, {|| v } ); USE tr2 NEW; OutStd( " sort " + hb_ntos( LastRec() ) ); CLOSE; SELECT tr
      OutStd( hb_eol() )
   NEXT
   dbGoTop()
   FOR EACH v IN { { "x" }, { {|| .T. }, "x" }, { {|| .T. },, 5 }, { {|| .T. },,, "x" }, { {|| .T. },,,, "x" }, { {|| .T. },,,,, 6 }, { {|| .T. }, NIL, NIL, NIL, NIL, NIL, 1 }, { NIL } }
      BEGIN SEQUENCE WITH {| q | Break( q ) }
      OutStd( ValType( hb_ExecFromArray( "DBEVAL", v ) ) )
      RECOVER USING e
      OutStd( e:subSystem + "/" + hb_ntos( e:subCode ) + " " + e:description + " " + e:operation + " " + hb_ntos( Len( hb_defaultValue( e:args, {} ) ) ) )
      END
      OutStd( hb_eol() )
   NEXT
   RETURN
