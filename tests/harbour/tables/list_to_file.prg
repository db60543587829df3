// LIST TO FILE, and LIST without a table
#include "set.ch"
PROCEDURE Main()
   LOCAL e
   dbCreate( "t", { { "A", "C", 3, 0 } } )
   USE t
   dbAppend(); FIELD->A := "x"
   LIST A TO FILE out.txt OFF
   ? hb_StrToHex( hb_MemoRead( "out.txt" ) ), Set( _SET_EXTRAFILE ), Set( _SET_EXTRA )
   CLOSE
   BEGIN SEQUENCE WITH {| err | Break( err ) }
      LIST
   RECOVER USING e
      ? e:subCode, e:operation
   END SEQUENCE
   FErase( "t.dbf" ); FErase( "out.txt" )
   RETURN
