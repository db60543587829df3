/*
 * memoedit.ch: numbers that MemoEdit() and its user function exchange.
 */

#ifndef HB_MEMOEDIT_CH_
#define HB_MEMOEDIT_CH_

/* ---- modes given to the user function ---- */

#define ME_IDLE          0
#define ME_UNKEY         1
#define ME_UNKEYX        2
#define ME_INIT          3

/* ---- what the user function answers ---- */

#define ME_REQUEST       4
#define ME_DEFAULT       0
#define ME_IGNORE        32
#define ME_DATA          33
#define ME_TOGGLEWRAP    34
#define ME_TOGGLESCROLL  35
#define ME_WORDRIGHT     100
#define ME_BOTTOMRIGHT   101
#define ME_PASTE         110

#endif
