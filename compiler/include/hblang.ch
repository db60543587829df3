/*
 * hblang.ch: numbers of hb_langMessage().
 */

#ifndef HB_LANG_CH_
#define HB_LANG_CH_

/* ---- where the texts of a kind begin ---- */

#define HB_LANG_ITEM_BASE_ID       0
#define HB_LANG_ITEM_BASE_MONTH    6
#define HB_LANG_ITEM_BASE_DAY      18
#define HB_LANG_ITEM_BASE_NATMSG   25
#define HB_LANG_ITEM_BASE_ERRDESC  38
#define HB_LANG_ITEM_BASE_ERRINTR  89
#define HB_LANG_ITEM_BASE_TEXT     115
#define HB_LANG_ITEM_MAX_          118

#endif
