// TBColumn: one column of a TBrowse.

#include "hbclass.ch"
#include "tbrowse.ch"

CREATE CLASS TBColumn FUNCTION TBColumn
   EXPORTED:
   VAR cargo
   PROTECTED:
   VAR nWidth
   VAR bBlock
   VAR aDefColor INIT { 1, 2 }
   VAR bColorBlock INIT {|| NIL }
   VAR cHeading INIT ""
   VAR cHeadSep
   VAR cColSep
   VAR cFootSep
   VAR cFooting INIT ""
   EXPORTED:
   VAR picture
   PROTECTED:
   VAR bPreBlock
   VAR bPostBlock
   VAR aSetStyle INIT { .F., .F., .F. }
   EXPORTED:
   METHOD block( bBlock ) SETGET
   METHOD colorBlock( bColorBlock ) SETGET
   METHOD defColor( aDefColor ) SETGET
   METHOD colSep( cColSep ) SETGET
   METHOD heading( cHeading ) SETGET
   METHOD footing( cFooting ) SETGET
   METHOD headSep( cHeadSep ) SETGET
   METHOD footSep( cFootSep ) SETGET
   METHOD width( nWidth ) SETGET
   METHOD preBlock( bPreBlock ) SETGET
   METHOD postBlock( bPostBlock ) SETGET
   METHOD setStyle( nStyle, lNewValue )
   METHOD New( cHeading, bBlock )
ENDCLASS

METHOD New( cHeading, bBlock ) CLASS TBColumn
   ::aDefColor := { 1, 2 }
   ::cHeading := cHeading
   ::bBlock := bBlock
   RETURN Self

METHOD block( bBlock ) CLASS TBColumn
   IF bBlock != NIL
      ::bBlock := __eInstVar53( Self, "BLOCK", bBlock, "B", 1001 )
   ENDIF
   RETURN ::bBlock

METHOD colorBlock( bColorBlock ) CLASS TBColumn
   IF bColorBlock != NIL
      ::bColorBlock := __eInstVar53( Self, "COLORBLOCK", bColorBlock, "B", 1001 )
   ENDIF
   RETURN ::bColorBlock

METHOD defColor( aDefColor ) CLASS TBColumn
   IF aDefColor != NIL
      ::aDefColor := __eInstVar53( Self, "DEFCOLOR", aDefColor, "A", 1001 )
   ENDIF
   RETURN ::aDefColor

METHOD colSep( cColSep ) CLASS TBColumn
   IF cColSep != NIL
      ::cColSep := __eInstVar53( Self, "COLSEP", cColSep, "C", 1001 )
   ENDIF
   RETURN ::cColSep

METHOD heading( cHeading ) CLASS TBColumn
   IF cHeading != NIL
      ::cHeading := __eInstVar53( Self, "HEADING", cHeading, "C", 1001 )
   ENDIF
   RETURN ::cHeading

METHOD footing( cFooting ) CLASS TBColumn
   IF cFooting != NIL
      ::cFooting := __eInstVar53( Self, "FOOTING", cFooting, "C", 1001 )
   ENDIF
   RETURN ::cFooting

METHOD headSep( cHeadSep ) CLASS TBColumn
   IF cHeadSep != NIL
      ::cHeadSep := __eInstVar53( Self, "HEADSEP", cHeadSep, "C", 1001 )
   ENDIF
   RETURN ::cHeadSep

METHOD footSep( cFootSep ) CLASS TBColumn
   IF cFootSep != NIL
      ::cFootSep := __eInstVar53( Self, "FOOTSEP", cFootSep, "C", 1001 )
   ENDIF
   RETURN ::cFootSep

METHOD width( nWidth ) CLASS TBColumn
   IF nWidth != NIL
      ::nWidth := __eInstVar53( Self, "WIDTH", nWidth, "N", 1001 )
   ENDIF
   RETURN ::nWidth

METHOD preBlock( bPreBlock ) CLASS TBColumn
   IF bPreBlock != NIL
      ::bPreBlock := __eInstVar53( Self, "PREBLOCK", bPreBlock, "B", 1001 )
   ENDIF
   RETURN ::bPreBlock

METHOD postBlock( bPostBlock ) CLASS TBColumn
   IF bPostBlock != NIL
      ::bPostBlock := __eInstVar53( Self, "POSTBLOCK", bPostBlock, "B", 1001 )
   ENDIF
   RETURN ::bPostBlock

METHOD setStyle( nStyle, lNewValue ) CLASS TBColumn
   IF nStyle > Len( ::aSetStyle )
      ASize( ::aSetStyle, nStyle )
   ENDIF
   IF HB_ISLOGICAL( lNewValue )
      ::aSetStyle[ nStyle ] := lNewValue
   ENDIF
   RETURN ::aSetStyle[ nStyle ]

FUNCTION TBColumnNew( cHeading, bBlock )
   RETURN TBColumn():New( cHeading, bBlock )
