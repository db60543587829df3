@ 1,2
@ 1,2 CLEAR
@ 1,2 CLEAR TO 3,4
@ 1,2,3,4 BOX "abc"
@ 1,2,3,4 BOX "abc" COLOR "w/b"
@ 1,2 TO 3,4
@ 1,2 TO 3,4 DOUBLE
@ 1,2 TO 3,4 DOUBLE COLOR "w"
@ 1,2 TO 3,4 COLOR "w" DOUBLE
@ 1,2 TO 3,4 COLOR "w"
@ 1,2 SAY x
@ 1,2 SAY x PICTURE "@!"
@ 1,2 SAY x PICTURE "@!" COLOR "w"
@ 1,2 SAY x COLOR "w" PICTURE "@!"
@ 1,2 SAY x COLOR "w"
@ 1,2 SAY x COLOUR "w"
@ 1,2 SAY x COLOUR "w" PICTURE "A"
@ 1,2 PROMPT "a"
@ 1,2 PROMPT "a" MESSAGE "b"
@ a+b(1,2), c[1,2] SAY x
@ 1,2 CLEA
