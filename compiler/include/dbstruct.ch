/*
 * dbstruct.ch: columns of the arrays that describe fields.
 */

#ifndef HB_DBSTRUCT_CH_
#define HB_DBSTRUCT_CH_

/* ---- positions in an element of dbStruct() ---- */

#define DBS_NAME  1
#define DBS_TYPE  2
#define DBS_LEN   3
#define DBS_DEC   4
#define DBS_ALEN  4

#endif
