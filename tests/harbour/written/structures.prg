// CREATE FROM, COPY STRUCTURE EXTENDED with long fields and odd types, dbCreate variants
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL i
   dbCreate( "src", { { "LONGC", "C", 700, 0 }, { "N", "N", 19, 5 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, { "M", "M", 10, 0 }, { "I2", "I", 2, 0 }, { "I8", "I", 8, 0 }, { "Y", "Y", 8, 4 }, { "T", "T", 8, 0 }, { "TT", "T", 4, 0 }, { "Q", "Q", 20, 0 }, { "CN", "C:N", 5, 0 }, { "D3", "D", 3, 0 }, { "D4", "D", 4, 0 }, { "U", "C:U", 8, 0 }, { "F", "F", 8, 2 }, { "M4", "M", 4, 0 }, { "Z", "Z", 8, 2 } } )
   USE src
   FOR i := 1 TO 5
      APPEND BLANK
      REPLACE LONGC WITH Replicate( Chr( 64 + i ), i * 100 ), N WITH i / 7, L WITH i % 2 == 1, D WITH 0d20200229 + i * 366, M WITH Replicate( "m", i ), I2 WITH -i * 1000, I8 WITH i * 10 ^ 12, Y WITH i * 1.2345, T WITH hb_DateTime( 1999, 12, 31, 23, 59, 50 + i ), ;
         TT WITH hb_DateTime( 0, 0, 0, i, i, i ), Q WITH Replicate( "q", i * 3 ), CN WITH "n" + hb_ntos( i ), D3 WITH 0d20200229 + i, D4 WITH 0d20200229 - i, U WITH "u" + hb_ntos( i ), F WITH i * 1.5, M4 WITH "4" + hb_ntos( i ), Z WITH i / 4
   NEXT
   COPY STRUCTURE EXTENDED TO ext
   COPY STRUCTURE TO str1 FIELDS N, Q, LONGC, M
   USE ext
   DO WHILE ! Eof()
      ? FIELD_NAME, FIELD_TYPE, FIELD_LEN, FIELD_DEC
      SKIP
   ENDDO
   USE
   CREATE new1 FROM ext
   ? hb_ValToExp( dbStruct() )
   USE
   CREATE new2 FROM ext VIA "DBFCDX"
   ? hb_ValToExp( dbStruct() ), rddName()
   APPEND FROM src
   ? LastRec()
   USE
   CREATE empty1
   ? hb_ValToExp( dbStruct() )
   APPEND BLANK
   REPLACE FIELD_NAME WITH "abc", FIELD_TYPE WITH "C", FIELD_LEN WITH 12
   APPEND BLANK
   REPLACE FIELD_NAME WITH "num", FIELD_TYPE WITH "N", FIELD_LEN WITH 10, FIELD_DEC WITH 2
   APPEND BLANK
   REPLACE FIELD_NAME WITH "memo", FIELD_TYPE WITH "M", FIELD_LEN WITH 10
   USE
   CREATE made FROM empty1 NEW ALIAS zz
   ? Alias(), hb_ValToExp( dbStruct() )
   APPEND BLANK
   REPLACE abc WITH "x", num WITH 12.345, memo WITH "hello"
   CLOSE ALL
   dbCreate( "pos1", { { "name", "char", 10, 0 }, { "val ue", "numeric", 8, 2 }, { "d", "date", 8, 0 } } )
   dbCreate( "pos2", {} )
   USE pos2
   APPEND BLANK
   APPEND BLANK
   ? FCount(), LastRec(), RecSize()
   USE
   USE src
   SORT TO srt ON D3 /D, N
   SORT TO srt2 ON Q, LONGC /D
   SORT TO srt3 ON T, L
   SORT TO srt4 ON I8 /D
   TOTAL ON FIELD->L TO tot FIELDS N, I2, I8, Y, F, Z
   COPY TO cop FOR RecNo() % 2 == 1
   USE
   RETURN
