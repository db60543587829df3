#include "inkey.ch"
STATIC cLog
STATIC nRet
PROCEDURE Main()
   LOCAL aM := {"Apple","Banana","Cherry","Date","Elder","Fig","Grape","Honey"}, k, n, r
   LOCAL aKeys := {{K_TAB},{K_END},{K_HOME},{K_DOWN},{K_UP},{K_PGDN},{K_PGUP},{K_CTRL_PGDN},{K_CTRL_PGUP},{K_CTRL_HOME},{K_CTRL_END},{K_LEFT},{K_RIGHT},{K_ENTER},{Asc("c")},{Asc("z")},{K_F5},{K_DOWN,K_DOWN,K_DOWN,K_DOWN,K_DOWN,K_DOWN,K_DOWN,K_DOWN,K_DOWN},{K_TAB},{K_SPACE},{K_BS}}
   Inkey(0.01)
   FOR EACH r IN {2, 3}
   nRet := r
   FOR EACH k IN aKeys
      cLog := ""
      AEval(k, {|x| hb_keyPut(x)})
      hb_keyPut(K_ESC)
      n := AChoice(5,5,9,20,aM,,"UserF",3,1)
      hb_keyClear()
      IF k[1] != K_TAB  && the first wait of a terminal at end of input answers Enter
         ? r, hb_ValToExp(k), n, cLog
      ENDIF
   NEXT
   NEXT
   FOR EACH k IN aKeys
      AEval(k, {|x| hb_keyPut(x)})
      hb_keyPut(K_ENTER)
      n := AChoice(5,5,9,20,aM,,,3,1)
      ? hb_ValToExp(k), n, LastKey()
      hb_keyClear()
      AEval(k, {|x| hb_keyPut(x)})
      hb_keyPut(K_ENTER)
      n := AChoice(5,5,9,20,aM,{.T.,.F.,.T.,.F.,.F.,.T.,.T.,.F.},,3,1)
      ?? n
      hb_keyClear()
      AEval(k, {|x| hb_keyPut(x)})
      hb_keyPut(K_ENTER)
      n := AChoice(5,5,9,20,aM,.F.,,3,1)
      ?? n, LastKey()
      hb_keyClear()
   NEXT
   hb_keyPut(K_ENTER); ? AChoice(5,5,9,20,{})
   hb_keyPut(K_ENTER); ? AChoice(5,5,9,20,{"a",5,NIL,"b"})
   hb_keyPut(K_ENTER); ? AChoice(5,5,9,20,aM,,,20)
   hb_keyPut(K_ENTER); ? AChoice(5,5,9,20,aM,,,-1)
   hb_keyPut(K_ENTER); ? AChoice(5,5,9,20,aM,{".T.","1=2",".T."},,2)
   RETURN
FUNCTION UserF(nMode, nCur, nRel)
   cLog += "<" + LTrim(Str(nMode)) + "," + LTrim(Str(nCur)) + "," + LTrim(Str(nRel)) + "," + LTrim(Str(LastKey())) + ">"
   IF LastKey() == K_ESC .AND. nMode == 3
      RETURN 0
   ENDIF
   IF nMode == 3 .AND. Len(cLog) < 90
      RETURN nRet
   ENDIF
   RETURN iif(nMode==3, 0, 2)
