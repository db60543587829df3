/*
 * hbgfx.ch: drawing, as calls of hb_gfxPrimitive().
 */

#ifndef HB_GFX_CH_
#define HB_GFX_CH_

#include "hbgfxdef.ch"

#xtranslate hb_gfxAcquireScreen()  => hb_gfxPrimitive( HB_GFX_ACQUIRESCREEN )
#xtranslate hb_gfxReleaseScreen()  => hb_gfxPrimitive( HB_GFX_RELEASESCREEN )
#xtranslate hb_gfxMakeColor( <red>, <green>, <blue> [, <alpha>] ) => ;
            hb_gfxPrimitive( HB_GFX_MAKECOLOR, <red>, <green>, <blue> [, <alpha>] )
#xtranslate hb_gfxGetClip( <top>, <left>, <bottom>, <right> ) => ;
            <top> := hb_gfxPrimitive( HB_GFX_CLIPTOP ) ; <left> := hb_gfxPrimitive( HB_GFX_CLIPLEFT ) ; ;
            <bottom> := hb_gfxPrimitive( HB_GFX_CLIPBOTTOM ) ; <right> := hb_gfxPrimitive( HB_GFX_CLIPRIGHT )
#xtranslate hb_gfxSetClip( <top>, <left>, <bottom>, <right> ) => ;
            hb_gfxPrimitive( HB_GFX_SETCLIP, <top>, <left>, <bottom>, <right> )
#xtranslate hb_gfxDrawingMode( [<mode>] ) => hb_gfxPrimitive( HB_GFX_DRAWINGMODE [, <mode>] )
#xtranslate hb_gfxGetPixel( <y>, <x> )    => hb_gfxPrimitive( HB_GFX_GETPIXEL, <y>, <x> )
#xtranslate hb_gfxPutPixel( <y>, <x>, <color> ) => hb_gfxPrimitive( HB_GFX_PUTPIXEL, <y>, <x>, <color> )
#xtranslate hb_gfxLine( <top>, <left>, <bottom>, <right>, <color> ) => ;
            hb_gfxPrimitive( HB_GFX_LINE, <top>, <left>, <bottom>, <right>, <color> )
#xtranslate hb_gfxRect( <top>, <left>, <bottom>, <right>, <color> ) => ;
            hb_gfxPrimitive( HB_GFX_RECT, <top>, <left>, <bottom>, <right>, <color> )
#xtranslate hb_gfxFilledRect( <top>, <left>, <bottom>, <right>, <color> ) => ;
            hb_gfxPrimitive( HB_GFX_FILLEDRECT, <top>, <left>, <bottom>, <right>, <color> )
#xtranslate hb_gfxCircle( <y>, <x>, <radius>, <color> )       => hb_gfxPrimitive( HB_GFX_CIRCLE, <y>, <x>, <radius>, <color> )
#xtranslate hb_gfxFilledCircle( <y>, <x>, <radius>, <color> ) => hb_gfxPrimitive( HB_GFX_FILLEDCIRCLE, <y>, <x>, <radius>, <color> )
#xtranslate hb_gfxEllipse( <y>, <x>, <height>, <width>, <color> ) => ;
            hb_gfxPrimitive( HB_GFX_ELLIPSE, <y>, <x>, <height>, <width>, <color> )
#xtranslate hb_gfxFilledEllipse( <y>, <x>, <height>, <width>, <color> ) => ;
            hb_gfxPrimitive( HB_GFX_FILLEDELLIPSE, <y>, <x>, <height>, <width>, <color> )
#xtranslate hb_gfxFloodFill( <y>, <x>, <color> ) => hb_gfxPrimitive( HB_GFX_FLOODFILL, <y>, <x>, <color> )

#endif
