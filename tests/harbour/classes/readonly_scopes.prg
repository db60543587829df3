#include "hbclass.ch"
PROCEDURE Main()
 LOCAL o := K():New(), s := S():New()
 ErrorBlock( {| e | Break( e ) } )
 o:t() ; s:t() ; s:u() ; s:v()
 try( {|| o:e := 9 } ); try( {|| o:p := 9 } ); try( {|| o:h := 9 } )
 try( {|| s:e := 9 } ); try( {|| s:p := 9 } ); try( {|| s:K:h := 9 } ); try( {|| s:K:e := 9 } )
 RETURN
PROCEDURE try( b )
 LOCAL e
 BEGIN SEQUENCE
   ? Eval( b )
 RECOVER USING e
   ? e:genCode, e:subCode, e:description, e:operation
 END
 RETURN
CREATE CLASS K
 HIDDEN:
  VAR h READONLY
 PROTECTED:
  VAR p READONLY
 EXPORTED:
  VAR e READONLY
  METHOD t()
  METHOD New() INLINE ( Self )
ENDCLASS
METHOD t() CLASS K
  try( {|| ::h := 1 } ); try( {|| ::p := 1 } ); try( {|| ::e := 1 } )
  BEGIN SEQUENCE
  ::h := 2
  ? ::h
  RECOVER
  ? "no"
  END
  RETURN Self
CREATE CLASS S INHERIT K
  METHOD u
  METHOD v
ENDCLASS
METHOD u() CLASS S
  try( {|| ::h := 1 } ); try( {|| ::p := 1 } ); try( {|| ::e := 1 } )
  try( {|| ::K:h := 1 } ); try( {|| ::K:p := 1 } ); try( {|| ::K:e := 1 } )
  RETURN Self
METHOD v() CLASS S
  try( {|| ::Super:h := 1 } ); try( {|| ::Super:p := 1 } ); try( {|| ::Super:e := 1 } )
  try( {|| ::Super:h } )
  RETURN Self
