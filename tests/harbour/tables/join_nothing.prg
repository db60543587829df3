PROCEDURE Main()
   dbCreate("j1", {{"A","C",5,0},{"N","N",4,0}}); dbCreate("j2", {{"A","C",5,0},{"Q","N",4,0}})
   USE j1 NEW
   APPEND BLANK; REPLACE A WITH "x", N WITH 1
   USE j2 NEW
   APPEND BLANK; REPLACE A WITH "x", Q WITH 5
   SELECT j1
   ? __dbJoin("j2","o1",{"Q"},{|| .T.}), Alias(), RecNo(), Eof(), j2->(RecNo()), j2->(Eof()), File("o1.dbf"), Select("o1")
   SELECT j1
   ? __dbJoin("j2","o2",{"A"},{|| .T.}), Alias(), RecNo(), Eof(), j2->(RecNo()), j2->(Eof())
   RETURN
