PROCEDURE Main()
   LOCAL e, x
   PRIVATE c1 := "text", n1 := 12.5, n2 := 7, d1 := 0d20240131, l1 := .T., l2 := .F., averylongname := "x", a1 := { 1 }, u1, t1 := hb_DateTime( 2024, 1, 31, 1, 2, 3, 4 ), b1 := {|| 1 }, h1 := { => }, e1 := "", big := 2 ^ 40, neg := -3.25, d0 := 0d00000000
   PUBLIC pub := "p"
   SAVE TO m1
   ? hb_StrToHex( hb_MemoRead( "m1.mem" ) )
   SAVE TO m2 ALL LIKE c*
   ? hb_StrToHex( hb_MemoRead( "m2.mem" ) )
   SAVE ALL EXCEPT ?1 TO m3
   ? hb_StrToHex( hb_MemoRead( "m3.mem" ) )
   ? __mvSave( "m4.xyz", "n*", .T. ), File( "m4.xyz" )
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvSave( "m5" )
   RECOVER USING e
      E( e )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvSave( 1, "*", .T. )
   RECOVER USING e
      E( e )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvSave( "/nodir/x", "*", .T. )
   RECOVER USING e
      E( e )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvRestore( "nofile", .T. )
   RECOVER USING e
      E( e )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvRestore( "m1" )
   RECOVER USING e
      E( e )
   END SEQUENCE
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvRestore( 1, .T. )
   RECOVER USING e
      E( e )
   END SEQUENCE
   hb_MemoWrit( "bad.mem", "garbage here that is not a mem file at all, and long enough" )
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? __mvRestore( "bad", .T. )
   RECOVER USING e
      E( e )
   END SEQUENCE
   c1 := n1 := NIL
   x := __mvRestore( "m1", .T. )
   ? hb_ValToExp( x ), c1, n1, n2, d1, l1, l2, __mvExist( "AVERYLONGN" ), e1, big, neg, d0, t1
   c1 := "zz"
   n1 := 0
   ? __mvRestore( "m1", .T., "n*", .T. ), c1, n1
   n1 := 0
   ? __mvRestore( "m1", .T., "n*", .F. ), c1, n1
   RESTORE FROM m2
   ? Type( "c1" ), Type( "n1" ), Type( "pub" ), c1, __mvScope( "c1" )
   ? Sub()
   RETURN
FUNCTION Sub()
   PRIVATE c1 := 5
   RESTORE FROM m2 ADDITIVE
   ? c1, __mvScope( "c1" )
   RETURN 1
PROCEDURE E( e )
   ? e:subSystem, e:genCode, e:subCode, e:description, e:operation, e:filename, e:osCode, hb_ValToExp( e:args ), e:canRetry, e:canDefault, e:canSubstitute
   RETURN
