// Set(): old values back, wrong types, every switch command
PROCEDURE Main()
   LOCAL i
   ? Set( _SET_EXACT, .T. ), Set( _SET_EXACT ), Set( _SET_EXACT, "OFF" ), Set( _SET_EXACT ), Set( _SET_EXACT, "on" ), Set( _SET_EXACT )
   SET EXACT OFF
   SET DELETED ON
   SET SOFTSEEK ON
   SET UNIQUE ON
   SET EXCLUSIVE OFF
   SET CONFIRM ON
   SET BELL ON
   SET WRAP ON
   SET ESCAPE OFF
   FOR EACH i IN { _SET_EXACT, _SET_DELETED, _SET_SOFTSEEK, _SET_UNIQUE, _SET_EXCLUSIVE, _SET_CONFIRM, _SET_BELL, _SET_WRAP, _SET_ESCAPE }
      ?? Set( i )
   NEXT
   ? Set( _SET_DECIMALS, 5 ), Set( _SET_DECIMALS ), Set( 999 ), Set( _SET_DEFAULT, "x" ), Set( _SET_DEFAULT )
   ? Set( _SET_EPOCH, 1950 ), Set( _SET_EPOCH ), Set( _SET_DATEFORMAT, "dd-mm-yyyy" ), Set( _SET_DATEFORMAT )
   SET COLOR TO "w/b"
   ? SetColor()
   RETURN
