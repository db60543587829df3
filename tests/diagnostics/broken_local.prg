PROCEDURE Main()
 LOCAL x := ), z
 LOCAL y, u := ( 1
 ? x, y, z, u
 RETURN
