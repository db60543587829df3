// TBColumn: one column of a TBrowse.

#include "hbclass.ch"
#include "tbrowse.ch"

CREATE CLASS TBColumn FUNCTION TBColumn
   EXPORTED:
   VAR cargo
   PROTECTED:
   VAR nWidth
   VAR bBlock
   VAR aDefColor INIT { 1, 2, 1, 1 }
   VAR bColorBlock
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
   VAR aSetStyle INIT { .T., .F., .F. }
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
   ::defColor := { 1, 2, 1, 1 }
   ::heading := cHeading
   ::block := bBlock
   RETURN Self

METHOD block( bBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bBlock )
      ::bBlock := bBlock
   ENDIF
   RETURN ::bBlock

METHOD colorBlock( bColorBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bColorBlock )
      ::bColorBlock := bColorBlock
   ENDIF
   RETURN ::bColorBlock

METHOD defColor( aDefColor ) CLASS TBColumn
   IF HB_ISARRAY( aDefColor )
      ::aDefColor := aDefColor
   ENDIF
   RETURN ::aDefColor

METHOD colSep( cColSep ) CLASS TBColumn
   IF HB_ISSTRING( cColSep )
      ::cColSep := cColSep
   ENDIF
   RETURN ::cColSep

METHOD heading( cHeading ) CLASS TBColumn
   IF HB_ISSTRING( cHeading )
      ::cHeading := cHeading
   ENDIF
   RETURN ::cHeading

METHOD footing( cFooting ) CLASS TBColumn
   IF HB_ISSTRING( cFooting )
      ::cFooting := cFooting
   ENDIF
   RETURN ::cFooting

METHOD headSep( cHeadSep ) CLASS TBColumn
   IF HB_ISSTRING( cHeadSep )
      ::cHeadSep := cHeadSep
   ENDIF
   RETURN ::cHeadSep

METHOD footSep( cFootSep ) CLASS TBColumn
   IF HB_ISSTRING( cFootSep )
      ::cFootSep := cFootSep
   ENDIF
   RETURN ::cFootSep

METHOD width( nWidth ) CLASS TBColumn
   IF HB_ISNUMERIC( nWidth )
      ::nWidth := nWidth
   ENDIF
   RETURN ::nWidth

METHOD preBlock( bPreBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bPreBlock )
      ::bPreBlock := bPreBlock
   ENDIF
   RETURN ::bPreBlock

METHOD postBlock( bPostBlock ) CLASS TBColumn
   IF HB_ISEVALITEM( bPostBlock )
      ::bPostBlock := bPostBlock
   ENDIF
   RETURN ::bPostBlock

METHOD setStyle( nStyle, lNewValue ) CLASS TBColumn
   LOCAL lOld
   IF HB_ISNUMERIC( nStyle ) .AND. nStyle >= 1 .AND. nStyle <= Len( ::aSetStyle )
      lOld := ::aSetStyle[ nStyle ]
      IF HB_ISLOGICAL( lNewValue )
         ::aSetStyle[ nStyle ] := lNewValue
      ENDIF
   ENDIF
   RETURN lOld

FUNCTION TBColumnNew( cHeading, bBlock )
   RETURN TBColumn():New( cHeading, bBlock )
