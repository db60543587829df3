// ordSkipRaw(): steps that see what filter, scope and SET DELETED hide.
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL r, i
   FOR EACH r IN { "DBFNTX", "DBFCDX" }
      dbCreate( "src", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 } }, r, .T., "src" )
      FOR i := 1 TO 10
         dbAppend(); FIELD->C := Chr( 75 - i ); FIELD->N := i
         IF i % 3 == 0 ; dbDelete() ; ENDIF
      NEXT
      W()
      INDEX ON FIELD->C TAG c TO src
      W()
      SET DELETED ON
      W()
      SET FILTER TO N % 2 == 0
      W()
      ordScope( 0, "C" ) ; ordScope( 1, "F" )
      W()
      SET DELETED OFF
      dbCloseAll()
   NEXT
   RETURN
PROCEDURE W()
   LOCAL i
   ? "---"
   dbGoTop()
   FOR EACH i IN { NIL, 1, 2, 0, -1, -3, 4, 20, -1, -30, 1, "x", 1.5 }
      T( hb_ValToExp( i ), {|| ordSkipRaw( i ) } )
      ?? "  ", RecNo(), Bof(), Eof(), Found()
   NEXT
   RETURN
PROCEDURE Show( c )
   LOCAL s := hb_MemoRead( c )
   ? "[" + StrTran( StrTran( StrTran( s, Chr( 13 ), "\r" ), Chr( 10 ), "\n" ), Chr( 26 ), "\Z" ) + "]", Len( s )
   RETURN
PROCEDURE S()
   T( "  state", {|| hb_ValToExp( { Used(), Alias(), FCount(), Bof(), Eof(), Found(), RecNo(), LastRec(), rddName() } ) } )
   RETURN
PROCEDURE T( c, b )
   LOCAL x, e
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      x := Eval( b )
      ? c, hb_ValToExp( x )
   RECOVER USING e
      ? c, "E", e:subsystem, e:subcode, e:gencode, e:description, e:operation, e:filename, e:oscode, e:canretry, e:candefault, e:cansubstitute, e:severity, hb_ValToExp( e:args )
   END
   RETURN
