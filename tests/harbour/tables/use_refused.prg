REQUEST DBFCDX
PROCEDURE Main()
   LOCAL n, a
   dbCreate("a1",{{"A","C",3,0}}); dbCreate("a2",{{"A","C",3,0}})
   FOR EACH a IN {{.F.,"NORDD","a1","zz"},{.T.,"NORDD","a1","zz"},{.F.,5,"a2","z"},{.T.,5,"a2","z"},{.F.,NIL,NIL},{.T.,NIL,NIL},{.F.,NIL,5},{.T.,NIL,5},{.F.,NIL,""},{.T.,NIL,""},{.F.,"","a2"},{.T.," ","a2"},{.F.,"NORDD"},{.F.,"NORDD",5},{.F.,NIL,"a1","1x"},{.T.,NIL,"a1","x1"},{.T.,NIL,"a1","A"},{.F.,NIL,"a1","x1"}}
   USE a1 NEW ALIAS x1
   USE a2 NEW ALIAS x2
   SELECT x1
   BEGIN SEQUENCE WITH {|e| Break(e)}
   n := hb_ExecFromArray(@dbUseArea(), a)
   RECOVER USING n
   n := n:subsystem + "/" + hb_ntos(n:subcode) + n:operation
   END
   ? hb_ValToExp(a), n, Select(), Alias(), Select("x1"), Select("x2"), Used(), NetErr()
   CLOSE ALL
   NEXT
   RETURN
