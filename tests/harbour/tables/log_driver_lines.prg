// LOGRDD with a block that makes the lines.
REQUEST LOGRDD, DBFCDX
PROCEDURE Main()
   hb_LogRddTag( "T1" )
   hb_LogRddActive( .T. )
   ? hb_ValToExp( hb_LogRddMsgLogBlock( {| ... | OutStd( "MSG", hb_ValToExp( { ... } ), hb_eol() ), iif( hb_PValue( 3 ) == "DELETE", NIL, iif( hb_PValue( 3 ) == "RECALL", "", "ret" ) ) } ) )
   dbCreate( "t3", { { "A", "C", 10, 0 } }, "LOGRDD" )
   USE t3 NEW EXCLUSIVE VIA "LOGRDD"
   dbAppend()
   FIELD->A := "q"
   dbDelete()
   dbRecall()
   hb_LogRddLogFileName( "other.log" )
   ZAP
   hb_LogRddTag( "T2" )
   dbCreate( "t4", { { "A", "C", 10, 0 } }, "LOGRDD" )
   CLOSE
   ? hb_ValToExp( hb_LogRddActive( "x" ) ),  hb_ValToExp( hb_LogRddTag( 1 ) ),  hb_ValToExp( hb_LogRddActive() ),  hb_ValToExp( hb_LogRddTag() )
   ? hb_MemoRead( "changes.log" )
   ? "--"
   ? hb_MemoRead( "other.log" )
   RETURN
FUNCTION hb_LogRddInherit()
   RETURN "DBFCDX"
