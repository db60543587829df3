// What a scope may be: values, codeblocks that are evaluated anew, values of other types; ordScope() with other numbers; ordDescend()
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
proc main()
local r,i,d,t,b,c:="3",j
for each r in {"DBFNTX","DBFCDX"}
rddsetdefault(r)
dbcreate("f"+r,{{"C","C",5,0},{"N","N",5,0}})
use ("f"+r) exclusive
for i:=1 to 15
append blank
replace c with chr(49+int((i-1)/3)), n with i
next
index on c tag a to fb
index on c tag b to fb descend
for each j in {"A","B"}
ordsetfocus(j)
? r,"----",j
? ordscope(0,"2"), ordscope(1,"4"), ordscope(0), ordscope(1)
Walk()
? ordscope(0,"4"), ordscope(1,"2"), ordscope(0), ordscope(1)
Walk()
? ordDescend(,,.t.), ordscope(0), ordscope(1)
Walk()
? ordDescend(,,.t.), ordscope(0), ordscope(1)
Walk()
? ordDescend(,,.f.), ordscope(0), ordscope(1)
Walk()
? ordscope(0,NIL), ordscope(1,NIL)
? ordscope(0,"4"), ordscope(1,"2"), ordscope(0), ordscope(1)
? ordDescend(,,.t.), ordscope(0), ordscope(1)
? ordscope(0,"4"), ordscope(1,"2"), ordscope(0), ordscope(1)
Walk()
? ordDescend(,,.f.), ordscope(0), ordscope(1)
? ordscope(0,{||"2"}), ordscope(1,{||c}), ordscope(0), ordscope(1)
Walk()
? dborderinfo(39),dborderinfo(40),dborderinfo(106)
c:="4"
Walk()
? ordkeycount(), ordkeyno(), ordkeyrelpos()
? dborderinfo(39,,,5),dborderinfo(40,,,"3"),dborderinfo(39),dborderinfo(40)
Walk()
? dborderinfo(41),dborderinfo(42),dborderinfo(39),dborderinfo(40)
? dborderinfo(109,,,"3"),dborderinfo(39),dborderinfo(40)
Walk()
? dborderinfo(110),dborderinfo(39),dborderinfo(40)
? ordscope(0,""), ordscope(1,""), ordscope(0), ordscope(1)
Walk()
? ordscope(0,"2    xxx"), ordscope(1,"3    yyy"), ordscope(0), ordscope(1)
Walk()
? ordscope(0,date()), ordscope(1,.t.), ordscope(0), ordscope(1)
Walk()
? ordscope(0,{||date()}), ordscope(1,{||NIL}), ordscope(0), ordscope(1)
Walk()
? ordscope(0,{1}), ordscope(1,{=>}), ordscope(0), ordscope(1)
Walk()
? ordscope(0,"5"), ordscope(1,), ordscope(0), ordscope(1)
? ordscope(2), ordscope(3), ordscope(), ordscope("x"), ordscope(0)
? ordscope(2,"3"), ordscope(3,"4"), ordscope(0), ordscope(1)
? ordscope(-1,"3"), ordscope(0), ordscope(1)
? ordsetfocus(0)
? ordscope(0,"5"), ordscope(1,), ordscope(0), ordscope(1)
? dborderinfo(39,,,5),dborderinfo(40,,,"3"),dborderinfo(39),dborderinfo(40),dborderinfo(109,,,5),dborderinfo(110)
ordsetfocus(j)
? ordscope(0), ordscope(1)
ordscope(0,"2")
ordscope(1,"2")
if j=="A"
index on c tag a to fb
else
index on c tag b to fb descend
endif
? ordscope(0), ordscope(1)
Walk()
next
use
next
proc walk()
? ""
dbgotop()
do while !eof()
?? recno(),""
dbskip()
enddo
dbgobottom()
?? "|"
do while !bof() .and. !eof()
?? recno(),""
dbskip(-1)
enddo
