PROCEDURE Main()
 LOCAL b
 ? &("ZZ := 5"), Type("ZZ")
 ? Type("YY := 5"), Type("YY")
 b := &("{|| XX := 7 }")
 ? Eval( b ), Type("XX")
 F()
 ? Type("VV"), Type("UU")
 AEval( {1}, {|| Eval( {|| M->TT := 1 } ) } )
 ? Type("TT")
 ? hb_macroblock("SS := 1" ) == NIL
 Eval( hb_macroblock("SS := 1" ) ); ? Type("SS")
 __mvPut( "RR", 2 ); ? Type("RR")
RETURN
PROCEDURE F()
  ? Type("VV := 1"), Type("VV")
  &("UU := 1")
  ? Type("UU")
