#command MTXT INTO <v> => #pragma __text|<v>+=%s+chr(10);<v>:=""
#command STR INTO <v> => #pragma __stream|<v>:=%s
#command CSTR INTO <v> => #pragma __cstream|<v>:=%s
#command T3 <v> => #pragma __text|<v>+=%s|<v>:=end(<v>)|<v>:=start(<v>)
#command S3 <v> => #pragma __stream|%s||<v>:=
#command S4 <v> => #pragma __stream|st(%s)|en(<v>)|be(<v>)
#xcommand MYEND => #pragma __endtext
#define foo FOOBAR
proc main()
MTXT INTO c
 line "one" 'x' foo
   two ; three // c

ENDTEXT
x:=1
STR INTO c
raw \n "text"
 se'c'ond [x]
endtext
CSTR INTO c
tab\there\x41
 se'c'ond [x]
   EndText
T3 v
l1
l2
ENDTEXT
S4 v
l1
l2
#pragma __endtext
S4 v
l1
 ENDTEXTx
MYEND
y := 2
TEXT
hello
ENDTEXT
TEXT ; z := 4
hello
ENDTEXT
#pragma __text | QOut( %s ) | fin() | beg()
a
#pragma __endtext
? 1
