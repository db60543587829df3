/*
 * hbstrict.ch: refuses if() as an expression, so that a program keeps to iif().
 */

#ifndef HB_STRICT_CH_
#define HB_STRICT_CH_

/* a call of iif() without arguments is an error of the compiler */
#translate if( <cond>, <yes>, <no> ) => iif()

#endif
