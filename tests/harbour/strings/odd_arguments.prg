// Functions of several families with arguments at the edge of what they take.
REQUEST hb_regexHas, hb_regexComp

PROCEDURE Main()

   LOCAL x, o, cLong := "hello world this is long and longer than that"

   ErrorBlock( {| e | Break( e ) } )
   ? hb_NumToHex( 255, 0 ), hb_NumToHex( 255, 1 ), hb_NumToHex( -1, 0 ), hb_NumToHex( -1, 4 ), hb_NumToHex( 4096, -1 ), hb_NumToHex( 4096, 20 )
   FOR EACH x IN { NIL, 0, 1, 2, 3, 10, 76, -4, 4.5 }
      ? x, hb_StrToExp( hb_base64Encode( cLong, x ) ), hb_StrToExp( hb_base64Encode( "b", x ) )
   NEXT
   ? hb_PathJoin( "a" ), hb_PathJoin( "a", "" ), hb_PathJoin( "", "b" ), hb_PathJoin( "a/", "b" ), hb_PathJoin( , "b" ), hb_PathJoin( "a", 5 )
   ? hb_PathRelativize( "/a/b", "/a/b/c" ), hb_PathRelativize( "/a/b/", "/a/c" ), hb_PathRelativize( "/a/b", "/a/b/" )
   ? hb_PathRelativize( "/a/b", "/a/bc" ), hb_PathRelativize( "/", "/a/b/" ), hb_PathRelativize( "/a" )
   FOR EACH x IN { " 1:2:3", "1:2:3", "12:3", "1:02:03", "aa:bb:cc", "1a:22:33", "12.34.56", "1:1", "-1:00:00", " 12.5 " }
      ? x, Secs( x ), AmPm( x )
   NEXT
   ? hb_defaultValue( {}, NIL ), hb_defaultValue( 1 ), hb_defaultValue( NIL, 1 ), hb_defaultValue( 1, "a" )
   ? hb_StrToHex( hb_Serialize( { 1, 1000 }, .T. ) ), hb_StrToHex( hb_Serialize( { 1, 1000 } ) )
   ? hb_NToMSec( 2.55 ), hb_NToMSec( 0.1 ), hb_NToMSec( 1.123456 )
   FOR EACH x IN { 0, 1, 127, 200, 256, 65535, 65536, 1114111, 1114112, -1 }
      ?? hb_StrToHex( hb_utf8Chr( x ) ), ""
   NEXT
   ? StrTran( "a", "b", 5 ), hb_Translate( 5, "x", "y" ), hb_Deserialize( 5 ), hb_StrToUTF8( 5 )
   FOR EACH x IN { "Max( 1 )", "AAdd( { 1 } )", "StrTran( 'a', 'a', 5 )", "hb_regexHas( 5, 'a', 1, 2 )", "hb_regexComp( '' )", "Left( 'a' )", "Len()" }
      BEGIN SEQUENCE
         ? &x
      RECOVER USING o
         ? x, o:subsystem, o:subcode, o:description, o:operation, iif( o:args == NIL, "none", hb_ValToExp( o:args ) )
      END SEQUENCE
   NEXT

   RETURN
