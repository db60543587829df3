// #if takes any beginning of the word "defined".
#define YES
#define def( x ) 0
PROCEDURE Main()
#if define( YES )
   ? 1
#endif
#if ! d( NO ) .AND. defi( YES )
   ? 2
#endif
#if defined( YES ) .AND. ! define( NO )
   ? 3
#endif
   RETURN
