// Messages that every hash understands.
PROCEDURE Main()

   LOCAL h := { "a" => 1, "b" => { 2 } }, cKey, o

   FOR EACH cKey IN h:Keys
      ? cKey, hb_ValToExp( h[ cKey ] )
   NEXT
   ? hb_ValToExp( h:values() ), hb_ValToExp( { => }:keys() )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ? h:a
   RECOVER USING o
      ? o:subsystem, o:subcode, o:description, o:operation
   END SEQUENCE

   RETURN
