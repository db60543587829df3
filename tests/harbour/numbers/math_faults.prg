// Results that no number can hold: hb_matherMode() and hb_matherBlock().
PROCEDURE Main()
   LOCAL m, e
   ? hb_matherMode(), hb_matherBlock()
   FOR m := 0 TO 4
      ? "mode", hb_matherMode( m ), hb_matherMode( "x" ), hb_matherMode( 7 )
      ErrorBlock( {| e | QOut( e:subSystem, e:subCode, e:genCode, e:description, e:operation, e:canSubstitute, e:canDefault, e:canRetry, hb_ValToExp( e:args ) ), 7 } )
      ? Exp( 1000 )
      IF m == 2
         LOOP
      ENDIF
      FOR EACH e IN { "a", .T., .F., NIL }
         ErrorBlock( {|| e } )
         ? Exp( 1000 )
      NEXT
   NEXT
   ErrorBlock( {| e | QOut( "error", e:subCode ), 5 } )
   FOR EACH m IN { 0, 1, 3 }
      hb_matherMode( m )
      hb_matherBlock( {| a, b, c, d, e, f | QOut( a, b, c, d, e, hb_ValToExp( f ) ), 1 } )
      ? Exp( 1000 )
      ? ValType( hb_matherBlock( {| a, b, c, d, e, f | f[ 1 ] := 8, f[ 2 ] := .T., .F. } ) )
      ? Exp( 1000 )
      hb_matherBlock( {| a, b, c, d, e, f | f[ 1 ] := 8, .T. } )
      ? Exp( 1000 )
   NEXT
   ? ValType( hb_matherBlock( NIL ) ), ValType( hb_matherBlock( 5 ) ), ValType( hb_matherBlock() )
   hb_matherBlock( NIL )
   FOR EACH m IN { 1, 3, 4, 0 }
      hb_matherMode( m )
      ? Exp( -745 ), Exp( -746 )
   NEXT
   ? Exp( 1000 ), Exp( -1000 ), Log( 0 ), Log( -1 ), Sqrt( -1 ), ( -1 ) ^ 0.5, 0 ^ -1, 10 ^ 400
   RETURN
