/*
 * set.ch: numbers of the settings that Set() reads and changes.
 *
 * The comment gives the type of the setting and the command for it, when there is one.
 */

#ifndef HB_SET_CH_
#define HB_SET_CH_

/* ---- settings of Clipper ---- */

#define _SET_EXACT             1    /* logical, SET EXACT */
#define _SET_FIXED             2    /* logical, SET FIXED */
#define _SET_DECIMALS          3    /* number, SET DECIMALS TO */
#define _SET_DATEFORMAT        4    /* text, SET DATE [FORMAT] */
#define _SET_EPOCH             5    /* number, SET EPOCH TO */
#define _SET_PATH              6    /* text, SET PATH TO */
#define _SET_DEFAULT           7    /* text, SET DEFAULT TO */
#define _SET_EXCLUSIVE         8    /* logical, SET EXCLUSIVE */
#define _SET_SOFTSEEK          9    /* logical, SET SOFTSEEK */
#define _SET_UNIQUE            10   /* logical, SET UNIQUE */
#define _SET_DELETED           11   /* logical, SET DELETED */
#define _SET_CANCEL            12   /* logical, SetCancel() */
#define _SET_DEBUG             13   /* logical */
#define _SET_TYPEAHEAD         14   /* number, SET TYPEAHEAD TO */
#define _SET_COLOR             15   /* text, SET COLOR TO */
#define _SET_CURSOR            16   /* number, SET CURSOR */
#define _SET_CONSOLE           17   /* logical, SET CONSOLE */
#define _SET_ALTERNATE         18   /* logical, SET ALTERNATE ON/OFF */
#define _SET_ALTFILE           19   /* text, SET ALTERNATE TO */
#define _SET_DEVICE            20   /* text, SET DEVICE TO */
#define _SET_EXTRA             21   /* logical */
#define _SET_EXTRAFILE         22   /* text */
#define _SET_PRINTER           23   /* logical, SET PRINTER ON/OFF */
#define _SET_PRINTFILE         24   /* text, SET PRINTER TO */
#define _SET_MARGIN            25   /* number, SET MARGIN TO */
#define _SET_BELL              26   /* logical, SET BELL */
#define _SET_CONFIRM           27   /* logical, SET CONFIRM */
#define _SET_ESCAPE            28   /* logical, SET ESCAPE */
#define _SET_INSERT            29   /* logical, ReadInsert() */
#define _SET_EXIT              30   /* logical, ReadExit() */
#define _SET_INTENSITY         31   /* logical, SET INTENSITY */
#define _SET_SCOREBOARD        32   /* logical, SET SCOREBOARD */
#define _SET_DELIMITERS        33   /* logical, SET DELIMITERS */
#define _SET_DELIMCHARS        34   /* text, SET DELIMITERS TO */
#define _SET_WRAP              35   /* logical, SET WRAP */
#define _SET_MESSAGE           36   /* number, SET MESSAGE TO */
#define _SET_MCENTER           37   /* logical, SET MESSAGE TO .. CENTER */
#define _SET_SCROLLBREAK       38   /* logical */
#define _SET_EVENTMASK         39   /* number, SET EVENTMASK TO */
#define _SET_VIDEOMODE         40   /* number, SET VIDEOMODE TO */
#define _SET_MBLOCKSIZE        41   /* number, SET MBLOCKSIZE TO / SET MEMOBLOCK TO */
#define _SET_MFILEEXT          42   /* text, SET MFILEEXT TO */
#define _SET_STRICTREAD        43   /* logical, SET STRICTREAD */
#define _SET_OPTIMIZE          44   /* logical, SET OPTIMIZE */
#define _SET_AUTOPEN           45   /* logical, SET AUTOPEN */
#define _SET_AUTORDER          46   /* number, SET AUTORDER TO */
#define _SET_AUTOSHARE         47   /* number, SET AUTOSHARE TO */

/* the highest number of the block above */
#define _SET_COUNT             47

/* ---- settings added since, counted from HB_SET_BASE ---- */

#define HB_SET_BASE            100

#define _SET_LANGUAGE          100  /* text */
#define _SET_IDLEREPEAT        101  /* logical */
#define _SET_FILECASE          102  /* number */
#define _SET_DIRCASE           103  /* number */
#define _SET_DIRSEPARATOR      104  /* text */
#define _SET_EOF               105  /* logical, SET EOF */
#define _SET_HARDCOMMIT        106  /* logical, SET HARDCOMMIT */
#define _SET_FORCEOPT          107  /* logical, SET FORCEOPT */
#define _SET_DBFLOCKSCHEME     108  /* number, SET DBFLOCKSCHEME TO */
#define _SET_DEFEXTENSIONS     109  /* logical */
#define _SET_EOL               110  /* text */
#define _SET_TRIMFILENAME      111  /* logical */
#define _SET_HBOUTLOG          112  /* text */
#define _SET_HBOUTLOGINFO      113  /* text */
#define _SET_CODEPAGE          114  /* text */
#define _SET_OSCODEPAGE        115  /* text or NIL */
#define _SET_TIMEFORMAT        116  /* text, SET TIME FORMAT [TO] */
#define _SET_DBCODEPAGE        117  /* text or NIL */

/* ---- values of _SET_FILECASE and _SET_DIRCASE ---- */

#define HB_SET_CASE_MIXED      0
#define HB_SET_CASE_LOWER      1
#define HB_SET_CASE_UPPER      2

/* ---- more names of the same values ---- */

#define HB_SET_COUNT                     18

#endif
