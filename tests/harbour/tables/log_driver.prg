// LOGRDD: what is done to tables is logged, by the line of a block of the program, or by another block instead.
REQUEST LOGRDD, DBFCDX
PROCEDURE Main()

   LOCAL cLine
   FErase( "changes.log" )
   rddSetDefault( "LOGRDD" )
   ? hb_ValToExp( hb_LogRddLogFileName( "changes.log" ) )
   hb_LogRddTag( "TAG" )
   ? hb_ValToExp( hb_LogRddActive( .T. ) )
   ? hb_ValToExp( hb_LogRddActive() ), hb_ValToExp( hb_LogRddLogFileName() ), hb_ValToExp( hb_LogRddTag() )
   ? ValType( hb_LogRddMsgLogBlock() ), ValType( hb_LogRddUserLogBlock() )
   ? hb_LogRddValueToText( "a" + Chr( 10 ) ), hb_LogRddValueToText( 12.50 ), hb_LogRddValueToText( Date() - Date() ), hb_LogRddValueToText( .T. ), hb_LogRddValueToText( 0d20200102 ), hb_LogRddValueToText( NIL ), hb_LogRddValueToText( {1} ), hb_LogRddValueToText( {=>} ), hb_LogRddValueToText( {||1} ), hb_LogRddValueToText( hb_SToT( "20200102030405" ) )
   dbCreate( "tt", { { "A", "C", 10, 0 }, { "BEE", "N", 8, 2 }, { "M", "M", 10, 0 }, { "D", "D", 8, 0 } } )
   USE tt NEW SHARED ALIAS lala
   ? Alias(), rddName()
   dbAppend()
   FIELD->A := "hello"
   FIELD->A := "hello"
   FIELD->A := "world"
   FIELD->BEE := 12.5
   FIELD->M := "memo" + hb_eol() + "x"
   FIELD->D := 0d20200304
   dbAppend( .F. )
   dbDelete()
   dbRecall()
   dbGoto( 1 )
   RLock()
   REPLACE A WITH "zz"
   ? RecNo(), A, BEE, M
   hb_LogRddActive( .F. )
   REPLACE A WITH "silent"
   hb_LogRddActive( .T. )
   CLOSE
   USE tt NEW EXCLUSIVE
   PACK
   INDEX ON A TAG a
   SEEK "zz"
   ZAP
   CLOSE
   hb_LogRddUserLogBlock( {| ... | OutStd( "USER", hb_ValToExp( { ... } ), hb_eol() ) } )
   USE tt NEW EXCLUSIVE
   dbAppend()
   FIELD->A := "q"
   CLOSE
   hb_LogRddUserLogBlock( NIL )
   hb_LogRddMsgLogBlock( {| ... | OutStd( "MSG", hb_ValToExp( { ... } ), hb_eol() ), "ret" } )
   USE tt NEW EXCLUSIVE
   dbAppend()
   FIELD->A := "q"
   dbDelete()
   dbRecall()
   ZAP
   CLOSE
   dbCreate( "t3", { { "A", "C", 10, 0 } } )
   dbDrop( "t3" )
   FOR EACH cLine IN hb_ATokens( hb_MemoRead( "changes.log" ), .T. )
      ? SubStr( cLine, 18 )
   NEXT
   RETURN
FUNCTION hb_LogRddInherit()
   RETURN "DBFCDX"
