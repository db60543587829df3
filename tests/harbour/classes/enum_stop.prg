// Which objects of a FOR EACH are told that it has ended.
#include "hbclass.ch"
CREATE CLASS C
   VAR n INIT 0
   VAR m INIT 2
   VAR name
   METHOD __enumStart( enum, lDescend )
   METHOD __enumSkip( enum, lDescend )
   METHOD __enumStop()
   METHOD New( x, m ) INLINE ::name := x, ::m := m, Self
ENDCLASS
METHOD __enumStart( enum, lDescend ) CLASS C
   ?? " start", ::name
   ( @enum ):__enumValue( 0 )
   RETURN ::m > 0
METHOD __enumSkip( enum, lDescend ) CLASS C
   ?? " skip", ::name
   ( @enum ):__enumValue( ++::n )
   RETURN ::n < ::m
METHOD PROCEDURE __enumStop() CLASS C
   ?? " stop", ::name
   RETURN
#define A C():New("a",2)
#define B C():New("b",4)
#define Z C():New("z",0)
PROCEDURE Main()
   LOCAL x, y, z
   ? "a:"
   FOR EACH x IN A
   NEXT
   ? "arr6,a:"
   FOR EACH x, y IN {1,2,3,4,5,6}, A
   NEXT
   ? "a,arr6:"
   FOR EACH x, y IN A, {1,2,3,4,5,6}
   NEXT
   ? "a,b:"
   FOR EACH x, y IN A, B
   NEXT
   ? "b,a:"
   FOR EACH x, y IN B, A
   NEXT
   ? "b,a,arr:"
   FOR EACH x, y, z IN B, A, {1,2,3,4,5}
   NEXT
   ? "b,arr,a:"
   FOR EACH x, y, z IN B, {1,2,3,4,5}, A
   NEXT
   ? "b,arr1,a:"
   FOR EACH x, y, z IN B, {1}, A
   NEXT
   ? "b,arr0,a:"
   FOR EACH x, y, z IN B, {}, A
   NEXT
   ? "arr0,b,a:"
   FOR EACH x, y, z IN {}, B, A
   NEXT
   ? "z,a:"
   FOR EACH x, y IN Z, A
   NEXT
   ? "a,z:"
   FOR EACH x, y IN A, Z
   NEXT
   ? "a,z,b:"
   FOR EACH x, y, z IN A, Z, B
   NEXT
   ? "exit arr,a,b:"
   FOR EACH x, y, z IN {1,2}, A, B
      EXIT
   NEXT
   ? "b,arr2:"
   FOR EACH x, y IN B, {1,2}
   NEXT
   ? "arr2,b:"
   FOR EACH x, y IN {1,2}, B
   NEXT
   RETURN
