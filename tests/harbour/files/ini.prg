PROCEDURE Main()
   LOCAL h, c, e
   c := "; comment" + hb_eol() + "top=1" + hb_eol() + "[Sec One]" + hb_eol() + "a = b c ; tail" + hb_eol() + "x=1" + hb_eol() + "# hash" + hb_eol() + "Name=Value=More" + hb_eol() + "noequal" + hb_eol() + "[two]" + hb_eol() + "k=" + hb_eol() + " spaced key = spaced value  " + hb_eol() + "q=" + '"quoted ; text"' + hb_eol() + "[Sec One]" + hb_eol() + "x=2" + hb_eol() + "y|z=3" + hb_eol() + "$include=other.ini" + hb_eol()
   h := hb_iniReadStr( c )
   ? hb_ValToExp( h )
   ? hb_ValToExp( hb_iniReadStr( c, .F. ) )
   ? hb_ValToExp( hb_iniReadStr( c, .T., ":" ) )
   ? hb_ValToExp( hb_iniReadStr( c, .T., "=", .F. ) )
   hb_MemoWrit( "a.ini", c )
   hb_MemoWrit( "other.ini", "inc=yes" + hb_eol() + "[three]" + hb_eol() + "i=9" + hb_eol() )
   ? hb_ValToExp( hb_iniRead( "a.ini" ) )
   ? hb_ValToExp( hb_iniRead( "nofile.ini" ) )
   h := hb_iniNew()
   ? hb_ValToExp( h ), hb_ValToExp( hb_iniNew( .F. ) )
   h := { "MAIN" => { "z" => 1, "b" => .T., "c" => "text", "d" => 0d20240131, "n" => NIL }, "Sec" => { "k" => "v" } }
   ? hb_iniWriteStr( h )
   ? hb_iniWriteStr( h, "begin", "end", .F. )
   ? hb_iniWriteStr( h, "# c1", "# c2", .T. )
   ? hb_iniWrite( "b.ini", h, "head", "foot" ), hb_MemoRead( "b.ini" )
   hb_iniSetComment( "!", "@" )
   ? hb_ValToExp( hb_iniReadStr( "! x" + hb_eol() + "a=1 @ c" + hb_eol() + ";b=2" + hb_eol() ) )
   ? hb_iniWriteStr( h, "begin" )
   FOR EACH c IN { {|| hb_iniRead() }, {|| hb_iniReadStr( 5 ) }, {|| hb_iniReadStr( "" ) }, {|| hb_iniWrite( "x.ini" ) }, {|| hb_iniWriteStr( 5 ) }, {|| hb_iniNew( 5 ) }, {|| hb_iniReadStr( "[s]" + Chr( 10 ) + "a=1" + Chr( 10 ) + "[s]" ) }, {|| hb_iniReadStr( "a=1" + Chr( 13 ) + "b=2" ) }, {|| hb_iniReadStr( "[]" + Chr( 10 ) + "a=1" ) }, {|| hb_iniReadStr( "[x" + Chr( 10 ) + "a=1" ) }, {|| hb_iniReadStr( "=5" + Chr( 10 ) + " = 6" ) }, {|| hb_iniReadStr( "a='x;y'" + Chr( 10 ) + "b=" + '"z"' + Chr( 10 ) + "a+b=3" + Chr( 10 ) + "a.b=4" ) }, {|| hb_iniWrite( 5, { => } ) } }
      BEGIN SEQUENCE WITH {| o | Break( o ) }
         ? c:__enumIndex(), hb_ValToExp( Eval( c ) )
      RECOVER USING e
         ?? e:subSystem, e:subCode, e:description, e:operation, hb_ValToExp( e:args )
      END SEQUENCE
   NEXT
   RETURN
