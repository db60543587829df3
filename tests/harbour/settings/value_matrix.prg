// every SET with values of every type
PROCEDURE Main()
LOCAL n, v, o, e, r
FOR n := -1 TO 120
 IF n > 48 .AND. n < 100; LOOP; ENDIF
 IF n == 17 .OR. n==114 .OR. n==110; LOOP; ENDIF
 o := Set(n)
 OutStd( hb_ntos(n), hb_ValToExp(o), ":" )
 FOR EACH v IN { .T., .F., "ON", "off", "x", "", 5, -1, 1.7, NIL, {}, 0d20240101, "T", "2", 256, {||1} }
   IF (n == 19 .OR. n == 22 .OR. n==24 ) .AND. HB_ISSTRING(v) .AND. !Empty(v); LOOP; ENDIF
   BEGIN SEQUENCE WITH {|e|Break(e)}
     r := Set(n, v)
     OutStd( "["+hb_ValToExp(v)+"]=>"+ hb_ValToExp(Set(n)), "" )
   RECOVER USING e
     OutStd( "["+hb_ValToExp(v)+"] E"+hb_ntos(e:subcode)+"/"+hb_ntos(e:gencode)+e:operation+iif(e:cansubstitute,"S","")+iif(e:args==NIL,"",hb_ntos(len(e:args))), "" )
   END
   IF ! hb_valToExp(Set(n)) == hb_valToExp(o); Set(n,o); ENDIF
   Set(17,.t.)
 NEXT
 OutStd(hb_eol())
NEXT
