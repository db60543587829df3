// Macro messages, macro aliases, macro function names
#include "hbclass.ch"
MEMVAR msg, al, fld
PROCEDURE Main()
   LOCAL o := Thing():New()
   PRIVATE msg := "name", al, fld := "V"
   ? o:&msg, o:&( "na" + "me" )
   o:&msg := "new"
   ? o:name
   msg := "twice"
   ? o:&msg( 4 )
   dbCreate( "t1", { { "V", "C", 5, 0 } } )
   USE t1 NEW
   APPEND BLANK
   al := "t1"
   &al->v := "one"
   ? &al->v, &al->&fld, t1->&fld, ( al )->&fld, FIELD->&fld
   REPLACE &fld WITH "two"
   ? v
   ? &al->( RecCount() )
   msg := "Upper"
   ? &msg( "abc" ), &( "Lo" + "wer" )( "ABC" )
   msg := "Proc"
   DO &msg WITH "arg"
   CLOSE ALL
   ERASE t1.dbf
   RETURN

PROCEDURE Proc( x )
   ? "proc", x
   RETURN

CREATE CLASS Thing
   VAR name INIT "thing"
   METHOD twice( n ) INLINE n * 2
ENDCLASS
