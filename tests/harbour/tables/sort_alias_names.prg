// SORT ON names with an alias; negative numbers descending.
PROCEDURE Main()
   dbCreate( "sortin", { { "ITEM", "N", 10, 2 }, { "NAME", "C", 5, 0 } } )
   USE sortin
   dbAppend() ; FIELD->ITEM := 5.00 ; FIELD->NAME := "b"
   dbAppend() ; FIELD->ITEM := -5.12 ; FIELD->NAME := "A"
   dbAppend() ; FIELD->ITEM := 6.00 ; FIELD->NAME := "a"
   dbAppend() ; FIELD->ITEM := 7.00 ; FIELD->NAME := "C"
   dbAppend() ; FIELD->ITEM := -5.00 ; FIELD->NAME := "B"
   SORT TO sortout ON FIELD->ITEM /D
   show()
   SORT TO sortout ON sortin->NAME /C, sortin->ITEM
   show()
   SORT TO sortout ON sortin->NAME /A, ITEM
   show()
   CLOSE ALL
   FErase( "sortin.dbf" ); FErase( "sortout.dbf" )
   RETURN
STATIC PROCEDURE show()
   USE sortout NEW
   dbEval( {|| QOut( FIELD->ITEM, FIELD->NAME ) } )
   ?
   CLOSE
   SELECT sortin
   RETURN
