/* SET EXACT ON with and without a collating code page: blanks at the end do not count, whatever else is shorter is less */

REQUEST HB_CODEPAGE_DEWIN, HB_CODEPAGE_PLWIN
PROCEDURE Main()
   LOCAL l, c, d, x, y
   FOR EACH c IN { "EN", "DEWIN", "PLWIN" }
      hb_cdpSelect( c )
      FOR EACH l IN { .F., .T. }
         Set( 1, l )
         ? c, l, " "
         FOR EACH d IN { "", "a", "  ", Chr( 0xB9 ), Chr( 0xA5 ) + "A ", Chr( 0xE6 ), Chr( 0 ), "a" + Chr( 0 ), Chr( 7 ) }
            FOR EACH x IN { "", "      ", "a     ", "a", Chr( 0xB9 ) + "  ", Chr( 0xA5 ) + "A", Chr( 0xE6 ) + "b", "  a", Chr( 9 ), Chr( 0xA5 ) + "A    ", Chr( 0xB9 ) + " ab", Chr( 0xA0 ) }
               ?? iif( x = d, "=", "." ) + iif( d = x, "=", "." ) + iif( x > d, ">", "." ) + iif( x < d, "<", "." ) + iif( x >= d, "g", "." ) + iif( x <= d, "l", "." ) + iif( x == d, "e", "." ) + iif( x != d, "n", "." ) + " "
            NEXT
         ?
         NEXT
      NEXT
   NEXT
   ? 'macro'
   y := "Upper( x ) = ''"
   FOR EACH x IN { "      ", "a     ", "", Chr( 0xB9 ), "  b" }
   Set( 1, .T. )
   M->xx := x
   ? &( "Upper( M->xx ) = ''" ), &( "M->xx = ''" ), Eval( &( "{|| Upper( M->xx ) = '' }" ) ), Upper( M->xx ) = ""
   ? &( 'M->xx > "b"' ), &( "M->xx <= ''" ), M->xx <= ''
   Set( 1, .F. )
   ? &( "Upper( M->xx ) = ''" ), &( "M->xx = ''" ), Eval( &( "{|| Upper( M->xx ) = '' }" ) ), Upper( M->xx ) = ""
   ? &( 'M->xx > "b"' ), &( "M->xx <= ''" ), M->xx <= ''
   NEXT
   RETURN
