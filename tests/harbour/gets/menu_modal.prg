// Choosing from menus: keys, shortcuts, letters, what comes back.
#include "inkey.ch"
#include "button.ch"
REQUEST HBMENUSYS
PROCEDURE Main()
   LOCAL t, k, x, p, q
   FOR EACH k IN { { K_ENTER, K_RIGHT, K_RIGHT, K_ENTER }, { K_ENTER, K_RIGHT, K_LEFT, K_ENTER }, { K_ENTER, K_LEFT, K_ENTER }, { K_ALT_F, Asc("u"), K_LEFT, Asc("x") }, { K_ALT_F, Asc("u"), K_RIGHT, K_ENTER }, { K_ENTER, K_ALT_E }, { K_ENTER, K_END, K_ENTER }, { K_ENTER, K_HOME, K_ENTER }, { K_ENTER, K_PGDN, K_ENTER }, { K_ENTER, K_UP, K_ENTER }, { K_ALT_F, Asc("N") }, { K_ENTER, Asc("e") }, { K_ALT_E }, { K_ALT_H }, { K_UP, K_ENTER }, {K_ENTER, K_ENTER}, {K_F9}, {K_ENTER, K_F9 }, {K_ENTER, K_SPACE}, {K_ALT_F, Asc("u"), Asc("t") }, {K_ALT_F, Asc("u"), K_ESC, K_ESC, K_RIGHT, K_ENTER}, {K_HOME, K_ENTER, K_ENTER}, {K_RIGHT, K_HOME, K_ENTER}, {K_END, K_ENTER, K_ENTER},{K_RIGHT, K_DOWN, K_ENTER},{K_RIGHT, K_SPACE} }
     t := Mk()
     CLEAR TYPEAHEAD
     AEval( k, {|n| hb_keyPut( n ) } )
     AEval( {1,2,3,4,5}, {|| hb_keyPut( K_ESC ) } )
     x := MenuModal( t, 1, 24, 0, 40, "W+/B" )
     ? k:__enumIndex(), hb_valtoexp( k ), "->", hb_valtoexp( x ), "last", LastKey(), t:current
   NEXT
   t := Mk()
   p := t:getItem( 1 ):data
   p:select( 3 )
   ? p:current, p:getFirst(), p:getLast()
   p:top := 3
   p:left := 5
   p:open()
   ? p:hitTest( 6, 7 ), p:hitTest( 7, 7 ), p:hitTest( 4, 7 )
   p:select( 2 )
   ? p:getNext(), p:getPrev()
   p:select( 6 )
   ? p:getNext(), p:getPrev()
   p:close()
   ? p:hitTest( 4, 7 ), p:isOpen(), p:getAccel( Asc("b") )
   p := PopUp()
   p:border := ""
   p:addItem( MenuItem( "One", {|| 1 } ) )
   p:addItem( MenuItem( MENU_SEPARATOR ) )
   p:addItem( MenuItem( "Three", {|| 1 } ) )
   p:top := 2
   p:left := 1
   p:open()
   ? p:bottom, p:right, p:width, p:hitTest( 2, 1), p:hitTest(3,1), p:hitTest(4,1), p:hitTest(5,1), p:hitTest(4,8), p:hitTest(4,7)
   FOR k := 1 TO 8
     x := ""
     FOR q := 0 TO 12
        x += hb_BLeft( SaveScreen( k, q, k, q ), 1 )
     NEXT
     ? hb_strtoexp( x )
   NEXT
   FOR EACH k IN { { 2, 3, NIL, NIL }, { NIL, NIL, 10, 20 }, { 2, NIL, NIL, NIL }, { NIL, 3, NIL, NIL }, {NIL,NIL,10,NIL}, {2,3,20,60}, {2,3,4,5} }
      p := PopUp( k[1], k[2], k[3], k[4] )
      p:addItem( MenuItem( "One", {|| 1 } ) )
      p:addItem( MenuItem( "Three", {|| 1 } ) )
      ? hb_valtoexp( { p:top, p:left, p:bottom, p:right } )
      p:open()
      ?? hb_valtoexp( { p:top, p:left, p:bottom, p:right } ), p:hitTest( 3, 3 )
   NEXT
   ? IsShortcut( t, K_F3 ), IsShortcut( t, K_F9 ), IsShortcut( t, 5 ), LastKey()
   x := 0
   ? IsShortcut( t, K_F3, @x ), x
   ? IsQuick( t, K_F3, @x ), x
   ? IsQuick( t, K_F9, @x ), x
   ? IsQuick( t, K_F7, @x ), x
   ? t:hitTest( 0, 5 ), t:hitTest( 0, 6 ), t:hitTest( 0, 18 ), t:getAccel( K_ALT_Z ), t:getShortCt( 0 )
RETURN
FUNCTION Mk()
   LOCAL p, s, t
   t := TopBar( 0, 0, 50 )
   s := PopUp()
   s:addItem( MenuItem( "&One", {|| QOut( "one!" ) }, , "sub one", 31 ) )
   s:addItem( MenuItem( "&Two", {|| QOut( "two!" ) }, , "sub two", 32 ) )
   p := PopUp()
   p:addItem( MenuItem( "&New", {|o| QOut( "new!", ValType(o) ) }, K_F3, "New thing", 11 ) )
   p:addItem( MenuItem( "&Open...", {|| QOut( "open!" ) }, K_F4, "Open thing", 12 ) )
   p:addItem( MenuItem( MENU_SEPARATOR ) )
   p:addItem( MenuItem( "Dis&abled", {|| 3 }, , "dis", 13 ) )
   p:addItem( MenuItem( "S&ub", s, , "submenu", 14 ) )
   p:addItem( MenuItem( "E&xit", {|| QOut( "exit!" ) }, K_ALT_X, "leave", 15 ) )
   p:getItem( 4 ):enabled := .F.
   p:getItem( 2 ):checked := .T.
   t:addItem( MenuItem( "&File", p, , "file menu", 1 ) )
   t:addItem( MenuItem( "&Edit", {|| QOut( "edit!" ) }, K_F9, "Edit it", 2 ) )
   p := PopUp()
   p:addItem( MenuItem( "&About", {|| QOut( "about!" ) }, , "about this", 41 ) )
   t:addItem( MenuItem( "&Help", p, , "help menu", 4 ) )
   t:addItem( MenuItem( "&Z", {|| 5 }, , "zzz", 5 ) )
   t:getItem( 4 ):enabled := .F.
RETURN t
