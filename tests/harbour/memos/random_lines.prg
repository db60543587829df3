// Random texts with blanks, tabs, hard and soft line ends: lines, positions, columns
STATIC s_n
PROCEDURE Main()
   LOCAL i, j, s, w, t, l, a, al
   LOCAL als := { "ab  ", "ab \n", "ab \r\n", "ab\t ", "ab \t\n\e\e", "a b\e\n\R" }
   SeedIt( 7 )
   FOR i := 1 TO 120
      al := als[ i % Len( als ) + 1 ]
      s := ""
      FOR j := 1 TO Rnd( 16 )
         s += Pick( al )
      NEXT
      w := Rnd( 9 )
      t := Rnd( 6 )
      l := Rnd( 2 ) == 0
      ? Show( s ), w, t, l, MLCount( s, w, t, l )
      FOR j := 1 TO MLCount( s, w, t, l ) + 1
         ?? " [" + Show( MemoLine( s, w, j, t, l ) ) + "]" + hb_ntos( MLPos( s, w, j, t, l ) )
      NEXT
      ?? " C"
      FOR j := 1 TO MLCount( s, w, t, l ) + 1
         ?? " "
         FOR EACH a IN { 0, 1, 2, 3, 5, 9, 20 }
           ?? hb_ntos( MLCToPos( s, w, j, a, t, l ) ) + ","
         NEXT
      NEXT
      ?? " L"
      FOR j := 0 TO Len( s ) + 2
         a := MPosToLC( s, w, j, t, l )
         ?? " " + hb_ntos( a[ 1 ] ) + ":" + hb_ntos( a[ 2 ] )
      NEXT
   NEXT
   RETURN
PROCEDURE SeedIt( n )
   s_n := n * 7919 + 13
   RETURN
FUNCTION Rnd( m )
   s_n := ( s_n * 1103515 + 12345 ) % 2147483647
   RETURN Int( s_n / 64 ) % m
FUNCTION Pick( al )
   LOCAL c, k
   DO WHILE .T.
      k := Rnd( Len( al ) ) + 1
      c := SubStr( al, k, 1 )
      IF c == "\"
         k++
         c := SubStr( al, k, 1 )
      ELSEIF k > 1 .AND. SubStr( al, k - 1, 1 ) == "\"
         k--
         c := SubStr( al, k + 1, 1 )
      ELSE
         RETURN c
      ENDIF
      SWITCH c
      CASE "n" ; RETURN Chr( 10 )
      CASE "r" ; RETURN Chr( 13 )
      CASE "t" ; RETURN Chr( 9 )
      CASE "e" ; RETURN Chr( 141 ) + Chr( 10 )
      CASE "R" ; RETURN Chr( 13 ) + Chr( 10 )
      ENDSWITCH
   ENDDO
   RETURN ""
FUNCTION Show( s )
   RETURN StrTran( StrTran( StrTran( StrTran( StrTran( s, Chr( 13 ), "r" ), Chr( 10 ), "n" ), Chr( 9 ), "t" ), Chr( 141 ), "e" ), " ", "_" )
