/*
 * reserved.ch: nothing to declare. The compiler refuses functions with the
 * names of built-in ones by itself.
 */

#ifndef HB_RESERVED_CH_
#define HB_RESERVED_CH_
#endif
