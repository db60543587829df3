// Type() of expressions
MEMVAR priv
FUNCTION Main()
   LOCAL c
   PRIVATE priv := 1
   FOR EACH c IN { "priv", "PRIV", "nosuch", "1 + 1", "'a'", ".T.", "{ 1 }", "{|| 1 }", "NIL", "Date()", "Main()", "nosuchfn()", "Upper( 'a' )", ;
                   "priv + 'a'", "iif( .T., 1, 'a' )", "(", "{ => }", "priv[ 1 ]", "1 +", "", "nosuch + 1", "0d20240101" }
      ? c, Type( c )
   NEXT
   RETURN NIL
