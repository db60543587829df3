// Keys and conditions whose names are those of local variables too
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
proc main()
local r,i,c:="3",n:=7
for each r in {"DBFNTX","DBFCDX"}
rddsetdefault(r)
dbcreate("f"+r,{{"C","C",5,0},{"N","N",5,0}})
use ("f"+r) exclusive
for i:=1 to 5
append blank
replace c with chr(70-i), n with i
next
? field->c, c
index on c tag a to fb
? ordkeycount(), dborderinfo(25), recno(), ordkeyval()
index on c+"x" tag b to fb
? ordkeycount(), dborderinfo(25), recno(), ordkeyval(), ordkey()
index on n tag c to fb
? ordkeycount(), dborderinfo(25), recno(), ordkeyval()
index on n tag d to fb for c="3"
? ordkeycount(), dborderinfo(25), recno(), ordkeyval(), ordfor()
index on field->n tag d to fb while c="3"
? ordkeycount(), dborderinfo(25), recno(), ordkeyval(), ordfor()
append blank
replace field->c with "3", field->n with 3
dbcommit()
? ordkeycount()
for i:=1 to ordcount()
? ordname(i), dborderinfo(52,,i)
ordsetfocus(i)
dbgotop()
do while !eof()
?? recno(), ordkeyval()
dbskip()
enddo
next
use
next
