PROCEDURE Main()
 IF a +
  ? "a"
 ELSE
  ? "b"
 ENDIF
 RETURN
