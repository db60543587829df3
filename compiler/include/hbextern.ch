/*
 * hbextern.ch: nothing to request. Every function of the library is there at
 * run time, for macros too.
 */

#ifndef HB_EXTERN_CH_
#define HB_EXTERN_CH_
#endif
