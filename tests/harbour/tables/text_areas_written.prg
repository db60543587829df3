// SDF and DELIM as work areas that are written: what an area takes, what it refuses, what the file holds.
REQUEST SDF, DELIM
PROCEDURE Main()
   LOCAL cR
   Set( _SET_DATEFORMAT, "YYYY-MM-DD" )
   FOR EACH cR IN { "SDF", "DELIM" }
      ? "=====", cR
      T( "create", {|| dbCreate( "t", { { "C", "C", 6, 0 }, { "N", "N", 7, 2 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, { "I", "I", 4, 0 } }, cR, .T., "tt" ) } )
      S()
      T( "append", {|| dbAppend() } ) ; S()
      T( "put", {|| FIELD->C := "abc" } ) ; S()
      T( "put", {|| FIELD->N := 12.5 } )
      T( "put", {|| FIELD->L := .T. } )
      T( "put", {|| FIELD->D := 0d20240506 } )
      T( "put", {|| FIELD->I := 77 } )
      T( "bad", {|| FIELD->C := 12 } )
      T( "wide", {|| FIELD->N := 1234567.5 } )
      T( "get", {|| FIELD->C + "|" + Str( FIELD->N ) } )
      T( "append", {|| dbAppend() } ) ; S()
      T( "put", {|| FIELD->C := 'q"x,' } )
      T( "skip", {|| dbSkip() } ) ; S()
      T( "skip-1", {|| dbSkip( -1 ) } ) ; S()
      T( "gotop", {|| dbGoTop() } ) ; S()
      T( "gobottom", {|| dbGoBottom() } ) ; S()
      T( "goto", {|| dbGoto( 1 ) } ) ; S()
      T( "delete", {|| dbDelete() } )
      T( "recall", {|| dbRecall() } )
      T( "deleted", {|| Deleted() } )
      T( "rlock", {|| RLock() } )
      T( "flock", {|| FLock() } )
      T( "unlock", {|| dbUnlock() } )
      T( "commit", {|| dbCommit() } )
      T( "pack", {|| __dbPack() } )
      T( "zap", {|| __dbZap() } )
      T( "lastrec", {|| LastRec() } )
      T( "recsize", {|| RecSize() } )
      T( "header", {|| Header() } )
      T( "lupdate", {|| LUpdate() } )
      T( "dbf", {|| Alias() } )
      T( "index", {|| dbCreateIndex( "x", "C", {|| FIELD->C } ) } )
      T( "seek", {|| dbSeek( "abc" ) } )
      T( "filter", {|| dbSetFilter( {|| .T. }, ".T." ) } )
      T( "dbfilter", {|| dbFilter() } )
      T( "close", {|| dbCloseArea() } )
      Show( "t.txt" )
      T( "use", {|| dbUseArea( .T., cR, "t", "t2" ) } ) ; S()
      dbCloseAll()
   NEXT
   RETURN
#include "dbinfo.ch"
PROCEDURE Show( c )
   LOCAL s := hb_MemoRead( c )
   ? "[" + StrTran( StrTran( s, Chr( 13 ), "\r" ), Chr( 10 ), "\n" ) + "]", Len( s )
   ? hb_StrToHex( Right( s, 3 ) )
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
      ? c, "E", e:subsystem, e:subcode, e:gencode, e:description, e:operation, e:filename, e:oscode, e:canretry, e:candefault, e:cansubstitute, e:severity
   END
   RETURN
