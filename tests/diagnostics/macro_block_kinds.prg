// Blocks with macros beside declared variables and WITH OBJECT messages
PROCEDURE Main()
 LOCAL b, l
 PRIVATE s := "x"
 WITH OBJECT ErrorNew()
  b := {|| :abc + &s }
  b := {|| :abc() + &s }
  b := {|| :&s() }
  b := {|| :&( s ) }
  b := {|| l:&s + :abc }
  b := {|| :abc + l:&s }
  b := {|| foo( :abc:def, &s ) }
  b := {|| :abc := &s }
 END
 RETURN
