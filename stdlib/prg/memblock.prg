// Blocks on memory variables and macro texts, and the format block of READ.

FUNCTION MemvarBlock( cName )
   IF ! HB_ISSTRING( cName ) .OR. ! __mvExist( cName )
      RETURN NIL
   ENDIF
   RETURN {| xNew | iif( PCount() == 0, __mvGet( cName ), __mvPut( cName, xNew ) ) }

FUNCTION hb_macroBlock( cExpr )
   LOCAL bExpr
   IF ! HB_ISSTRING( cExpr )
      RETURN NIL
   ENDIF
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      bExpr := &( "{|| " + cExpr + " }" )
   END SEQUENCE
   RETURN bExpr

// The block that READ runs before its first GET; an argument replaces it, anything but a block removes it.
FUNCTION __SetFormat( bFormat )
   THREAD STATIC t_bFormat
   LOCAL bOld := t_bFormat
   IF PCount() > 0
      t_bFormat := iif( HB_ISBLOCK( bFormat ), bFormat, NIL )
   ENDIF
   RETURN bOld
