// Comments of every kind, continued lines, several statements on a line
* an old comment line
&& another
NOTE this one too
PROCEDURE Main() // trailing
   LOCAL a, b /* inside */, c
   a := 1 ; b := 2 ; ? a, b
   c := a + ;
        b + ; // comment after the semicolon
        10
   ? c && old trailing comment
   * old comment in a function
   /* over
      lines */
   ? "x" + ;
     "y"
   IF a == 1 ; ? "one line" ; ENDIF ;; ? "after empty statement"
   ? { 1, ;
       2, ;
       3 }[ 2 ]
   RETURN
