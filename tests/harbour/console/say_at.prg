// @ ... SAY, DevPos, DevOut, pictures on a stream terminal
PROCEDURE Main()
   @ 1, 5 SAY "one"
   @ 2, 0 SAY 5 PICTURE "999.99"
   @ 2, 20 SAY .T.
   ? Row(), Col()
   @ 3, 2 SAY "abc" PICTURE "@!"
   DevPos( 4, 1 ) ; DevOut( "dev" )
   ? Row() >= 0, PRow(), PCol()
   RETURN
