// Values of every type before ->, with names and with expressions
PROCEDURE Main()
 LOCAL e, x, c := ""
 ? "" $ "abc", c $ "abc", "" $ c, c $ c
 FOR EACH x IN { {}, {||NIL}, .T., NIL, 0d20240101, ErrorNew(), "NOTHERE", 5, 999, "", 1.5, {=>}, t"2024-01-01 10:00", @Main(), "bad name" }
   BEGIN SEQUENCE WITH {|e|Break(e)}
     ? x:__enumIndex(), (x)->( Select() )
   RECOVER USING e
     ? x:__enumIndex(), e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
   BEGIN SEQUENCE WITH {|e|Break(e)}
     ? x:__enumIndex(), (x)->fld
   RECOVER USING e
     ? x:__enumIndex(), e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
   BEGIN SEQUENCE WITH {|e|Break(e)}
     (x)->fld := 1
     ? "ok"
   RECOVER USING e
     ? x:__enumIndex(), e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
 NEXT
   BEGIN SEQUENCE WITH {|e|Break(e)}
     ? nope->fld
   RECOVER USING e
     ? e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
   BEGIN SEQUENCE WITH {|e|Break(e)}
     ? nope->( RecNo() )
   RECOVER USING e
     ? e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
   BEGIN SEQUENCE WITH {|e|Break(e)}
     ? 7->( Select() ), 7->fld
   RECOVER USING e
     ? e:subcode, e:description, e:operation, hb_valToExp( e:args ), e:cansubstitute, e:canretry, e:gencode, e:subsystem
   END
 RETURN
