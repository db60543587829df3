/*
 * setcurs.ch: shapes of the cursor: SetCursor().
 */

#ifndef HB_SETCURS_CH_
#define HB_SETCURS_CH_

/* ---- shapes ---- */

#define SC_NONE      0
#define SC_NORMAL    1
#define SC_INSERT    2
#define SC_SPECIAL1  3
#define SC_SPECIAL2  4

/* ---- more names of the same values ---- */

#define SC_UNDEF                         -1

#endif
