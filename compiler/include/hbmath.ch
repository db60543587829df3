/*
 * hbmath.ch: numbers of the math error handler.
 */

#ifndef HB_MATH_CH_
#define HB_MATH_CH_

/* ---- kinds of errors ---- */

#define HB_MATH_ERR_UNKNOWN           -1
#define HB_MATH_ERR_NONE              0
#define HB_MATH_ERR_DOMAIN            1
#define HB_MATH_ERR_SING              2
#define HB_MATH_ERR_OVERFLOW          3
#define HB_MATH_ERR_UNDERFLOW         4
#define HB_MATH_ERR_TLOSS             5
#define HB_MATH_ERR_PLOSS             6

/* ---- hb_matherMode() ---- */

#define HB_MATH_ERRMODE_DEFAULT       0
#define HB_MATH_ERRMODE_CDEFAULT      1
#define HB_MATH_ERRMODE_USER          2
#define HB_MATH_ERRMODE_USERDEFAULT   3
#define HB_MATH_ERRMODE_USERCDEFAULT  4

/* ---- results of hb_matherBlock() blocks ---- */

#define HB_MATHERRORBLOCK_RETVAL      1
#define HB_MATHERRORBLOCK_HANDLED     2

#endif
