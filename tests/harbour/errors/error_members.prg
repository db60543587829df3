// Every member of an error object with every type assigned, and what the object is made of
PROCEDURE Main()
 LOCAL e := ErrorNew(), i, x, n, c, r, aN := { "args", "candefault","canretry","cansubstitute","cargo","description","filename","gencode","operation","oscode","severity","subcode","subsystem","tries" }
 LOCAL aV := { NIL, "x", 5, 5.5, .T., Date(), { 1 }, {=>}, {|| 1 }, ErrorNew(), @Main() }
 e:args := { 7 }
 e:candefault := .T.
 e:cargo := "cargo"
 e:description := "desc"
 e:filename := "file"
 e:gencode := 3
 e:operation := "oper"
 e:oscode := 4
 e:severity := 2
 e:subcode := 77
 e:subsystem := "SUBS"
 e:tries := 9
 FOR EACH i IN e
   ? i:__enumIndex(), hb_valToExp( i )
 NEXT
 e:canretry := .T.
 ? hb_valToExp( e[ 4 ] ), hb_valToExp( e )
 e:cansubstitute := .T.
 ? hb_valToExp( e[ 4 ] ),  e:cansubstitute, e:canretry, e:candefault
 FOR i := 1 TO Len( aN )
   FOR n := 1 TO Len( aV )
     e := ErrorNew()
     BEGIN SEQUENCE WITH {|x| Break( x ) }
       r := __objSendMsg( e, "_" + aN[ i ], aV[ n ] )
       ? aN[ i ], n, "ok", ValType( r ), ValType( __objSendMsg( e, aN[ i ] ) ), __objSendMsg( e, "description" )
     RECOVER USING c
       ? aN[ i ], n, c:description, c:operation, c:subcode, Len( c:args )
     END
   NEXT
 NEXT
 e := ErrorNew()
 BEGIN SEQUENCE WITH {|x| Break( x ) }
 RECOVER USING c
 END
 i := 0
 BEGIN SEQUENCE WITH {|x| QOut( x:tries ), iif( ++i < 4, .T., .F. ) }
 END
 ? NetErr()
 ? ValType( ErrorBlock( {|| .F. } ) )
 ? ValType( ErrorBlock( NIL ) ), ValType( ErrorBlock( 5 ) )
 RETURN
