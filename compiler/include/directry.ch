/*
 * directry.ch: columns of the arrays of Directory().
 */

#ifndef HB_DIRECTRY_CH_
#define HB_DIRECTRY_CH_

/* ---- positions in an element ---- */

#define F_NAME  1
#define F_SIZE  2
#define F_DATE  3
#define F_TIME  4
#define F_ATTR  5
#define F_LEN   5

#endif
