// Type(): which calls it makes
REQUEST HB_NTOS, HB_HASH, HB_DEFAULTVALUE, STUFF, RAT, QOUT, PADR, EMPTY, FIELDGET, EOF, AADD, EVAL, TYPE, ALLTRIM, SECONDS, ROUND
PROCEDURE Main()
 LOCAL x, l := 5
 PRIVATE p := 5, a := { 1 }, b := {|| 1 }
 FOR EACH x IN { "Upper('a')", "Str(1)", "hb_ntos(1)", "Main()", "FieldGet(1)", "Nope()", "Nope", "p", "l", "p:=6", "q := 'x'", "1+", "1/0", "a[1]", "a[2]", "b", "Eval(b)", "{||1}", "{1}", "iif(.T.,1,'a')", "iif(Main(),1,'a')", "Upper(p)", "Str('a')", "Eof()", "AAdd(a,1)", "Len(a)", "AllTrim('x')", "Round(1,2)", "Seconds()", "hb_hash()", "p->x", "M->p", "M->zz", "nope->x", "p+'a'", "p .and. .t.", "Stuff('a',1,1,'')", "rat('a','b')", "QOut()", "Padr('a',3)", "Empty(p)", "p:x", "a:x", "&p", "p == p", "@Main()", "NIL", "", "Static1()", "ValType(p)", "Type('p')", "Chr(65)", "Date()", "CToD('')", "Abs(1)", "Transform(1,'')", "Upper(Main())", "Main()+1", "a[Main()]", "If(.t.,1,2)", "{||Main()}" , "{Main()}", "Deleted()", "Recno()", "Inkey()", "Substr('a',1)", "Select()", "SQRT(4)", "Exp(1)", "Log(1)", "Min(1,2)", "Max(1,2)", "Int(1.5)", "Asc('a')", "At('a','b')", "Time()", "Year(Date())", "DToS(Date())", "Space(3)", "Replicate('a',2)", "Lower('A')", "Trim('a')", "LTrim('a')", "Left('a',1)", "Val('1')", "Word(1)", "Row()", "Col()", "PCount()", "BOF()", "Found()", "RecCount()", "LastRec()", "FCount()", "FieldName(1)", "ProcName()", "CDow(Date())" }
   ? x:__enumIndex(), x, Type( x )
 NEXT

 RETURN
STATIC FUNCTION Static1()
 RETURN 1
