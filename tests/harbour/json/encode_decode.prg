// hb_jsonEncode and hb_jsonDecode: types, nesting, bad texts
PROCEDURE Main()
   LOCAL h, c, x, n
   ? hb_jsonEncode( { 1, 1.5, "a", .T., NIL, { => }, {} } )
   ? hb_jsonEncode( { "k" => { 1, 2 }, "s" => e"q\"b\\n\n\t/" } )
   ? hb_jsonEncode( 0d20240131 ), hb_jsonEncode( t"2024-01-31 10:20:30" ), hb_jsonEncode( -0.5 ), hb_jsonEncode( 100 ), hb_jsonEncode( 1.50 )
   h := hb_jsonDecode( '{ "a": [1, 2.50, -3, 1e2], "b": { "c": null, "d": true }, "e": "\u0041\n" }' )
   ? hb_ValToExp( h )
   n := hb_jsonDecode( '[1, 2', @x )
   ? n, hb_ValToExp( x )
   n := hb_jsonDecode( '[1, 2] tail', @x )
   ? n, hb_ValToExp( x )
   FOR EACH c IN { "", "nul", "{", '{"a"}', "[1,]", '"open', "tru", "01", "[1 2]", "5", '"s"', "null" }
      ? c, hb_ValToExp( hb_jsonDecode( c ) )
   NEXT
   RETURN
