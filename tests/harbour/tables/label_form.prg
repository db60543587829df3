// LABEL FORM: rows of labels, scopes, files, forms that are missing or wrong
PROCEDURE Main()
   LOCAL i, e, c
   dbCreate( "t1", { { "NAME", "C", 10, 0 }, { "AGE", "N", 5, 1 }, { "BORN", "D", 8, 0 }, { "OK", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE t1 NEW EXCLUSIVE
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE name WITH "name" + hb_ntos( i ), age WITH i * 1.5, born WITH 0d20200101 + i, ok WITH i > 2, note WITH "memo" + hb_ntos( i )
   NEXT
   MakeForm( "a", { 5, 30, 2, 1, 3, 2 }, { "Trim(name)", '"Age: " + Str( age )', "", "DToC( born )" } )
   MakeForm( "b", { 3, 20, 0, 0, 0, 1 }, { "name" } )
   MakeForm( "c", { 3, 20, 1, 2, 1, 3 }, { "name", "age", "ok" } )
   MakeForm( "d", { 4, 8, 0, 0, 2, 2 }, { 'name + "long text"', "born", "note", '""' } )
   MakeForm( "e", { 2, 12, 3, 1, 0, 2 }, { "", "name" } )
   MakeForm( "bad", { 2, 12, 3, 1, 0, 2 }, { "nosuchvar", "name + 1" } )
   FOR EACH c IN { "a", "b", "c", "d", "e" }
      ? c
      LABEL FORM ( c ) TO FILE ( "out" + c + ".txt" ) NOCONSOLE
      Dump( "out" + c + ".txt" )
   NEXT
   LABEL FORM c FOR age > 3
   ? RecNo(), Eof()
   GO 2
   LABEL FORM c NEXT 2 TO FILE x.lst
   ? hb_vfExists( "x.lst" )
   LABEL FORM c RECORD 3
   LABEL FORM c WHILE RecNo() < 5
   FOR EACH c IN { "nothere", "bad" }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         LABEL FORM ( c )
         ? "ok"
      RECOVER USING e
         ? c, e:severity, e:genCode, e:subSystem, e:subCode, e:description, e:operation, e:filename, e:osCode, e:canDefault, e:canRetry, e:canSubstitute
      END SEQUENCE
   NEXT
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      __LabelForm()
   RECOVER USING e
      ? e:severity, e:genCode, e:subSystem, e:subCode, e:description, e:operation, e:filename, e:osCode, e:canDefault, e:canRetry, e:canSubstitute
   END SEQUENCE
   RETURN
PROCEDURE Dump( c )
   ? StrTran( hb_MemoRead( c ), hb_eol(), "$" + hb_eol() )
   RETURN
PROCEDURE MakeForm( cName, aNumbers, aExpr )
   LOCAL c := Chr( 2 ) + Space( 60 ), i
   AEval( aNumbers, {| n | c += I2Bin( n ) } )
   FOR i := 1 TO 16
      c += PadR( iif( i <= Len( aExpr ), aExpr[ i ], "" ), 60 )
   NEXT
   hb_MemoWrit( cName + ".lbl", c + Chr( 2 ) )
   RETURN
