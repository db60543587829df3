// -kd: texts name declared variables as well; the switch works in included sources.
STATIC t := "tt"

PROCEDURE Main()
   LOCAL s := "description", b, u
   PRIVATE p := "pp", q := "&p", n := 7

   ErrorBlock( {|e| Break( e ) } )
#pragma -kd+
   ? "o:&s &p &s. &q &t.x &n"
   ? '&s', [&p.&s.x], "&t.1", "&t1", "&t.&", "&t.&&p", "& t", "&(t)"
   b := {|| "in &s..." }
   ? Eval( b )
   s := 5
   ? "&s"
   Try( {|| "abc &s.x" } )
   Try( {|| "&s.&p" } )
   Try( {|| "&p.&s" } )
   s := NIL
   Try( {|| "abc &s.x" } )
   s := "&p"
   ? "abc &s.x", "a&s.&s."
   s := "&"
   u := "p"
   ? "&s.p", "&s.p &p", "&p &s.p", "&s&u", "&s.&u &p", "x&q.&s", "&s&p", "&u&u.&u.&u.."
   s := "a&s.b"
   ? s
   ? "1" + "&u" + "2"
#pragma -kd-
   Param( "par" )
   RETURN

#pragma -kd+
PROCEDURE Param( z )
   ? "&z and &Z", "a&b"
   RETURN

PROCEDURE Try( b )
   LOCAL e
   BEGIN SEQUENCE
      ? Eval( b )
   RECOVER USING e
      ? e:Description, e:Operation, e:subCode, hb_ValToExp( e:args )
   END SEQUENCE
   RETURN
