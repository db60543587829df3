// Forms of a text for numbers in the languages that have a rule.
PROCEDURE Main()
   LOCAL t := hb_i18n_Create(), c, n, l
   hb_i18n_AddText( t, "q", { "0", "1", "2", "3", "4", "5" } )
   hb_i18n_Set( t )
   FOR EACH c IN { "af", "bg", "cs", "csb", "da", "de", "en", "eo", "es", "fi", "fr", "ga", "gd", "hr", "hu", "it", "ja", "ko", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi", "zh" }
      hb_i18n_PluralForm( t, "EN" )
      hb_i18n_PluralForm( t, c )
      l := ""
      FOR n := 0 TO 125
         l += hb_i18n_ngettext( n, "q" )
      NEXT
      FOR EACH n IN { 1.5, 0.5, -1, -2, 2.3, -1.5, 22.5, 21.5, 3.7, 11.5, 101.5, -21, 4.9, 0.0 }
         l += hb_i18n_ngettext( n, "q" )
      NEXT
      ? c, hb_i18n_PluralForm( t ), l
   NEXT
   FOR EACH c IN { "ru_RU", "EN-US", "r", "Ru", "", "fra", "fr.UTF8", "xx" }
      hb_i18n_PluralForm( t, c )
      ? c, hb_i18n_PluralForm( t )
   NEXT
   hb_i18n_PluralForm( t, {| n | QOut( "block", n ), n * 2 } )
   ? ValType( hb_i18n_PluralForm( t ) ), hb_i18n_PluralForm( t,, .T. )
   ? hb_i18n_ngettext( 1, "q" )
   ? hb_i18n_ngettext( 2, "q" )
   ? hb_i18n_ngettext( 0, "q" )
   hb_i18n_PluralForm( t, {|| "a" } )
   ? hb_i18n_ngettext( 3, "q" )
   c := { "one", "many", "more" }
   ? hb_i18n_ngettext( 1, c ), hb_i18n_ngettext( 2, c ), hb_i18n_ngettext( 0, c )
   hb_i18n_PluralForm( t, "PL", .T. )
   ? hb_i18n_ngettext( 1, c ), hb_i18n_ngettext( 2, c ), hb_i18n_ngettext( 5, c ), hb_i18n_ngettext( 1.5, c )
   hb_i18n_PluralForm( t, {|| 3 }, .T. )
   ? hb_i18n_ngettext( 1, c ), hb_i18n_ngettext( 2, c )
   RETURN
