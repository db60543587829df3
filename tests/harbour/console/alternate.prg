// SET ALTERNATE copies what ? prints into a file
PROCEDURE Main()
   SET ALTERNATE TO alt.txt
   SET ALTERNATE ON
   ? "both"
   ?? " same line"
   SET ALTERNATE OFF
   ? "screen only"
   SET CONSOLE OFF
   SET ALTERNATE ON
   ? "file only"
   SET CONSOLE ON
   CLOSE ALTERNATE
   SET ALTERNATE TO alt.txt ADDITIVE
   SET ALTERNATE ON
   ? "added"
   CLOSE ALTERNATE
   ? "[" + StrTran( MemoRead( "alt.txt" ), hb_eol(), "|" ) + "]"
   ERASE alt.txt
   RETURN
