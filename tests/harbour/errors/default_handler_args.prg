// The default handler's text for several kinds of errors
PROCEDURE Main()
   LOCAL b := {| x, y | x + y }
   ? Eval( b, 1, 2 )
   Sub( b )
   ? "never"
   RETURN

STATIC PROCEDURE Sub( b )
   AEval( { 1 }, {| x | Eval( b, x, "text" ) } )
   RETURN
