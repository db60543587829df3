PROCEDURE Main()
   LOCAL e
   dbCreate("j1", {{"A","C",5,0},{"N","N",4,0}})
   dbCreate("j2", {{"A","C",5,0},{"N","N",4,0}})
   USE j1 NEW
   USE j2 NEW
   SELECT j1
   BEGIN SEQUENCE WITH {|e| Break(e)}
   __dbCreate("nw2", "nofile")
   END
   W()
   USE j1 NEW
   W()
   SELECT j1
   __dbCopyXStruct("cx")
   W()
   __dbCreate("nw3",,,.T.,"nal")
   W()
   __dbCreate("nw4","cx",,.T.,"nal4")
   W()
   __dbCreate("nw5","cx",,.F.,"nal5")
   W()
   __dbCreate("nw6","cx")
   W()
   __dbCreate("nw7")
   W()
   CREATE nw8
   W()
   CREATE nw9 FROM cx NEW
   W()
   RETURN
PROCEDURE W
   LOCAL i
   ? Select(), Alias(), Used()
   FOR i := 1 TO 8
     ?? "|", (i)->(Alias())
   NEXT
   RETURN
