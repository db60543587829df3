MEMVAR a1, b1, c1
PROCEDURE Main()
 PRIVATE a1 := 1, b1 := 2
 SAVE TO mr ALL LIKE a*
 ? __mvScope( "a1" ), __mvScope( "b1" )
 RESTORE FROM mr
 ? __mvScope( "a1" ), __mvScope( "b1" ), a1
 Sub()
 ? __mvScope( "a1" ), __mvScope( "b1" ), __mvScope( "c1" )
 CLEAR MEMORY
 ? __mvScope( "a1" ), __mvScope( "b1" )
 FErase( "mr.mem" )
PROCEDURE Sub()
 PRIVATE c1 := 3
 RESTORE FROM mr
 ? __mvScope( "a1" ), __mvScope( "b1" ), __mvScope( "c1" ), a1
 RESTORE FROM mr ADDITIVE
 ? __mvScope( "a1" ), __mvScope( "b1" ), __mvScope( "c1" ), a1
