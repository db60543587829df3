// A person chooses from a menu: MenuModal(). One text with menuclasses.prg.

// Lets a person choose and answers the item's id, -1 when the person leaves. Messages of items stand in a row from column to column.
FUNCTION MenuModal( oMenu, nSelection, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )
   RETURN HBMenuSys():New( oMenu ):modal( nSelection, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )

// Runs the item of a menu or of the menus below it whose shortcut a key is; its id goes into the third argument.
FUNCTION IsShortcut( oMenu, nKey, nID )
   LOCAL n := iif( nKey == 0, 0, oMenu:getShortCt( nKey ) ), oItem
   IF n > 0
      oItem := oMenu:getItem( n )
      IF oItem:enabled .AND. ! oItem:isPopUp()
         oMenu:select( n )
         nID := oItem:id
         Eval( oItem:data, oItem )
         RETURN .T.
      ENDIF
      RETURN .F.
   ENDIF
   FOR n := 1 TO oMenu:itemCount
      oItem := oMenu:getItem( n )
      IF oItem:enabled .AND. oItem:isPopUp() .AND. IsShortcut( oItem:data, nKey, @nID )
         oMenu:select( n )
         RETURN .T.
      ENDIF
   NEXT
   RETURN .F.

FUNCTION IsQuick( oMenu, nKey, nID )
   RETURN IsShortcut( oMenu, nKey, @nID )

// Row and column of an item of a menu: not known outside of it, -1.
FUNCTION __MIRow()
   RETURN -1

FUNCTION __MIColumn()
   RETURN -1

CREATE CLASS HBMenuSys
   EXPORTED:
   METHOD New( oMenu ) CONSTRUCTOR
   METHOD modal( nSelection, nMsgRow, nMsgLeft, nMsgRight, cMsgColor )
   PROTECTED:
   VAR oMenu
   VAR aMenus
   VAR aMessage
   VAR cUnder
   METHOD isBar() INLINE ::oMenu:className == "TOPBARMENU"
   METHOD topmost() INLINE ATail( ::aMenus )
   METHOD item() INLINE ::topmost():getItem( ::topmost():current )
   METHOD begin( nSelection )
   METHOD go( nItem )
   METHOD push()
   METHOD pop()
   METHOD popAll()
   METHOD sideways( nKey )
   METHOD execute()
   METHOD showMsg( lShow )
ENDCLASS

METHOD New( oMenu ) CLASS HBMenuSys
   ::oMenu := oMenu
   ::aMenus := { oMenu }
   RETURN Self

METHOD modal( nSelection, nMsgRow, nMsgLeft, nMsgRight, cMsgColor ) CLASS HBMenuSys
   LOCAL nRow := Row(), nCol := Col(), nCursor := SetCursor( 0 ), nKey, n, nID, oTop
   IF HB_ISNUMERIC( nMsgRow ) .AND. HB_ISNUMERIC( nMsgLeft ) .AND. HB_ISNUMERIC( nMsgRight )
      ::aMessage := { nMsgRow, nMsgLeft, nMsgRight, hb_defaultValue( cMsgColor, __GUIColor( SetColor(), 1 ) ) }
      ::cUnder := SaveScreen( nMsgRow, nMsgLeft, nMsgRow, nMsgRight )
   ENDIF
   nID := ::begin( hb_defaultValue( nSelection, 0 ) )
   DO WHILE nID == NIL
      ::showMsg( .T. )
      nKey := Inkey( 0 )
      oTop := ::topmost()
      IF IsShortcut( ::oMenu, nKey, @nID )
         EXIT
      ENDIF
      DO CASE
      CASE nKey == K_ESC
         IF Len( ::aMenus ) > 1
            ::pop()
            ::topmost():display()
         ELSE
            IF ! ::isBar()
               oTop:close()
            ELSEIF ::item() != NIL .AND. ::item():isPopUp()
               ::item():data:close()
            ENDIF
            nID := -1
         ENDIF
      CASE nKey == K_ENTER
         nID := ::execute()
      CASE nKey == K_DOWN .OR. nKey == K_UP
         IF oTop:className == "TOPBARMENU"
            IF nKey == K_DOWN .AND. ::item() != NIL .AND. ::item():isPopUp()
               ::push()
            ENDIF
         ELSE
            n := iif( nKey == K_DOWN, oTop:getNext(), oTop:getPrev() )
            ::go( iif( n > 0, n, iif( nKey == K_DOWN, oTop:getFirst(), oTop:getLast() ) ) )
         ENDIF
      CASE nKey == K_LEFT .OR. nKey == K_RIGHT
         ::sideways( nKey )
      CASE ! oTop:className == "TOPBARMENU" .AND. ( n := oTop:getAccel( nKey ) ) > 0
         IF oTop:getItem( n ):enabled
            ::go( n )
            nID := ::execute()
         ENDIF
      CASE ::isBar() .AND. ( n := ::oMenu:getAccel( nKey ) ) > 0
         IF ::oMenu:getItem( n ):enabled
            ::popAll()
            ::go( n )
            nID := ::execute()
         ENDIF
      ENDCASE
   ENDDO
   ::showMsg( .F. )
   ::popAll()
   SetCursor( nCursor )
   SetPos( nRow, nCol )
   RETURN nID

