// SET PRINTER TO file, SET DEVICE TO PRINTER, margin, EJECT
PROCEDURE Main()
   SET PRINTER TO p.txt
   SET PRINTER ON
   SET CONSOLE OFF
   ? "line one"
   SET MARGIN TO 4
   ? "line two"
   SET MARGIN TO 0
   SET PRINTER OFF
   SET CONSOLE ON
   SET DEVICE TO PRINTER
   @ 5, 3 SAY "at 5,3"
   @ 6, 0 SAY "at 6,0"
   EJECT
   SET DEVICE TO SCREEN
   SET PRINTER TO
   ? hb_ValToExp( MemoRead( "p.txt" ) )
   FErase( "p.txt" )
   RETURN
