PROCEDURE Main
DECLARE d AS NUMERIC
DECLARE FUNCTION
DECLARE CLASS
DECLARE METHOD := 5
DECLARE x1, x2 AS NUMERIC, x3[2] AS ARRAY
DECLARE y1 AS NUMERIC := 2, y2
DECLARE foo()
DECLARE foo2(a,b) 
DECL zz
? __mvExist("d"), __mvExist("FUNCTION"),__mvExist("CLASS"),__mvExist("METHOD"),__mvExist("x1"),__mvExist("x2"),__mvExist("x3"),__mvExist("y1"),__mvExist("y2"),__mvExist("foo"),__mvExist("foo2"), __mvExist("zz")
RETURN
