#define A B
#define B A
#xtranslate LOOPY( <x> ) => LOOPY( <x> )
PROCEDURE Main()
   ? A
   RETURN
