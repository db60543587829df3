/*
 * hbtrace.ch: HB_TRACE( level, ... ) writes to the trace log when its level is
 * not above HB_TR_LEVEL. Which that is, is chosen before including by defining
 * one of HB_TR_LEVEL_ALWAYS, _FATAL, _ERROR, _WARNING, _INFO, _DEBUG.
 */

#ifndef HB_TRACE_CH_
#define HB_TRACE_CH_

#define HB_TR_ALWAYS   0
#define HB_TR_FATAL    1
#define HB_TR_ERROR    2
#define HB_TR_WARNING  3
#define HB_TR_INFO     4
#define HB_TR_DEBUG    5
#define HB_TR_LAST     6

#ifdef HB_TR_LEVEL_ALWAYS
#define HB_TR_LEVEL    HB_TR_ALWAYS
#endif
#ifdef HB_TR_LEVEL_FATAL
#define HB_TR_LEVEL    HB_TR_FATAL
#endif
#ifdef HB_TR_LEVEL_ERROR
#define HB_TR_LEVEL    HB_TR_ERROR
#endif
#ifdef HB_TR_LEVEL_WARNING
#define HB_TR_LEVEL    HB_TR_WARNING
#endif
#ifdef HB_TR_LEVEL_INFO
#define HB_TR_LEVEL    HB_TR_INFO
#endif
#ifdef HB_TR_LEVEL_DEBUG
#define HB_TR_LEVEL    HB_TR_DEBUG
#endif
#ifndef HB_TR_LEVEL
#define HB_TR_LEVEL    HB_TR_WARNING
#endif

#xtranslate HB_TRACE_STEALTH( <level>, <items,...> ) => HB_TRACE( <level>, <items> )
#xtranslate HB_TRACE( <level>, <items,...> ) => iif( HB_TR_LEVEL >= <level>, hb_traceLogAt( <level>, <items> ), )

/* ---- more names of the same values ---- */

#define HB_TR_DEFAULT                    HB_TR_WARNING

#endif
