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

// Evaluates a block with each number from nFrom up to nTo.
PROCEDURE hb_ForNext( nFrom, nTo, bBlock, nStep )
   LOCAL n
   hb_default( @nStep, 1 )
   IF HB_ISNUMERIC( nFrom ) .AND. HB_ISNUMERIC( nTo ) .AND. HB_ISEVALITEM( bBlock )
      n := nFrom
      DO WHILE n <= nTo
         Eval( bBlock, n )
         n += nStep
      ENDDO
   ENDIF
   RETURN
