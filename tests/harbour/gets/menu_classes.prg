// Items, menus that pop up and bars of Clipper 5.3: what they keep, refuse, show and find.
REQUEST HBMENUSYS
#include "inkey.ch"
PROCEDURE Dump( cTitle )
   LOCAL r, c, s, t
   ? "==", cTitle
   FOR r := 0 TO 12
      s := ""
      t := ""
      FOR c := 0 TO 40
         s += __XSaveGetChar( SaveScreen( r, c, r, c ), 0 )
      NEXT
      IF ! Empty( s )
         ? Str( r, 2 ), RTrim( s )
      ENDIF
   NEXT
RETURN
PROCEDURE P( o, c )
   LOCAL x, e
   BEGIN SEQUENCE WITH {|o| Break( o ) }
      x := Eval( c, o )
      ?? " ", hb_valtoexp( iif( ValType(x)=="O", x:className, x ) )
   RECOVER USING e
      ?? " E", e:subsystem, e:subcode, e:operation, hb_ValToExp( iif( ValType(e:args)=="A", e:args, "noargs") )
   END
RETURN
PROCEDURE Main()
   LOCAL o, p, t, x, b
   o := MenuItem( "&File", {|| QOut("open") }, K_F2, "Open a file", 7 )
   ? o:caption, o:checked, ValType( o:data ), o:enabled, o:id, o:message, o:shortcut, hb_valtoexp(o:style), o:isPopUp(), o:cargo
   x := MenuItem()
   ? hb_valtoexp(x:caption), x:checked, ValType( x:data ), x:enabled, hb_valtoexp(x:id), hb_valtoexp(x:message), hb_valtoexp(x:shortcut), hb_valtoexp(x:style), x:isPopUp(), x:cargo
   x := MenuItem( "-" )
   ? hb_valtoexp(x:caption), x:checked, ValType( x:data ), x:enabled, hb_valtoexp(x:id), hb_valtoexp(x:message), hb_valtoexp(x:shortcut), hb_valtoexp(x:style), x:isPopUp(), x:cargo
   FOR EACH b IN { {|o| o:caption := 5 }, {|o| o:checked := 1 }, {|o| o:data := 5 }, {|o| o:enabled := 1}, {|o| o:id := "a"}, {|o| o:message := 5}, {|o| o:shortcut := "a"}, {|o| o:style := 5}, {|o| o:style := "abc"}, {|o| o:style := hb_utf8tostr("abcd")}, {|o| o:caption := "New"}, {|o| o:data := PopUp()}, {|o| o:isPopUp() }, {|o| o:id := 9.5}, {|o| o:checked := .T.}, {|o| o:enabled := .F.}, {|o| o:data := NIL}, {|o| o:message := NIL }, {|o| o:caption := NIL } }
      ? b:__enumIndex()
      P( o, b )
   NEXT
   p := PopUp( 2, 3, 8, 20 )
   ? p:top, p:left, p:bottom, p:right, hb_valtoexp(p:border), hb_valtoexp(p:colorSpec), p:current, p:itemCount, p:width, p:cargo, p:isOpen()
   p := PopUp()
   ? hb_valtoexp({p:top, p:left, p:bottom, p:right}), p:border, p:colorSpec, p:current, p:itemCount, p:width, p:cargo, p:isOpen()
   P( p, {|p| p:addItem( MenuItem( "&New", {|| 1 }, K_F3, "New thing", 1 ) ) } )
   P( p, {|p| p:addItem( MenuItem( "&Open...", {|| 2 }, K_F4, "Open thing", 2 ) ) } )
   P( p, {|p| p:addItem( MenuItem( "-" ) ) } )
   P( p, {|p| p:addItem( MenuItem( "Dis&abled", {|| 3 }, , , 3 ) ) } )
   P( p, {|p| p:addItem( x := MenuItem( "Sub", PopUp(), , , 4 ) ) } )
   P( p, {|p| p:addItem( "x" ) } )
   ? p:itemCount, p:width, hb_valtoexp({p:top, p:left, p:bottom, p:right})
   p:getItem( 4 ):enabled := .F.
   p:getItem( 2 ):checked := .T.
   P( p, {|p| p:getFirst() } )
   P( p, {|p| p:getLast() } )
   P( p, {|p| p:getNext() } )
   P( p, {|p| p:getPrev() } )
   P( p, {|p| p:select( 2 ) } )
   P( p, {|p| p:current } )
   P( p, {|p| p:getNext() } )
   P( p, {|p| p:getPrev() } )
   P( p, {|p| p:select( 3 ) } )
   P( p, {|p| p:current } )
   P( p, {|p| p:select( 4 ) } )
   P( p, {|p| p:current } )
   P( p, {|p| p:select( 9 ) } )
   P( p, {|p| p:current } )
   P( p, {|p| p:select( 0 ) } )
   P( p, {|p| p:current } )
   ? "accel"
   P( p, {|p| p:getAccel( Asc( "n" ) ) } )
   P( p, {|p| p:getAccel( Asc( "O" ) ) } )
   P( p, {|p| p:getAccel( Asc( "A" ) ) } )
   P( p, {|p| p:getAccel( Asc( "z" ) ) } )
   P( p, {|p| p:getAccel( K_ALT_N ) } )
   P( p, {|p| p:getShortCt( K_F3 ) } )
   P( p, {|p| p:getShortCt( K_F4 ) } )
   P( p, {|p| p:getShortCt( K_F9 ) } )
   P( p, {|p| p:getShortCt( 0 ) } )
   ? "hit"
   P( p, {|p| p:hitTest( 0, 0 ) } )
   p:top := 2; p:left := 3
   ? hb_valtoexp({p:top, p:left, p:bottom, p:right})
   P( p, {|p| p:display() } )
   P( p, {|p| p:open() } )
   ? p:isOpen(), hb_valtoexp({p:top, p:left, p:bottom, p:right})
   Dump( "open" )
   FOR EACH b IN { {2,3}, {3,3}, {3,4}, {3,6}, {5,5}, {6,5}, {8,3}, {2,16}, {3,16}, {20,20}, {4,5},{8,14}, {2,5}, {8,5}, {5,3} }
      P( p, {|p| p:hitTest( b[1], b[2] ) } )
   NEXT
   p:select( 2 )
   p:display()
   P( p, {|p| p:close() } )
   ? p:isOpen()
   Dump( "closed" )
   P( p, {|p| p:delItem( 3 ) } )
   P( p, {|p| p:insItem( 1, MenuItem( "A very long caption", {|| 1 } ) ) } )
   ? p:itemCount, p:width
   P( p, {|p| p:setItem( 1, MenuItem( "Short", {|| 1 } ) ) } )
   ? p:itemCount, p:width, p:getItem( 1 ):caption
   P( p, {|p| p:getItem( 77 ) } )
   P( p, {|p| p:delItem( 77 ) } )
   FOR EACH b IN { {|o| o:border := 5 }, {|o| o:border := "x"}, {|o| o:border := "12345678" }, {|o| o:border := "123456789" }, {|o| o:border := "12345678901" }, {|o| o:border := "" }, {|o| o:colorSpec := 5}, {|o| o:colorSpec := "W/N"}, {|o| o:colorSpec := "N/W,W/N,W+/W,W+/N,N+/W,W/N" }, {|o| o:top := "a"}, {|o| o:width := 5}, {|o| o:current := 2 }, {|o| o:itemCount := 1 }, {|o| o:left := NIL }, {|o| o:bottom := 30 } }
      ? b:__enumIndex()
      P( p, b )
   NEXT
   ? "top bar"
   t := TopBar( 0, 0, 40 )
   ? t:row, t:left, t:right, t:colorSpec, t:current, t:itemCount, t:cargo
   t:addItem( MenuItem( "&File", p ) )
   t:addItem( MenuItem( "&Edit", {|| 5 }, K_F9, "Edit it", 55 ) )
   t:addItem( MenuItem( "&Help", {|| 6 }, , , 66 ) )
   ? t:itemCount
   P( t, {|t| t:display() } )
   Dump( "bar" )
   P( t, {|t| t:select( 2 ) } )
   P( t, {|t| t:current } )
   P( t, {|t| t:getAccel( K_ALT_F ) } )
   P( t, {|t| t:getAccel( Asc("F") ) } )
   P( t, {|t| t:getShortCt( K_F9 ) } )
   P( t, {|t| t:getShortCt( K_F3 ) } )
   P( t, {|t| t:hitTest( 0, 0 ) } )
   P( t, {|t| t:hitTest( 0, 3 ) } )
   P( t, {|t| t:hitTest( 0, 8 ) } )
   P( t, {|t| t:hitTest( 0, 15 ) } )
   P( t, {|t| t:hitTest( 0, 30 ) } )
   P( t, {|t| t:hitTest( 1, 3 ) } )
   P( t, {|t| t:getFirst() } )
   P( t, {|t| t:getLast() } )
   P( t, {|t| t:getNext() } )
   P( t, {|t| t:getPrev() } )
   P( t, {|t| t:delItem( 1 ) } )
   P( t, {|t| t:insItem( 1, MenuItem( "Q", {|| 1 } ) ) } )
   P( t, {|t| t:setItem( 1, MenuItem( "R", {|| 1 } ) ) } )
   P( t, {|t| t:getItem( 1 ) } )
   P( t, {|t| t:display() } )
   Dump( "bar2" )
   FOR EACH b IN { {|o| o:colorSpec := 5}, {|o| o:colorSpec := "W/N"}, {|o| o:row := "a"}, {|o| o:left := "a" }, {|o| o:row := 3 }, {|o| o:right := 60 }, {|o| o:current := 1 } }
      ? b:__enumIndex()
      P( t, b )
   NEXT
RETURN
