// An ampersand after a macro belongs to it.
PROCEDURE Main()
   LOCAL pRules := __pp_Init( "", "" ), cLine
   __pp_AddRule( pRules, '#translate WORD <x> => shown( <"x"> )' )
   __pp_AddRule( pRules, "#translate PART <x:&> => shown( <(x)> )" )
   FOR EACH cLine IN { "WORD &v.&", "WORD &v& +1", "WORD &v.& &v", "WORD &v.&(v)", "WORD &v.&1", "PART &v.&(v)", "PART &v&(v)", ;
         "PART &(v)&(v)", "PART &v.a&(v)", "PART &v.&v.&(v)", "PART &v..&(v)", "PART &v.&", "PART &v.(b)", "PART &v:b", "x&v.&:=1" }
      ? __pp_Process( pRules, cLine )
   NEXT
   RETURN
