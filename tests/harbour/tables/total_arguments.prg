REQUEST DBFCDX
PROCEDURE Main()
   LOCAL k
   dbCreate("t0", {{"A","C",5,0},{"N","N",8,2},{"S","C",3,0},{"I","I",4,0},{"F","F",9,3},{"M","M",10,0},{"D","D",8,0}})
   USE t0
   FOR k := 1 TO 9
      APPEND BLANK
      REPLACE A WITH Chr(65+Int(k/3)), N WITH k*1.25, S WITH "x", I WITH k, F WITH k/8, M WITH "m"+Str(k,1), D WITH 0d20240101+k
   NEXT
   T({|| __dbTotal("o1", {|| FIELD->A}, {"NOF"})})
   T({|| __dbTotal("o2", {|| FIELD->A}, {"S"})})
   T({|| __dbTotal("o3", {|| FIELD->A}, {"N","I","F"})})
   T({|| __dbTotal("o4", {|| FIELD->A}, {})})
   T({|| __dbTotal("o5", {|| FIELD->A}, NIL)})
   T({|| __dbTotal("o6", {|| FIELD->A}, {"n"," I "})})
   T({|| __dbTotal("o7", {|| FIELD->A}, {"T0->N"})})
   T({|| __dbTotal("o8", NIL, {"N"})})
   T({|| __dbTotal("o9", "A", {"N"})})
   T({|| __dbTotal("o10", "", {"N"})})
   T({|| __dbTotal("o11", {|| FIELD->A}, {"D"})})
   T({|| __dbTotal("o12", {|| FIELD->A}, {"M"})})
   T({|| __dbTotal("o13", {|| FIELD->A}, {"N"}, {|| FIELD->I > 3})})
   T({|| __dbTotal("o14", {|| FIELD->A}, {"N"},, {|| FIELD->I < 6})})
   T({|| __dbTotal("o15", {|| FIELD->A}, {"N"},,, 4)})
   T({|| __dbTotal("o16", {|| FIELD->A}, {"N"},,,, 4)})
   T({|| __dbTotal("o17", {|| FIELD->A}, {"N"},,,,, .T.)})
   T({|| __dbTotal("o18", {|| FIELD->A}, {"N"},,,,,, "DBFCDX")})
   T({|| __dbTotal("o19", {|| FIELD->N*0}, {"N"})})
   T({|| __dbTotal("o20", {|| FIELD->NOPE}, {"N"})})
   T({|| __dbTotal("", {|| FIELD->A}, {"N"})})
   T({|| __dbTotal(, {|| FIELD->A}, {"N"})})
   T({|| __dbTotal("t0", {|| FIELD->A}, {"N"})})
   REPLACE ALL N WITH 99999
   T({|| __dbTotal("o21", {|| "x"}, {"N", "F"})})
   ZAP
   T({|| __dbTotal("o22", {|| FIELD->A}, {"NOF"})})
   T({|| __dbTotal("o23", {|| FIELD->A}, {"N"})})
   CLOSE ALL
   FOR k := 1 TO 23
      IF File("o"+hb_ntos(k)+".dbf")
         dbUseArea(.T., iif(k==18,"DBFCDX",NIL), "o"+hb_ntos(k))
         ? k, hb_ValToExp(dbStruct())
         DO WHILE !Eof()
            ? FIELD->A, FIELD->N, FIELD->S, FIELD->I, FIELD->F, FIELD->D
            SKIP
         ENDDO
         CLOSE
      ELSE
         ? k, "none"
      ENDIF
   NEXT
   RETURN
PROCEDURE T(b)
   LOCAL e, x
   dbGoTop()
   IF RecNo() > 1
     dbGoto(1)
   ENDIF
   BEGIN SEQUENCE WITH {|e| Break(e)}
      x := Eval(b)
      ? " ->", x, RecNo(), Eof(), LastRec(), Select(), Alias()
   RECOVER USING e
      ? " ERR", e:subsystem, e:subcode, e:description, RecNo(), e:operation, e:canDefault, e:canRetry, Select(), Alias(), 2->(Used()), 2->(Alias())
      SELECT 1
   END SEQUENCE
   RETURN
