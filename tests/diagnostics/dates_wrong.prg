PROCEDURE Main()
   ? 0d20241301, 0d2024
   ? d"2024-02-30"
   ? t"25:00"
   RETURN
