// Index keys: upper case, dates, numbers joined with text, descending values
REQUEST Descend
PROCEDURE Main()
   LOCAL i, a := { { "bob", 0d20240301, 5 }, { "Ann", 0d20231231, 10 }, { "carl", 0d20240101, 1 }, { "BOB", 0d20240229, 7 } }
   dbCreate( "t1", { { "C", "C", 5, 0 }, { "D", "D", 8, 0 }, { "N", "N", 4, 0 } } )
   USE t1
   FOR EACH i IN a
      APPEND BLANK
      REPLACE c WITH i[ 1 ], d WITH i[ 2 ], n WITH i[ 3 ]
   NEXT
   Try( "Upper(C)" )
   Try( "DToS(D)+C" )
   Try( "D" )
   Try( "N" )
   Try( "Str(N,4)+C" )
   Try( "Descend(Upper(C))" )
   Try( "Upper(C)+Str(N,4)" )
   Try( "N>5" )
   USE
   FErase( "t1.dbf" )
   RETURN

STATIC PROCEDURE Try( cKey )
   LOCAL r := ""
   dbCreateIndex( "i1", cKey, &( "{||" + cKey + "}" ) )
   dbEval( {|| r += hb_ntos( RecNo() ) } )
   ? cKey, r, ordKeyVal() == NIL
   dbClearIndex()
   FErase( "i1.ntx" )
   RETURN
