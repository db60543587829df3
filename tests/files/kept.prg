/* Linked to every program that `cargo xtask files` runs: see kept.ch */

/* Renames a file to k1_NAME, k2_NAME … and answers as FErase() does */
FUNCTION PutAside( cFile )

   LOCAL n, cPath, cName, cExt

   IF ! HB_ISSTRING( cFile ) .OR. ! hb_vfExists( cFile )
      RETURN -1
   ENDIF
   hb_FNameSplit( cFile, @cPath, @cName, @cExt )
   FOR n := 1 TO 1000
      IF ! hb_vfExists( cPath + "k" + hb_ntos( n ) + "_" + cName + cExt )
         RETURN hb_vfRename( cFile, cPath + "k" + hb_ntos( n ) + "_" + cName + cExt )
      ENDIF
   NEXT

   RETURN -1

/* The files of a table, as hb_dbDrop() takes them for the usual drivers */
FUNCTION DropAside( cTable )

   LOCAL lDone := .F., cExt, cFile

   IF ! "." $ hb_FNameNameExt( cTable )
      cTable += ".dbf"
   ENDIF
   FOR EACH cExt IN { ".dbf", ".dbt", ".fpt", ".smt", ".cdx", ".nsx" }
      cFile := hb_FNameExtSet( cTable, cExt )
      IF hb_vfExists( cFile )
         lDone := PutAside( cFile ) == 0 .OR. lDone
      ENDIF
   NEXT

   RETURN lDone
