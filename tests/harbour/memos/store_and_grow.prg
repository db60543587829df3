// Memo fields: long texts, growing, emptying, several records
PROCEDURE Main()
   LOCAL c := Replicate( "0123456789", 100 )
   dbCreate( "t1", { { "ID", "N", 3, 0 }, { "M", "M", 10, 0 } } )
   USE t1
   APPEND BLANK
   ? "[" + m + "]", Len( m ), ValType( m )
   REPLACE id WITH 1, m WITH "short"
   APPEND BLANK
   REPLACE id WITH 2, m WITH c
   GO 1
   ? m
   REPLACE m WITH c + c
   ? Len( m ), m == c + c
   GO 2
   ? Len( m ), m == c
   REPLACE m WITH ""
   ? Len( m )
   REPLACE m WITH "line" + hb_eol() + "two"
   ? hb_ValToExp( m ), MLCount( m, 20 )
   USE
   USE t1
   ? Len( m ), File( "t1.dbt" )
   USE
   FErase( "t1.dbf" ) ; FErase( "t1.dbt" )
   RETURN
