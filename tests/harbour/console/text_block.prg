// TEXT ... ENDTEXT
PROCEDURE Main()
   LOCAL x := 5
   ? "before"
TEXT
  as it stands, & x "quotes" 'and' [brackets]
     indented; not // comment
ENDTEXT
   ? "after", x
   RETURN
