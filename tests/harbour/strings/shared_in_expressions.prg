// Containers that stand in several places of a value, as hb_ValToExp writes them.
PROCEDURE Main()

   LOCAL x := { 1 }, y := { "k" => 5 }, e := {}, h := { => }, o := ErrorNew()

   ? hb_ValToExp( { x, x, x } )
   ? hb_ValToExp( { x, { x }, { "z" => x } } )
   ? hb_ValToExp( { y, y } )
   ? hb_ValToExp( { e, e } ), hb_ValToExp( { h, h } )
   ? hb_ValToExp( { "a" => x, "b" => x, 5 => { x, x } } )
   ? hb_ValToExp( { ErrorNew(), ErrorNew() } )
   ? hb_ValToExp( { o, o } )

   RETURN
