// PARAMETERS does not end the declarations; a static may begin with a mutex; an INIT procedure may share its name.
#pragma -gc3
STATIC s_mutex := hb_mutexCreate()

INIT PROCEDURE Setup()
   ? "init"
   RETURN

PROCEDURE Main()

   ? Two( 1 ), ValType( s_mutex )

   RETURN

FUNCTION Setup()
   RETURN "function"

FUNCTION Two

   PARAMETERS nFirst, nSecond
   LOCAL nSum := 5
   MEMVAR nFirst, nSecond

   RETURN nSum + nFirst
