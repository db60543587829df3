// FIELD and MEMVAR declarations, FIELD ... IN, what an undeclared name finds first
FIELD name
PROCEDURE Main()
   MEMVAR other
   FIELD city IN t1
   PRIVATE other := "memvar", plain := "memvar plain"
   dbCreate( "t1", { { "NAME", "C", 8, 0 }, { "OTHER", "C", 8, 0 }, { "CITY", "C", 8, 0 }, { "PLAIN", "C", 8, 0 } } )
   USE t1 NEW
   APPEND BLANK
   name := "field"
   FIELD->other := "ofield"
   city := "cfield"
   ? name, other, city, plain
   plain := "assigned"
   ? plain, m->plain, field->plain
   CLOSE ALL
   ERASE t1.dbf
   RETURN
