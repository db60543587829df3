// Small functions of old programs: colours, captions, parts of screens, checks of instance variables, arguments taken off.
PROCEDURE Main()
   LOCAL c, o
   FOR EACH c IN { 1, 2, 3, 4, 0 }
      ? GetClrPair( "aa,bbb,c", c ), GetPairPos( "aa,bbb,c", c ), GetPairLen( "aa,bbb,c", c ), SetClrPair( "aa,bbb,c", c, "X" ), __GUIColor( "W/N,R/B,G/B", c )
   NEXT
   ? GetClrFore( "W/N" ), GetClrBack( "W/N" ), GetClrFore( "W" ) == "", GetClrBack( "W" ) == "", GetClrPair( "", 1 ) == ""
   SetColor( "1/2,3/4,5/6,7/8,9/10" )
   FOR EACH c IN { "W/N", "W/N,R/B", "W/N,,G/B", "", "," }
      ? hb_ValToExp( { ApplyDefau( c ), ApplyDefau( c, "X" ), ApplyDefau( c, "X", "Y" ), ApplyDefau( c, "X", "Y", "Z" ), ApplyDefau( c, 2 ) } )
   NEXT
   FOR EACH o IN { @ButtnDefCo(), @CheckDefCo(), @ComboDefCo(), @ListBDefCo(), @MenuDefCol(), @RadGrDefCo(), @RadItDefCo() }
      FOR EACH c IN { "", ",,,", "X,Y,Z,A,B,C,D,E,F,G" }
         ? o:exec( c )
      NEXT
   NEXT
   FOR EACH c IN { "", "N", "BG/N", "GR+*/N", "7/4", "*", "N+/W+", "W+", "r" }
      ?? _GetNumCol( c )
   NEXT
   ? __XSaveGetChar( "abcdef", 1 ), __XSaveGetColor( "abcdef", 1 ), __XSaveGetAttr( "abcdef", 1 ), _IsGraphic(), _SetVideoMode( 3 )
   FOR EACH c IN { "&File", "a&File", "&&File", "x && y", "File&", "" }
      ?? "", __Caption( c )
   NEXT
   o := GetNew()
   BEGIN SEQUENCE WITH {| e | QOut( e:subSystem, e:subCode, e:operation, e:genCode, hb_ValToExp( e:args ), e:canSubstitute ), Break( "b" ) }
      ? _eInstVar( o, "ROW", 5, "N", 1001 ), _eInstVar( o, "ROW", 5, "N", 1001, {| o, x | x > 4 } ), _eInstVar( o, "ROW", 5, "N", 1001,, 5, 5 ), __eInstVar53( o, "A", "x", "C", 1 )
      ? _eInstVar( o, "ROW", "x", "N", 1001 )
   END
   FOR EACH c IN { {| o, x | x > 9 }, NIL }
      BEGIN SEQUENCE WITH {| e | QOut( e:subSystem, e:subCode, e:operation, e:genCode, hb_ValToExp( e:args ), e:canSubstitute ), Break( "b" ) }
         ? _eInstVar( o, "ROW", 5, "N", 1003, c, 6 )
      END
      BEGIN SEQUENCE WITH {| e | QOut( e:subSystem, e:subCode, e:operation, e:genCode, hb_ValToExp( e:args ), e:canSubstitute ), Break( "b" ) }
         ? __eInstVar52( o, "COL", 5, "N", 1004, 2, 3 )
      END
   NEXT
   FOR EACH c IN { { 1, 2, "d", "op", 1, 2, 3 }, { 1, 2, "d", "op", 0, 2 }, { 1, 2 }, {}, { 8, 1001, "d", "op",, { 1 }, 5 } }
      FOR EACH o IN { "__errRT_BASE", "__errRT_SBASE" }
         BEGIN SEQUENCE WITH {| e | QOut( e:subSystem, e:subCode, e:description, e:operation, e:genCode, hb_ValToExp( e:args ), e:canSubstitute, e:canRetry, e:canDefault ), Break( "b" ) }
            hb_ExecFromArray( o, c )
         END
      NEXT
   NEXT
   ? hb_argc(), hb_argv( 1 ) == ""
   hb_argShift()
   hb_argShift( .T. )
   ? hb_argc(), hb_libLoad( "nix.so" ), hb_libError(), hb_libFree( 1 ), hb_libGetFunSym( 1, "a" ), hb_dynCall(), hb_dynCall( "a" )
   ? hb_gtReload( "STD" ), hb_gtLock(), ValType( hb_gtSelect() ), hb_keyExt( 13 ), hb_MGetBounds(), hb_langNew( "xx" )
   ? __vmModulesVerify(), __vmKeyPool(), __dynsVerify(), hb_ValToExp( __dynsGetPrf( "MAIN" ) ), hb_MethodName( 0 ), __wapi_GetACP(), ReadKey()
   RETURN
