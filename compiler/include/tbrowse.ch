/*
 * tbrowse.ch: numbers of TBrowse:applyKey() and its kin.
 */

#ifndef HB_TBROWSE_CH_
#define HB_TBROWSE_CH_

/* ---- results ---- */

#define TBR_EXIT       -1
#define TBR_CONTINUE   0
#define TBR_EXCEPTION  1
#define TBR_APPEND     1
#define TBR_APPENDING  2
#define TBR_MODIFY     3
#define TBR_MOVE       4
#define TBR_SIZE       5
#define TBR_CUSTOM     6

/* ---- TBColumn ---- */

#define TBC_READWRITE  1
#define TBC_MOVE       2
#define TBC_SIZE       3
#define TBC_CUSTOM     4

#endif
