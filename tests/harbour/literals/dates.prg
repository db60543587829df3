// Date and timestamp literals
PROCEDURE Main()
   SET DATE ANSI
   SET CENTURY ON
   ? 0d20240229, 0d00000000, 0d19000101
   ? d"2024-02-29", d"2024/02/29", d"2024.02.29"
   ? t"2024-02-29 12:34:56.789", t"2024-02-29 12:34", t"2024-02-29"
   ? {^ 2024-02-29 }, {^ 2024/02/29 12:34:56 }, {^ 2024-02-29 01:02 PM }
   ? ValType( 0d20240229 ), ValType( t"2024-02-29 00:00" ), ValType( {^ 2024-02-29 } )
   ? Empty( 0d0 ), Empty( 0d20240229 )
   RETURN
