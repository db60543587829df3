// Which dbOrderInfo() requests write a changed record first, and where they leave the record pointer
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNTX
proc main()
local r,i,x,o
for each r in {"DBFNTX","DBFCDX"}
rddsetdefault(r)
dbcreate("f"+r,{{"C","C",5,0},{"N","N",5,0}})
use ("f"+r) exclusive
for i:=1 to 5
 append blank
 field->c:=chr(64+i)
next
index on c tag A to ("fb"+r) for n<3
? r
for each o in {1,0,5}
ordSetFocus(o)
for i:=1 to 134
 if i==27 .or. i==109 .or. i==110 .or. i==124 .or. i==123 .or. i==45 .or. i==12 .or. i==40 .or. i==39 .or. i==102 .or. i==103
 loop
 endif
 dbgoto(3)
 field->n:=1
x:=NIL
 begin sequence with {|e|break(e)}
 x:=dbOrderInfo(i)
 recover using x
 x:="error "+x:description
 end sequence
 if ! i==10 .and. ! i==125
 if ! x==NIL; ?? hb_ntos(i), iif(hb_isstring(x).and.len(x)>20,"long",x), dbRecordInfo(5),recno(),found(),eof(),bof();?; endif
 endif
 dbgoto(2)
next
next
use
next
