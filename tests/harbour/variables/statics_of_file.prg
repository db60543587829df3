// STATIC in functions and in the file
STATIC s_file := 10
STATIC s_arr := { 1, 2 }
STATIC s_nil

PROCEDURE Main()
   ? Count(), Count(), Count()
   ? Other(), Other()
   s_file++
   AAdd( s_arr, 3 )
   ? All()
   ? s_nil == NIL
   RETURN

STATIC FUNCTION Count()
   STATIC n := 0
   RETURN ++n

STATIC FUNCTION Other()
   STATIC n := 100
   STATIC a := {}
   AAdd( a, n )
   RETURN ++n + Len( a )

STATIC FUNCTION All()
   RETURN hb_ValToExp( { s_file, s_arr } )
