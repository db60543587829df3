// Values as SIX converts them: sxNum(), sxChar(), sxDate(), sxLog(), and the part of a V field that stands in the record.
REQUEST SIXCDX
PROCEDURE Main()
 LOCAL x, v
 FOR EACH x IN { ".Y.", ".t.", ".F.", "t.", ".T", "Y ", "N", "", ".y.", ".T.x", "YES" }
   ?? sxLog( x )
 NEXT
 FOR EACH x IN { NIL, "x", 0, 1, 3, 5, 12, 20, -1, 2.7 }
   ?
   FOR EACH v IN { 12, 12.50, "abc", "", .T., 0d20240102, NIL, {}, {=>}, {|| NIL }, {^ 2024-01-02 03:04 }, 1234567890123 }
     ?? "[" + sxChar( x, v ) + "]"
   NEXT
 NEXT
 ? sxNum( .T. ), sxNum( .F. ), sxNum( {^ 2024-01-02 03:04 } ), sxNum( 0d20240102 ), sxNum( NIL ), sxNum( 5.25 ), sxNum( {|| NIL } )
 ? sxDate( {^ 2024-01-02 03:04 } ), sxDate( "20240102" ), sxDate( 2460000.7 ), sxDate( 5 ) + 0, DToS( sxDate( 5 ) ), sxDate( 5 ) == CToD( "" ), Empty( sxDate( 5 ) )
 v := "5" ; ? sxNum( @v ), ValType( v )
 v := "01/02/24" ; ? sxDate( @v ), ValType( v )
 v := "T" ; ? sxLog( @v ), ValType( v )
 v := 5 ; ? sxChar( 3, @v ), ValType( v )
 v := 5 ; ? sxChar( @v, 3 ), ValType( v )
 rddSetDefault( "SIXCDX" )
 dbCreate( "sixv", { { "A", "C", 10, 0 }, { "N", "N", 8, 2 }, { "V", "V", 12, 0 }, { "M", "M", 10, 0 }, { "D", "D", 8, 0 }, { "V3", "V", 3, 0 } } )
 FOR EACH x IN { 1, 2, 3, 4, 5, 6, 7, 0, -1, "A", "V", "v3", "NOPE", NIL, {}, 1.5 }
   ?? hb_ValToExp( sx_VSigLen( x ) ), ""
 NEXT
 USE sixv
 ?
 FOR EACH x IN { 1, 2, 3, 4, 5, 6, 7, 0, -1, "A", "V", "v3", "NOPE", NIL, {}, 1.5 }
   ?? hb_ValToExp( sx_VSigLen( x ) ), ""
 NEXT
 ?? sx_VSigLen()
 dbAppend()
 FIELD->V := "Hello world, this is long"
 ? sx_VSigLen( "V" ), FieldLen( 3 )
 RETURN
