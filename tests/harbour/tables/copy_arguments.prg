PROCEDURE Main()
   LOCAL e
   dbCreate("j1", {{"A","C",5,0},{"N","N",4,0}}); dbCreate("j2", {{"A","C",5,0},{"Q","N",4,0}})
   USE j1 NEW
   APPEND BLANK; REPLACE A WITH "x", N WITH 9999
   USE j2 NEW
   APPEND BLANK; REPLACE A WITH "x", Q WITH 5
   SELECT j1
   T({|| __dbJoin("j2","o1",{"A","Q"},{|| NOPE})})
   T({|| __dbJoin("j2","o2",{"A","NOPE"},{|| .T.})})
   T({|| __dbJoin("j2","o3",{"A","J2->Q"},{|| .T.})})
   T({|| __dbJoin("j2","o4",{},{|| .T.})})
   T({|| __dbJoin("j2","o5",,)})
   T({|| __dbJoin("j2","o5",,5)})
   T({|| __dbSort("s1", {"N"}, {|| NOPE})})
   T({|| __dbSort("s1", {"ZZ"})})
   T({|| __dbSort("s1", {})})
   T({|| __dbSort("s1", NIL)})
   T({|| __dbSort("s1", "N")})
   T({|| __dbSort(, {"N"})})
   T({|| __dbCopy("c1", {"N"}, {|| NOPE})})
   T({|| __dbCopy("c1", {"ZZ"})})
   T({|| __dbCopy("c1", "N")})
   T({|| __dbCopy("c1", {"N"}, "x")})
   T({|| __dbCopy("/nodir/c1", {"N"})})
   T({|| __dbCopy(, {"N"})})
   T({|| __dbApp("j2", {"N"}, {|| NOPE})})
   T({|| __dbApp("j2", {"ZZ"})})
   T({|| __dbApp("nofile")})
   T({|| __dbApp("j2",,{|| 5})})
   T({|| __dbUpdate("j2", {|| A},, {|| NOPE})})
   T({|| __dbUpdate("j2", {|| NOPE},, {|| .T.})})
   T({|| __dbUpdate("nn", {|| A},, {|| .T.})})
   T({|| __dbUpdate("j2", "A",, {|| .T.})})
   T({|| __dbUpdate("j2", NIL,, {|| .T.})})
   T({|| __dbCopyStruct("cs", {"A"})})
   T({|| __dbCopyStruct("cs2", {"ZZ"})})
   T({|| __dbCopyStruct("cs2", "A")})
   T({|| __dbCopyStruct()})
   T({|| __dbCopyXStruct("cx")})
   T({|| __dbCopyXStruct()})
   T({|| __dbCopyXStruct("/nodir/cx")})
   T({|| __dbCreate("nw", "cx")})
   T({|| __dbCreate("nw2", "j1")})
   T({|| __dbCreate("nw2", "nofile")})
   T({|| __dbCreate("nw3",,,.T.,"nal")})
   T({|| __dbLocate({|| NOPE})})
   T({|| __dbLocate("x")})
   T({|| __dbLocate()})
   T({|| __dbContinue()})
   T({|| __dbCopy("c9",,,, "x")})
   T({|| dbEval()})
   T({|| dbEval({|| NOPE})})
   T({|| dbEval({|| .T.}, {|| 5})})
   T({|| dbEval({|| .T.},, {|| "x"})})
   CLOSE ALL

   RETURN
PROCEDURE T(b)
   LOCAL e, x, i, c := ""
   IF Select('j1') == 0
   USE j1 NEW
   ENDIF
   SELECT j1
   dbGoTop()
   BEGIN SEQUENCE WITH {|e| Break(e)}
      x := Eval(b)
      c := "-> " + hb_ValToExp(x)
   RECOVER USING e
      c := "ERR " + e:subsystem + Str(e:subcode) + " " + e:description + " " + e:operation + " " + e:filename + " " + hb_ValToExp({e:canDefault, e:canRetry, e:canSubstitute})
   END SEQUENCE
   ? c, Alias(), RecNo(), Eof(), Found()
   FOR i := 1 TO 5
      IF (i)->(Used()) .AND. i > 2
         ?? i, (i)->(Alias())
         (i)->(dbCloseArea())
      ENDIF
   NEXT
   RETURN
