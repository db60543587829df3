// Letter case does not matter; four letters of a command are enough; long names
procedure MAIN
   local LongVariableName_WithMoreThan_TenCharacters := 5, longvariablename_withmorethan_tencharacterX := 6
   ? longVARIABLEname_withMOREthan_TENcharacters, longvariablename_withmorethan_tencharacterx
   do whil .f.
   endd
   if .t.
      ? "if"
   elseif .f.
   else
   endi
   ? UPPE( "abc" ), subs( "abcdef", 2, 3 ), REPL( "x", 3 )
   retu
