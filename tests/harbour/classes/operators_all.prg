// Every operator a class can give itself
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL a := Op():New( "a" ), b := Op():New( "b" ), c
   ? a + b, a - b, a * b, a / b, a % b, a ^ b
   ? a == b, a != b, a < b, a <= b, a > b, a >= b, a = b
   ? ! a
   ? a $ b, a[ 5 ]
   a[ 6 ] := "seven"
   c := a
   c++
   --c
   c += b
   ? c
   RETURN

CREATE CLASS Op
   VAR n
   METHOD New( c ) INLINE ::n := c, Self
   OPERATOR "+" ARG x INLINE ::n + "+" + x:n
   OPERATOR "-" ARG x INLINE ::n + "-" + x:n
   OPERATOR "*" ARG x INLINE ::n + "*" + x:n
   OPERATOR "/" ARG x INLINE ::n + "/" + x:n
   OPERATOR "%" ARG x INLINE ::n + "%" + x:n
   OPERATOR "^" ARG x INLINE ::n + "^" + x:n
   OPERATOR "==" ARG x INLINE ::n + "==" + x:n
   OPERATOR "!=" ARG x INLINE ::n + "!=" + x:n
   OPERATOR "<" ARG x INLINE ::n + "<" + x:n
   OPERATOR "<=" ARG x INLINE ::n + "<=" + x:n
   OPERATOR ">" ARG x INLINE ::n + ">" + x:n
   OPERATOR ">=" ARG x INLINE ::n + ">=" + x:n
   OPERATOR "=" ARG x INLINE ::n + "=" + x:n
   OPERATOR "!" INLINE "not " + ::n
   OPERATOR "$" ARG x INLINE ::n + " in " + x:n
   OPERATOR "[]" ARG x, y INLINE iif( PCount() == 3, QOut( "set", x, y ), "at" + Str( x, 2 ) )
   OPERATOR "++" INLINE ::n += "++", Self
   OPERATOR "--" INLINE ::n += "--", Self
ENDCLASS
