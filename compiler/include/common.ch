/*
 * common.ch: small words many programs use.
 */

#ifndef HB_COMMON_CH_
#define HB_COMMON_CH_

#define TRUE   .T.
#define FALSE  .F.
#define YES    .T.
#define NO     .F.

/* keeps the compiler from warning that a name is not used */
#ifndef HB_SYMBOL_UNUSED
#define HB_SYMBOL_UNUSED( symbol )   ( ( symbol ) )
#endif

/* ---- questions about the type of a value ---- */

#translate ISNIL( <value> )        => ( <value> == NIL )
#translate ISARRAY( <value> )      => HB_ISARRAY( <value> )
#translate ISBLOCK( <value> )      => HB_ISBLOCK( <value> )
#translate ISCHARACTER( <value> )  => HB_ISSTRING( <value> )
#translate ISDATE( <value> )       => HB_ISDATE( <value> )
#translate ISLOGICAL( <value> )    => HB_ISLOGICAL( <value> )
#translate ISMEMO( <value> )       => HB_ISMEMO( <value> )
#translate ISNUMBER( <value> )     => HB_ISNUMERIC( <value> )
#translate ISOBJECT( <value> )     => HB_ISOBJECT( <value> )

/* ---- values for what the caller left out; new values on a condition ---- */

#xcommand DEFAULT <var> TO <value> [, <next> TO <nextvalue>] => ;
          IF <var> == NIL ; <var> := <value> ; END [ ; IF <next> == NIL ; <next> := <nextvalue> ; END]
#command UPDATE <var> IF <cond> TO <value> => IF <cond> ; <var> := <value> ; END

#endif
