// What a person sees while choosing from menus.
#include "inkey.ch"
#include "button.ch"
#include "hbclass.ch"
REQUEST HBMENUSYS, __XSaveGetChar, __XSaveGetColor
PROCEDURE Main()
   LOCAL t := Mk(), x, p
   CLS
   CLEAR TYPEAHEAD
   AEval( { K_ENTER, K_DOWN, K_DOWN, K_RIGHT, K_LEFT, K_DOWN, K_DOWN, K_DOWN, K_ENTER, K_DOWN, K_ESC, K_ESC, K_ESC }, {| n | hb_keyPut( n ) } )
   x := MenuModal( t, 1, 20, 0, 40, "W+/B" )
   Dump( "left with " + hb_valtoexp( x ) )
   CLEAR TYPEAHEAD
   AEval( { K_RIGHT, K_RIGHT, K_DOWN, K_UP, K_PGDN, K_PGUP, K_HOME, K_END, K_ESC, K_ESC, K_ESC, K_ESC }, {|n| hb_keyPut( n ) } )
   x := MenuModal( t, 0 )
   Dump( "after " + hb_valtoexp( x ) )
   ? "third, popup"
   CLEAR TYPEAHEAD
   AEval( { K_DOWN, K_DOWN, K_RIGHT, K_LEFT, K_DOWN, K_ENTER, K_ESC, K_ESC, K_ESC, K_ESC, K_ESC, K_ESC, K_ESC }, {|n| hb_keyPut( n ) } )
   p := t:getItem( 1 ):data
   p:top := 3
   p:left := 5
   x := MenuModal( p, 1, 20, 5, 30, "R/N" )
   Dump( "after " + hb_valtoexp( x ) )
RETURN
PROCEDURE Dump( cTitle )
   LOCAL r, c, s, t, k, kl, n
   ? "==", cTitle, "cursor", SetCursor()
   FOR r := 0 TO MaxRow()
      s := ""
      t := ""
      kl := -1
      n := 0
      FOR c := 0 TO 60
         s += __XSaveGetChar( SaveScreen( r, c, r, c ), 0 )
         k := __XSaveGetColor( SaveScreen( r, c, r, c ), 0 )
         IF k != kl
           IF n > 0
            t += hb_ntos(n) + "*" + hb_numtohex( kl ) + " "
           ENDIF
           kl := k
           n := 0
         ENDIF
         n++
      NEXT
      IF ! Empty( s )
         ? Str( r, 2 ), hb_strtoexp(RTrim( s )), t
      ENDIF
   NEXT
RETURN
CREATE CLASS POPUPMENU FUNCTION MyPop INHERIT HBPopupMenu
  METHOD display()
  METHOD open()
  METHOD close()
  METHOD select( n )
ENDCLASS
METHOD display() CLASS POPUPMENU
  ::super:display()
  Dump( "pop display last " + hb_ntos( LastKey() ) )
RETURN Self
METHOD open() CLASS POPUPMENU
  ? "pop open", LastKey()
  ::super:open()
RETURN Self
METHOD close() CLASS POPUPMENU
  ? "pop close", LastKey()
  ::super:close()
RETURN Self
METHOD select( n ) CLASS POPUPMENU
  ? "pop select", n, LastKey()
  ::super:select( n )
RETURN Self
CREATE CLASS TOPBARMENU FUNCTION MyBar INHERIT HBTopBarMenu
  METHOD display()
  METHOD select( n )
ENDCLASS
METHOD display() CLASS TOPBARMENU
  ::super:display()
  Dump( "bar display last " + hb_ntos( LastKey() ) )
RETURN Self
METHOD select( n ) CLASS TOPBARMENU
  ? "bar select", n, LastKey()
  ::super:select( n )
RETURN Self
FUNCTION Mk()
   LOCAL p, s, t
   t := MyBar():New( 0, 0, 50 )
   s := MyPop():New()
   s:addItem( MenuItem( "&One", {|| QOut( "one!" ) }, , "sub one", 31 ) )
   s:addItem( MenuItem( "&Two", {|| QOut( "two!" ) }, , "sub two", 32 ) )
   p := MyPop():New()
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
   p := MyPop():New()
   p:addItem( MenuItem( "&About", {|| QOut( "about!" ) }, , "about this", 41 ) )
   t:addItem( MenuItem( "&Help", p, , "help menu", 4 ) )
   t:addItem( MenuItem( "&Z", {|| 5 }, , "zzz", 5 ) )
   t:getItem( 4 ):enabled := .F.
RETURN t
