// LOCAL a[ n ], PRIVATE b[ n, m ], arrays as statics and publics
STATIC s_a[ 2 ]
MEMVAR b, c
PROCEDURE Main()
   LOCAL a[ 3 ], d[ 2, 2 ], n := 2
   PRIVATE b[ 2, 3 ], c[ n ]
   PUBLIC g[ 1 ]
   ? hb_ValToExp( a ), hb_ValToExp( d ), hb_ValToExp( b ), hb_ValToExp( c ), hb_ValToExp( s_a ), Len( m->g )
   a[ 1 ] := d[ 1, 2 ] := b[ 2, 3 ] := s_a[ 1 ] := 7
   ? a[ 1 ], d[ 1 ][ 2 ], b[ 2 ][ 3 ], s_a[ 1 ]
   RETURN
