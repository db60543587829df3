// every text function with 22 argument lists: results and error identities
#pragma -w0
REQUEST AllTrim
REQUEST Asc
REQUEST At
REQUEST Bin2I
REQUEST Bin2L
REQUEST Bin2W
REQUEST Chr
REQUEST Descend
REQUEST Empty
REQUEST hb_asciiIsAlpha
REQUEST hb_asciiIsDigit
REQUEST hb_asciiIsLower
REQUEST hb_asciiIsUpper
REQUEST hb_asciiLower
REQUEST hb_asciiUpper
REQUEST hb_At
REQUEST hb_AtI
REQUEST hb_ATokens
REQUEST hb_BPadC
REQUEST hb_BPadL
REQUEST hb_BPadR
REQUEST hb_ByteSwapI
REQUEST hb_ByteSwapL
REQUEST hb_ByteSwapLL
REQUEST hb_ByteSwapU
REQUEST hb_ByteSwapW
REQUEST hb_FileMatch
REQUEST hb_HexToNum
REQUEST hb_HexToStr
REQUEST hb_LeftEq
REQUEST hb_LeftEqI
REQUEST hb_ntoc
REQUEST hb_ntos
REQUEST hb_NumToHex
REQUEST hb_RAt
REQUEST hb_StrCDecode
REQUEST hb_StrClear
REQUEST hb_StrDecodEscape
REQUEST hb_StrFormat
REQUEST hb_StrReplace
REQUEST hb_StrShrink
REQUEST hb_StrToHex
REQUEST hb_StrXor
REQUEST hb_tokenCount
REQUEST hb_tokenGet
REQUEST hb_tokenPtr
REQUEST hb_UPadC
REQUEST hb_UPadL
REQUEST hb_UPadR
REQUEST hb_Val
REQUEST hb_WildMatch
REQUEST hb_WildMatchI
REQUEST I2Bin
REQUEST IsAlpha
REQUEST IsDigit
REQUEST IsLower
REQUEST IsUpper
REQUEST L2Bin
REQUEST Left
REQUEST Len
REQUEST LenNum
REQUEST Lower
REQUEST LTrim
REQUEST Pad
REQUEST PadC
REQUEST PadL
REQUEST PadR
REQUEST RAt
REQUEST Replicate
REQUEST Right
REQUEST RTrim
REQUEST SoundEx
REQUEST Space
REQUEST Str
REQUEST StrTran
REQUEST StrZero
REQUEST Stuff
REQUEST SubStr
REQUEST Transform
REQUEST Trim
REQUEST Upper
REQUEST Val
REQUEST Word
PROCEDURE Main()
 LOCAL n
 FOR EACH n IN { ;
  "AllTrim", ;
  "Asc", ;
  "At", ;
  "Bin2I", ;
  "Bin2L", ;
  "Bin2W", ;
  "Chr", ;
  "Descend", ;
  "Empty", ;
  "hb_asciiIsAlpha", ;
  "hb_asciiIsDigit", ;
  "hb_asciiIsLower", ;
  "hb_asciiIsUpper", ;
  "hb_asciiLower", ;
  "hb_asciiUpper", ;
  "hb_At", ;
  "hb_AtI", ;
  "hb_ATokens", ;
  "hb_BPadC", ;
  "hb_BPadL", ;
  "hb_BPadR", ;
  "hb_ByteSwapI", ;
  "hb_ByteSwapL", ;
  "hb_ByteSwapLL", ;
  "hb_ByteSwapU", ;
  "hb_ByteSwapW", ;
  "hb_FileMatch", ;
  "hb_HexToNum", ;
  "hb_HexToStr", ;
  "hb_LeftEq", ;
  "hb_LeftEqI", ;
  "hb_ntoc", ;
  "hb_ntos", ;
  "hb_NumToHex", ;
  "hb_RAt", ;
  "hb_StrCDecode", ;
  "hb_StrClear", ;
  "hb_StrDecodEscape", ;
  "hb_StrFormat", ;
  "hb_StrReplace", ;
  "hb_StrShrink", ;
  "hb_StrToHex", ;
  "hb_StrXor", ;
  "hb_tokenCount", ;
  "hb_tokenGet", ;
  "hb_tokenPtr", ;
  "hb_UPadC", ;
  "hb_UPadL", ;
  "hb_UPadR", ;
  "hb_Val", ;
  "hb_WildMatch", ;
  "hb_WildMatchI", ;
  "I2Bin", ;
  "IsAlpha", ;
  "IsDigit", ;
  "IsLower", ;
  "IsUpper", ;
  "L2Bin", ;
  "Left", ;
  "Len", ;
  "LenNum", ;
  "Lower", ;
  "LTrim", ;
  "Pad", ;
  "PadC", ;
  "PadL", ;
  "PadR", ;
  "RAt", ;
  "Replicate", ;
  "Right", ;
  "RTrim", ;
  "SoundEx", ;
  "Space", ;
  "Str", ;
  "StrTran", ;
  "StrZero", ;
  "Stuff", ;
  "SubStr", ;
  "Transform", ;
  "Trim", ;
  "Upper", ;
  "Val", ;
  "Word" }
  Try( n )
 NEXT
RETURN
STATIC PROCEDURE Try( n )
 LOCAL a, i, c, x, e, aSets := { {}, { {} }, { NIL }, { "abc" }, { 1 }, { .T. }, { 0d20240229 }, { t"2024-02-29 13:14:15.167" }, { "abc", {} }, { 1, {} }, ;
   { "abc", "b" }, { "abc", 1 }, { 1, 1 }, { 12.345, 2 }, { 0d20240229, 1 }, { "abcdef", 2, 3 }, { "abcbd", "b", "c" }, { "abc", {}, {} }, { 1, 2, 3 }, { "abc", 1, "x" }, { {"abc"}, 5 }, { "abcdef", 2, 3, "XYZ" } }
 FOR EACH a IN aSets
   c := ""
   FOR i := 1 TO Len( a )
      c += iif( i > 1, ",", "" ) + hb_ValToExp( a[i] )
   NEXT
   OutStd( n + "(" + c + ") -> " )
   BEGIN SEQUENCE WITH {|e| Break( e ) }
      x := hb_ExecFromArray( n, a )
      OutStd( ValType( x ) + " " + iif( ValType(x)=="C", hb_StrToExp( x ), hb_ValToExp( x ) ) )
   RECOVER USING e
      OutStd( "E " + e:subsystem + "/" + hb_ntos( e:subcode ) + "/" + hb_ntos(e:gencode) + " " + e:operation + " " + e:description + " args=" + iif( e:args == NIL, "NIL", hb_ntos( Len( e:args ) ) ) + iif( e:cansubstitute, " S", "" ) + iif( e:candefault, " D", "" ) + iif( e:canretry, " R", "" ) )
   END
   OutStd( hb_eol() )
 NEXT
RETURN
