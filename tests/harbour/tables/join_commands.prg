PROCEDURE Main()
   LOCAL i
   dbCreate("j1", {{"A","C",5,0},{"N","N",4,0}}); dbCreate("j2", {{"A","C",5,0},{"Q","N",4,0},{"M","M",10,0}})
   USE j1 NEW
   APPEND BLANK; REPLACE A WITH "x", N WITH 1
   APPEND BLANK; REPLACE A WITH "y", N WITH 2
   USE j2 NEW
   APPEND BLANK; REPLACE A WITH "x", Q WITH 5
   APPEND BLANK; REPLACE A WITH "y", Q WITH 6
   SELECT j1
   JOIN WITH j2 TO o1 FOR j1->A == j2->A
   JOIN WITH j2 TO o2 FOR j1->A == j2->A FIELDS A, Q
   JOIN WITH j2 TO o3 FOR j1->A == j2->A FIELDS Q
   JOIN WITH j2 TO o4 FOR j1->A == j2->A FIELDS j2->Q, N
   JOIN WITH j2 TO o5 FOR j1->A == j2->A FIELDS j1->N, j2->A, A
   JOIN WITH j2 TO o6 FOR j1->A == j2->A FIELDS j1->N, j2->M
   __dbJoin("j2","o7",{"A","q"},{|| j1->A == j2->A})
   __dbJoin("j2","o8",{"A"," Q"},{|| j1->A == j2->A})
   CLOSE ALL
   FOR i := 1 TO 8
      USE ("o"+hb_ntos(i))
      ? i, hb_ValToExp(dbStruct())
      DO WHILE ! Eof()
         AEval(dbStruct(), {|x,n| QQOut(FieldGet(n), "")})
         SKIP
      ENDDO
   NEXT
   RETURN
