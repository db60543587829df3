// Lines of a delimited file that end early leave the rest of the record as it was born: blank, not zero.
PROCEDURE Main()
   LOCAL c, i, a := { 'T,"x",5', '  12,F,|abc|', '-3,T,|BB|,x', '1234567,T,|1.5|,2', '"ab,c",4,7', "|a|,|b|,3", ',,', '1', '"a"b,5', "T,T,T,T,T", "F,abc,12x,20200101,T", "x, 5 , 6.789,2020-01-01,Y", "5,1e3,1e2,1,N", "a,+5,.5,99999999,y", "a,0005,00.500,        ,?" }
   FOR i := 1 TO Len( a )
      hb_MemoWrit( "c3.txt", a[ i ] + hb_eol() )
      dbCreate( "t1", { {'C','C',6,0},{'N','N',4,0},{'A','N',8,2},{'D','D',8,0},{'L','L',1,0} } )
      USE t1
      __dbDelim( .F., "c3" )
      CLOSE
      ? i, a[ i ], "->", SubStr( hb_MemoRead( "t1.dbf" ), 194 )
   NEXT
   RETURN
