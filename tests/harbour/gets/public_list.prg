PROCEDURE Main()
   LOCAL cName := "Smith"
   ? Len(GetList)
   @ 1,1 SAY "Name" GET cName
   ? Len(GetList)
   P2()
   ? Len(GetList)
   RETURN
PROCEDURE P2()
   LOCAL c := "a"
   MEMVAR GetList
   PRIVATE GetList := {}
   @ 1,1 GET c
   ? Len(GetList)
   RETURN
