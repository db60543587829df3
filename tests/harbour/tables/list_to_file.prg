PROCEDURE Main()
   dbCreate("xx",{{"A","C",3,0}})
   USE xx
   APPEND BLANK
   REPLACE A WITH "q"
   Set(_SET_EXTRAFILE, "e1")
   Set(_SET_EXTRA, .T.)
   ? "a"
   Set(_SET_EXTRA, .F.)
   Set(_SET_EXTRAFILE, "")
   LIST A TO FILE l1
   LIST A TO FILE l2.
   LIST A TO FILE l3.x
   LIST A TO FILE ./l4
   LIST A TO FILE l1
   SET PRINTER TO p1
   SET PRINTER TO
   SET ALTERNATE TO a1
   SET ALTERNATE TO
   TEXT TO FILE t1
abc
   ENDTEXT
   CLOSE
   AEval(ASort(Directory("*.*"),,,{|x,y|x[1]<y[1]}), {|x| OutStd(x[1], x[2], hb_eol())})
   RETURN
