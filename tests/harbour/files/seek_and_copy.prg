// FSeek() with odd origins and places, FClose() and FErase() of no file, __CopyFile() and its errors
REQUEST __CopyFile
PROCEDURE Main()
   LOCAL h := FCreate( "x.tmp" ), e, c, n, m
   ? FWrite( h, "0123456789" )
   FOR EACH n IN { 5, -1, 0, -100, 100 }
      FOR EACH m IN { 0, 1, 2, 3, 9 }
         FSeek( h, 5, 0 )
         ? n, m, FSeek( h, n, m ), FError(), FSeek( h, 0, 1 )
      NEXT
   NEXT
   FWrite( 99, "x" ) ; ? FError()
   ? FClose(), FError() ; ? FClose( "x" ), FError(); ? FClose( 99 ), FError(); ? FClose( h ), FError(); ? FClose( -1 ), FError()
   ? FErase( 1 ), FError(); ? FErase(), FError(); ? FErase( "" ), FError(); ? FErase( "nothere.x" ), FError()
   ? FRename( "nothere.x", "a" ), FError(); ? FRename( 1, 2 ), FError()
   ? FRead( 99, @c, 5 ), FError(), FWrite( 99, "a" ), FError(), FSeek( 99, 1 ), FError()
   FOR EACH c IN { { "x.tmp" }, { 1, 2 }, { "x.tmp", "y.tmp" }, { "nothere", "y.tmp" }, { "x.tmp", "*INV/*." }, { "x.tmp", "" }, { "", "a" }, { "", "" } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         ? hb_ValToExp( hb_ExecFromArray( "__CopyFile", c ) )
      RECOVER USING e
         ? hb_ValToExp( c ), "E", e:severity, e:genCode, e:subCode, e:description, e:operation, e:filename, hb_ValToExp( e:args ), e:canSubstitute, e:canDefault, e:canRetry, e:osCode, e:tries
      END SEQUENCE
   NEXT
   ? hb_MemoRead( "y.tmp" )
   FErase( "x.tmp" ) ; FErase( "y.tmp" )
   RETURN
