// every date function with 22 argument lists: results and error identities
#pragma -w0
REQUEST AMPM
REQUEST CDoW
REQUEST CMonth
REQUEST CToD
REQUEST Day
REQUEST DoW
REQUEST DToC
REQUEST DToS
REQUEST hb_CDay
REQUEST hb_Clocks2Secs
REQUEST hb_CToD
REQUEST hb_CToT
REQUEST hb_DToC
REQUEST hb_DToT
REQUEST hb_Hour
REQUEST hb_Minute
REQUEST hb_MSecToT
REQUEST hb_NToHour
REQUEST hb_NToMin
REQUEST hb_NToMSec
REQUEST hb_NToSec
REQUEST hb_NToT
REQUEST hb_Sec
REQUEST hb_SecToT
REQUEST hb_SToD
REQUEST hb_SToT
REQUEST hb_StrToTS
REQUEST hb_TSToStr
REQUEST hb_TSToUTC
REQUEST hb_TToC
REQUEST hb_TToD
REQUEST hb_TToHour
REQUEST hb_TToMin
REQUEST hb_TToMSec
REQUEST hb_TToN
REQUEST hb_TToS
REQUEST hb_TToSec
REQUEST hb_UTCOffset
REQUEST hb_UTCToTS
REQUEST hb_Week
REQUEST Month
REQUEST SToD
REQUEST Year
PROCEDURE Main()
 LOCAL n
 FOR EACH n IN { ;
  "AMPM", ;
  "CDoW", ;
  "CMonth", ;
  "CToD", ;
  "Day", ;
  "DoW", ;
  "DToC", ;
  "DToS", ;
  "hb_CDay", ;
  "hb_Clocks2Secs", ;
  "hb_CToD", ;
  "hb_CToT", ;
  "hb_DToC", ;
  "hb_DToT", ;
  "hb_Hour", ;
  "hb_Minute", ;
  "hb_MSecToT", ;
  "hb_NToHour", ;
  "hb_NToMin", ;
  "hb_NToMSec", ;
  "hb_NToSec", ;
  "hb_NToT", ;
  "hb_Sec", ;
  "hb_SecToT", ;
  "hb_SToD", ;
  "hb_SToT", ;
  "hb_StrToTS", ;
  "hb_TSToStr", ;
  "hb_TSToUTC", ;
  "hb_TToC", ;
  "hb_TToD", ;
  "hb_TToHour", ;
  "hb_TToMin", ;
  "hb_TToMSec", ;
  "hb_TToN", ;
  "hb_TToS", ;
  "hb_TToSec", ;
  "hb_UTCOffset", ;
  "hb_UTCToTS", ;
  "hb_Week", ;
  "Month", ;
  "SToD", ;
  "Year" }
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
