// Objects saved as text and read again.
#include "hbclass.ch"
REQUEST HBPERSISTENT
CREATE CLASS T1 FROM HBPersistent
   VAR One       PROPERTY
   VAR Two       PROPERTY
   VAR Three
   VAR Four      PROPERTY
   VAR Six INIT 6 PROPERTY
   METHOD Another() INLINE { 1, { "One", "Two" } } PROPERTY
ENDCLASS
CREATE CLASS T2 FROM HBPersistent
   VAR Five  PROPERTY
ENDCLASS
CREATE CLASS T3 FROM T1
   VAR Seven PROPERTY
ENDCLASS
CREATE CLASS NP
   VAR x INIT 1
ENDCLASS
PROCEDURE Main()
   LOCAL o, x, s, o2, f
   o := T2():New()
   FOR EACH x IN { 1, -2.5, "a'b", 'q"q', e"l1\nl2", "", .T., .F., NIL, 0d20240229, 0d0, t"2024-01-02 03:04:05", {}, { 1, { 2 }, {} }, {=>}, {"a"=>1,"b"=>{1}}, {|| 1 }, NP():new(), T2():new(), { T2():new(), NP():new() }, Chr(0)+Chr(255), { NIL, .T. } }
      o:Five := x
      BEGIN SEQUENCE WITH {|e| QOut( e:subsystem, e:subcode, e:description, e:operation ), Break(e) }
      s := o:SaveToText()
      ? s
      o2 := T2():New()
      o2:Five := "unset"
      ? ValType( o2:LoadFromText( s ) ), ValType( o2:Five ), hb_valtoexp( o2:Five )
      END
   NEXT
   o := T3():new()
   o:One := "abc"
   o:Three := 33
   o:Four := T2():new()
   o:Four:Five := 1

   o:Seven := 7
   ? s := o:SaveToText()
   ? s := o:SaveToText( "oName" )
   ? s := o:SaveToText( "oName", 3 )
   ? o:SaveToFile( "per.txt" )
   ? hb_memoread( "per.txt" ) == o:SaveToText( "o" )
   ? hb_memoread( "per.txt" )
   o2 := T3():new()
   o2 := T2():CreateNew( "OBJECT o AS T2" + hb_eol() + "  ::Five := 8" + hb_eol() + "ENDOBJECT" )
   ? ValType( o2 ), o2:className, o2:Five
   o2 := T1():CreateNew()
   ? ValType( o2 ), o2:className, o2:One
   FErase( "per.txt" )
RETURN
