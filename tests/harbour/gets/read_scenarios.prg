// READ scenarios
#include "inkey.ch"
STATIC s_log := ""
PROCEDURE Main()
   LOCAL GetList := {}, a := "aaa", b := 5, c := 0d20240115, d := .T., e := { "x", "y" }, n, x
   SET DATE FORMAT TO "yyyy-mm-dd"
   T( "plain text, confirm off" )
   KP( { "q", "w", "e", "1", K_ENTER, "20240229", "n" } )
   @ 1, 1 GET a
   @ 2, 1 GET b
   @ 3, 1 GET c
   @ 4, 1 GET d
   READ
   ? a, b, c, d, Updated(), LastKey(), NextKey()
   T( "bad date" )
   KP( { "20240230", K_HOME, "x", "20240228", K_ENTER } )
   @ 3, 1 GET c
   READ
   ? c, LastKey(), NextKey()
   hb_keyClear()
   T( "range" )
   KP( { "50", K_ENTER, K_ENTER, "5", K_ENTER } )
   b := 1
   @ 2, 1 GET b PICTURE "99" RANGE 1, 10
   READ
   ? b, LastKey(), NextKey()
   hb_keyClear()
   T( "up down, arrays" )
   KP( { K_DOWN, "Z", K_UP, "k", K_UP, "l", K_PGDN } )
   @ 1, 1 GET e[ 1 ]
   @ 2, 1 GET e[ 2 ] PICTURE "!"
   READ
   ? hb_ValToExp( e ), LastKey(), NextKey()
   hb_keyClear()
   T( "when/valid log" )
   KP( { "aa", K_ENTER, "7", K_ENTER, K_UP, K_UP, K_ESC } )
   a := "   " ; b := 0
   @ 1, 1 GET a WHEN L( "wa" ) VALID L( "va" )
   @ 2, 1 GET b PICTURE "999" WHEN L( "wb" ) VALID L( "vb" )
   @ 3, 1 GET c WHEN L( "wc" ) .AND. .F. VALID L( "vc" )
   @ 4, 1 GET d WHEN L( "wd" ) VALID L( "vd" )
   READ
   ? s_log
   ? a, b, c, d, Updated(), LastKey()
   hb_keyClear()
   T( "ReadVar, GetActive, ReadKill" )
   s_log := ""
   KP( { "aa", K_ENTER, "7", K_ENTER, K_UP, K_UP, K_ESC } )
   @ 1, 1 GET a VALID V()
   @ 2, 1 GET b VALID V()
   @ 2, 1 GET e[1] VALID V() .AND. ReadKill( .T. )
   READ
   ? s_log, ReadVar(), ValType( GetActive() ), ReadKill(), ReadInsert(), ReadExit(), ReadUpdated(), ReadFormat()
   hb_keyClear()
   T( "SetKey" )
   SetKey( K_F2, {| p, l, v | L( p + "/" + v + "/" + ValType( l ) ) } )
   s_log := ""
   KP( { "b", K_F2, "c", K_ENTER, K_F2, K_CTRL_W } )
   @ 1, 1 GET a
   @ 2, 1 GET b
   READ
   ? s_log, a, b, LastKey()
   hb_keyClear()
   T( "insert, edit keys" )
   a := "hello world"
   KP( { K_INS, "A", K_END, "B", K_HOME, K_DEL, K_CTRL_RIGHT, "_", K_CTRL_LEFT, "<", K_BS, K_CTRL_T, K_ENTER } )
   @ 1, 1 GET a
   READ
   ? a, ReadInsert(), LastKey()
   ReadInsert( .F. )
   hb_keyClear()
   KP( { "xyz", K_CTRL_Y, K_CTRL_U, K_CTRL_END } )
   @ 1, 1 GET a
   READ
   ? a, LastKey()
   hb_keyClear()
   T( "SET EXIT" )
   ReadExit( .T. )
   KP( { K_UP, "x" } )
   @ 1, 1 GET a
   READ
   ? a, LastKey(), NextKey(), ReadExit()
   ReadExit( .F. )
   hb_keyClear()
   T( "READ SAVE" )
   KP( { "1", K_ENTER, "2", K_ENTER } )
   @ 1, 1 GET a
   READ SAVE
   READ
   ? a, LastKey(), NextKey(), Len( GetList )
   hb_keyClear()
   T( "escape off" )
   SET ESCAPE OFF
   KP( { "1", K_ESC, "2", K_ENTER } )
   @ 1, 1 GET a
   READ
   ? a, LastKey()
   SET ESCAPE ON
   hb_keyClear()
   T( "nested read" )
   KP( { "1", K_ENTER, "inner", K_ENTER, "9", K_ENTER } )
   x := "     "
   @ 1, 1 GET a VALID Inner( @x )
   @ 2, 1 GET b
   READ
   ? a, b, x, Updated(), LastKey()
   hb_keyClear()
   T( "modal" )
   KP( { "1", K_ENTER } )
   @ 1, 1 GET a
   @ 2, 1 GET b
   ? ReadModal( GetList, 2 ), a, b, ReadModal( {} ), ReadModal( NIL )
   CLEAR GETS
   ? Len( GetList )
   hb_keyClear()
   T( "numeric keys" )
   n := 1234.5
   KP( { "12", ".", "75", K_ENTER } )
   @ 2, 1 GET n PICTURE "@E 99,999.99"
   READ
   ? n
   n := -3
   KP( { "-", "4", K_ENTER } )
   @ 2, 1 GET n
   READ
   ? n
   KP( { K_RIGHT, "-", "4", K_ENTER } )
   n := 77
   @ 2, 1 GET n PICTURE "9999"
   READ
   ? n
   T( "send, color, caption, message" )
   KP( { K_ENTER } )
   @ 2, 1 GET n PICTURE "9999" COLOR "R/W,B/W" SEND cargo := 5 CAPTION "&Num" MESSAGE "msg"
   ? GetList[ 1 ]:cargo, GetList[ 1 ]:colorSpec, GetList[ 1 ]:caption, GetList[1]:capRow, GetList[1]:capCol, GetList[ 1 ]:message
   READ MSG AT 20, 0, 40
   ? n, LastKey()
   T( "say get" )
   @ 5, 5 SAY "Name:" GET a PICTURE "@!"
   ? GetList[ 1 ]:row, GetList[ 1 ]:col
   READ
   ? a, LastKey()
   T( "typeout" )
   KP( { "ab", "c" } )
   a := "xx" ; x := "yy"
   @ 1, 1 GET a
   @ 2, 1 GET x
   READ
   ? a, x, LastKey(), NextKey()
   RETURN
FUNCTION Inner( x )
   LOCAL GetList := {}
   @ 10, 10 GET x
   READ
   RETURN .T.
FUNCTION T( c )
   ? "==", c
   RETURN NIL
FUNCTION L( c )
   s_log += c + " "
   RETURN .T.
FUNCTION V()
   s_log += ReadVar() + "," + GetActive():name + "," + hb_ValToStr( GetActive():exitState ) + "," + hb_ValToStr( Updated() ) + " "
   RETURN .T.
FUNCTION KP( a )
   hb_keyClear()
   hb_keyPut( a )
   RETURN NIL
