// Orders whose key or FOR is no expression: DBFNTX makes none and says nothing, DBFCDX raises an error; the conditions keep waiting.
REQUEST DBFCDX, DBFNSX
PROCEDURE Main
   LOCAL cRdd
   FOR EACH cRdd IN { "DBFNTX", "DBFCDX", "DBFNSX" }
      ? "==", cRdd
      rddSetDefault( cRdd )
      dbCreate( "t1", { { "C1", "C", 8, 0 }, { "N1", "N", 5, 2 } } )
      USE t1
      dbAppend() ; FIELD->C1 := "abc"
      dbAppend() ; FIELD->C1 := "aac"
      INDEX ON C1 TO base
      Try( "x1", "C1", "A+" )
      Try( "x2", "C1" )
      ordCondSet()
      Try( "x3", "A+" )
      Try( "x4", "A+", "C1='abc'", {|| C1 = "abc" } )
      Try( "x5", "C1" )
      Try( "x6", "C1", "1", {|| 1 } )
      ordCondSet()
      Try( "x7", "A+", "A+", {|| .T. }, {|| C1 } )
      Try( "x8", "C1", "NOPE" )
      Try( "x9", "C1" )
      ordCondSet()
      Try( "x10", " " )
      Try( "x11", "C1", " " )
      ordCondSet()
      Try( "x12", "C1", "" )
      Try( "x13", "C1 C1" )
      Try( "x14", "C1;N1" )
      Try( "nodir/x15", "C1" )
      CLOSE
      hb_dbDrop( "t1" )
      AEval( Directory( "x*.*" ), {| a | FErase( a[ 1 ] ) } )
      AEval( Directory( "base.*" ), {| a | FErase( a[ 1 ] ) } )
   NEXT
   RETURN

STATIC PROCEDURE Try( cBag, cKey, cFor, bFor, bKey )
   LOCAL e
   IF cFor != NIL
      ordCondSet( cFor, bFor )
   ENDIF
   ? cBag, cKey, cFor, "->"
   BEGIN SEQUENCE WITH {| e | Break( e ) }
      ordCreate( cBag, "T" + hb_FNameName( cBag ), cKey, bKey )
   RECOVER USING e
      ?? "", e:subSystem, hb_ntos( e:subCode ), e:description, e:operation
   END SEQUENCE
   ?? "", IndexOrd(), IndexKey(), ordFor(), RecNo(), ordName( 1 ), ordBagName( 1 ), File( cBag + IndexExt() )
   RETURN
