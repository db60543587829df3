// Text streams: __text, __stream, __cstream
PROCEDURE Main()
   LOCAL c
#pragma __text|QOut( %s )
plain line "with quotes"
  second
#pragma __endtext
   #pragma __stream|c := %s
one
 two

#pragma __endtext
   ? hb_ValToExp( c )
   #pragma __cstream|c := %s
tab\there \x41
#pragma __endtext
   ? hb_ValToExp( c )
   RETURN
