// Tables of translations: made, saved, restored, used; by thread.
REQUEST HB_CODEPAGE_DE850, HB_CODEPAGE_DEISO, HB_CODEPAGE_UTF8
PROCEDURE Main()
   LOCAL t, s, x, m
   ? ValType( t := hb_i18n_Create() ), hb_i18n_Set(), hb_i18n_gettext( "hello" ), hb_i18n_ngettext( 2, { "dog", "dogs" } )
   FOR EACH x IN { "a", { "one", "many", "more" } }
      ? hb_i18n_ngettext( 1, x ), hb_i18n_ngettext( 0, x ), hb_i18n_ngettext( 5, x )
   NEXT
   ? hb_ValToExp( hb_i18n_Description( t ) ), hb_i18n_Description( t, "my table" ), hb_i18n_Description( t )
   ? hb_i18n_Codepage( t, "UTF8" ), hb_i18n_Codepage( t, "DE850", .T. ), hb_i18n_Codepage( t, "nix" ), hb_i18n_Codepage( t,, .T. )
   hb_i18n_AddText( t, "hello", "hallo" )
   hb_i18n_AddText( t, "dog", { "Hund", "Hunde" } )
   hb_i18n_AddText( t, "hello", "servus", "ctx" )
   hb_i18n_AddText( t, "cat", { "Katze" }, "ctx" )
   hb_i18n_AddText( t, "number", { "x" }, 5 )
   FOR EACH x IN { { t, 5, 6 }, { t, "x" }, {}, { t, { "a" }, { "c" } }, { 1, "hello", "x" }, { t, "bad", {} } }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         hb_ExecFromArray( "hb_i18n_AddText", x )
      RECOVER USING s
         ? s:subSystem, s:subCode, s:operation, hb_ValToExp( s:args )
      END
   NEXT
   ? hb_ValToExp( __i18n_hashTable( t ) )
   ? hb_i18n_Set( t ), hb_i18n_Set(), hb_i18n_Check( t )
   ? hb_i18n_gettext( "hello" ), hb_i18n_gettext( "hello", "ctx" ), hb_i18n_gettext( "hello", "other" ), hb_i18n_gettext( "dog" )
   ? hb_i18n_ngettext( 1, "dog" ), hb_i18n_ngettext( 2, "dog" ), hb_i18n_ngettext( 2, "cat", "ctx" ), hb_i18n_ngettext( 2, "cat" )
   ? hb_i18n_ngettext( 2, "hello" ), hb_i18n_ngettext( 2, { "dog", "dogs" } )
   FOR EACH x IN { { { "dog", "dogs" } }, { 5 }, {} }
      BEGIN SEQUENCE WITH {| e | Break( e ) }
         hb_ExecFromArray( "hb_i18n_gettext", x )
      RECOVER USING s
         ? s:subSystem, s:subCode, s:operation, hb_ValToExp( s:args )
      END
   NEXT
   hb_threadJoin( hb_threadStart( {|| QOut( hb_i18n_Set(), hb_i18n_gettext( "hello" ) ), hb_i18n_Set( NIL ) } ) )
   ? hb_i18n_Set()
   s := hb_i18n_SaveTable()
   ? hb_StrToHex( s )
   ? hb_ValToExp( __i18n_hashTable( hb_i18n_RestoreTable( s ) ) )
   ? hb_i18n_HeaderSize(), hb_i18n_Check( s ), hb_i18n_Check( Left( s, 64 ) ), hb_i18n_Check( Left( s, 63 ) ), hb_i18n_Check( s + "x" )
   ? hb_i18n_Check( Stuff( s, 70, 1, "x" ) ), hb_i18n_Check( Stuff( s, 30, 1, "x" ) ), hb_i18n_Check( Stuff( s, 5, 1, "x" ) )
   ? ValType( hb_i18n_RestoreTable( Left( s, 64 ) ) ), ValType( hb_i18n_RestoreTable( s + "x" ) ), ValType( hb_i18n_RestoreTable( Stuff( s, 70, 1, "x" ) ) )
   hb_i18n_Description( t, Replicate( "x", 100 ) )
   ? hb_StrToHex( Left( hb_i18n_SaveTable( t ), 64 ) )
   ? ValType( __i18n_hashTable( { "CONTEXT" => { "x" => { => } } } ) ), ValType( __i18n_hashTable( { "CONTEXT" => { "" => { => } } } ) )
   m := __i18n_hashTable( t )
   m[ "CONTEXT", "", "k" ] := "v"
   ? hb_i18n_gettext( "k" )
   ? hb_i18n_Set( NIL ), hb_i18n_gettext( "k" ), hb_ValToExp( hb_i18n_SaveTable() )
   t := hb_i18n_Create()
   hb_i18n_AddText( t, "umlaut", e"\xC3\xA4" )
   hb_i18n_Codepage( t, "UTF8" )
   hb_i18n_Set( t )
   ? hb_StrToHex( hb_i18n_gettext( "umlaut" ) )
   hb_cdpSelect( "DEISO" )
   ? hb_StrToHex( hb_i18n_gettext( "umlaut" ) ), hb_i18n_Codepage( t, "DE850",, .T. ), hb_StrToHex( hb_i18n_gettext( "umlaut" ) )
   ? hb_i18n_Codepage( t, "DE850", .T. ), hb_StrToHex( hb_i18n_gettext( e"\x84" ) )
   RETURN
