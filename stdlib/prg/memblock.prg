// Blocks on memory variables and macro texts.

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
