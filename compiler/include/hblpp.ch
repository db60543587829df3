/*
 * hblpp.ch: errors of the length-prefixed protocol functions hb_lpp*(),
 * besides those of hbsocket.ch.
 */

#ifndef HB_LPP_CH_
#define HB_LPP_CH_

/* the other side announced more bytes than allowed */
#define HB_LPP_ERR_TOOLARGE  1001

#endif
