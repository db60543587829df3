PROCEDURE Main
DECLARE d[3]
d[1] = 1
? Len(d)
DECLARE e := 5, f
? e, f
P()
RETURN
PROCEDURE P
declare g[2,2]
? Len(g), Type("g"), Type("d")
RETURN
