// ? and ?? over every type, alone and in lists
PROCEDURE Main()
   LOCAL x
   SET DATE ANSI
   SET CENTURY ON
   FOR EACH x IN { 1, 1.5, -7, "text", "", .T., .F., NIL, 0d20240131, 0d00000000, t"2024-01-31 10:20:30", { 1, 2 }, { "k" => 1 }, {|| 1 }, ErrorNew(), @Main() }
      ? ValType( x ), "[", x, "]"
   NEXT
   ?
   ?? 1
   ?? "a", 2
   ?
   ? "last", , "x"
   QOut( "qout", 1 )
   QQOut( "qqout", 2 )
   OutStd( "outstd", 3, hb_eol() )
   RETURN
