DO foo.prg
DO foo.prg WITH a, b
DO foo
DO foo WITH a,b
CALL foo()
CALL foo() WITH a, b
CALL foo
CALL foo WITH a, b
STORE 1 TO a
STORE 1 TO a, b, c
STORE 1+2 TO a, b[3], &c
STOR 1 TO x
CALL a.b
DO a.prg WITH x
