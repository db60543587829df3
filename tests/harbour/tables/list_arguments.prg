PROCEDURE Main()
   dbCreate("lst", {{"A","C",5,0},{"N","N",6,2}})
   USE lst
   APPEND BLANK
   REPLACE A WITH "one", N WITH 1.5
   APPEND BLANK
   T({||__dbList(.F.,{{||FIELD->A}},NIL,{||.T.})})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,"x")})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,"x")})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,,0)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,,,,"")})
   T({||__dbList(.F.,{{||QOut("x"),FIELD->A},{||QOut("y"),FIELD->A}},.T.)})
   SET DEVICE TO SCREEN
   SET CONSOLE OFF
   SET ALTERNATE TO alt.txt
   SET ALTERNATE ON
   T({||__dbList(.F.,{{||FIELD->A}},.T.,,,,,,,"x.y")})
   SET ALTERNATE OFF
   SET ALTERNATE TO
   SET CONSOLE ON
   ? hb_MemoRead("alt.txt"), hb_MemoRead("x.y"), hb_MemoRead("x.y.txt")

   CLOSE
   T({||__dbList()})
   T({||__dbList(.T.,{},.T.)})
   T({||__dbList(.T.,{},.T.)})
   T({||__dbList(.T.,{},.F.)})
   ? Select()
   RETURN
PROCEDURE T(b)
   LOCAL e
   IF Used()
   dbGoTop()
   ENDIF
   BEGIN SEQUENCE WITH {|e| Break(e)}
   ? "=>", Eval(b), iif(Used(),RecNo(),0)
   RECOVER USING e
   ? "err", e:subsystem, e:subcode, e:description, e:operation, e:osCode, iif(Used(),RecNo(),0), hb_ValToExp(e:args), e:canRetry, e:canDefault, e:canSubstitute
   END SEQUENCE
   RETURN
