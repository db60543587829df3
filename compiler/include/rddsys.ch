/*
 * rddsys.ch: types of drivers: rddRegister().
 */

#ifndef HB_RDDSYS_CH_
#define HB_RDDSYS_CH_

/* ---- types ---- */

#define RDT_FULL      1
#define RDT_TRANSFER  2
#define RDT_HIDDEN    255

#endif
