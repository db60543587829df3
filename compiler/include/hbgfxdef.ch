/*
 * hbgfxdef.ch: numbers of hb_gfxPrimitive().
 */

#ifndef HB_GFXDEF_CH_
#define HB_GFXDEF_CH_

/* ---- operations ---- */

#define HB_GFX_ACQUIRESCREEN  1
#define HB_GFX_RELEASESCREEN  2
#define HB_GFX_MAKECOLOR      3
#define HB_GFX_CLIPTOP        10
#define HB_GFX_CLIPLEFT       11
#define HB_GFX_CLIPBOTTOM     12
#define HB_GFX_CLIPRIGHT      13
#define HB_GFX_SETCLIP        14
#define HB_GFX_DRAWINGMODE    20
#define HB_GFX_GETPIXEL       50
#define HB_GFX_PUTPIXEL       51
#define HB_GFX_LINE           52
#define HB_GFX_RECT           53
#define HB_GFX_FILLEDRECT     54
#define HB_GFX_CIRCLE         55
#define HB_GFX_FILLEDCIRCLE   56
#define HB_GFX_ELLIPSE        57
#define HB_GFX_FILLEDELLIPSE  58
#define HB_GFX_FLOODFILL      59

/* ---- drawing modes ---- */

#define HB_GFX_MODE_SOLID     1
#define HB_GFX_MODE_XOR       2
#define HB_GFX_MODE_ALPHA     3

#endif
