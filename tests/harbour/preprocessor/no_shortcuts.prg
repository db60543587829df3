// -z: constants do not cut .AND. and .OR. short.
#pragma -z+
PROCEDURE Main()
 ? .F. .AND. T(1)
 ? .T. .OR. T(2)
 ? .T. .AND. T(3)
 ? .F. .OR. T(4)
 ? T(5) .AND. .F.
 ? T(6) .OR. .T.
 ? T(7) .AND. .T.
 ? T(8) .OR. .F.
 ? iif( .F. .AND. T(9), 1, 2 )
 BEGIN SEQUENCE WITH {|e| Break(e)}
 ? .F. .AND. 1
 RECOVER
 ? "err"
 END SEQUENCE
 BEGIN SEQUENCE WITH {|e| Break(e)}
 ? 1 .AND. .T.
 RECOVER
 ? "err"
 END SEQUENCE
 BEGIN SEQUENCE WITH {|e| Break(e)}
 ? "x" .OR. .F.
 RECOVER
 ? "err"
 END SEQUENCE
RETURN
FUNCTION T(n)
?? n
RETURN .T.
