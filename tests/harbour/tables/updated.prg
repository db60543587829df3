// Which calls write a changed record: what dbRecordInfo( DBRI_UPDATED ) says afterwards
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
#define U ? procline(), dbRecordInfo(5), dbRecordInfo(5,2)
proc main()
local r,s
for each r in {"DBFNTX","DBFCDX"}
for each s in {.f.,.t.}
rddsetdefault(r)
dbcreate("f"+r,{{"C","C",5,0},{"N","N",5,0}})
if s
use ("f"+r) shared
else
use ("f"+r) exclusive
endif
? "----",r,s
U
append blank
U
? recno(), lastrec(), eof(), deleted(), field->c, indexord()
U
field->n:=0
U
dbskip(0)
U
append blank
U
field->c:="A"
U
dbcommit()
U
field->c:="A"
U
field->c:="B"
U
field->c:="A"
U
dbcommit()
rlock()
dbdelete()
U
dbrecall()
U
dbcommit()
dbrecall()
U
index on c to fb
append blank
U
field->n:=3
U
dbskip(0)
rlock()
U
field->n:=3
U
dbinfo(DBI_ROLLBACK)
U
use
next
next
