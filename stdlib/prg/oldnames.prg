// Names that programs of old use beside those of the manual, and small functions behind the controls of Clipper 5.3.

#include "error.ch"

// ---- Classes ----

FUNCTION __classNew( cName, nVars, aSupers )
   RETURN __clsNew( cName, nVars, aSupers )

FUNCTION __classInstance( nClass )
   RETURN iif( HB_ISNUMERIC( nClass ), __clsInst( nClass ), NIL )

FUNCTION __classAdd( nClass, cMessage, xCode, nKind, xInit, nScope, lPersistent )
   RETURN iif( HB_ISNUMERIC( nClass ), __clsAddMsg( nClass, cMessage, xCode, nKind, xInit, nScope, lPersistent ), NIL )

// Checks a value for an instance variable and gives it back: its type, a block, bounds. Else the error of that number, and what its
// handler gives.
FUNCTION _eInstVar( oVar, cName, xValue, cType, nSubCode, bValid, xMin, xMax )
   LOCAL lOk := ValType( xValue ) == cType, oError
   IF lOk .AND. bValid != NIL
      lOk := Eval( bValid, oVar, xValue )
   ENDIF
   IF lOk .AND. xMin != NIL .AND. xMax != NIL
      lOk := xValue >= xMin .AND. xValue <= xMax
   ENDIF
   IF lOk
      RETURN xValue
   ENDIF
   oError := ErrorNew()
   oError:description := hb_langErrMsg( EG_ARG )
   oError:genCode := EG_ARG
   oError:severity := ES_ERROR
   oError:canSubstitute := .T.
   oError:operation := cName
   oError:subSystem := iif( HB_ISOBJECT( oVar ), oVar:className, "" )
   oError:args := { xValue }
   oError:subCode := nSubCode
   RETURN Eval( ErrorBlock(), oError )

FUNCTION __eInstVar52( oVar, cName, xValue, cType, nSubCode, xMin, xMax )
   RETURN _eInstVar( oVar, cName, xValue, cType, nSubCode,, xMin, xMax )

FUNCTION __eInstVar53( oVar, cName, xValue, cType, nSubCode, bValid )
   RETURN _eInstVar( oVar, cName, xValue, cType, nSubCode, bValid )

// ---- Colours ----

// The n-th part between commas, from 1.
FUNCTION GetClrPair( cColors, nPair )
   LOCAL nAt := GetPairPos( cColors, nPair )
   RETURN iif( nAt == 0, "", SubStr( cColors, nAt, GetPairLen( cColors, nPair ) ) )

FUNCTION GetPairPos( cColors, nPair )
   LOCAL nAt := 1, n, nComma
   FOR n := 2 TO nPair
      IF ( nComma := hb_At( ",", cColors, nAt ) ) == 0
         RETURN 0
      ENDIF
      nAt := nComma + 1
   NEXT
   RETURN nAt

FUNCTION GetPairLen( cColors, nPair )
   LOCAL nAt := GetPairPos( cColors, nPair ), nComma
   IF nAt == 0
      RETURN 0
   ENDIF
   nComma := hb_At( ",", cColors, nAt )
   RETURN iif( nComma == 0, Len( cColors ) + 1, nComma ) - nAt

FUNCTION SetClrPair( cColors, nPair, cNew )
   LOCAL nAt := GetPairPos( cColors, nPair )
   RETURN iif( nAt == 0, "", Stuff( cColors, nAt, GetPairLen( cColors, nPair ), cNew ) )

FUNCTION GetClrFore( cPair )
   LOCAL nAt := At( "/", cPair )
   RETURN Left( cPair, Max( nAt - 1, 0 ) )

FUNCTION GetClrBack( cPair )
   LOCAL nAt := At( "/", cPair )
   RETURN iif( nAt == 0, "", SubStr( cPair, nAt + 1 ) )

// Fills the pairs that are "", from the first, with colours or with pairs of SetColor() by their numbers; "" when there are fewer.
FUNCTION ApplyDefau( cColors, ... )
   LOCAL xPair, aPairs := { ... }
   FOR EACH xPair IN aPairs
      IF GetClrPair( cColors, xPair:__enumIndex() ) == ""
         cColors := SetClrPair( cColors, xPair:__enumIndex(), iif( HB_ISNUMERIC( xPair ), GetClrPair( SetColor(), xPair ), xPair ) )
      ENDIF
   NEXT
   RETURN cColors

