// {|| &name }: the text of a field, a memvar or a local between braces.
PROCEDURE Main()
   LOCAL e, b, l := "C = 'x'"
   ErrorBlock( {|e| Break(e) } )
   dbCreate( "t_sole", {{"C","C",5,0},{"W","C",20,0}}, , .T., "x" )
   dbAppend(); FIELD->C := "x"; FIELD->W := "C = 'x'"
   dbAppend(); FIELD->C := "y"; FIELD->W := "C = 'y'"
   PRIVATE pf := "C = 'y'"
   dbGoTop()
   SET FILTER TO &w
   ? dbFilter()
   dbGoTop(); ? FIELD->C, RecNo(), LastRec(), Eof()
   SET FILTER TO &pf
   ? dbFilter()
   dbGoTop(); ? FIELD->C, RecNo()
   SET FILTER TO &l
   ? dbFilter()
   dbGoTop(); ? FIELD->C, RecNo()
   SET FILTER TO
   b := {|| &w }
   dbGoto( 2 )
   ? Eval( b )
   LOCATE FOR &pf
   ? Found(), RecNo()
   COUNT TO n FOR &w
   ? n
   BEGIN SEQUENCE
      b := {|| &nosuch }
      ? Eval( b )
   RECOVER USING e
      ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
      b := {|| &nosuch > 1 }
      ? ValType( b )
      ? Eval( b )
   RECOVER USING e
      ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
      SET FILTER TO &nosuch
   RECOVER USING e
      ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   w := 5
   BEGIN SEQUENCE
      b := {|| &w }
      ? ValType( b )
      ? Eval( b )
   RECOVER USING e
      ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   pf := 5
   BEGIN SEQUENCE
      b := {|| &pf }
      ? ValType( b )
      ? Eval( b )
   RECOVER USING e
      ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   INDEX ON &w TO t_sole
   ? ordKey()
   REPLACE ALL C WITH Upper( &w )
   RETURN
