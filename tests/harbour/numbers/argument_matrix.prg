// every number function with 22 argument lists: results and error identities
#pragma -w0
REQUEST Abs
REQUEST Days
REQUEST ElapTime
REQUEST Exp
REQUEST Int
REQUEST Log
REQUEST Max
REQUEST Min
REQUEST Mod
REQUEST Round
REQUEST Sqrt
REQUEST TString
PROCEDURE Main()
 LOCAL n
 FOR EACH n IN { ;
  "Abs", ;
  "Days", ;
  "ElapTime", ;
  "Exp", ;
  "Int", ;
  "Log", ;
  "Max", ;
  "Min", ;
  "Mod", ;
  "Round", ;
  "Sqrt", ;
  "TString" }
  Try( n )
 NEXT
RETURN
STATIC PROCEDURE Try( n )
 LOCAL a, i, c, x, e, aSets := { {}, { {} }, { NIL }, { "abc" }, { 1 }, { .T. }, { 0d20240229 }, { t"2024-02-29 13:14:15.167" }, { "abc", {} }, { 1, {} }, ;
   { "abc", "b" }, { "abc", 1 }, { 1, 1 }, { 12.345, 2 }, { 0d20240229, 1 }, { "abcdef", 2, 3 }, { "abcbd", "b", "c" }, { "abc", {}, {} }, { 1, 2, 3 }, { "abc", 1, "x" }, { {"abc"}, 5 }, { "abcdef", 2, 3, "XYZ" } }
 FOR EACH a IN aSets
   c := ""
   FOR i := 1 TO Len( a )
      c += iif( i > 1, ",", "" ) + hb_ValToExp( a[i] )
   NEXT
   OutStd( n + "(" + c + ") -> " )
   BEGIN SEQUENCE WITH {|e| Break( e ) }
      x := hb_ExecFromArray( n, a )
      OutStd( ValType( x ) + " " + iif( ValType(x)=="C", hb_StrToExp( x ), hb_ValToExp( x ) ) )
   RECOVER USING e
      OutStd( "E " + e:subsystem + "/" + hb_ntos( e:subcode ) + "/" + hb_ntos(e:gencode) + " " + e:operation + " " + e:description + " args=" + iif( e:args == NIL, "NIL", hb_ntos( Len( e:args ) ) ) + iif( e:cansubstitute, " S", "" ) + iif( e:candefault, " D", "" ) + iif( e:canretry, " R", "" ) )
   END
   OutStd( hb_eol() )
 NEXT
RETURN
