/*
 * getexit.ch: how a GET was left: Get:exitState.
 */

#ifndef HB_GETEXIT_CH_
#define HB_GETEXIT_CH_

/* ---- states ---- */

#define GE_NOEXIT    0
#define GE_UP        1
#define GE_DOWN      2
#define GE_TOP       3
#define GE_BOTTOM    4
#define GE_ENTER     5
#define GE_WRITE     6
#define GE_ESCAPE    7
#define GE_WHEN      8
#define GE_SHORTCUT  9
#define GE_MOUSEHIT  10

#endif
