/* An NSX bag under the 64-bit scheme: page numbers for addresses, which its own header says and those of its tags do not */

#include "set.ch"

REQUEST DBFNSX

PROCEDURE Main()

   LOCAL n

   Set( _SET_DBFLOCKSCHEME, 5 )
   rddSetDefault( "DBFNSX" )
   dbCreate( "large", { { "ID", "N", 8, 0 }, { "NAME", "C", 30, 0 } } )
   dbUseArea( .T., , "large", "t", .F. )
   FOR n := 1 TO 300
      dbAppend()
      FIELD->ID   := n * 7919 % 301
      FIELD->NAME := "name " + hb_ntos( FIELD->ID )
   NEXT
   ordCreate( "large", "ID", "ID" )
   ordCreate( "large", "NAME", "NAME" )
   FOR n := 301 TO 900
      dbAppend()
      FIELD->ID   := n
      FIELD->NAME := "name " + hb_ntos( n )
   NEXT
   dbCloseAll()
   ? Bytes( 0, 12 )
   ? Bytes( 1024, 16 )
   dbUseArea( .T., , "large", "t", .T. )
   ordSetFocus( "NAME" )
   ? dbSeek( "name 77" ), FIELD->ID, ordKeyCount()
   ordSetFocus( "ID" )
   dbGoBottom()
   ? FIELD->ID
   dbCloseAll()
   FErase( "large.dbf" )
   FErase( "large.nsx" )

   RETURN

STATIC FUNCTION Bytes( nAt, nLen )

   LOCAL cBytes := Space( nLen ), h := FOpen( "large.nsx" )

   FSeek( h, nAt )
   FRead( h, @cBytes, nLen )
   FClose( h )

   RETURN hb_StrToHex( cBytes, " " )
