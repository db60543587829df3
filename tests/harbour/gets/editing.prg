STATIC s_v
PROCEDURE Dump( o, cOp )
   LOCAL s := "", i, x
   x := SaveScreen( 0, 0, 0, 25 )
   FOR i := 1 TO 52 STEP 2
      s += SubStr( x, i, 1 )
   NEXT
   OutStd( PadR( cOp, 14 ), iif( o:buffer == NIL, "NIL", "[" + o:buffer + "]" ), o:pos, o:clear, o:changed, o:decPos, o:typeOut, o:rejected, o:minus, o:hasFocus, o:type, ;
     hb_ValToExp( o:original ), o:UnTransform(), "|" + s + "|", LTrim(Str(Row())), LTrim(Str(Col() )), o:badDate(), hb_eol() )
   RETURN
PROCEDURE Test( v, cPict, aOps )
   LOCAL o, op, e
   s_v := v
   CLS
   SetPos( 0, 0 )
   o := GetNew( 0, 2, {| x | iif( PCount() == 0, s_v, s_v := x ) }, "v", cPict )
   OutStd( "--", hb_ValToExp( v ), hb_ValToExp( cPict ), hb_eol() )
   Dump( o, "new" )
   o:Display()
   Dump( o, "display" )
   o:SetFocus()
   Dump( o, "setfocus" )
   FOR EACH op IN aOps
      e := NIL
      BEGIN SEQUENCE WITH {| o | Break( o ) }
         IF Len( op ) == 1
            o:OverStrike( op )
         ELSEIF Left( op, 1 ) == "+" .AND. Len( op ) > 1
            o:Insert( SubStr( op, 2 ) )
         ELSE
            __objSendMsg( o, op )
         ENDIF
      RECOVER USING e
      END SEQUENCE
      Dump( o, op + iif( e == NIL, "", " ERR " + e:description ) )
   NEXT
   o:KillFocus()
   Dump( o, "killfocus" )
   OutStd( hb_ValToExp( s_v ), hb_eol() )
   RETURN
PROCEDURE Main()
   SET DATE FORMAT TO "yyyy-mm-dd"
   Test( "abc   ", NIL, { "x", "+y", "left", "backspace", "end", "home", "delEnd", "toDecPos", "delLeft", "right", "right", "right", "right", "right", "z", "z", "assign" } )
   Test( "abc   ", "@!", { "x", "+y", "end", "right", "q", "q", "q","left", "+t", "delete", "wordLeft", "wordRight", "delWordLeft", "delWordRight", "undo", "assign", "reset", "updateBuffer" } )
   Test( 12.5, NIL, { "5", "5", ".", "7", "8", "9", "assign", "home", "-", "+4", "left", "backspace", "delete", "toDecPos", "end", "undo", "delEnd" } )
   Test( 12.5, "9,999.99", { "5", "6", ".", "7", "8", "9", "assign", "home", "-", "+4", "left", "backspace", "delete", "toDecPos", "end", "undo" } )
   Test( 12.5, "@E 9,999.99", { "right", "5", ",", "7" } )
   Test( 0d20240131, NIL, { "2", "0", "2", "3", "1", "3", "4", "5", "6", "assign", "undo", "x", "delete", "delEnd", "assign" } )
   Test( .T., NIL, { "n", "y", "x", "f", "assign" } )
   Test( .T., "Y", { "n", "t" } )
   Test( "555123", "@R (999)-999", { "1", "a", "2", "3", "4", "end", "backspace", "backspace", "backspace", "delLeft", "home", "delete", "+9", "assign" } )
   Test( "abcdefghij", "@S4", { "right", "right", "right", "right", "x", "end", "home" , "+q"} )
   Test( "abc", "@K", { "x", "y" } )
   Test( "abcdef", "!!", { "x", "y", "z", "end" } )
   Test( "abc", "!!!!!", { "x", "y", "z", "w", "end", "assign" } )
   Test( 0, "@Z 999", { "5" } )
   Test( -5, "@( 999", { "5" } )
   Test( -5, "999", { "5", "-" } )
   RETURN
