/*
 * blob.ch: memo files used as a store of their own, and memos moved to and
 * from files. The numbers are those of dbinfo.ch.
 */

#ifndef HB_BLOB_CH_
#define HB_BLOB_CH_

#include "dbinfo.ch"

#xtranslate BLOBDirectExport( <pointer>, <file> [, <mode>] ) => ;
            dbInfo( DBI_BLOB_DIRECT_EXPORT, { <pointer>, <file>, iif( <.mode.>, <mode>, BLOB_EXPORT_OVERWRITE ) } )
#xtranslate BLOBDirectGet( <pointer> [, <start> [, <length>]] ) => ;
            dbInfo( DBI_BLOB_DIRECT_GET, { <pointer>, <start>, <length> } )
#xtranslate BLOBDirectImport( <pointer>, <file> )  => dbInfo( DBI_BLOB_DIRECT_IMPORT, { <pointer>, <file> } )
#xtranslate BLOBDirectPut( <pointer>, <value> )    => dbInfo( DBI_BLOB_DIRECT_PUT, { <pointer>, <value> } )
#xtranslate BLOBExport( <field>, <file> [, <mode>] ) => ;
            dbFileGet( <field>, <file>, iif( <.mode.>, <mode>, BLOB_EXPORT_OVERWRITE ) )
#xtranslate BLOBExport( <field>, <file>, <mode> )  => dbFileGet( <field>, <file>, <mode> )
#xtranslate BLOBGet( <field> [, <start> [, <length>]] ) => ;
            dbFieldInfo( DBS_BLOB_GET, <field>, { <start>, <length> } )
#xtranslate BLOBImport( <field>, <file> )          => dbFilePut( <field>, <file> )
#xtranslate BLOBRootGet()                          => dbInfo( DBI_BLOB_ROOT_GET )
#xtranslate BLOBRootPut( <value> )                 => dbInfo( DBI_BLOB_ROOT_PUT, <value> )
#xtranslate BLOBRootLock()                         => dbInfo( DBI_BLOB_ROOT_LOCK )
#xtranslate BLOBRootUnlock()                       => dbInfo( DBI_BLOB_ROOT_UNLOCK )
#xtranslate BLOBRootDelete()                       => dbInfo( DBI_BLOB_ROOT_PUT, "" )

#endif
