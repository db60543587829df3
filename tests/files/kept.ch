/* Erased tables are put aside instead, so that what a program wrote can be compared */

#xtranslate FErase( <x> ) => PutAside( <x> )
#xtranslate hb_vfErase( <x> ) => PutAside( <x> )
#xtranslate hb_dbDrop( <x> ) => DropAside( <x> )
#xtranslate dbDrop( <x> ) => DropAside( <x> )
