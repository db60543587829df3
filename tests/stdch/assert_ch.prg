#include "assert.ch"
ASSERT( x > 1 )
ASSERT( x > 1, "msg" )
ASSERT( x > 1, "msg", y )
