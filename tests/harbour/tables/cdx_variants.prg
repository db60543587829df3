// DBTCDX, FPTCDX, SMTCDX and VFPCDX, and some of SIX's names.
REQUEST DBFCDX, VFPCDX, DBTCDX, FPTCDX, SMTCDX, SDF
#include "dbinfo.ch"
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", hb_ValToExp( <x> ) ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode, oError:canDefault ) ; END SEQUENCE
PROCEDURE Main()
   LOCAL oError, x, i
   T rddList()
   T rddList( 1 )
   FOR EACH x IN { "DBTCDX", "FPTCDX", "SMTCDX", "VFPCDX" }
     ? x, rddInfo( RDDI_MEMOEXT,, x ), rddInfo( RDDI_MEMOTYPE,, x ), rddInfo( RDDI_TABLETYPE,, x ), rddInfo( RDDI_LOCKSCHEME,, x ), rddInfo( RDDI_MEMOVERSION,, x )
     dbCreate( "t_" + x, { { "A", "C", 5, 0 }, { "M", "M", 10, 0 } , { "N", "N", 5, 0 }}, x )
     dbUseArea( .T., x, "t_" + x, "aa", .T. )
     T { rddName(), dbInfo( DBI_LOCKSCHEME ), dbInfo( DBI_MEMOTYPE ), dbInfo( DBI_MEMOEXT ), dbInfo( DBI_TABLETYPE ) }
     dbAppend() ; FIELD->M := "memo text"
     T FIELD->M
     dbCloseArea()
     T hb_StrToHex( Left( hb_MemoRead( "t_" + x + ".dbf" ), 1 ) )
   NEXT
   dbCreate( "t_s", { { "A", "C", 5, 0 }, { "M", "M", 10, 0 } , { "N", "N", 5, 0 }}, "DBFCDX", .T. )
   FOR i := 1 TO 3 ; dbAppend() ; FIELD->a := { "one", "two", "three" }[ i ] ; NEXT
   INDEX ON FIELD->a TAG ta
   T ordScope( 0, "two" )
   T ordScope( 0 )
   T ordScope( 0 )
   T sx_SetScope( 0, "two" )
   dbGoTop()
   T RecNo()
   T sx_ClrScope()
   dbGoTop()
   T RecNo()
   T sx_Descend()
   T ordDescend()
   dbGoTop()
   T RecNo()
   T sx_Descend( .T. )
   T ordDescend()
   T sx_Descend( "TA" )
   T ordDescend()
   T sx_SlimFast( [a  "b  c"  ( d  + e )] )
   T sx_IsDBT( "DBFCDX" )
   T sx_WildMatch( "a*c", "xabc" )
   T sx_KeyNo( "TA" )
   T sx_KeyGoto( "TA",, 2 )
   T RecNo()
   T sx_Decompress( "x" )
   T sx_TagInfo( "t_s.cdx" )
   T sx_Compress( 5 )
