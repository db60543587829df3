// Strings in brackets that hold quotes, after words and in sums.
PROCEDURE Main()

   LOCAL x := { "a]" => 1, "][]" => 2, "[]" => 3 }

   ? Quoted(), Call( 1 )
   ? x[ 'a]' ], x[ '][]' ], x[ '[]' ]
   IF ['] $ [it's]
      ? [has one]
   ENDIF
   ? [a'] + "b" + ['c], [")] + [("]

   RETURN

FUNCTION Quoted()
   RETURN ['] + " and " + [']

FUNCTION Call( n )
   RETURN [TO_DATE('] + Str( n, 1 ) + [','YYYYMMDD')]
