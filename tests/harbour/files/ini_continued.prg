// A value that ends in two bars goes on in the next line.
PROCEDURE Main()
   LOCAL h := hb_iniReadStr( e"[A]\nLong= A Data ||\n   Spreading ||\n\tOn lines||\n here.\nShort = b\n[C]\nx=1||\n\ny=2\n" )
   ? hb_ValToExp( h )
   RETURN