// ---- Colours that controls have by themselves: pairs of SetColor() in place of the first of a text ----

STATIC FUNCTION FromSetColor( cColors, aPairs )
   LOCAL nPair
   FOR EACH nPair IN aPairs
      cColors := SetClrPair( cColors, nPair:__enumIndex(), GetClrPair( SetColor(), nPair ) )
   NEXT
   RETURN cColors

FUNCTION ButtnDefCo( cColors )
   RETURN FromSetColor( cColors, { 5, 2, 1, 4 } )

FUNCTION CheckDefCo( cColors )
   RETURN FromSetColor( cColors, { 5, 2, 1, 4 } )

FUNCTION ComboDefCo( cColors )
   RETURN FromSetColor( cColors, { 5, 5, 5, 2, 3, 1, 4, 1 } )

FUNCTION ListBDefCo( cColors )
   RETURN FromSetColor( cColors, { 5, 5, 5, 2, 3, 1, 4 } )

FUNCTION MenuDefCol( cColors )
   RETURN FromSetColor( cColors, { 5, 2, 4, 2, 1, 3 } )

FUNCTION RadGrDefCo( cColors )
   RETURN FromSetColor( cColors, { 3, 1, 4 } )

FUNCTION RadItDefCo( cColors )
   RETURN FromSetColor( cColors, { 5, 5, 2, 2, 1, 1, 4 } )

// The n-th pair of a control's colours, "" when there is none.
FUNCTION __GUIColor( cColors, nPair )
   RETURN hb_TokenGet( cColors, nPair, "," )

// Number of a colour: 0 (black) to 15.
FUNCTION _GetNumCol( cColor )
   LOCAL nAt := At( "/", cColor ), nColor
   IF nAt > 0
      cColor := Left( cColor, nAt - 1 )
   ENDIF
   nColor := hb_AScan( { "N", "B", "G", "BG", "R", "RB", "GR", "W", "N+", "B+", "G+", "BG+", "R+", "RB+", "GR+", "W+" }, cColor,,, .T. )
   RETURN Max( nColor - 1, 0 )

// ---- Captions and the graphics mode ----

// A caption without the mark of its letter.
FUNCTION __Caption( cCaption )
   LOCAL nAt := At( "&", cCaption )
   RETURN iif( nAt > 0, Stuff( cCaption, nAt, 1, "" ), cCaption )

FUNCTION _IsGraphic()
   RETURN .F.

FUNCTION _SetVideoMode()
   RETURN 0

// ---- Saved screens: character and attribute of a place, from 0 ----

FUNCTION __XSaveGetChar( cScreen, nAt )
   RETURN hb_BChar( hb_BPeek( cScreen, nAt * 2 + 1 ) )

FUNCTION __XSaveGetColor( cScreen, nAt )
   RETURN hb_BPeek( cScreen, nAt * 2 + 2 )

FUNCTION __XSaveGetAttr()
   RETURN 0

// ---- READ ----

// How READ was left: the code of Summer '87 for its last key, 256 more when a GET changed.
FUNCTION ReadKey()
   LOCAL nKey := LastKey()
   LOCAL nAt := hb_AScan( { 5, 24, 18, 3, 31, 30, 27, 23, 13 }, nKey,,, .T. )
   LOCAL nCode := iif( nAt > 0, { 4, 5, 6, 7, 34, 35, 12, 14, 15 }[ nAt ], iif( nKey >= 32 .AND. nKey <= 255, 15, 0 ) )
   RETURN nCode + iif( Updated() .AND. nCode > 0, 256, 0 )

PROCEDURE __KillRead()
   RETURN

// ---- Nothing ----

PROCEDURE CLIPPER520()
   RETURN

PROCEDURE CLIPPER530()
   RETURN

PROCEDURE SYSINIT()
   RETURN

PROCEDURE __XHelp()
   RETURN

PROCEDURE __SetHelpK()
   RETURN

PROCEDURE __NoNoAlert()
   RETURN