// Shows the menu. Without an item to begin with the first key only chooses one.
METHOD begin( nSelection ) CLASS HBMenuSys
   LOCAL nKey, n, nID
   ::oMenu:select( nSelection )
   IF ! ::isBar()
      ::oMenu:open()
      RETURN NIL
   ENDIF
   ::oMenu:display()
   IF ::oMenu:current == 0
      nKey := Inkey( 0 )
      IF IsShortcut( ::oMenu, nKey, @nID )
         RETURN nID
      ENDIF
      n := ::oMenu:getAccel( nKey )
      ::go( iif( n > 0, n, ::oMenu:getFirst() ) )
   ENDIF
   RETURN NIL

METHOD go( nItem ) CLASS HBMenuSys
   ::topmost():select( nItem )
   ::topmost():display()
   RETURN Self

METHOD push() CLASS HBMenuSys
   LOCAL oChild := ::item():data, oTop := ::topmost()
   IF ! oTop:className == "TOPBARMENU"
      oChild:top := oTop:top + oTop:current
      oChild:left := oTop:right + 1
   ENDIF
   oChild:select( oChild:getFirst() )
   oChild:open()
   AAdd( ::aMenus, oChild )
   RETURN Self

METHOD pop() CLASS HBMenuSys
   ::topmost():select( 0 )
   ::topmost():close( .F. )
   ASize( ::aMenus, Len( ::aMenus ) - 1 )
   RETURN Self

METHOD popAll() CLASS HBMenuSys
   DO WHILE Len( ::aMenus ) > 1
      ::pop()
   ENDDO
   RETURN Self

// To the next item of the bar, opening its menu when one was open; out of a menu below another.
METHOD sideways( nKey ) CLASS HBMenuSys
   LOCAL lOpen := Len( ::aMenus ) > 1, n
   IF Len( ::aMenus ) > 2 .OR. lOpen .AND. ! ::isBar()
      ::pop()
      ::topmost():display()
   ELSEIF ::isBar()
      ::popAll()
      n := iif( nKey == K_RIGHT, ::oMenu:getNext(), ::oMenu:getPrev() )
      ::go( iif( n > 0, n, iif( nKey == K_RIGHT, ::oMenu:getFirst(), ::oMenu:getLast() ) ) )
      IF lOpen .AND. ::item() != NIL .AND. ::item():isPopUp()
         ::push()
      ENDIF
   ENDIF
   RETURN Self

// Opens the current item's menu, or runs its block and answers its id.
METHOD execute() CLASS HBMenuSys
   LOCAL oItem := ::item()
   IF oItem == NIL .OR. ! oItem:enabled
      RETURN NIL
   ELSEIF oItem:isPopUp()
      ::push()
      RETURN NIL
   ENDIF
   ::showMsg( .F. )
   IF oItem:data != NIL
      Eval( oItem:data, oItem )
   ENDIF
   RETURN oItem:id

METHOD showMsg( lShow ) CLASS HBMenuSys
   LOCAL oItem
   IF ::aMessage != NIL
      IF lShow .AND. ( oItem := ::item() ) != NIL .AND. ! oItem:message == ""
         hb_DispOutAt( ::aMessage[ 1 ], ::aMessage[ 2 ], PadC( oItem:message, ::aMessage[ 3 ] - ::aMessage[ 2 ] + 1 ), ::aMessage[ 4 ] )
      ELSE
         RestScreen( ::aMessage[ 1 ], ::aMessage[ 2 ], ::aMessage[ 1 ], ::aMessage[ 3 ], ::cUnder )
      ENDIF
   ENDIF
   RETURN Self
