PROCEDURE Main()
   ? 1
   LOCAL a
   STATIC b
   FIELD c
   MEMVAR d
   a := b
   RETURN
