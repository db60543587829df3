// Opening what is not there or not a table
PROCEDURE Main()
   LOCAL e, x
   FOR EACH x IN { {|| dbUseArea( .T.,, "nosuch" ) }, {|| dbUseArea( .T., "NORDD", "nosuch" ) }, {|| dbUseArea( .T.,, "junk" ) }, ;
                   {|| dbCreate( "t1", {} ) }, {|| dbCreate( "t1", { { "A", "X", 5, 0 } } ) }, {|| dbCreate( "t1", { { "", "C", 5, 0 } } ) }, ;
                   {|| dbCreate( "nodir/t1", { { "A", "C", 5, 0 } } ) }, {|| FieldPut( 1, 1 ) }, {|| dbSkip() }, {|| dbAppend() }, {|| dbSeek( 1 ) } }
      hb_MemoWrit( "junk.dbf", "no table" )
      BEGIN SEQUENCE WITH {| err | Break( err ) }
         ? x:__enumIndex(), Eval( x )
      RECOVER USING e
         ? x:__enumIndex(), e:subSystem, e:subCode, e:genCode, e:description, e:operation, e:osCode
      END SEQUENCE
      dbCloseAll()
   NEXT
   FErase( "junk.dbf" ) ; FErase( "t1.dbf" )
   RETURN
