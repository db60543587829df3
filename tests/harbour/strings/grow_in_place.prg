STATIC s_c := ""
MEMVAR m_c
PROCEDURE Main()
   LOCAL i, a := { "", "" }, n := 2, b, h := { "k" => "" }
   STATIC t := ""
   PRIVATE m_c := ""
   FOR i := 1 TO 300
      s_c += Chr( 65 + i % 26 )
      t += "abcdefghijklmnopqrst"
      m_c += t
      a[ 1 ] += "xyzxyzxyzxyzxyzxyzxyz"
      a[ n ] += a[ 1 ]
      h[ "k" ] += "some text that is long"
   NEXT
   ? Len( s_c ), Len( t ), Len( m_c ), Len( a[ 1 ] ), Len( a[ 2 ] ), Len( h[ "k" ] )
   b := a[ 1 ]
   a[ 1 ] += a[ 1 ]
   ? Len( b ), Len( a[ 1 ] ), a[ 1 ] == b + b
   t += t
   ? Len( t )
   m_c += m_c
   ? Len( m_c )
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      t += 1
   RECOVER
      ? "kept", Len( t )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      a[ n ] += {}
   RECOVER
      ? "kept", Len( a[ n ] )
   END SEQUENCE
   ? t += "tail", Right( a[ 1 ] += "end", 3 )
   a[ 1 ] += ( a[ 1 ] := "new text of some length", "more text after it" )
   ? a[ 1 ]
   RETURN
