PROCEDURE Main()
   LOCAL i, a := {{}, {"A"}, {"a"}, {"j1->A"}, {"J1->a"}, {"j1->A","j2->A"}, {"j2->A"}, {"j2->A","A"}, {"j2->Q","j1->N","j2->N"}, {"zz->A"}, {"A","A"}, {"N","N","j2->N"}, {"x1->Q"}, {" j2->Q "}, {"j2 -> Q"}, {"j2->NOPE","A"}, {"FIELD->A"}, {"_FIELD->A","j2->Q"}, {"M->A"}, {"",""}, {5,"A"}, {"2->Q"}, {"b->Q"}}
   dbCreate("j1", {{"A","C",5,0},{"N","N",4,0}}); dbCreate("j2", {{"A","C",6,0},{"Q","N",4,0},{"N","N",7,0}})
   USE j1 NEW
   APPEND BLANK; REPLACE A WITH "x", N WITH 1
   USE j2 NEW
   APPEND BLANK; REPLACE A WITH "xx", Q WITH 5, N WITH 9

   FOR i := 1 TO Len(a)
   SELECT j1
   BEGIN SEQUENCE WITH {|e| Break(e)}
   ? hb_ValToExp(a[i]), __dbJoin("j2","o"+hb_ntos(i),a[i],{|| .T.})
   USE ("o"+hb_ntos(i)) ALIAS res NEW
   ?? hb_ValToExp(dbStruct())
   AEval(dbStruct(), {|x,n| QQOut(FieldGet(n), "")})
   RECOVER USING e
   ?? e:subsystem, e:subcode, e:operation
   END
   IF Select("res") > 0
   res->(dbCloseArea())
   ENDIF
   NEXT
   RETURN
