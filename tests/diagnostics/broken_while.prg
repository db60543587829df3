PROCEDURE Main()
 DO WHILE ( a
  ? "a"
 ENDDO
 DO WHILE ) a
  ? "a"
 ENDDO
 RETURN
