// Several classes in one file, methods in any order, a method named like a function, keywords as names
#include "hbclass.ch"
PROCEDURE Main()
   LOCAL o := Twice():New()
   ? o:Str( 5 ), o:if, o:end, o:next(), o:data, o:class2, First():New():Str( 1 )
   RETURN

CREATE CLASS First
   METHOD Str( n )
ENDCLASS

CREATE CLASS Twice
   VAR if INIT "if"
   VAR end INIT "end"
   VAR data INIT "data"
   VAR class2 INIT "class2"
   METHOD next()
   METHOD Str( n )
ENDCLASS

METHOD next() CLASS Twice
   RETURN "next"

METHOD Str( n ) CLASS First
   RETURN "first" + Str( n, 3 )

METHOD Str( n ) CLASS Twice
   RETURN "second" + Str( n, 3 )
