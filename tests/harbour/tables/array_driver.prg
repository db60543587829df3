// ARRAYRDD: tables in memory.
#include "dbinfo.ch"
REQUEST ARRAYRDD
PROCEDURE Main()
   LOCAL n, nSum
   dbCreate( "people", { { "NAME", "C", 8, 0 }, { "N", "N", 5, 1 }, { "D", "D", 8, 0 }, { "L", "L", 1, 0 } }, "ARRAYRDD" )
   dbUseArea( .T., "ARRAYRDD", "people", "p", .F. )
   ? rddName(), Alias(), Eof(), Bof(), RecNo(), LastRec(), FCount(), FieldName( 2 )
   FOR n := 1 TO 5
      dbAppend()
      p->name := Chr( 64 + n ) + "name"
      p->n := n * 10
      p->d := 0d20200101 + n
      p->l := n % 2 == 0
   NEXT
   dbGoTop()
   DO WHILE ! Eof()
      ? RecNo(), p->name, p->n, p->d, p->l
      dbSkip()
   ENDDO
   ? RecNo(), Eof(), Bof(), "[" + p->name + "]"
   dbSkip( -1 )
   ? RecNo(), p->n
   dbGoTop()
   dbSkip( -1 )
   ? RecNo(), Bof(), Eof()
   dbGoto( 3 )
   dbDelete()
   ? Deleted()
   LOCATE FOR p->n == 40
   ? Found(), RecNo()
   SUM p->n TO nSum
   ? nSum
   COUNT TO n FOR p->l
   ? n
   dbCloseArea()
   dbUseArea( .T., "ARRAYRDD", "people", "q", .F. )
   ? LastRec(), q->name, File( "people.dbf" )
   PACK
   ? LastRec()
   ZAP
   ? LastRec(), Eof()
   dbCloseArea()
   RETURN
