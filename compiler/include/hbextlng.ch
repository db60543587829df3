/*
 * hbextlng.ch: nothing to request. Every language module is there at run time.
 */

#ifndef HB_EXTLNG_CH_
#define HB_EXTLNG_CH_
#endif
