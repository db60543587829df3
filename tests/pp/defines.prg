#define SREF( x ) #x
#define ONE  1
#define TWO   ONE  +  ONE
#define EMPTYD
#define F( a , b )   [ a ]  ( b )
#define G(a,b) a   b
#define lower up
#define H( a, b ) a;b
#define STR "ONE" ONE 'a'
#define _X_ x_
#define MULTI a ; b ;; c
#define R( x ) x( x )
#define CALL CALLED
proc main()
? SREF( 1 ), ONE  ,  TWO,EMPTYD,(EMPTYD)
x := F( 1 , 2 ) + F(1,2)+F( a[ 1 ] , {1,2} )
? G( 1,2), LOWER, lower, Lower
H( 1, 2 )
? STR , _X_, ONEx, xONE, ONE.and.ONE , ONE->ONE, a:ONE, ONE(), ONE[1], &ONE, &ONE., &(ONE), "ONE", ONE:ONE
MULTI
? CALL(), call()
#define ONE 2
? ONE
#undef ONE
? ONE, TWO
? __line__, ;
  __LINE__
? __LINE__ ; ? __LINE__
? __PLATFORM__Linux, __ARCH32BIT__, __BIG_ENDIAN__, __PDP_ENDIAN__, __XHARBOUR__, __CLIP__, __SVNREV__, __HB_GTNAME__, __PLATFORM__POSIX, _SET_EXACT, HB_OS_UNIX, __POCC__, _GTK
