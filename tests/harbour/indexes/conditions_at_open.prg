// DBFCDX evaluates key and FOR of each order when a file is opened; SIXCDX and DBFNTX the key, without minding that it fails
#include "dbinfo.ch"
REQUEST DBFCDX, SIXCDX
MEMVAR v, w
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", <x> ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode, oError:canDefault, oError:description, oError:canRetry, oError:canSubstitute ) ; END SEQUENCE
PROCEDURE Main()
   LOCAL cDriver, oError, aCase, aCases
   PUBLIC v, w
   // Key, FOR, the variable V when the order is made and when it is opened
   aCases := { { "C", "V > 0", 1, "x" }, { "C", "V > 0", 1, NIL }, { "C", "V", .T., 5 }, { "C+W", "N>0", 5, 5 }, ;
      { "C+W", "V>0", 5, 5 }, { "C", "UDF(V)", 1, 5 }, { "C", "UDF(V)", 1, NIL }, { "C", "UDF(V)", 1, -1 } }
   FOR EACH cDriver IN { "DBFCDX", "SIXCDX", "DBFNTX" }
      ? "=====", cDriver
      rddSetDefault( cDriver )
      FOR EACH aCase IN aCases
         ? hb_ValToExp( aCase )
         Make( aCase, "b" )
         USE t
         T ordListAdd( "b" )
         ? ordCount(), ordName( 1 ), ordFor( 1 ), IndexOrd(), RecNo()
         T dbAppend()
         T ( FIELD->N := 3 )
         T ( dbCommit(), 0 )
         USE
         T ( dbUseArea( , , "t" ), ordListAdd( "b" ), ordKeyCount() )
         USE
         Make( aCase, "t" )
         T ( dbUseArea( , , "t" ), ordCount() )
         ? Used(), NetErr(), iif( Used(), ordCount(), "-" )
         USE
      NEXT
   NEXT
   RETURN
PROCEDURE Make( aCase, cBag )
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   dbCreate( "t", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
   USE t
   APPEND BLANK
   FIELD->N := 5
   v := aCase[ 3 ]
   w := "W"
   ordCondSet( aCase[ 2 ], &( "{||" + aCase[ 2 ] + "}" ) )
   ordCreate( cBag, "X", aCase[ 1 ], &( "{||" + aCase[ 1 ] + "}" ) )
   USE
   v := aCase[ 4 ]
   IF aCase[ 1 ] == "C+W"
      w := NIL
   ENDIF
   RETURN
FUNCTION UDF( x )
   ?? "[udf", x, "]"
   IF x == -1
      Break( ErrorNew() )
   ENDIF
   RETURN x > 0
