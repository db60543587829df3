// DELIMITED imports of some fields and of all, with and without clauses: blanks stay blank where the whole record is taken over.
PROCEDURE Main()
   LOCAL aF, a, i, c := 'a 1' + hb_eol() + '"b",' + hb_eol() + 'c' + hb_eol() + 'd,5,6,20200101,T' + hb_eol() + ',7' + hb_eol()
   hb_MemoWrit( "c3.txt", c )
   FOR EACH aF IN { { "C", "N" }, { "N", "L", "C" }, { "A" }, NIL, {"C","N","A","D","L"}, {"D","L","A"}, {} }
      FOR i := 1 TO 3
      dbCreate( "t1", { {'C','C',6,0},{'N','N',4,0},{'A','N',8,2},{'D','D',8,0},{'L','L',1,0}, {'M','M',10,0} } )
      USE t1
      IF i == 1
      __dbDelim( .F., "c3", , aF )
      ELSEIF i == 2
      __dbDelim( .F., "c3", , aF, {|| .T. } )
      ELSE
      __dbDelim( .F., "c3", , aF, , , 3 )
      ENDIF
      CLOSE
      ? i, hb_ValToExp( aF ), "->", SubStr( hb_MemoRead( "t1.dbf" ), 194 )
      NEXT
   NEXT
   RETURN
