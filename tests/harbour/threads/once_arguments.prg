// The flag of hb_threadOnce() is NIL or a logical.
REQUEST hb_threadOnce, hb_threadOnceInit
PROCEDURE Main()
LOCAL x, v
FOR EACH v IN { NIL, .F., .T., 0, "a", {}, {|| 1 } }
 x := v
 BEGIN SEQUENCE WITH {|e| QOut( "E", e:subcode ), Break(e) }
 ? hb_valtoexp( v ), hb_threadOnce( @x, {|| QOut( "run" ), 5 } ), hb_valtoexp( x )
 END
 x := v
 BEGIN SEQUENCE WITH {|e| QOut( "E", e:subcode ), Break(e) }
 ? hb_valtoexp( v ), hb_threadOnceInit( @x, 7 ), hb_valtoexp( x )
 END
NEXT
RETURN
