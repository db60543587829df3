/*
 * hbextcdp.ch: nothing to request. Every code page is there at run time.
 */

#ifndef HB_EXTCDP_CH_
#define HB_EXTCDP_CH_
#endif
