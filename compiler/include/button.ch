/*
 * button.ch: numbers of buttons, scroll bars and hits.
 */

#ifndef HB_BUTTON_CH_
#define HB_BUTTON_CH_

/* ---- kinds of scroll bars ---- */

#define SCROLL_VERTICAL    1
#define SCROLL_HORIZONTAL  2

/* ---- where a hit test found the mouse ---- */

#define HTNOWHERE          0
#define HTTOPLEFT          -1
#define HTTOP              -2
#define HTTOPRIGHT         -3
#define HTRIGHT            -4
#define HTBOTTOMRIGHT      -5
#define HTBOTTOM           -6
#define HTBOTTOMLEFT       -7
#define HTLEFT             -8
#define HTBORDERFIRST      -8
#define HTBORDERLAST       -1
#define HTCAPTION          -1025
#define HTCLIENT           -2049
#define HTSCROLLTHUMBDRAG  -3073
#define HTSCROLLUNITDEC    -3074
#define HTSCROLLUNITINC    -3075
#define HTSCROLLBLOCKDEC   -3076
#define HTSCROLLBLOCKINC   -3077
#define HTSCROLLFIRST      -3077
#define HTSCROLLLAST       -3073
#define HTDROPBUTTON       -4097
#define HTSEPARATOR        -4098
#define HTCELL             -5121
#define HTHEADING          -5122
#define HTFOOTING          -5123
#define HTHEADSEP          -5124
#define HTFOOTSEP          -5125
#define HTCOLSEP           -5126
#define HTMENU             -6145
#define HTSIZE             -6146
#define HTMINBUTTON        -6147
#define HTMAXBUTTON        -6148

/* ---- lines of menus, drawn with box characters ---- */

#define HB_MENU_SEPARATOR_UNI    hb_UTF8ToStrBox( "─" )
#define HB_SEPARATOR_SINGLE_UNI  hb_UTF8ToStrBox( "├─┤" )

/* ---- more names of the same values ---- */

#define HTGROWBOX                        HTSIZE
#define HTREDUCE                         HTMINBUTTON
#define HTZOOM                           HTMAXBUTTON
#define HB_SEPARATOR_DOUBLE_UNI          hb_UTF8ToStrBox( "╠═╣" )
#define HB_SEPARATOR_DOUBLE_SINGLE_UNI   hb_UTF8ToStrBox( "╟─╢" )
#define MENU_SEPARATOR                   Chr( 0xC4 )
#define SEPARATOR_SINGLE                 ( Chr( 0xC3 ) + Chr( 0xC4 ) + Chr( 0xB4 ) )
#define SEPARATOR_DOUBLE                 ( Chr( 0xCC ) + Chr( 0xCD ) + Chr( 0xB9 ) )
#define SEPARATOR_DOUBLE_SINGLE          ( Chr( 0xC7 ) + Chr( 0xC4 ) + Chr( 0xB6 ) )

#endif
