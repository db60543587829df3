// What a trigger is told, what it may refuse, and the functions that drop, find and rename tables.
REQUEST DBFCDX
#include "dbinfo.ch"
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", hb_ValToExp( <x> ) ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode, oError:canDefault ) ; END SEQUENCE
FUNCTION MyTrig( nEvent, nArea, nField, xVal )
   ? "  TRIG", nEvent, nArea, nField, PCount(), hb_ValToExp( xVal ), Alias(), Select()
   RETURN .T.
FUNCTION Veto( nEvent, nArea, nField, xVal )
   ? "  VETO", nEvent, nArea, nField, PCount()
   RETURN ! ( nEvent == 4 .OR. nEvent == 5 .OR. nEvent == 8 )
PROCEDURE Main()
   LOCAL oError, i, x
   dbCreate( "t_tr", {{"A","C",5,0},{"N","N",5,1},{"M","M",10,0}}, "DBFCDX" )
   USE t_tr VIA "DBFCDX"
   T dbInfo( DBI_TRIGGER )
   T dbInfo( DBI_TRIGGER, "MyTrig" )
   T dbInfo( DBI_TRIGGER )
   ? "append" ; dbAppend()
   ? "put" ; FIELD->A := "x"
   ? "get" ; ? FIELD->A, FIELD->N
   ? "fieldget" ; ? FieldGet( 1 )
   ? "replace" ; REPLACE N WITH 5, M WITH "memo"
   ? "append2" ; APPEND BLANK
   ? "skip" ; dbGoTop() ; dbSkip()
   ? "delete" ; DELETE
   ? "recall" ; RECALL
   ? "off" 
   T dbInfo( DBI_TRIGGER, .F. )
   FIELD->A := "off"
   T dbInfo( DBI_TRIGGER, .T. )
   FIELD->A := "on"
   ? "commit" ; dbCommit()
   ? "pack" ; PACK
   ? "zap" ; ZAP
   ? "close" ; USE
   ? "rddi"
   T rddInfo( RDDI_TRIGGER, "MyTrig", "DBFCDX" )
   USE t_tr VIA "DBFCDX"
   ? "opened"
   dbAppend()
   ? FIELD->A
   USE
   T rddInfo( RDDI_TRIGGER, "", "DBFCDX" )
   USE t_tr VIA "DBFCDX"
   dbAppend()
   USE
   USE t_tr VIA "DBFCDX"
   dbAppend()
   dbInfo( DBI_TRIGGER, "Veto" )
   T dbAppend()
   T LastRec()
   DELETE
   T Deleted()
   FIELD->A := "veto"
   T FIELD->A
   USE
   T hb_dbCreateTemp( "tmp", {{"A","C",5,0}} )
   T { Alias(), Used(), dbInfo( DBI_ISTEMPORARY ), rddName(), dbInfo( DBI_SHARED ), File( dbInfo( DBI_FULLPATH ) ) }
   dbAppend() ; tmp->a := "x"
   x := dbInfo( DBI_FULLPATH )
   USE
   T File( x )
   USE
   T hb_dbExists( "t_tr" )
   T hb_dbExists( "t_tr", , "DBFCDX" )
   T hb_dbExists( "nonex" )
   T dbExists( "t_tr.dbf" )
   T hb_dbRename( "t_tr", , "t_tr9", "DBFCDX" )
   T hb_dbRename( "t_nonex", , "t_x", "DBFCDX" )
   T hb_dbDrop( "t_tr9", , "DBFCDX" )
   T hb_dbDrop( "t_tr9", , "DBFCDX" )
   T hb_dbDrop()
   T hb_dbExists()
   T hb_dbRename()
