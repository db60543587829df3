// Width of numbers read from texts that begin with the point.
PROCEDURE Main()

   LOCAL c

   FOR EACH c IN { ".5", " .5", "   .5", "-.5", " -.5", "   -.5", "+.5", "  +.5", ".", "  .", "-.", "   -.", "..", ".a", ;
         "  .a", " - .5", "x.5", " x.5", "   x5", "0.0", "0.", "  12.50x" }
      ? "[" + Str( Val( c ) ) + "]", "[" + c + "]"
   NEXT

   RETURN
