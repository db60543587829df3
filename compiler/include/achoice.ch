/*
 * achoice.ch: numbers that AChoice() and its user function exchange.
 */

#ifndef HB_ACHOICE_CH_
#define HB_ACHOICE_CH_

/* ---- modes given to the user function ---- */

#define AC_IDLE       0
#define AC_HITTOP     1
#define AC_HITBOTTOM  2
#define AC_EXCEPT     3
#define AC_NOITEM     4

/* ---- what the user function answers ---- */

#define AC_ABORT      0
#define AC_SELECT     1
#define AC_CONT       2
#define AC_GOTO       3
#define AC_REDRAW     4

#endif
