/*
 * assert.ch: ASSERT() ends the program with a text when its condition is
 * false. With NDEBUG defined it disappears, condition and all.
 */

#ifndef HB_ASSERT_CH_
#define HB_ASSERT_CH_

#ifdef NDEBUG
#command ASSERT( <cond> [, <text>] ) =>
#else
#command ASSERT( <cond> [, <text>] ) => ;
         IF !( <cond> ) ; ;
            OutStd( hb_eol() + ProcName( 0 ) + "(" + hb_ntos( ProcLine() ) + ")" + "  Assertion failed: " + iif( <.text.>, <text>, <"cond"> ) ) ; ;
            QUIT ; ;
         END
#endif

#endif
