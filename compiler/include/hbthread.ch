/*
 * hbthread.ch: bits of hb_threadStart().
 */

#ifndef HB_THREAD_CH_
#define HB_THREAD_CH_

/* ---- what the new thread sees of the memory variables of its parent ---- */

#define HB_THREAD_INHERIT_PUBLIC   1
#define HB_THREAD_INHERIT_PRIVATE  2
#define HB_THREAD_INHERIT_MEMVARS  3
#define HB_THREAD_MEMVARS_COPY     4

#endif
