// Do() with names, symbols and blocks
PROCEDURE Main()
 LOCAL e
 FOR EACH e IN { "nofile", 5, NIL, {||5}, @Foo(), "FOO", "Upper", {} }
  BEGIN SEQUENCE WITH {|x|Break(x)}
    ? Do( e, "a" )
  RECOVER USING e
    ? e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry
  END
 NEXT
 RETURN
FUNCTION Foo( x )
 RETURN "foo" + x
