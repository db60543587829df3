// Translations as text: .po files read, written, merged, and what is wrong in one.
REQUEST hb_i18n_LoadPOT
PROCEDURE Main()
   LOCAL a, b, c, e, i, t
   FOR EACH c IN { "msgid hello", 'msgid "hello', 'msgid "hello"', 'msgid "hello"|foo bar', "foo bar", 'msgid "a"|msgid "b"', 'msgid "a"|msgctxt "b"', ;
      'msgstr "a"', 'msgid "a"|msgstr "b', 'msgid "a"|msgstr b', 'msgid "a"|msgstr "b" c', 'msgid "a"|msgstr[0] "b"|msgstr[2] "d"', ;
      'msgid "a"|msgstr[0] "b"|msgstr[1] "d"', 'msgid "a"|msgstr[x] "b"', 'msgid "a"|msgid_plural "b"|msgstr "d"', 'msgid "a"|msgid_plural[2] "b"|msgstr "d"', ;
      'msgid "a"|msgid_plural2 "b"|msgstr "d"', 'msgid "a"|msgid_plural "b"|msgid_plural1 "e"', 'msgid "a"|msgid_plural1 "d"|msgstr[0] "b"', ;
      'msgid "a\tb\nc\\d\"e\x41\101\q"|msgstr ""|"abc"|"def"', '  msgid   "a"  |  msgstr   "b"  |  "abc" ||"def"', 'msgid "a"|#: x.prg:1|msgstr "b"', ;
      '#: x.prg:1|#: y.prg:2|msgid "a"|msgstr "b"|#: z.prg:1|msgid "c"|msgstr "d"', '#: x.prg:1 |#:y.prg:2  z.prg:2|msgid "a"|msgstr "b"|', ;
      '"abc"', "", "# only", '#: x.prg:1||msgid "a"|msgstr "b"|', 'msgid "a"||msgstr "b"|', 'msgctxt "a"|"b"|msgid "c"|msgid_plural "d"|"x"|msgid_plural2 "e"|msgstr[0] "b"|"c"', ;
      'msgid "c"|msgstr "d"|msgstr "b"', 'msgid "c"|msgstr "d"|msgstr[1] "b"', 'msgid "c"|msgstr "d"|msgid_plural "b"', 'msgid  |"c"|msgstr ""', 'msgid"c"|msgstr"d"', ;
      'MSGID "c"|Msgstr "d"', 'msgid "c" "d"|msgstr "d""e"', 'msgid "c"|msgstr "d"|   |msgid "c"|msgstr "d"', hb_BChar( 239 ) + hb_BChar( 187 ) + hb_BChar( 191 ) + 'msgid "c"|msgstr "d"' }
      hb_MemoWrit( "bad.pot", StrTran( c, "|", Chr( 10 ) ) )
      e := "none"
      ? c, "->", hb_ValToExp( __i18n_potArrayLoad( "bad.pot", @e ) ), hb_ValToExp( e )
   NEXT
   hb_MemoWrit( "one.pot", StrTran( '# head||msgid ""|msgstr ""|"Project: x\n"|"Type: text\n"||#. extracted|#: a.prg:10 b.prg:20|#, c-format|msgid "hello"|msgstr "hallo"||' + ;
      '#: b.prg:5|msgctxt "ctx"|msgid "hello"|msgstr "servus"||#: c.prg:7|msgid "dog"|msgid_plural "dogs"|msgstr[0] "Hund"|msgstr[1] "Hunde"||' + ;
      '#: c.prg:8|msgid "multi "|"line\t\"q\"\n"|"more"|msgstr ""|"x"|"y"||#: c.prg:9|msgid "untranslated"|msgstr ""||#~ msgid "old"|', "|", Chr( 10 ) ) )
   hb_MemoWrit( "two.pot", StrTran( '#: z.prg:1|msgid "hello"|msgstr "HALLO2"||#: z.prg:2|msgid "untranslated"|msgstr "translated"||#: z.prg:3|msgid "extra"|msgstr "zusatz"|', "|", Chr( 10 ) ) )
   a := __i18n_potArrayLoad( "one.pot", @e )
   b := __i18n_potArrayLoad( "two", @e )
   ? hb_ValToExp( a ), hb_ValToExp( b ), hb_ValToExp( e )
   ? hb_ValToExp( __i18n_potArrayLoad( "nix", @e ) ), hb_ValToExp( e )
   ? hb_ValToExp( __i18n_potArrayToHash( a ) )
   ? hb_ValToExp( __i18n_potArrayToHash( a, .T. ) )
   ? hb_ValToExp( __i18n_potArrayJoin( Copy( a ), Copy( b ) ) )
   ? hb_ValToExp( __i18n_potArrayTrans( Copy( a ), __i18n_potArrayToHash( b ) ) )
   ? hb_ValToExp( __i18n_potArrayClean( Copy( a ), .F., .F., {| x, y, z | QOut( hb_ValToExp( { x, y, z } ) ), x + "!" } ) )
   ? hb_ValToExp( __i18n_hashJoin( __i18n_potArrayToHash( a ), __i18n_potArrayToHash( b ) ) )
   ? hb_ValToExp( __i18n_potArraySort( { { "z", { "b" }, { "1" }, .F., "b.prg:2" }, { "a", { "c" }, { "1" }, .F., "a.prg:20 b.prg:7" }, { "", { "d" }, { "1" }, .F., "a.prg:3 c.prg:1" }, { "", { "e" }, { "1" }, .F., "" }, { "", { "A" }, { "1" }, .F., NIL } } ) )
   i := {}
   ? hb_ValToExp( __i18n_potArrayJoin( { { "z", { "b" }, { "" }, .F., "b.prg:2" } }, { { "z", { "b" }, { "2" }, .T., "b.prg:2 c.prg:1" }, { "z", { "b", "bs" }, { "2" }, .T., "d.prg:1" } }, @i ) ), hb_ValToExp( i )
   FOR EACH i IN { .T., .F. }
      ? __i18n_potArraySave( "out", a, @e, .F., i ), hb_ValToExp( e )
      ? hb_MemoRead( "out.pot" )
   NEXT
   c := ""
   FOR i := 0 TO 255
      c += hb_BChar( i )
   NEXT
   ? __i18n_potArraySave( "out.pot", { { "", { "x", "y", "z" }, { c, "b" }, .T., "q" }, { "", { "x", "y" }, { "a", "b" }, .F., "q" } }, @e, .F. )
   ? hb_StrToHex( hb_MemoRead( "out.pot" ) )
   ? __i18n_potArraySave( "nix/out.pot", a, @e ), hb_ValToExp( e )
   t := NIL
   ? hb_i18n_LoadPOT( "one.pot", @t, @e ) == t, hb_ValToExp( __i18n_hashTable( t ) )
   ? hb_i18n_SavePOT( "nix/out.pot", t, @e ), hb_ValToExp( e ), hb_i18n_SavePOT( "out.pot", 5, @e ), hb_ValToExp( e )
   ? hb_i18n_SavePOT( "out.pot", t, @e ), hb_ValToExp( e )
   c := hb_MemoRead( "out.pot" )
   ? SubStr( c, At( e"\n\n", c ) )
   AEval( { "bad.pot", "one.pot", "two.pot", "out.pot" }, {| f | FErase( f ) } )
   RETURN

STATIC FUNCTION Copy( x )
   RETURN hb_Deserialize( hb_Serialize( x ) )
