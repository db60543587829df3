PROCEDURE Main()
   ? 1.
   ? 1.2.3
   ? 0x
   ? 12abc
   RETURN
