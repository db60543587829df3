#define A B
#define B C
#define C A
#define D 1 + D
#xtranslate E => E + 1
#xtranslate F => G
#xtranslate G => F
PROCEDURE Main()
   ? A
   ? B
   ? D
   ? E
   ? F
   RETURN
