// SET DATE, SET TIME FORMAT, CToD, hb_CToT, date arithmetic
PROCEDURE Main()
LOCAL d := 0d20240229, e := 0d00000000, f, s, t := t"2024-02-29 03:04:05.067"
FOR EACH f IN {"mm/dd/yy","dd.mm.yyyy","yyyy-mm-dd","yy-mm-dd","mmddyy","yyyymmdd","DD-MM-YYYY","d/m/yy","ddd/mmm/yyy","mm/dd","dd","yyyyy/mm/dd","mm:dd:yyyy","(dd) mm yyyy","","mm/dd/yyyy mm","dd/mm/yyyyyyyy","m/d/y","xx/yy"}
  Set(_SET_DATEFORMAT,f)
  ? "["+Set(_SET_DATEFORMAT)+"]", "["+DToC(d)+"]", "["+DToC(e)+"]", "["+DToC(0d00050102)+"]", "["+DToC(CToD("02/03/04"))+"]", DToS(CToD("02/03/04")), DToS(CToD("20240203")), DToS(CToD("2024-02-03")),DToS(CToD("2.3.1999")), "["+hb_TToC(t)+"]", __SetCentury()
NEXT
Set(_SET_DATEFORMAT,"mm/dd/yy")
FOR EACH s IN {"02/29/24","2/3/4","02/03/2004","02/03/104","  02/03/04","02 03 04","02-03-04x","x02/03/04","020304","02032004","02/03","02/03/","2/30/2000","13/01/2000","12/31/9999","12/31/10000","0/1/2000","1/1/0","1/1/00","1/1/99","1/1/0099","1/1/100","1/1/0100","02/03/04 10:11","","/ /","02//03/04","1/2/03/04","a1b2c03"}
 ? s, DToS(CToD(s)), DToS(hb_CToD(s,"dd/mm/yyyy")), DToS(hb_CToD(s,"yyyy-mm-dd"))
NEXT
SET EPOCH TO 1950
? DToS(CToD("01/01/49")),DToS(CToD("01/01/50")),DToS(CToD("01/01/1")), DToS(CToD("01/01/001"))
SET EPOCH TO 2000
SET CENTURY ON
? Set(_SET_DATEFORMAT), Date()>d
SET CENTURY OFF
? Set(_SET_DATEFORMAT)
Set(_SET_DATEFORMAT,"yy.mm.dd"); __SetCentury(.t.)
? Set(_SET_DATEFORMAT), __SetCentury("off"), Set(_SET_DATEFORMAT), __SetCentury(1), __SetCentury()
Set(_SET_DATEFORMAT,"ddmmyyy"); __SetCentury(.t.)
? Set(_SET_DATEFORMAT)
SET DATE ANSI
? Set(_SET_DATEFORMAT), DTOC(d)
SET DATE FRENCH
? t, d, e, t"00:00", hb_SToT(""), hb_DateTime(2024,1,2,3,4,5,6)
FOR EACH f IN {"hh:mm:ss.fff","hh:mm:ss","hh:mm","hh:mm:ss pp","hh:mm:ss.ff PM","hh:mm p","HH:MM:SS.FFFFFF","h:m:s.f","","hhmmss","hh mm ss fff pp","fff:ss","hh:mm:ss.fffp"}
  Set(_SET_TIMEFORMAT,f)
  ? "["+Set(_SET_TIMEFORMAT)+"]","["+hb_TToC(t)+"]","["+hb_TToC(hb_DateTime(2024,1,2,13,4,5,678))+"]","["+hb_TToC(hb_SToT(""))+"]","["+hb_TToC(hb_DateTime(2024,1,2,0,0,0,0))+"]","["+hb_TToC(hb_DateTime(2024,1,2,12,0,0,0))+"]", hb_TSToStr(hb_CToT("29/02/24 03:04:05.067")), hb_TSToStr(hb_CToT("29/02/24 3:4 PM")), hb_TSToStr(hb_CToT("29/02/24"))
NEXT
? hb_TSToStr(t), hb_TSToStr(t,.t.), hb_TSToStr(hb_DateTime(2024,1,2,0,0,0,0),.T.),hb_TSToStr(hb_DateTime(2024,1,2,3,4,0,0),.T.),hb_TSToStr(hb_DateTime(2024,1,2,3,4,5,0),.T.),hb_TSToStr(hb_SecToT(5),.T.), hb_TSToStr(hb_SecToT(0),.T.), hb_TSToStr(hb_SecToT(5)), hb_TSToStr(t"00:00")
FOR EACH s IN {"2024-02-29 13:14:15.167","2024-02-29T13:14:15","2024/2/29 1:2","2024-02-29","13:14:15","13:14","20240229","2024-02-29 25:00","2024-02-29 10:60","T10:11","2024-02-30 10:11"," 2024-02-29  10:11 ","2024-02-29 10:11:12.3456","2024-02-29 10:11 PM","2024-02-29 12:11 AM","02/29/2024","2024-02-29 10","2024-02-29 10:11:12,5","2024-02-29 10:11:12.","24:00"}
 ? s, hb_TSToStr(hb_StrToTS(s)), hb_TSToStr(hb_SToT(s)), hb_TSToStr(hb_CToT(s,"yyyy-mm-dd","hh:mm:ss.fff"))
NEXT
? hb_SToT("20240229131415167"),hb_SToT("202402291314"),hb_SToT("2024022913"),hb_SToT("131415")
? hb_TToS(t), hb_DToC(d,"yyyy.mm.dd"), hb_TToC(t,"yyyy.mm.dd","hh.mm"), hb_DToT(d,"10:11:12"), hb_DToT(d, 3600.5)
? hb_Week(d), hb_Week(0d20210101), hb_Week(0d20201231,.T.), hb_Week(0d20241230)
? d+1, d-0d20240101, t-d, t+0.5, d+1.6, t+1, t-t"2024-02-28 00:00:00", d-1.5, 1+d, t>d, d=t, e+1, d-3000000
? Year(e),Month(e),Day(e),DoW(e),CDoW(e)+"|",CMonth(e)+"|", DToS(e)+"|", hb_CDay(0), hb_CDay(8), hb_CDay(7)
? Days(90061), ElapTime("10:00:00","09:00:00"), Secs("10:11:12"), TString(90061), TString(-5), AmPm("00:15:00"), AmPm("12:15:00"), AmPm("23:15:00"), AmPm("24:15:00"), Secs("1:2:3")
? hb_ntos(hb_Hour(t)), hb_Minute(t), hb_Sec(t), hb_TToSec(t), hb_TToN(t)
? hb_DateTime(2024,13,1), hb_DateTime(2024,2,30,1), hb_DateTime(2024,2,29,25), hb_Date(2024,2,29), hb_Date(2024,2), hb_DateTime(2024,2,29,23,59,59,999), hb_DateTime(2024,2,29,23,59,59.9)
