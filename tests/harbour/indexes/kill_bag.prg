// sx_KillTag( .T. ) closes a bag and erases its file; a production index stays in the list. ordBagClear() leaves that alone.
#include "dbinfo.ch"
REQUEST DBFCDX, DBFNSX, SIXCDX
#xcommand T <x> => BEGIN SEQUENCE WITH {| e | Break( e ) } ; QOut( #<x>, "->", hb_ValToExp( <x> ) ) ; RECOVER USING oError ; QOut( #<x>, "error", oError:subSystem, oError:subCode, oError:operation, oError:genCode ) ; END SEQUENCE ; Show()
PROCEDURE Main()
   LOCAL cDriver, oError
   T sx_KillTag( .T. )
   T sx_KillTag( .F. )
   FOR EACH cDriver IN { "DBFCDX", "SIXCDX", "DBFNTX", "DBFNSX" }
      ? "=====", cDriver
      rddSetDefault( cDriver )
      Make()
      T sx_KillTag( .T. )
      T ordSetFocus( 1 )
      T sx_KillTag( .T. )
      T sx_KillTag( .T., "b" )
      T sx_KillTag( .T., "t" )
      T sx_KillTag( .T., 1 )
      Make()
      T ordSetFocus( 0 )
      T sx_KillTag( .F. )
      T sx_KillTag( .T., "nix" )
      T sx_KillTag( .T., "c" )
      T sx_KillTag( .T., 2 )
      T sx_KillTag( 2 )
      T sx_KillTag( "Y" )
      T sx_KillTag( "X", "nix" )
      T sx_KillTag()
      T sx_KillTag( .T. )
      Make()
      T ordSetFocus( "Z" )
      T sx_KillTag()
      T ordSetFocus( "Y" )
      T sx_KillTag( .T. )
      T sx_KillTag( .T., "" )
      T ordBagClear( "t" )
      T ordBagClear( "nix" )
      T ordBagClear( "c" )
   NEXT
   RETURN
PROCEDURE Make()
   dbCloseAll()
   AEval( Directory( "*.??x" ), {| a | FErase( a[ 1 ] ) } )
   dbCreate( "t", { { "C", "C", 6, 0 }, { "N", "N", 4, 0 } } )
   USE t SHARED
   APPEND BLANK
   FIELD->N := 5
   dbUnlock()
   INDEX ON FIELD->C TAG X TO b
   INDEX ON FIELD->N TAG Y TO b ADDITIVE
   INDEX ON FIELD->N TAG Z TO c ADDITIVE
   INDEX ON FIELD->N TAG W TO c ADDITIVE
   INDEX ON FIELD->C TAG P TO t ADDITIVE
   INDEX ON FIELD->C TAG Q TO t ADDITIVE
   RETURN
PROCEDURE Show()
   LOCAL n, aFiles := Directory( "*.??x" )
   IF ! Used()
      RETURN
   ENDIF
   ? "   ", IndexOrd(), RecNo(), ""
   FOR n := 1 TO ordCount()
      ?? ordName( n ) + "/" + ordBagName( n ) + " "
   NEXT
   ASort( aFiles,,, {| a, b | a[ 1 ] < b[ 1 ] } )
   AEval( aFiles, {| a | QQOut( a[ 1 ], "" ) } )
   RETURN
