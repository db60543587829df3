PROCEDURE Main()
 LOCAL e, x
 dbCreate( "sl", { { "A", "C", 1, 0 } } )
 SELECT 2 ; USE sl ALIAS two
 SELECT 4 ; USE sl ALIAS four SHARED NEW
 FOR EACH x IN { "1", "2", "5", "0", "TWO", "two ", "B", "A", " 2", "2x", 2, 0, 77, -1, NIL, "", "99999" }
   ? hb_ValToExp( x ), Select( x )
 NEXT
 FOR EACH x IN { "1", "2", "5", "0", "TWO", "two ", "B", "A", " 2", 2, 0, 77, -1, NIL, "K", "L", "2x", "M", "NOSUCH", "" , 65534, 65535, 70000, 1.9 }
   BEGIN SEQUENCE WITH {| e | Break( e ) }
     dbSelectArea( 4 ) ; ?? ""
     ? hb_ValToExp( x ), dbSelectArea( x ), Select()
   RECOVER USING e
     ? hb_ValToExp( x ), e:subcode, e:operation, e:description, Select()
   END
 NEXT
 CLOSE ALL
 FErase( "sl.dbf" )
