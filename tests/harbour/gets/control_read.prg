// READ over check boxes, lists, radio buttons and push buttons.
#include "inkey.ch"

PROCEDURE Main()
   LOCAL lMarried := .F., cCity := "Oslo", nCity := 2, cPay := "Cash", nPay := 1, lOk := .F., cName := "Ann       ", lNews := .T.
   // A terminal at its end answers Enter first, which the first READ takes.
   LOCAL aKeys := { ;
      { K_PGDN }, ;
      { K_SPACE, K_TAB, K_DOWN, K_TAB, K_DOWN, K_PGDN }, ;
      { K_TAB, K_TAB, K_TAB, K_ENTER, Asc( "y" ), K_PGDN }, ;
      { K_DOWN, K_END, K_TAB, K_UP, K_UP, K_TAB, K_TAB, Asc( "x" ), K_CTRL_W }, ;
      { K_SPACE, K_SPACE, K_ENTER, Asc( "r" ), K_ENTER, K_ENTER, K_ENTER, K_PGDN }, ;
      { K_SPACE, K_ESC }, ;
      { K_TAB, K_HOME, K_SH_TAB, K_SPACE, K_DOWN, K_TAB, K_TAB, K_TAB, K_ESC } }, aOne, nKey
   MEMVAR GetList
   PRIVATE GetList := {}
   FOR EACH aOne IN aKeys
      CLS
      lOk := .F.
      @ 1, 2 GET lMarried CHECKBOX CAPTION "&Married"
      @ 2, 2, 6, 14 GET cCity LISTBOX { "Bonn", "Oslo", "Rome", "Wien" } CAPTION "City"
      @ 7, 2, 10, 14 GET cPay RADIOGROUP { RadioButton( 8, 4, "Cash" ), RadioButton( 9, 4, "Card" ) } CAPTION "Pay"
      @ 11, 2 GET lOk PUSHBUTTON CAPTION "Save" STATE {|| OutStd( "pushed", hb_eol() ) }
      @ 12, 2 GET cName
      @ 13, 2 GET lNews CHECKBOX CAPTION "News" VALID {|| OutStd( "valid", hb_eol() ), .T. }
      FOR EACH nKey IN aOne
         hb_keyPut( nKey )
      NEXT
      READ
      OutStd( lMarried, cCity, cPay, lOk, cName, lNews, ReadExit(), LastKey(), Updated(), hb_eol() )
      hb_keyClear()
   NEXT
   FOR EACH aOne IN aKeys
      CLS
      @ 2, 2, 6, 14 GET nCity LISTBOX { { "Bonn", "b" }, { "Oslo", "o" }, { "Rome", "r" }, { "Wien", "w" } } DROPDOWN
      @ 7, 2, 10, 14 GET nPay RADIOGROUP { RadioButton( 8, 4, "Cash" ), RadioButton( 9, 4, "Card" ) }
      FOR EACH nKey IN aOne
         hb_keyPut( nKey )
      NEXT
      hb_keyPut( K_ESC )
      READ
      OutStd( nCity, nPay, LastKey(), Updated(), hb_eol() )
      hb_keyClear()
   NEXT
   RETURN
