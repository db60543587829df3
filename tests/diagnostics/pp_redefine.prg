#define A 1
#define A 2
#define B 1
#define B 1
#undef NOSUCH
PROCEDURE Main()
   ? A, B
   RETURN
