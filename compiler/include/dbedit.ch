/*
 * dbedit.ch: numbers that dbEdit() and its user function exchange.
 */

#ifndef HB_DBEDIT_CH_
#define HB_DBEDIT_CH_

/* ---- modes given to the user function ---- */

#define DE_IDLE       0
#define DE_HITTOP     1
#define DE_HITBOTTOM  2
#define DE_EMPTY      3
#define DE_EXCEPT     4

/* ---- what the user function answers ---- */

#define DE_ABORT      0
#define DE_CONT       1
#define DE_REFRESH    2
#define DE_APPEND     3

#endif
