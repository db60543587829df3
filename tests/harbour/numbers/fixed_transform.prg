// Transform and PadL under SET FIXED
PROCEDURE Main()
LOCAL d
SET FIXED ON
FOR d := 0 TO 4
SET DECIMALS TO d
? "["+Transform(5,"")+"]", "["+Transform(1.5,"")+"]", "["+Transform(123456789012,"")+"]", "["+Transform(Val("12"),"")+"]", "["+Transform(Val("12.5"),"@B")+"]", "["+Transform(-5,"@(")+"]", "["+Transform(5,"@C")+"]", "["+Transform(1/3,"")+"]", "["+Transform(Day(0d20240102),"")+"]", "["+Transform(5,NIL)+"]", "["+hb_ValToStr(Val("05"))+"]", "["+hb_CStr(1.5)+"]", "["+PadL(1.55555,12)+"]", "["+hb_ntos(1.5555)+"]"
NEXT
