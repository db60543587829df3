/*
 * color.ch: positions of the pairs in a color string.
 */

#ifndef HB_COLOR_CH_
#define HB_COLOR_CH_

/* ---- arguments of ColorSelect() ---- */

#define CLR_STANDARD    0
#define CLR_ENHANCED    1
#define CLR_BORDER      2
#define CLR_BACKGROUND  3
#define CLR_UNSELECTED  4

#endif
