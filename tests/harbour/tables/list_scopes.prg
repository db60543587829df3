PROCEDURE Main()
   dbCreate("lst", {{"A","C",5,0},{"N","N",6,2},{"D","D",8,0},{"L","L",1,0},{"M","M",10,0}})
   USE lst
   T({||__dbList()})
   APPEND BLANK
   REPLACE A WITH "one", N WITH 1.5, D WITH 0d20240102, L WITH .T., M WITH "memo text"+Chr(13)+Chr(10)+"second"
   APPEND BLANK
   REPLACE A WITH "two"
   DELETE
   T({||__dbList()})
   T({||__dbList(,{})})
   T({||__dbList(.T.,{})})
   T({||__dbList(.F.,{},NIL)})
   T({||__dbList(.F.,{},1)})
   T({||__dbList(1,{},.T.)})
   T({||__dbList(1,{},.F.)})
   T({||__dbList(.F.,{1},.F.)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,{||.T.})})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,{||.T.})})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,1)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,2)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,,.F.)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,,.T.)})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,"x")})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,"x")})
   T({||__dbList(.F.,{{||FIELD->A}},.F.,,,,,,1)})
   T({||__dbList(.F.,{{||QOut("x"),FIELD->A},{||QOut("y"),FIELD->A}},.T.)})
   CLOSE
   T({||__dbList()})
   T({||__dbList(.T.,{},.T.)})
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
