// Which suffix flags each field type keeps, as created and as opened again, and what two appended records hold
PROCEDURE Main()
   LOCAL cType, cFlags, cText
   FOR EACH cType IN { "C", "N", "D", "L", "T", "I", "B", "Y", "@", "^", "+", "Q", "V", "F", "2", "4", "8", "Z" }
      FOR EACH cFlags IN { "", ":N", ":B", ":U", ":+", ":NB", ":N+" }
         dbCreate( "t", { { "A", cType + cFlags, { 10, 8, 8, 1, 8, 4, 8, 8, 8, 8, 4, 10, 6, 12, 2, 4, 8, 8 }[ cType:__enumIndex() ], 0 }, { "C", "C", 3, 0 } } )
         USE t
         ? cType + cFlags, hb_FieldType( 1 ), FieldLen( 1 ), FieldDec( 1 ), RecSize()
         dbAppend()
         dbAppend()
         USE
         USE t
         ?? "", hb_FieldType( 1 )
         USE
         cText := hb_MemoRead( "t.dbf" )
         ?? "", hb_StrToHex( Left( cText, 1 ) + SubStr( cText, 5, 28 ) ), hb_StrToHex( SubStr( cText, 33 ) )
      NEXT
   NEXT
   RETURN
