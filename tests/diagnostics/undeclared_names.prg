PROCEDURE Main()
   LOCAL GetList := {}
   @ 1,1 GET a
   @ 2,1 GET b VALID b > 1
   @ 3,1 GET c[2]
   @ 4,1 GET m->d
   @ 5,1 GET e->f
   @ 6,1 GET &g
   SET FILTER TO &h
   SET FILTER TO &h .AND. i
   SET RELATION TO &j INTO x
   LOCATE FOR &k
   REPLACE l WITH &m
   n[1] := 2
   o["x"]["y"] := 2
   p[1]++
   q[1] += 1
   r:s := 1
   @ 1,1 GET t:u
   v := {|| &w }
   x[1]:y := 1
   z():a := 1
   aa[1][bb[2]] := 1
   F( @ff[1] )
   LIST &gg TO FILE hh
   INDEX ON &ii TO &jj
   SEEK &kk
   USE &ll ALIAS &mm
   STORE 1 TO nn, oo[1]
   READ
RETURN
