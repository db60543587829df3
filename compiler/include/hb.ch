/*
 * hb.ch: the headers most programs need, in one.
 */

#ifndef HB_HB_CH_
#define HB_HB_CH_

#include "color.ch"
#include "dbstruct.ch"
#include "directry.ch"
#include "fileio.ch"
#include "hbgtinfo.ch"
#include "hbhash.ch"
#include "hbserial.ch"
#include "hbver.ch"
#include "inkey.ch"
#include "setcurs.ch"

#ifndef HB_SYMBOL_UNUSED
#define HB_SYMBOL_UNUSED( symbol )   ( ( symbol ) )
#endif

#endif
