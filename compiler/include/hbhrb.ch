/*
 * hbhrb.ch: numbers of the hb_hrb*() functions.
 */

#ifndef HB_HRB_CH_
#define HB_HRB_CH_

/* ---- hb_hrbLoad(): what its functions replace ---- */

#define HB_HRB_BIND_DEFAULT     0x0
#define HB_HRB_BIND_LOCAL       0x1
#define HB_HRB_BIND_OVERLOAD    0x2
#define HB_HRB_BIND_FORCELOCAL  0x3
#define HB_HRB_BIND_MODEMASK    0x3
#define HB_HRB_BIND_LAZY        0x4

/* ---- hb_hrbRun(): options ---- */

#define HB_HRB_ARG_PRGNAME      0x10

/* ---- hb_hrbGetFunList(): kinds of functions ---- */

#define HB_HRB_FUNC_PUBLIC      0x1
#define HB_HRB_FUNC_STATIC      0x2
#define HB_HRB_FUNC_LOCAL       0x3
#define HB_HRB_FUNC_EXTERN      0x4

#endif
