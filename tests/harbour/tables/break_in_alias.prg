// BREAK out of an alias expression: the area selected stays
PROCEDURE Main()
   LOCAL o
   dbCreate( "t", { { "A", "C", 3, 0 } } )
   USE t ALIAS one NEW
   SELECT 5
   BEGIN SEQUENCE
      one->( Brk() )
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE
      ( "one" )->( Brk() )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   F()
   ? Select()
   SELECT 5
   BEGIN SEQUENCE
      F2()
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE
      one->( F2() )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      one->( NoSuch->X )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      one->( dbSelectArea( 7 ), Brk() )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      Eval( {|| one->( Brk() ) } )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   BEGIN SEQUENCE
      one->( dbEval( {|| Brk() } ) )
   RECOVER
      ? "rec", Select()
   END SEQUENCE
   ? Select()
   SELECT 5
   one->( F() )
   ? Select()
   RETURN
FUNCTION Brk() ; BREAK ; RETURN NIL
FUNCTION F()
   BEGIN SEQUENCE
      one->( Brk() )
   END SEQUENCE
   RETURN NIL
FUNCTION F2()
   one->( Brk() )
   RETURN NIL
