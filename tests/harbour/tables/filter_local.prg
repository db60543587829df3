// A filter's block means the LOCAL of a field's name where there is one.
PROCEDURE Main()
   LOCAL age := 5, n
   PRIVATE amount := 1000
   dbCreate( "t_l", { { "AGE", "N", 3, 0 }, { "AMOUNT", "N", 5, 0 } },, .T. )
   FOR n := 1 TO 10
      dbAppend()
      FIELD->age := n
      FIELD->amount := n * 10
   NEXT
   SET FILTER TO age > 3
   GO TOP
   ? RecNo()
   COUNT TO n
   ? n, dbFilter()
   SET FILTER TO amount > 50
   COUNT TO n
   ? n
   SET FILTER TO FIELD->age > 3
   COUNT TO n
   ? n
   SET FILTER TO
   COUNT TO n FOR age > 7
   ? n
   COUNT TO n FOR amount > 70
   ? n
   LOCATE FOR amount > 70
   ? RecNo(), Found()
   CONTINUE
   ? RecNo()
   LOCATE FOR age == 7
   ? Found()
   dbSetFilter( {|| FIELD->age > 8 }, "age > 2" )
   COUNT TO n
   ? n, dbFilter()
   COUNT TO n FOR FIELD->age == 9 NEXT 5
   ? n, RecNo(), Eof()
   GO TOP
   COUNT TO n FOR FIELD->amount > 90 WHILE FIELD->age < 100
   ? n, RecNo(), Eof()
   RETURN
