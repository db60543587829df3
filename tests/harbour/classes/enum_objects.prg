// FOR EACH over objects that bring their own enumeration.
#include "hbclass.ch"

CREATE CLASS Plain
   VAR a INIT 1
   VAR b INIT "two"
ENDCLASS

CREATE CLASS Based
   VAR lGo INIT .T.
   METHOD __enumStart( enum, lDescend )
ENDCLASS

METHOD __enumStart( enum, lDescend ) CLASS Based
   ? "start", ValType( enum ), lDescend, PCount()
   ( @enum ):__enumBase( iif( lDescend, { 1, 2, 3 }, { "A", "B", "C" } ) )
   RETURN ::lGo

CREATE CLASS Counted
   VAR value
   VAR xReturn INIT .T.
   METHOD __enumStart( enum, lDescend )
   METHOD __enumSkip( enum, lDescend )
   METHOD __enumStop()
ENDCLASS

METHOD __enumStart( enum, lDescend ) CLASS Counted
   ? "start", lDescend, PCount()
   ::value := 0
   ( @enum ):__enumValue( "v0" )
   ( @enum ):__enumIndex( iif( lDescend, -1, 1 ) )
   RETURN ::xReturn

METHOD __enumSkip( enum, lDescend ) CLASS Counted
   ::value += iif( lDescend, -1, 1 )
   ? "skip", ::value, lDescend, PCount(), ( @enum ):__enumIndex()
   IF Abs( ::value ) > 3
      RETURN .F.
   ENDIF
   ( @enum ):__enumValue( "v" + hb_ntos( ::value ) )
   IF ::value == 2
      ( @enum ):__enumIndex( 20 )
      ( @enum ):__enumKey( "key2" )
      ( @enum ):__enumIsFirst( .T. )
   ENDIF
   RETURN .T.

METHOD PROCEDURE __enumStop() CLASS Counted
   ? "stop", PCount()
   RETURN

CREATE CLASS OnlyStart
   METHOD __enumStart()
   METHOD __enumStop()
ENDCLASS
METHOD __enumStart() CLASS OnlyStart
   ? "only start"
   RETURN .T.
METHOD PROCEDURE __enumStop() CLASS OnlyStart
   ? "only stop"
   RETURN

PROCEDURE Main()
   LOCAL e, o, x, i
   ? "plain"
   FOR EACH e IN Plain():New()
      ? e:__enumIndex(), e, ValType( e:__enumBase() ), e:__enumIsLast()
   NEXT
   ? "based"
   o := Based():New()
   FOR EACH e IN o
      ? e:__enumIndex(), e, ValType( e:__enumBase() ), e:__enumIsFirst(), e:__enumIsLast(), e:__enumKey()
   NEXT
   FOR EACH e IN o DESCEND
      ? e:__enumIndex(), e, e:__enumIsFirst(), e:__enumIsLast()
   NEXT
   o:lGo := .F.
   FOR EACH e IN o
      ? "never", e
   NEXT
   ? "counted"
   o := Counted():New()
   FOR EACH e IN o
      ? e:__enumIndex(), e, ValType( e:__enumBase() ), e:__enumIsFirst(), e:__enumIsLast(), e:__enumKey()
   NEXT
   ? "descend"
   FOR EACH e IN o DESCEND
      ? e:__enumIndex(), e
   NEXT
   ? "assign"
   FOR EACH e IN o
      e := e + "!"
      ? e, e:__enumValue()
   NEXT
   ? e
   ? "exit"
   FOR EACH e IN o
      IF e == "v1"
         EXIT
      ENDIF
   NEXT
   ? "loop"
   FOR EACH e IN o
      IF e == "v1"
         LOOP
      ENDIF
      ? e
   NEXT
   ? "break"
   BEGIN SEQUENCE
      FOR EACH e IN o
         BREAK
      NEXT
   RECOVER
      ? "recovered"
   END SEQUENCE
   ? "return", Returns( o )
   ? "nested"
   FOR EACH e IN o
      FOR EACH x IN Based():New()
         ?? e, x
      NEXT
      EXIT
   NEXT
   ? "two"
   FOR EACH e, x IN { 1, 2, 3, 4, 5, 6 }, o
      ? e, x
   NEXT
   ? "two again"
   FOR EACH x, e IN o, { 1, 2 }
      ? e, x
   NEXT
   ? "with based"
   FOR EACH x, e IN Based():New(), { 10, 20, 30, 40 } DESCEND
      ? e, x
   NEXT
   ? "first says no"
   o:xReturn := .F.
   FOR EACH x, e IN o, Counted():New()
      ? e, x
   NEXT
   ? "second says no"
   FOR EACH x, e IN Counted():New(), o
      ? e, x
   NEXT
   o:xReturn := .T.
   ? "three"
   FOR EACH i, x, e IN {1,2,3}, Counted():New(), o
      ? i, e, x, e:__enumIndex(), x:__enumIndex(), i:__enumIndex()
   NEXT
   ? "keys"
   FOR EACH x, e IN { 5, 6 }, { "a" => 1, "b" => 2 }
      ? x:__enumKey(), e:__enumKey()
   NEXT
   ? "in a block"
   Eval( {|| iif( .T., Returns( o ), NIL ) } )
   ? "base changed while walking"
   FOR EACH e IN o
      ? e
      ( @e ):__enumBase( { 7, 8, 9 } )
   NEXT
   ? "only start"
   FOR EACH e IN OnlyStart():New()
      ? e
   NEXT
   FOR EACH i IN { .F., NIL, 0, "x" }
      ? "returns", i
      o:xReturn := i
      BEGIN SEQUENCE WITH {| oErr | Break( oErr ) }
         FOR EACH e IN o
            ? "in", e
            EXIT
         NEXT
      RECOVER USING x
         ? "error", x:description, x:operation, x:subCode
      END SEQUENCE
   NEXT
   RETURN

STATIC FUNCTION Returns( o )
   LOCAL e
   FOR EACH e IN o
      RETURN "value " + e
   NEXT
   RETURN NIL
