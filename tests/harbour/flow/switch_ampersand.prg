// A literal with & is compared as it is written in SWITCH.
PROCEDURE Main()

   LOCAL c := "azz"
   MEMVAR m_b
   PRIVATE m_b := "zz"

   SWITCH c
   CASE "a&m_b"
      ? "replaced"
      EXIT
   OTHERWISE
      ? "as written"
   ENDSWITCH
   SWITCH "a&m_b"
   CASE "azz"
      ? "replaced"
      EXIT
   CASE "a&m_b"
      ? "as written"
   ENDSWITCH

   RETURN
