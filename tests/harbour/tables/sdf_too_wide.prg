// A number that its column cannot hold ends COPY TO … SDF with an error of the text's driver. Fields in another order are other columns.
PROCEDURE Main
   LOCAL e
   dbCreate( "t", { { "A", "C", 4, 0 }, { "B", "B", 8, 5 }, { "F", "F", 6, 2 } } )
   USE t
   APPEND BLANK
   REPLACE a WITH "abc", b WITH 1.5, f WITH 2
   APPEND BLANK
   REPLACE a WITH "def", b WITH 10 ^ 15, f WITH -1.25
   COPY TO one FIELDS f, a SDF
   ? MemoRead( "one.txt" )
   COPY TO two NEXT 1 SDF
   GO TOP
   COPY TO three NEXT 1 SDF
   ? MemoRead( "three.txt" )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      COPY TO four SDF
   RECOVER USING e
      ? e:subSystem, e:subCode, e:operation, e:filename, e:canDefault, e:canRetry, hb_ValToExp( e:args )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      COPY TO five DELIMITED
   RECOVER USING e
      ? e:subSystem, e:subCode, e:operation, e:filename, e:canDefault, e:canRetry, hb_ValToExp( e:args )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      COPY TO nodir/six SDF
   RECOVER USING e
      ? e:subSystem, e:subCode, e:operation, e:filename, e:canDefault, e:canRetry, hb_ValToExp( e:args )
   END SEQUENCE
   ? Select(), Alias()
   ZAP
   APPEND FROM one FIELDS f, a SDF
   APPEND FROM three SDF
   ? a, b, f
   GO TOP
   ? a, b, f
   USE
   AEval( { "t.dbf", "one.txt", "two.txt", "three.txt", "four.txt", "five.txt" }, {| f | FErase( f ) } )
   RETURN
