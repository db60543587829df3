#include "inkey.ch"
STATIC s_b, s_c
PROCEDURE Main()
   LOCAL aM := {"Apple","Banana","Cherry","Date","Elder","Fig","Grape","Honey","Ice","Jam","Kiwi","Lime"}, k, n, p, q, m, s, rows, sel
   LOCAL aMask := {.T., {.T.,.F.,.T.,.F.,.F.,.T.,.T.,.F.,.T.,.T.}, {.F.,.F.,.T.,.T.,.T.,.T.,.T.,.T.,.F.,.F.,.F.,.F.}}
   FOR EACH rows IN {1,2,4}
   FOR EACH m IN aMask
   FOR p := 1 TO 12
   FOR EACH q IN {0,2}
      s := ""
      FOR EACH k IN {0, K_PGUP, K_PGDN, K_CTRL_PGUP, K_CTRL_PGDN, K_CTRL_HOME, K_CTRL_END, K_UP, K_DOWN}
         IF k != 0
         hb_keyPut(k)
         ENDIF
         hb_keyPut(K_F5)
         n := AChoice(5,5,4+rows,20,aM,m,{|a,b,c| iif(a==3, Rec(b,c), 2)},p,q)
         s += Str(s_b,3) + Str(s_b-s_c,3)
         hb_keyClear()
      NEXT
      OutStd(Str(rows,2), Str(m:__enumIndex,2), Str(p,2), q, s, hb_eol())
   NEXT
   NEXT
   NEXT
   NEXT
   RETURN
STATIC FUNCTION Rec(b,c)
   s_b := b; s_c := c
   RETURN 0
