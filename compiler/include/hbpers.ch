/*
 * hbpers.ch: the words of the text that HBPersistent():SaveToText() writes.
 */

#ifndef HB_PERS_CH_
#define HB_PERS_CH_

#xcommand OBJECT <name> AS <cls>    => Self := hb_SetObject( Self, {|| <cls>():New() } )
#xcommand ENDOBJECT                 => Self := hb_EndObject()
#xcommand ARRAY <name> LEN <length> => <name> := Array( <length> )
#xcommand ENDARRAY                  =>

#endif
