#include "common.ch"
DEFAULT a TO 1
DEFAULT a TO 1, b TO 2, c[1] TO 3
UPDATE a IF b TO c
? ISNIL( a ), ISARRAY( a ), ISBLOCK( a ), ISCHAR( a ), ISDATE( a ), ISLOGICAL( a ), ISMEMO( a ), ISNUMBER( a ), ISOBJECT( a )
? TRUE, FALSE, YES, NO
HB_SYMBOL_UNUSED( x )
