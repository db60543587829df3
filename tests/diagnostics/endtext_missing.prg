PROCEDURE Main()
TEXT
 never closed
