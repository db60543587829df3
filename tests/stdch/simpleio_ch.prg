#include "simpleio.ch"
? a, b
?
?? a, b
??
ACCEPT TO x
ACCEPT "a" TO x
