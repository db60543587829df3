// ordKeyNo() and ordKeyCount() as movement leaves them, with SET DELETED, filter and scope
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
#define K ?? hb_ntos(recno())+":"+hb_ntos(ordkeyno())+"/"+hb_ntos(ordkeycount())+" "
proc main()
local r,i,j,k
for each r in {"DBFNTX","DBFCDX"}
rddsetdefault(r)
dbcreate("f"+r,{{"C","C",5,0},{"N","N",5,0}})
use ("f"+r) exclusive
for i:=1 to 12
append blank
replace c with chr(64+i), n with i
if i==1 .or. i==2 .or. i==6 .or. i==12
dbdelete()
endif
next
index on c tag a to fb
for k:=1 to 6
for j:=1 to 3
set(_SET_DELETED,.f.)
dbclearfilter()
ordsetfocus(iif(k%2==0,0,"A"))
set(_SET_DELETED,j!=2)
if j>1
dbsetfilter({||n%3!=0},"n%3!=0")
endif
ordscope(0,NIL); ordscope(1,NIL)
if k>4
ordscope(0,"C"); ordscope(1,"J")
endif
? r,k,j; K
dbgotop(); K
dbskip(); K
dbskip(); K
dbskip(3); K
dbskip(-1); K
dbgobottom(); K
dbskip(-1); K
dbgoto(5); K
dbgoto(6); K
dbskip(-1); K
dbskip(); K
if indexord()>0; dbseek("F"); endif; K
dbskip(1); K
ordkeygoto(3); K
ordkeygoto(4); K
dbskip(); K
dborderinfo(51,,,3); K
dbskip(20); K
dbskip(-20); K
?? ordkeyrelpos()
dbsetorder(0); K
dbsetorder(1); K
next
next
use
next
