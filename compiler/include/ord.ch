/*
 * ord.ch: scopes of orders.
 */

#ifndef HB_ORD_CH_
#define HB_ORD_CH_

#include "dbinfo.ch"

/* ---- ordScope() ---- */

#define TOPSCOPE     0
#define BOTTOMSCOPE  1

/* ---- commands ---- */

#command SET SCOPETOP TO              => ordScope( TOPSCOPE, nil )
#command SET SCOPETOP TO <value>      => ordScope( TOPSCOPE, <value> )
#command SET SCOPEBOTTOM TO           => ordScope( BOTTOMSCOPE, nil )
#command SET SCOPEBOTTOM TO <value>   => ordScope( BOTTOMSCOPE, <value> )
#command SET SCOPE TO                 => ordScope( TOPSCOPE, nil ) ; ordScope( BOTTOMSCOPE, nil )
#command SET SCOPE TO <first>, <last> => ordScope( TOPSCOPE, <first> ) ; ordScope( BOTTOMSCOPE, <last> )
#command SET SCOPE TO <value>         => ordScope( TOPSCOPE, <value> ) ; ordScope( BOTTOMSCOPE, <value> )
#command SET SCOPE TO , <last>        => ordScope( BOTTOMSCOPE, <last> )

/* the condition of INDEX ON as an expression */
#xtranslate ORDCOND( [FOR <for>] [<all:ALL>] [WHILE <while>] [EVAL <eval>] [EVERY <every>] ;
                     [RECORD <rec>] [NEXT <next>] [<rest:REST>] [<descend:DESCENDING>] ) => ;
            ordCondSet( <"for">, <{for}>, [<.all.>], <{while}>, <{eval}>, <every>, RecNo(), <next>, <rec>, [<.rest.>], [<.descend.>] )

#endif
