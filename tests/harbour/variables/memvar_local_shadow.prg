// A local hides a memvar of its name; M-> reaches it; a field beats a memvar
MEMVAR v
PROCEDURE Main()
   PRIVATE v := "memvar"
   Sub()
   ? v
   RETURN

STATIC PROCEDURE Sub()
   LOCAL v := "local"
   ? v, m->v, memvar->v
   m->v := "set through M->"
   v := "local set"
   ? v, m->v, &( "v" )
   RETURN
