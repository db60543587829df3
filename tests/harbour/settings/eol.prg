// SET EOL is not the line end of the console
PROCEDURE Main()
   SET ALTERNATE TO alt.txt
   SET ALTERNATE ON
   ? "a"
   Set( _SET_EOL, "<>" )
   ? "b"
   ? "c"
   OutStd( "x", hb_eol() )
   SET ALTERNATE OFF
   CLOSE ALTERNATE
   SET PRINTER TO prn.txt
   SET PRINTER ON
   SET CONSOLE OFF
   ? "d"
   ? "e"
   SET PRINTER OFF
   SET PRINTER TO
   SET DEVICE TO PRINTER
   SET PRINTER TO prn2.txt
   @ 2, 3 SAY "x"
   @ 4, 3 SAY "x"
   SET DEVICE TO SCREEN
   SET PRINTER TO
   SET CONSOLE ON
   hb_MemoWrit( "mm.txt", "a" )
   ? hb_MemoRead( "alt.txt" ) , hb_MemoRead( "prn.txt" ), hb_MemoRead( "prn2.txt" )
   RETURN
