// hb_mvSave() and hb_mvRestore(): what is saved, masks, files that are none
REQUEST hb_mvSave, hb_mvRestore
MEMVAR a, b, d, ee, f
PROCEDURE Main()
   LOCAL e, x
   PRIVATE a := "x", b := 0d20240101, d := 5.25
   ? hb_mvSave( "x" )
   PRIVATE f := 7
   a := NIL
   ? hb_mvRestore( "x" ), Type( "f" ), Type( "a" ), b, d
   PRIVATE f := 7
   ? hb_mvRestore( "x", .F. ), Type( "f" ), Type( "a" ), b, d
   hb_MemoWrit( "bad.hbv", "garbage" )
   ? hb_ValToExp( hb_mvRestore( "bad" ) )
   hb_MemoWrit( "bad.hbv", hb_HexToStr( "C04842560100" ) + "garbage" )
   ? hb_ValToExp( hb_mvRestore( "bad" ) )
   hb_MemoWrit( "bad.hbv", hb_HexToStr( "C04842560100" ) + hb_Serialize( { { "Q", { 1 } }, 5, { 1, 2 }, { "R" }, { "S", 1, 2 } } ) )
   ? hb_ValToExp( hb_mvRestore( "bad" ) ), Type( "q" ), Type( "s" )
   ? hb_mvSave( "none", "zz*" ), hb_StrToHex( hb_MemoRead( "none.hbv" ) )
   ? hb_mvSave( "none", "a*", .F. ), hb_StrToHex( hb_MemoRead( "none.hbv" ) )
   FOR EACH x IN { {|| hb_mvSave( 1 ) }, {|| hb_mvSave( "/nodir/x" ) } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? hb_ValToExp( Eval( x ) )
      RECOVER USING e
         ? e:severity, e:genCode, e:subCode, e:description, e:operation, e:filename, e:osCode, e:canDefault, e:canRetry, e:canSubstitute, hb_ValToExp( e:args )
      END SEQUENCE
   NEXT
   RETURN
