// What an object in a FOR EACH can set when the walk starts.
#include "hbclass.ch"
CREATE CLASS S1
   VAR n INIT 10
   VAR m INIT 20
   METHOD __enumStart() INLINE QOut( "start" ), .T.
   METHOD __enumStop() INLINE QOut( "stop" )
ENDCLASS
CREATE CLASS S2
   VAR n INIT 10
   VAR m INIT 20
   METHOD __enumStart() INLINE QOut( "start" ), .T.
   METHOD __enumSkip() INLINE ::n++, QOut("skip"), ::n < 14
ENDCLASS
CREATE CLASS S3
   VAR n INIT 10
   VAR m INIT 20
   METHOD __enumStart( e ) INLINE ( @e ):__enumValue( 5 ), .T.
ENDCLASS
CREATE CLASS S4
   VAR n INIT 10
   METHOD __enumStart( e, d ) INLINE ( @e ):__enumBase( { "x" => 1, "y" => 2 } ), .T.
   METHOD __enumSkip( e, d ) INLINE QOut( "skip" ), .T.
   METHOD __enumStop() INLINE QOut( "stop" )
ENDCLASS
CREATE CLASS S5
   VAR n INIT 10
   METHOD __enumStart( e, d ) INLINE ( @e ):__enumBase( 5 ), .T.
ENDCLASS
CREATE CLASS S6
   VAR n INIT 10
   METHOD __enumStart( e, d ) INLINE ( @e ):__enumBase( S1():New() ), .T.
ENDCLASS
PROCEDURE Main()
   LOCAL e, i, n
   FOR i := 1 TO 6
   ? "class", i
   n := 0
   BEGIN SEQUENCE WITH {|o| QOut( o:description, o:operation, o:subcode ), Break( o ) }
   FOR EACH e IN { S1(), S2(), S3(), S4(), S5(), S6() }[ i ]:New()
      ? e, e:__enumIndex(), e:__enumKey(), e:__enumIsLast()
      IF ++n > 6
         EXIT
      ENDIF
   NEXT
   END SEQUENCE
   NEXT
   ? "desc"
   FOR EACH e IN S1():New() DESCEND
      ? e, e:__enumIndex(), e:__enumKey(), e:__enumIsLast()
   NEXT
   RETURN
