STATIC s_st := "st"
PROCEDURE Main()
   LOCAL a := { "x", { "y", "z" } }, loc := "loc", o, oo := ErrorNew(), h := { "k" => 5 }, n := "priv", i := 2
   PRIVATE priv := "pv"
   oo:cargo := 5
   o := _GET_( loc, "loc", "@!", {||.t.}, {||.f.} ) ; D( o )
   o := _GET_( a[1], "a[1]", "@!",, ) ; D( o )
   o := _GET_( a[i][1], "a[i][1]", "@!",, ) ; D( o )
   o := _GET_( a[2,i], "a[2,i]", ,, ) ; D( o )
   o := _GET_( priv, "priv",,, ) ; D( o )
   o := _GET_( s_st, "s_st",,, ) ; D( o )
   o := _GET_( m->priv, "m->priv",,, ) ; D( o )
   o := _GET_( oo:cargo, "oo:cargo",,, ) ; D( o )
   o := _GET_( h[ "k" ], "h[ 'k' ]",,, ) ; D( o )
   o := _GET_( &n, n,,, ) ; D( o )
   o := _GET_( ( &n ), n,,, ) ; D( o )
   RETURN
function f(x)
 return x
PROCEDURE D( o )
   ? o:row, o:col, o:name, o:picture, ValType( o:block ), ValType( o:subscript ), hb_ValToExp( o:subscript ), o:varGet(), valtype( o:preblock ), valtype(o:postblock), o:colorspec
   BEGIN SEQUENCE WITH {|e| Break(e) }
   o:varPut( "new" )
   ?? " ", o:varGet()
   RECOVER USING o
     ?? o:description
   END SEQUENCE
   RETURN
