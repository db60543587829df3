/*
 * The classes of plain values, in force for a type after ENABLE TYPE CLASS.
 */

#include "hbclass.ch"

CREATE CLASS ScalarObject FUNCTION HBScalar
   METHOD copy() INLINE Self
   METHOD isScalar() INLINE .T.
   METHOD asString()
   METHOD asExpStr()
   METHOD become() VIRTUAL
   METHOD deepCopy() INLINE Self
ENDCLASS

METHOD asString() CLASS ScalarObject
   SWITCH ValType( Self )
   CASE "A" ; RETURN "{ ... }"
   CASE "B" ; RETURN "{ || ... }"
   CASE "C" ; RETURN Self
   CASE "M" ; RETURN Self
   CASE "D" ; RETURN DToC( Self )
   CASE "T" ; RETURN hb_TToS( Self )
   CASE "H" ; RETURN "{ ... => ... }"
   CASE "L" ; RETURN iif( Self, ".T.", ".F." )
   CASE "N" ; RETURN hb_ntos( Self )
   CASE "S" ; RETURN "@" + ::name + "()"
   CASE "P" ; RETURN "<0x...>"
   CASE "U" ; RETURN "NIL"
   ENDSWITCH
   RETURN "Error!"

METHOD asExpStr() CLASS ScalarObject
   SWITCH ValType( Self )
   CASE "C" ; RETURN '"' + Self + '"'
   CASE "M" ; RETURN '"' + Self + '"'
   CASE "D" ; RETURN 'CToD("' + DToC( Self ) + '")'
   CASE "T" ; RETURN 'hb_SToT("' + hb_TToS( Self ) + '")'
   ENDSWITCH
   RETURN ::asString()

CREATE CLASS Array INHERIT HBScalar FUNCTION __HBArray
   METHOD init( nElements )
   METHOD at( n ) INLINE Self[ n ]
   METHOD atPut( n, x ) INLINE Self[ n ] := x
   METHOD add( x ) INLINE AAdd( Self, x ), .T.
   METHOD addAll( aOther )
   METHOD collect( bWhich )
   METHOD copy() INLINE ACopy( Self, Array( Len( Self ) ) )
   METHOD do( bEach )
   METHOD deleteAt( n )
   METHOD insertAt( n, x )
   METHOD indexOf( x )
   METHOD asString() INLINE "{ ... }"
   METHOD remove( x )
   METHOD scan( bTest ) INLINE AScan( Self, bTest )
   METHOD _size( nElements )
   METHOD append( x ) INLINE AAdd( Self, x ), .T.
ENDCLASS

METHOD init( nElements ) CLASS Array
   ::size := iif( nElements == NIL, 0, nElements )
   RETURN Self

METHOD addAll( aOther ) CLASS Array
   aOther:do( {| x | ::add( x ) } )
   RETURN Self

METHOD collect( bWhich ) CLASS Array
   LOCAL aFound := {}, x
   FOR EACH x IN Self
      IF Eval( bWhich, x )
         AAdd( aFound, x )
      ENDIF
   NEXT
   RETURN aFound

METHOD do( bEach ) CLASS Array
   LOCAL i
   FOR i := 1 TO Len( Self )
      bEach:eval( Self[ i ], i )
   NEXT
   RETURN Self

METHOD deleteAt( n ) CLASS Array
   IF n >= 1 .AND. n <= Len( Self )
      hb_ADel( Self, n, .T. )
   ENDIF
   RETURN Self

METHOD insertAt( n, x ) CLASS Array
   IF n > Len( Self )
      ::size := n
      Self[ n ] := x
   ELSEIF n >= 1
      hb_AIns( Self, n, x, .T. )
   ENDIF
   RETURN Self

METHOD indexOf( x ) CLASS Array
   LOCAL cType := ValType( x ), xItem
   FOR EACH xItem IN Self
      IF ValType( xItem ) == cType .AND. xItem == x
         RETURN xItem:__enumIndex()
      ENDIF
   NEXT
   RETURN 0

METHOD remove( x ) CLASS Array
   ::deleteAt( ::indexOf( x ) )
   RETURN NIL

METHOD _size( nElements ) CLASS Array
   ASize( Self, nElements )
   RETURN nElements

CREATE CLASS Block INHERIT HBScalar FUNCTION __HBBlock
   METHOD asString() INLINE "{ || ... }"
ENDCLASS

CREATE CLASS Character INHERIT HBScalar FUNCTION __HBCharacter
   METHOD asString() INLINE Self
   METHOD asExpStr() INLINE '"' + Self + '"'
ENDCLASS

CREATE CLASS Date INHERIT HBScalar FUNCTION __HBDate
   METHOD year() INLINE Year( Self )
   METHOD month() INLINE Month( Self )
   METHOD day() INLINE Day( Self )
   METHOD asString() INLINE DToC( Self )
   METHOD asExpStr() INLINE 'CToD("' + ::asString() + '")'
ENDCLASS

CREATE CLASS TimeStamp INHERIT HBScalar FUNCTION __HBTimestamp
   METHOD date() INLINE hb_TToC( Self, NIL, "" )
   METHOD time() INLINE hb_TToC( Self, "", "hh:mm:ss" )
   METHOD year() INLINE Year( Self )
   METHOD month() INLINE Month( Self )
   METHOD day() INLINE Day( Self )
   METHOD hour() INLINE hb_Hour( Self )
   METHOD minute() INLINE hb_Minute( Self )
   METHOD sec() INLINE hb_Sec( Self )
   METHOD asString() INLINE hb_TToS( Self )
   METHOD asExpStr() INLINE 'hb_SToT("' + ::asString() + '")'
ENDCLASS

CREATE CLASS Hash INHERIT HBScalar FUNCTION __HBHash
   METHOD asString() INLINE "{ ... => ... }"
ENDCLASS

CREATE CLASS Logical INHERIT HBScalar FUNCTION __HBLogical
   METHOD asString() INLINE iif( Self, ".T.", ".F." )
ENDCLASS

CREATE CLASS Nil INHERIT HBScalar FUNCTION __HBNil
   METHOD asString() INLINE "NIL"
ENDCLASS

CREATE CLASS Numeric INHERIT HBScalar FUNCTION __HBNumeric
   METHOD asString() INLINE hb_ntos( Self )
ENDCLASS

CREATE CLASS Symbol INHERIT HBScalar FUNCTION __HBSymbol
   METHOD asString() INLINE "@" + ::name + "()"
ENDCLASS

CREATE CLASS Pointer INHERIT HBScalar FUNCTION __HBPointer
   METHOD asString() INLINE "<0x...>"
ENDCLASS
