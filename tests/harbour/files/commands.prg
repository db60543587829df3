// COPY FILE, RENAME, ERASE, TYPE, DIR-like commands
PROCEDURE Main()
   LOCAL e
   hb_MemoWrit( "a.txt", "line 1" + hb_eol() + "line 2" + hb_eol() )
   COPY FILE a.txt TO b.txt
   ? MemoRead( "a.txt" ) == MemoRead( "b.txt" )
   RENAME b.txt TO c.txt
   ? File( "b.txt" ), File( "c.txt" )
   TYPE c.txt
   ERASE c.txt
   ? File( "c.txt" )
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      COPY FILE nosuch.txt TO d.txt
   RECOVER USING e
      ? e:subSystem, e:subCode, e:description, e:operation
   END SEQUENCE
   ERASE a.txt
   ? FError()
   RETURN
