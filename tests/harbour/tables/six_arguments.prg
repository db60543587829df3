// SIX's functions of orders, locks and values with the arguments that programs give them.
REQUEST DBFCDX, DBFNTX
PROCEDURE Main()
 LOCAL x, b, n, d, m, i
 FOR EACH d IN { "DBFCDX", "DBFNTX" }
 rddSetDefault( d )
 FOR m := 1 TO 2
 FErase( "sixa.cdx" )
 dbCreate( "sixa", { { "A", "C", 10, 0 }, { "N", "N", 8, 2 } } )
 USE sixa
 FOR i := 1 TO 12
  dbAppend(); FIELD->A := Chr( 64 + ( i * 7 ) % 12 ) + "x" ; FIELD->N := i
 NEXT
 INDEX ON FIELD->A TAG TA TO sixa
 INDEX ON FIELD->N TAG TN TO sixa2
 USE sixa EXCLUSIVE
 IF m == 2
  USE sixa SHARED
 ENDIF
 IF d == "DBFNTX"
  SET INDEX TO sixa, sixa2
 ELSE
  SET INDEX TO sixa, sixa2
 ENDIF
 ordSetFocus( "TA" )
 dbGoTop(); dbSkip( 3 )
 n := 0
 FOR EACH b IN { {|| sx_IsROXLock() }, {|| sx_IsMyROX() }, {|| sx_ROXLock() }, {|| sx_IsROXLock() }, {|| sx_IsMyROX() }, {|| sx_ROXUnlock() }, {|| sx_IsROXLock() }, {|| sx_IsLocked() }, {|| sx_IsLocked( 3 ) }, {|| RLock() }, {|| sx_IsLocked() }, {|| sx_IsLocked( 3 ) }, {|| sx_IsLocked( RecNo() ) }, {|| FLock() }, {|| sx_IsLocked( 3 ) }, {|| sx_IsFLocked() }, {|| dbUnlock() }, {|| sx_IsFLocked() }, ;
   {|| sx_Chill() }, {|| sx_Warm() }, {|| sx_Freeze() }, {|| sx_Chill( "TA" ) }, {|| sx_Chill( 1 ) }, {|| sx_Chill( "NOPE" ) }, {|| sx_Chill( 9 ) }, {|| sx_Warm( 1 ) }, {|| sx_Freeze( "NOPE" ) }, {|| sx_Freeze( 9 ) }, {|| sx_Freeze( 1 ) }, {|| sx_Warm( "TN", "sixa2" ) }, {|| sx_Chill( "TN", 2 ) }, ;
   {|| sx_KeyNo() }, {|| sx_KeyNo( 1 ) }, {|| sx_KeyNo( 2 ) }, {|| sx_KeyNo( "TN" ) }, {|| sx_KeyNo( 9 ) }, {|| sx_KeyNo( "NOPE" ) }, {|| sx_KeyNo( "TN", "sixa2" ) }, {|| sx_KeyNo( "TN", 2 ) }, {|| sx_KeyNo( 1, 2 ) }, {|| sx_KeyNo( 2, 1 ) }, ;
   {|| sx_KeyCount() }, {|| sx_KeyCount( "TN" ) }, {|| sx_KeyCount( 9 ) }, {|| sx_KeyCount( "NOPE" ) }, {|| sx_KeyCount( "TN", 2 ) }, {|| sx_KeyCount( 1, 2 ) }, {|| sx_KeyData() }, {|| sx_KeyData( 2 ) }, {|| sx_KeyData( "TN" ) }, {|| sx_KeyData( 9 ) }, {|| sx_KeyData( "NOPE" ) }, {|| sx_KeyData( "TN", 2 ) }, {|| sx_KeyData( 1, 2 ) }, ;
   {|| sx_Descend() }, {|| IndexOrd() }, {|| ordDescend() }, {|| sx_Descend( 2 ) }, {|| sx_Descend( "TN" ) }, {|| sx_Descend( "NOPE" ) }, {|| sx_Descend( 9 ) }, {|| ordDescend( "TN" ) }, ;
   {|| sx_IndexCount() }, {|| sx_IndexName() }, {|| sx_IndexName( 1 ) }, {|| sx_IndexName( 2 ) }, {|| sx_IndexName( 9 ) }, {|| sx_IndexName( "TN" ) }, {|| sx_IndexType() }, {|| sx_IndexType( 1 ) }, {|| sx_IndexType( "TN" ) }, {|| sx_IndexType( 9 ) }, {|| sx_IndexType( "NOPE" ) }, {|| sx_TagNo() }, {|| sx_TagOrder( "TN" ) }, {|| sx_TagOrder( "NOPE" ) }, {|| sx_TagOrder( "TN", "sixa2" ) }, {|| sx_TagOrder( "TN", 2 ) }, {|| sx_TagUnique() }, {|| sx_TagUnique( "TN" ) }, {|| sx_TagUnique( "TN", 2 ) }, ;
   {|| hb_ValToExp( sx_TagInfo() ) }, {|| sx_TagCount() }, {|| sx_TagCount( "sixa2" ) }, {|| hb_ValToExp( sx_Tags() ) }, {|| hb_ValToExp( sx_Tags( "sixa2" ) ) }, {|| hb_ValToExp( sx_Tags( 1 ) ) }, {|| sx_SetTag( "TN" ) }, {|| sx_SetTag( "NOPE" ) }, {|| sx_SetTag( 1, "sixa2" ) }, {|| IndexOrd() }, ;
   {|| sx_I_IndexName() }, {|| sx_I_TagName() }, {|| sx_KeyAdd() }, {|| sx_KeyDrop() }, {|| sx_KeyAdd( "TN" ) }, {|| sx_KeyDrop( "TN" ) }, {|| sx_KeyAdd( "NOPE" ) }, {|| sx_KeyGoto( "TA",, 3 ) }, {|| RecNo() }, {|| sx_KeyGoto( 1, , 2 ) }, {|| RecNo() }, {|| sx_KeyGoto( 5 ) }, {|| RecNo() }, {|| sx_KeySkip( 1 ) }, {|| RecNo() }, {|| sx_KeySkip( -20 ) }, {|| Bof() }, {|| sx_KeySkip( 50 ) }, {|| Eof() }, {|| sx_KeySkip() }, {|| sx_KeysIncluded() }, {|| sx_SeekLast( "Ax" ) }, {|| RecNo() }, {|| sx_SkipUnique( 1 ) }, {|| RecNo() }, {|| sx_WildSeek( "B*" ) }, {|| RecNo() }, {|| sx_WildMatch( "a*", "abc" ) }, {|| sx_FindRec( 3 ) }, {|| sx_FindRec( 99 ) }, {|| RecNo() }, {|| sx_SetScope( 0, "C" ) }, {|| sx_SetScope( 0 ) }, {|| sx_ClrScope( 0 ) }, {|| sx_SetScope( 1, "G" ) }, {|| sx_ClrScope() }, ;
   {|| sxChar( 5, 12 ) }, {|| sxChar( 5, "abcdefgh" ) }, {|| sxChar( 12, 0d20240101 ) }, {|| sxChar( 3, .T. ) }, {|| sxNum( "12.5" ) }, {|| sxNum( 0d20240101 ) }, {|| sxNum( .T. ) }, {|| sxDate( "01/02/24" ) }, {|| sxDate( 5 ) }, {|| sxLog( "T" ) }, {|| sxLog( "Y" ) }, {|| sxLog( 5 ) }, {|| sxLog( "yes" ) }, {|| sx_Encrypt( "abc", "key" ) == "abc" }, {|| sx_Decrypt( sx_Encrypt( "abc", "key" ), "key" ) }, {|| sx_Compress( "abc" ) }, {|| sx_Decompress( sx_Compress( Replicate( "a", 100 ) ) ) == Replicate( "a", 100 ) }, {|| sx_IsReindex() }, {|| sx_Step() }, {|| sx_Rollback() }, {|| sx_Error() }, {|| sx_TableName() }, {|| sx_TableType() }, {|| sx_IsShared() }, {|| sx_IsReadOnly() }, {|| sx_FNameParser( "/a/b.c" ) }, {|| sx_MemoExt() }, {|| sx_SetMemoBlock( 64 ) }, {|| sx_dtop( 0d20240301 ) }, {|| sx_ptod( sx_dtop( 0d20240301 ) ) }, {|| sx_Version() != "" }, {|| sx_VSigLen( 1 ) } }
  n++
  BEGIN SEQUENCE WITH {| e | Break( e ) }
   x := Eval( b )
   ? d, m, n, ValType( x ), x
  RECOVER USING x
   ? d, m, n, x:subSystem, x:subCode, x:operation, x:description, x:filename, ValType( x:args )
  END
  ?? " |", IndexOrd(), RecNo()
 NEXT
 dbCloseAll()
 NEXT
 NEXT
 RETURN
