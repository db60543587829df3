PROCEDURE main
TEXTBLOCK foo bar
 some line "x" 'y'
 other
ENDTEXT
x := 1
TEXT
 a "b" 'c' [d]

x \n
ENDTEXT
TEXTBLOCK
 some
ENDTEXT
TEXTBLOCK x
ENDTEXT
RETURN
TEXT TO FILE foo.txt
 hello
ENDTEXT
TEXT TO FILE (foo)
 "a" 'b'
ENDTEXT
TEXT TO PRINTER
 hello

ENDTEXT
