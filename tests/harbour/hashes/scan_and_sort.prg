// hb_HScan compares texts by their beginning unless told otherwise; hb_HSort orders keys of several types.
PROCEDURE Main()

   LOCAL h := { "a" => "abc", "b" => 5, "c" => 0d20200101, "d" => .T., "e" => NIL, "f" => "" }, x, o

   FOR EACH x IN { "ab", "abc", "abcd", "", 5, 5.0, 0d20200101, .T., .F., NIL, "x" }
      ? hb_ValToExp( x ), hb_HScan( h, x ), hb_HScan( h, x, , , .T. ), hb_HScan( h, x, , , .F. )
   NEXT
   SET EXACT ON
   ? hb_HScan( h, "ab" ), hb_HScan( h, "ab", , , .F. )
   SET EXACT OFF
   ? hb_ValToExp( hb_HSort( { "b" => 1, "a" => 2, 2 => 3, 1 => 4, 0d20200101 => 5, -1 => 6, 1.5 => 7 } ) )
   ? hb_HGetRef(), hb_HGetRef( { => } ), hb_HGetRef( "x", 1 )
   FOR EACH x IN { {|| hb_HFill( { "a" => 1 } ) }, {|| hb_HSet( { "a" => 1 }, 0 ) }, {|| hb_HScan( { "a" => 1 } ) }, {|| hb_HFill() } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? hb_ValToExp( Eval( x ) )
      RECOVER USING o
         ? o:subsystem, o:subcode, o:operation, hb_ValToExp( o:args )
      END SEQUENCE
   NEXT

   RETURN
