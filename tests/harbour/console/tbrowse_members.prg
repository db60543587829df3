// What may be assigned to the properties of TBrowse and TBColumn, what their methods take, and the errors of the rest.
PROCEDURE Main
   LOCAL o, c
   FOR EACH c IN { "nTop", "nLeft", "nBottom", "nRight", "freeze", "colPos", "rowPos", "headSep", "colSep", "footSep", "skipBlock", "goTopBlock", "goBottomBlock", "colorSpec", "autoLite", "hitTop", "hitBottom", "stable", "border", "message", "cargo" }
      T( c, NIL ) ; T( c, 1 ) ; T( c, -1 ) ; T( c, 30 ) ; T( c, 300 ) ; T( c, "x" ) ; T( c, "" ) ; T( c, {|| 1 } ) ; T( c, { 1 } ) ; T( c, .T. ); T( c, 1.7 ); T( c, 0d20200101 )
   NEXT
   FOR EACH c IN { "width", "heading", "footing", "headSep", "colSep", "footSep", "block", "colorBlock", "defColor", "picture", "preBlock", "postBlock", "cargo" }
      U( c, NIL ) ; U( c, 1 ) ; U( c, -1 ) ; U( c, 30 ) ; U( c, "x" ) ; U( c, "" ) ; U( c, {|| 1 } ) ; U( c, { 1 } ) ; U( c, .T. ); U( c, 1.7 ); U( c, 0d20200101 )
   NEXT
   FOR EACH c IN { "addColumn", "delColumn", "insColumn", "setColumn", "getColumn", "colWidth", "applyKey", "hitTest", "setStyle", "colorRect", "configure", "forceStable" }
      V( c ) ; V( c, NIL ) ; V( c, 1 ) ; V( c, 0 ) ; V( c, 9 ) ; V( c, "x" ) ; V( c, { 1 } ) ; V( c, 1, NIL ); V( c, 1, 5 ) ; V( c, 1, TBColumnNew( "z", {|| 1 } ) ) ; V( c, TBColumnNew( "z", {|| 1 } ) ); V( c, 9, TBColumnNew( "z", {|| 1 } ) )
   NEXT
   FOR EACH c IN { { , , , }, { 1, 1, 0, 5 }, { 1, 5, 3, 4 }, { -1, -1, 5, 5 }, { "x", 1, 2, 3 }, { 1, 1, 1, 1 }, { 0, 0, 100, 200 }, { 1.5, 1.5, 5.5, 9.9 }, { 1, 1, NIL, NIL }, {NIL, NIL, 3, 3 } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         o := TBrowseNew( c[ 1 ], c[ 2 ], c[ 3 ], c[ 4 ] )
         OutStd( "new", hb_ValToExp( c ), o:nTop, o:nLeft, o:nBottom, o:nRight, hb_eol() )
         o:addColumn( TBColumnNew( "a", {|| 1 } ) )
         OutStd( o:rowCount, hb_eol() )
      RECOVER USING o
         OutStd( "new", hb_ValToExp( c ), "error", o:subSystem, o:subCode, o:description, o:operation, hb_eol() )
      END SEQUENCE
   NEXT
   Errors()
   Styles()
   RETURN

STATIC FUNCTION Mk()
   LOCAL o := TBrowseNew( 1, 1, 10, 40 )
   o:skipBlock := {|| 0 }
   o:addColumn( TBColumnNew( "a", {|| 1 } ) )
   o:addColumn( TBColumnNew( "b", {|| "x" } ) )
   RETURN o

STATIC FUNCTION S( x )
   IF HB_ISOBJECT( x )
      RETURN x:classname
   ELSEIF HB_ISBLOCK( x )
      RETURN "{||}"
   ENDIF
   RETURN hb_ValToExp( x )

STATIC PROCEDURE T( c, x )
   LOCAL o := Mk(), y
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      y := __objSendMsg( o, "_" + c, x )
      OutStd( "T", c, S( x ), "->", S( y ), S( __objSendMsg( o, c ) ), hb_eol() )
   RECOVER USING o
      OutStd( "T", c, S( x ), "error", o:subSystem, o:subCode, o:description, o:operation, hb_eol() )
   END SEQUENCE
   RETURN

STATIC PROCEDURE U( c, x )
   LOCAL o := TBColumnNew( "a", {|| 1 } ), y
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      y := __objSendMsg( o, "_" + c, x )
      OutStd( "U", c, S( x ), "->", S( y ), S( __objSendMsg( o, c ) ), hb_eol() )
   RECOVER USING o
      OutStd( "U", c, S( x ), "error", o:subSystem, o:subCode, o:description, o:operation, hb_eol() )
   END SEQUENCE
   RETURN

STATIC PROCEDURE V( c, ... )
   LOCAL o := Mk(), y
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      y := __objSendMsg( o, c, ... )
      OutStd( "V", c, PCount() - 1, S( hb_PValue( 2 ) ), S( hb_PValue( 3 ) ), "->", S( y ), o:colCount, hb_eol() )
   RECOVER USING o
      OutStd( "V", c, PCount() - 1, S( hb_PValue( 2 ) ), S( hb_PValue( 3 ) ), "error", o:subSystem, o:subCode, o:description, o:operation, hb_eol() )
   END SEQUENCE
   RETURN

STATIC PROCEDURE Errors()
   LOCAL o := TBrowseNew( 1, 1, 10, 40 ), c := TBColumnNew( "a", {|| 1 } )
   E( {|| o:nTop := "x" } )
   E( {|| o:nBottom := -5 } )
   E( {|| o:skipBlock := 1 } )
   E( {|| c:heading := 1 } )
   E( {|| c:width := "a" } )
   E( {|| c:block := 2 } )
   E( {|| c:defColor := 2 } )
   E( {|| TBColumnNew( 1, {|| 1 } ) } )
   E( {|| TBColumnNew( "a", 5 ) } )
   E( {|| o:border := 5 } )
   E( {|| TBrowseNew( 3, 3, 1, 20 ) } )
   E( {|| TBrowseNew( "a", 3, 1, 20 ) } )
   E( {|| TBrowseNew( 3, 3, 10, 1 ):rowCount } )
   E( {|| TBrowseNew( 3, 13, 10, 1 ):rowCount } )
   o:border := "12345678"
   o:nBottom := 2
   E( {|| o:rowCount } )
   E( {|| o:forceStable() } )
   o:nBottom := 3
   E( {|| o:rowCount } )
   o:nBottom := 1
   E( {|| o:rowCount } )
   RETURN

STATIC PROCEDURE E( b )
   LOCAL x, bOld := ErrorBlock( {| e | Show( e ), Break( 5 ) } )
   BEGIN SEQUENCE
      x := Eval( b )
   END SEQUENCE
   OutStd( "result", iif( HB_ISOBJECT( x ), x:classname, hb_ValToExp( x ) ), hb_eol() )
   ErrorBlock( bOld )
   RETURN

STATIC PROCEDURE Show( e )
   LOCAL x
   OutStd( e:subSystem, e:subCode, e:genCode, e:severity, e:description, e:operation, e:canDefault, e:canRetry, e:canSubstitute, e:filename, e:osCode, e:tries, ValType( e:args ), "" )
   IF HB_ISARRAY( e:args )
      FOR EACH x IN e:args
         OutStd( iif( HB_ISOBJECT( x ), x:classname, iif( HB_ISBLOCK( x ), "B", hb_ValToExp( x ) ) ), "" )
      NEXT
   ENDIF
   OutStd( hb_eol() )
   RETURN

STATIC PROCEDURE Styles()
   LOCAL c, x
   FOR EACH x IN { 1, NIL, "abc", { 1 }, .T. }
      c := TBColumnNew( x, x )
      OutStd( hb_ValToExp( x ), hb_ValToExp( c:heading ), hb_ValToExp( c:block ), hb_ValToExp( c:footing ), hb_ValToExp( c:width ), hb_ValToExp( c:headSep ), hb_ValToExp( c:defColor ), ValType( c:colorBlock ), hb_ValToExp( Eval( c:colorBlock, 5 ) ), hb_eol() )
   NEXT
   c := TBColumnNew( "a", {|| 1 } )
   c:defColor := { 3, 4 }
   OutStd( hb_ValToExp( Eval( c:colorBlock, 5 ) ), hb_eol() )
   FOR EACH x IN { -1, 0, 1, 2, 3, 4, 5, "x" }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
      OutStd( hb_ValToExp( x ), hb_ValToExp( c:setStyle( x ) ), hb_ValToExp( c:setStyle( x, .F. ) ), hb_ValToExp( c:setStyle( x, .T. ) ), hb_ValToExp( c:setStyle( x, 5 ) ), hb_eol() )
      RECOVER USING x
         OutStd( x:subSystem, x:subCode, x:operation, hb_eol() )
      END SEQUENCE
   NEXT
   c := TBrowseNew()
   FOR EACH x IN { -1, 0, 1, 2, 3, 4, 5, 6, 7, 8 }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
      OutStd( hb_ValToExp( x ), hb_ValToExp( c:setStyle( x ) ), hb_ValToExp( c:setStyle( x, .F. ) ), hb_ValToExp( c:setStyle( x, .T. ) ), hb_ValToExp( c:setStyle( x, 5 ) ), hb_eol() )
      RECOVER USING x
         OutStd( x:subSystem, x:subCode, x:operation, hb_eol() )
      END SEQUENCE
   NEXT
   RETURN
