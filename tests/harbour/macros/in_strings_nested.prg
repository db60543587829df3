// Texts that macros of a text put in are read again, together with what follows.
PROCEDURE Main()
   PRIVATE p := "pp", q := "&p", r := "x", k, j

   k := "&" + "q"
   j := "&" + "k"
   ? "&j", "x&j.y", "&j.&j", "&j..", "x&k&j.", "&q.&nosuch.&q"
   p := 5
   ? "&j", "&p", "&q.z"
   p := "1"
   q := "&" + "p.z"
   r := "&" + "p."
   ? "&q", "&q.2", "&r.3", "&r.", "&r", "&r&r"
   q := "&"
   ? "&q.p", "&q&q.p"
   RETURN
