// Messages to plain values; ENABLE TYPE CLASS; a class of one's own for numbers
#include "hbclass.ch"
ENABLE TYPE CLASS ALL
PROCEDURE Main()
   LOCAL e
   ? "abc":className(), ( 5 ):className(), { 1 }:className(), .T.:className(), 0d20240101:className(), {|| 1 }:className()
   ? ( 3 ):asString(), .T.:asString(), "x":asString()
   ? NIL:className(), { => }:className()
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      ? ( 5 ):nope
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   RETURN
