/*
 * hbhash.ch: numbers of the hash functions.
 */

#ifndef HB_HASH_CH_
#define HB_HASH_CH_

/* ---- hb_HSetAutoAdd(): when a missing key is added ---- */

#define HB_HAUTOADD_NEVER     0x00
#define HB_HAUTOADD_ACCESS    0x01
#define HB_HAUTOADD_ASSIGN    0x02
#define HB_HAUTOADD_ALWAYS    hb_bitOr( HB_HAUTOADD_ACCESS, HB_HAUTOADD_ASSIGN )

/* ---- hb_HMerge(): how to merge ---- */

#define HB_HMERGE_UNION       0
#define HB_HMERGE_INTERSECT   1
#define HB_HMERGE_DIFFERENCE  2
#define HB_HMERGE_REMOVE      3

/* ---- more names of the same values ---- */

#define HB_HAUTOADD_REFERENCE            3

#endif
