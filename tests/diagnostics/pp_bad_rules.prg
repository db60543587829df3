#command FOO <x
#command
#translate => y
#command BAR <x> => <y>
PROCEDURE Main()
   RETURN
