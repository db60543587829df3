/*
 * hbsetup.ch: which dialects are built in; for #ifdef.
 */

#ifndef HB_SETUP_CH_
#define HB_SETUP_CH_

/* undocumented functions of Clipper, and what Clipper 5.3 added to 5.2 */
#define HB_CLP_UNDOC
#define HB_COMPAT_C53

#endif
