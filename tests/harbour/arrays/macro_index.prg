// Elements whose indexes are made by the macro operator, read and assigned.
PROCEDURE Main()

   LOCAL a := { 1, { 2, 3 }, 4 }, one := "1", two := "2,1", o

   ? a[ &one ]
   a[ &one ] := 7
   ? a[ 1 ]
   a[ 2, &one ] := 9
   ? a[ 2, 1 ], a[ &two ]
   a[ &one ]++
   ? a[ 1 ]
   a[ &one ] += 2
   ? a[ 1 ]
   a[ &two ] := 1
   ? a[ 2, 1 ], a[ 2, 2 ]
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      a[ &( "9" ) ] := 1
   RECOVER USING o
      ? o:subsystem, o:subcode, o:description
   END SEQUENCE

   RETURN
