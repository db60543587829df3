#nosuch directive
#include "nosuch.ch"
PROCEDURE Main()
   RETURN
