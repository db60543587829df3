// byte layout of hb_Serialize
REQUEST HB_ZCOMPRESS
PROCEDURE Main()
LOCAL x, a, h, i
FOR EACH x IN { NIL,.T.,.F.,0,1,-1,127,128,-128,-129,255,256,32767,32768,-32768,-32769,65535,65536,8388607,8388608,-8388608,-8388609,2147483647,2147483648,-2147483648,-2147483649,123456789012,2^40,2^53,1.5,-0.0,1.50,100.00,1/3,"", "a","abc",Replicate("z",254),Replicate("z",255),Replicate("z",256),Replicate("z",65535),Replicate("z",65536),"abc   ", "   ", "a"+Space(300), 0d20240131,0d00000000, t"2024-01-31 12:00:00", {}, {=>}, {1}, {NIL}, Array(255),Array(256), {"k"=>1}, {1=>"a",0d20240131=>2}, {{1},{2}}, {||1}, @Main(), Val("5"), Val("5.25"), Val("12345"), 12.345, 5.0, 1234567890123.45 }
  OutStd(PadR(Left(hb_ValToExp(x),30),31), PadR(hb_StrToHex(Left(hb_Serialize(x),24)),50), Len(hb_Serialize(x)), hb_StrToHex(Left(hb_Serialize(x,1),24)), "|", "", hb_eol())
NEXT
a:={1,2}; OutStd(hb_StrToHex(hb_Serialize({a,a})),hb_eol())
AAdd(a,a); OutStd(hb_StrToHex(hb_Serialize(a)),hb_eol())
h:={=>}; h["a"]:=h; OutStd(hb_StrToHex(hb_Serialize(h)),hb_eol())
h:={=>}; hb_HCaseMatch(h,.F.); h["a"]:=1; OutStd(hb_StrToHex(hb_Serialize(h)),hb_eol())
h:={=>}; hb_HKeepOrder(h,.F.); h["a"]:=1; OutStd(hb_StrToHex(hb_Serialize(h)),hb_eol())
h:={=>}; h["a"]:=1; OutStd(hb_StrToHex(hb_Serialize(h)),hb_eol())
h:={=>}; hb_HDefault(h,7); h["a"]:=1; OutStd(hb_StrToHex(hb_Serialize(h)),hb_eol())
OutStd(hb_StrToHex(Left(hb_Serialize(Replicate("abc ",100),2),60)),hb_eol())
OutStd(hb_StrToHex(Left(hb_Serialize(Replicate("abc ",100),3),60)),hb_eol())
OutStd(hb_StrToHex(hb_Serialize({"aaa","aaa","b",{1,"aaa"}})),hb_eol())
FOR i:=0 TO 8
 OutStd(i,hb_StrToHex(hb_Serialize({5,"x  ",{1.5}},i)),hb_eol())
NEXT
OutStd(hb_ValToExp(hb_Deserialize(hb_HexToStr("0B"))),hb_ValToExp(hb_Deserialize("")),hb_ValToExp(hb_Deserialize("xyz")),hb_eol())
