// Which operator binds first
PROCEDURE Main()
   LOCAL a := 2, l := .T., c := "ab"
   ? 1 + 2 * 3, ( 1 + 2 ) * 3, 10 - 4 - 3, 2 * 3 % 4, 100 / 10 / 2
   ? 2 ^ 3 ^ 2, -2 ^ 2, 2 ^ -1, -a ^ 2
   ? 1 + 1 == 2, 1 < 2 .AND. 2 < 3, .T. .OR. .F. .AND. .F., ! .T. .OR. .T.
   ? .NOT. .F. .AND. .F., ! l == .F.
   ? "a" + "b" == "ab", "a" $ "b" + "a", "a" $ c .AND. .T.
   ? a++ + ++a, a, a-- - --a, a
   ? 5 - -3, 5 - - 3, 5+-3
   ? iif( 1 > 2, "x", "y" ) + "z"
   ? 7 % 3 * 2, 7 * 3 % 2, -7 % 3, 7 % -3
   RETURN
