// SET KEY: blocks called when a key is pressed in a wait state. Each thread has its own table: key => { block, condition }.

THREAD STATIC t_hKeys

STATIC FUNCTION Keys()
   IF t_hKeys == NIL
      t_hKeys := { => }
   ENDIF
   RETURN t_hKeys

STATIC FUNCTION BlockOf( nKey )
   LOCAL aEntry := hb_HGetDef( Keys(), nKey, NIL )
   RETURN iif( aEntry == NIL, NIL, aEntry[ 1 ] )

STATIC PROCEDURE Store( nKey, bAction, bCondition )
   IF HB_ISBLOCK( bAction ) .OR. ValType( bAction ) == "S"
      Keys()[ nKey ] := { bAction, bCondition }
   ELSE
      hb_HDel( Keys(), nKey )
   ENDIF
   RETURN

// The former block; a second argument (even NIL) replaces it.
FUNCTION SetKey( nKey, bAction )
   LOCAL bOld
   IF ! HB_ISNUMERIC( nKey ) .OR. nKey == 0
      RETURN NIL
   ENDIF
   bOld := BlockOf( nKey )
   IF PCount() > 1
      Store( nKey, bAction )
   ENDIF
   RETURN bOld

// As SetKey() with a condition: the key counts only while the block gives .T.
FUNCTION hb_SetKey( nKey, bAction, bCondition )
   LOCAL bOld
   IF ! HB_ISNUMERIC( nKey ) .OR. nKey == 0
      RETURN NIL
   ENDIF
   bOld := BlockOf( nKey )
   IF PCount() > 1
      Store( nKey, bAction, bCondition )
   ENDIF
   RETURN bOld

FUNCTION hb_SetKeyArray( aKeys, bAction, bCondition )
   LOCAL nKey
   IF HB_ISARRAY( aKeys )
      FOR EACH nKey IN aKeys
         hb_SetKey( nKey, bAction, bCondition )
      NEXT
   ENDIF
   RETURN NIL

FUNCTION hb_SetKeyGet( nKey, bCondition )
   LOCAL aEntry := iif( HB_ISNUMERIC( nKey ), hb_HGetDef( Keys(), nKey, NIL ), NIL )
   bCondition := iif( aEntry == NIL, NIL, aEntry[ 2 ] )
   RETURN iif( aEntry == NIL, NIL, aEntry[ 1 ] )

// All keys as { { key, block, condition } ... }; an array of this form replaces the table.
FUNCTION hb_SetKeySave( aNew )
   LOCAL aOld := {}, aEntry
   FOR EACH aEntry IN Keys()
      AAdd( aOld, { aEntry:__enumKey(), aEntry[ 1 ], aEntry[ 2 ] } )
   NEXT
   IF HB_ISARRAY( aNew )
      t_hKeys := { => }
      FOR EACH aEntry IN aNew
         Store( aEntry[ 1 ], aEntry[ 2 ], aEntry[ 3 ] )
      NEXT
   ENDIF
   RETURN aOld

// Runs the block of a key when it has one and its condition holds; the other arguments go to the block.
FUNCTION hb_SetKeyCheck( nKey, p1, p2, p3 )
   LOCAL aEntry := iif( HB_ISNUMERIC( nKey ), hb_HGetDef( Keys(), nKey, NIL ), NIL )
   IF aEntry == NIL .OR. ( HB_ISBLOCK( aEntry[ 2 ] ) .AND. ! Eval( aEntry[ 2 ], nKey ) )
      RETURN .F.
   ENDIF
   SWITCH PCount()
   CASE 0
   CASE 1
      Eval( aEntry[ 1 ], nKey )
      EXIT
   CASE 2
      Eval( aEntry[ 1 ], p1, nKey )
      EXIT
   CASE 3
      Eval( aEntry[ 1 ], p1, p2, nKey )
      EXIT
   OTHERWISE
      Eval( aEntry[ 1 ], p1, p2, p3, nKey )
   ENDSWITCH
   RETURN .T.
