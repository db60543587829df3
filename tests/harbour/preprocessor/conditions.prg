// #if expressions, #elif, nesting, defined()
#define V 5
#define W
PROCEDURE Main()
#if V == 5
   ? "V is 5"
#endif
#if V > 5
   ? "no"
#elif V > 3 && defined( W )
   ? "V > 3"
#else
   ? "no"
#endif
#if defined( W ) && ! defined( X )
   ? "W and not X"
#endif
#if ( V + 1 ) * 2 == 12 || 0
   ? "arithmetic"
#endif
#ifdef X
#if this is not looked at ( ( (
#endif
   ? "no"
#else
#ifdef W
   ? "nested"
#endif
#endif
#if 0
   ? "no"
#endif
#if __HARBOUR__ - 0 >= 0x030000
   ? "Harbour 3"
#endif
   RETURN
