// text functions under UTF8EX, PLWIN and UTF8
REQUEST HB_CODEPAGE_UTF8EX, HB_CODEPAGE_PLWIN
PROCEDURE Main()
LOCAL c := "zażółć gęślą"
hb_cdpSelect("UTF8EX")
? Len(c), Upper(c), Left(c,4), SubStr(c,3,3), Right(c,3), At("ó",c), PadR("ż",4,"ó")+"|", PadC("ż",5)+"|", Stuff(c,3,1,"Z"), StrTran(c,"ż","Z"), Asc("ż"), Chr(380), hb_BLen(c), hb_ULen(c), RAt("ę",c), hb_UAt("ó",c), hb_UChar(380), hb_UCode("ż"), IsAlpha("ż"), IsUpper("Ż"), IsLower("ż"), Transform(c,"@!"), Transform("żó","!X"), Transform("żółw","@R X-X-X"), PadL(c,3), hb_StrShrink(c), Replicate("ż",3), Len(Space(3)), StrZero(5,3), hb_StrReplace(c,"ż","z"), hb_StrReplace(c,"żó","zo"), MemoLine(c,5,1), MLCount(c,5), SoundEx("ża"), hb_tokenGet("aż bó",2), Descend("ż")==Descend("ż"), hb_StrToUTF8("ż"), hb_UTF8ToStr("ż"), Lower("ŻÓŁĆ"), hb_UPeek("ż",1), hb_UPoke("aż",2,65), hb_utf8Len(c), Empty("ż"), AllTrim(" ż "), Chr(65)
hb_cdpSelect("PLWIN")
? hb_StrToHex(Upper(hb_UTF8ToStr("ż"))), hb_StrToHex(hb_UChar(380)), hb_UCode(hb_UTF8ToStr("ż")), IsAlpha(hb_UTF8ToStr("ż")), hb_StrToHex(Lower(hb_UTF8ToStr("Ż"))), hb_StrToUTF8(hb_UTF8ToStr("żółw")), hb_ULen(hb_UTF8ToStr("ż")), hb_jsonEncode(hb_UTF8ToStr("ż"),.F.,"UTF8"), hb_StrToHex(hb_jsonDecode('"\u017c"'))
hb_cdpSelect("UTF8")
? Len(c), Upper(c), hb_ULen(c), hb_ULeft(c,4), hb_USubStr(c,3,2), Left(c,3)
