// Every field type written to SDF and DELIMITED and read back.

REQUEST DBFCDX
#include "dbinfo.ch"
PROCEDURE Main
LOCAL cDrv, e, n, c, aF, f, i
aF := { {"A","C",4,0},{"A","N",5,0},{"A","N",8,3},{"A","F",9,2},{"A","D",8,0},{"A","D",3,0},{"A","L",1,0},{"A","I",4,0},{"A","I",2,0},{"A","I",1,0},{"A","I",8,0},{"A","I",3,0},{"A","I",4,2},{"A","I",2,1},{"A","I",8,3},{"A","B",8,2},{"A","B",8,0},{"A","B",8,5},{"A","Y",8,4},{"A","Y",4,4},{"A","@",8,0},{"A","T",8,0},{"A","T",4,0},{"A","^",8,0},{"A","+",4,0},{"A","Q",6,0},{"A","C:N",4,0},{"A","N:N",6,2},{"A","D:N",8,0},{"A","C:B",4,0},{"A","M",10,0},{"A","M",4,0},{"A","N:+",5,0},{"A","C",300,0},{"A","Z",8,2}, {"A","2",2,0},{"A","4",4,0},{"A","8",8,0},{"A","Q:U",6,0},{"A","M:U",10,0},{"A","P",10,0},{"A","W",10,0},{"A","G",10,0} }
rddSetDefault( "DBFCDX" )
FOR EACH f IN aF
  AEval( Directory("t*"), {|a| FErase(a[1]) } )
  BEGIN SEQUENCE WITH {|e|Break(e)}
  dbCreate( "t1", { f, {"E","C",1,0} } )
  USE t1
  FOR i := 1 TO 3
    APPEND BLANK
    REPLACE E WITH ";"
    IF i > 1
    BEGIN SEQUENCE WITH {|e|Break(e)}
    SWITCH ValType( A )
    CASE "C"
    CASE "M"
       REPLACE A WITH IIF( i==2, "ab", "xyzuv" )
       EXIT
    CASE "N"
       REPLACE A WITH IIF( i==2, -2, 12.5 )
       EXIT
    CASE "D"
       REPLACE A WITH SToD( "20200305" )
       EXIT
    CASE "T"
       REPLACE A WITH hb_SToT( "20200305112233444" )
       EXIT
    CASE "L"
       REPLACE A WITH i == 2
       EXIT
    END SWITCH
    RECOVER USING e
    ?? "!" + hb_ntos(e:subCode)
    END SEQUENCE
    ENDIF
  NEXT
  ? f[2], f[3], f[4], Len( hb_ValToExp(A) ) 
  COPY TO t2 SDF
  COPY TO t3 DELIMITED
  ?? " " + Vis( hb_MemoRead( "t2.txt" ) ) + " " + Vis( hb_MemoRead( "t3.txt" ) )
  ZAP
  APPEND FROM t2 SDF
  GO TOP
  DO WHILE ! Eof()
  ?? " ", A
  SKIP
  ENDDO
  ZAP
  APPEND FROM t3 DELIMITED
  GO TOP
  DO WHILE ! Eof()
  ?? " ", A
  SKIP
  ENDDO
  RECOVER USING e
  ?? "!", f[2], f[3], f[4], e:subCode, e:operation
  END SEQUENCE
  USE
NEXT
RETURN
FUNCTION Vis( c )
LOCAL x, r := ""
FOR EACH x IN c
  r += IIF( Asc(x) < 32 .OR. Asc(x) > 126, "\" + hb_NumToHex(Asc(x),2), x )
NEXT
RETURN IIF( Len(r) > 300, hb_ntos(Len(r)), r )
