// Numbers of a delimited text that do not fit: asterisks where the text has all fields of the table, zero where fields are listed.
PROCEDURE Main
   LOCAL c, d
   FOR EACH d IN { { "N", 3, 1 }, { "N", 6, 2 }, { "F", 6, 2 }, { "N", 1, 0 } }
      dbCreate( "dx", { { "A", "C", 2, 0 }, { "X", d[ 1 ], d[ 2 ], d[ 3 ] }, { "Z", "C", 2, 0 } } )
      USE dx SHARED
      FOR EACH c IN { "1", "12", "123", "12345678", "-1", "-123", "1234.5", "-.5", "1.999", "99.95", "abc", "1 2", "***" }
         hb_MemoWrit( "in.txt", "a;" + c + ";z" + Chr( 10 ) )
         __dbDelim( .F., "in", { '"', ";" } )
         ? d[ 1 ], d[ 2 ], d[ 3 ], c, Raw()
         __dbDelim( .F., "in", { '"', ";" }, { "A", "X" } )
         ?? Raw()
      NEXT
      USE
   NEXT
   // Fields that fill themselves are no fields in common.
   dbCreate( "dx", { { "A", "C", 2, 0 }, { "N", "+", 4, 0 }, { "M", "M", 10, 0 } } )
   USE dx
   ? __dbDelim( .F., "in", { '"', ";" }, { "N" } ), __dbSDF( .F., "in", { "N" } ), LastRec()
   USE
   FErase( "dx.dbf" ) ; FErase( "dx.dbt" ) ; FErase( "in.txt" )
   RETURN

STATIC FUNCTION Raw()
   LOCAL h := FOpen( "dx.dbf", 64 ), n := dbInfo( 7 ), c := Space( n )
   dbCommit()
   FSeek( h, dbInfo( 3 ) + n * ( RecNo() - 1 ) )
   FRead( h, @c, n )
   FClose( h )
   RETURN "[" + c + "]"
