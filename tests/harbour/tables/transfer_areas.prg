// Temporary areas of COPY, SORT, JOIN and others have no alias; which aliases are refused
REQUEST DBFCDX, DBFNTX
FUNCTION L( c )
   LOCAL i
   ?? " " + c + ":"
   FOR i := 1 TO 5; ?? "[" + Alias( i ) + "]"; NEXT
   RETURN .T.
PROCEDURE Main()
   LOCAL e
   dbCreate( "src", { { "CC", "C", 4, 0 }, { "N", "N", 4, 0 } }, "DBFNTX", .T., "src" )
   dbAppend(); FIELD->CC := "x"
   COPY TO b FOR L( "copy" )
   COPY TO other FOR L( "copy" )
   COPY TO m FOR L( "copym" )
   ?
   SORT TO b2 ON CC FOR L( "sort" )
   ?
   TOTAL TO b3 ON L( "total" ) FIELDS N
   ?
   APPEND FROM other FOR L( "append" )
   ?
   APPEND FROM b FOR L( "append" )
   ?
   COPY TO c.txt SDF FOR L( "sdf" )
   APPEND FROM c.txt SDF FOR L( "sdf" )
   ?
   dbUseArea( .T.,, "other", "oth" )
   JOIN WITH src TO jj FOR L( "join" )
   ?
   UPDATE FROM src ON N REPLACE CC WITH "q"
   CREATE str
   ? Alias()
   USE
   ErrorBlock( { |e| Break( e ) } )
   FOR EACH e IN { "a", "m", "1x", "x-y", "src" }
   BEGIN SEQUENCE
      dbUseArea( .T.,, "b", e )
      ? e, Alias()
      dbCloseArea()
   RECOVER USING e
      ? e:subcode, e:operation, e:description, e:canRetry, e:canDefault
   END SEQUENCE
   NEXT
   dbCloseAll()
   FOR EACH e IN { "k", "m", "1x", "x-y", "src" }
   BEGIN SEQUENCE
      dbCreate( e, { { "CC", "C", 4, 0 } } )
      USE ( e )
      ? e, Alias()
      dbCloseArea()
   RECOVER USING e
      ? e:subcode, e:operation, e:description, e:canRetry, e:canDefault
   END SEQUENCE
   NEXT
   RETURN
