// SetKey, hb_SetKeySave, hb_SetKeyCheck
#include "inkey.ch"
PROCEDURE Main()
LOCAL a, b
? hb_ValToExp(SetKey(K_F2,{||1})), ValType(SetKey(K_F2)), ValType(SetKey(K_F2,NIL)), ValType(SetKey(K_F2)), SetKey(), SetKey("x"), SetKey(5,"a")
SetKey(K_F3,{|p,l,v|QOut("ran",p,l,v)},{||.T.})
a := hb_SetKeySave()
? hb_ValToExp(a), ValType(a)
? hb_SetKeyCheck(K_F3,"p",1), hb_SetKeyCheck(K_F4), hb_ValToExp(hb_SetKeyGet(K_F3,@b)), ValType(b)
? hb_ValToExp(hb_SetKeyArray({65,66},{||2})), ValType(SetKey(65))
? hb_ValToExp(hb_SetKeySave(NIL)), hb_ValToExp(hb_SetKeySave({})), hb_ValToExp(hb_SetKeySave())
? hb_ValToExp(hb_SetKeySave(a)), ValType(SetKey(K_F3))
? hb_ValToExp(__itemSetRef({1,NIL},{{{2},}})), ValType(__itemSetObj({},{{"ERROR",}}))
KEYBOARD Chr(255)
