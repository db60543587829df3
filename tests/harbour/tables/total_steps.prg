// TOTAL with NEXT, RECORD, WHILE and FOR: what is looked at how often
STATIC s := ""
FUNCTION K( x, c ); s += c + hb_ntos( RecNo() ) + " "; RETURN x
PROCEDURE Main()
   LOCAL e
   dbCreate( "src", { { "CC", "C", 4, 0 }, { "N", "N", 4, 0 } }, , .T., "src" )
   FOR EACH e IN { "a", "a", "b", "c", "c", "c", "a" }
   dbAppend(); FIELD->CC := e; FIELD->N := RecNo()
   NEXT
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N FOR K( .T., "f" ) WHILE K( .T., "w" )
   ? s; s := ""
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N FOR K( RecNo() != 3, "f" ) WHILE K( RecNo() < 6, "w" )
   ? s; s := ""
   GO TOP
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N FOR K( RecNo() != 4, "f" ) WHILE K( RecNo() < 6, "w" )
   ? s; s := ""
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N FOR K( .F., "f" )
   ? s; s := ""
   GO 2
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N NEXT 3
   ? s; s := ""
   TOTAL TO b3 ON K( FIELD->CC, "k" ) FIELDS N RECORD 3
   ? s; s := ""
   RETURN
