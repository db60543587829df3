// An order that cannot be made: where the area and its children stand then
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main()
   LOCAL cRdd, n
   FOR EACH cRdd IN { "DBFNTX", "DBFNSX", "DBFCDX" }
      rddSetDefault( cRdd )
      ? cRdd
      FOR n := 1 TO 2
         dbCreate( "mv" + Str( n, 1 ), { { "C", "C", 3, 0 }, { "D", "D", 8, 0 }, { "N", "N", 4, 0 } } )
         dbUseArea( .T.,, "mv" + Str( n, 1 ), "A" + Str( n, 1 ), .F. )
         DO WHILE RecCount() < 5 * ( n - 1 )
            dbAppend()
            FIELD->N := RecNo()
         ENDDO
      NEXT
      ordCreate( "mvx", "B", "N" )
      dbSelectArea( 1 )
      dbSetRelation( "A2", {|| N }, "N" )
      A2->( dbGoto( 2 ) )
      Told( "related" )
      Make( "mvx", "D+1", {|| D + 1 } )
      Told( "the file is open elsewhere" )
      A2->( dbGoto( 2 ) )
      Make( "mvy", "NOPE+1", {|| NOPE + 1 } )
      Told( "the key fails" )
      CLOSE ALL
      USE mv2 ALIAS A2 NEW
      ordCreate( "mv2", "X1", "RecNo()" )
      CLOSE
      USE mv2 ALIAS A2 NEW READONLY
      ordListAdd( "mv2" )
      ? IndexOrd()
      dbGoto( 3 )
      Make( "mv2", "RecNo()", {|| RecNo() } )
      ? RecNo(), Eof(), IndexOrd()
      CLOSE ALL
      AEval( Directory( "mv*.*x" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   RETURN
STATIC PROCEDURE Make( cBag, cKey, bKey )
   LOCAL oError
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordCreate( cBag, "X1", cKey, bKey )
   RECOVER USING oError
      ? oError:subSystem, oError:subCode, oError:description
   END SEQUENCE
   RETURN
STATIC PROCEDURE Told( cWhat )
   ? " ", PadR( cWhat, 28 ), A1->( RecNo() ), A1->( Eof() ), A2->( RecNo() ), A2->( Eof() ), A2->( Bof() )
   RETURN
