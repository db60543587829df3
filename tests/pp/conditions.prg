#define A1
#define B1 5
#define D1 ( 2 + 3 )
proc main()
#if defined( A1 ) .AND. B1 > 4
? 1
#endif
#if defined(A1) && comment
? 2
#endif
#if ! defined( ZZ ) && ( 1 == 1 )
? 3
#endif
#if B1 = 5
? 4
#endif
#if B1 == 5 .and. D1 == 5
? 5
#endif
#if 1 || 0
? 6
#endif
#if 7 & 4
? 7
#endif
#if 2 ^ 3 == 1
? 8
#endif
#if 1 << 3 == 8
? 9
#endif
#if -1 < 0
? 10
#endif
#if 5 % 3 == 2 .OR. 1/0
? 11
#endif
#if "a" == "a"
? 12
#endif
#if 0x10 == 16
? 13
#endif
#if .T.
? 14
#endif
#if defined A1
? 15
#endif
#if defined( A1, B1 )
? 16
#endif
#if 1.5 > 1
? 17
#endif
#if 2 != 3
? 18
#endif
#if 2 <> 3
? 19
#endif
#if 2 # 3
? 20
#endif
#if !0
? 21
#endif
#if ! 1 == 2
? 22
#endif
#if ( 1 ) ( 2 )
? 23
#endif
#if A1
? 24
#endif
#if __HARBOUR__ >= 0x030200
? 25
#endif
#if 1 + 2 * 3 == 7
? 26
#endif
#if ( 1 + 2 ) * 3 == 9
? 27
#endif
#if 10 - 2 - 3 == 5
? 28
#endif
#if 1 .OR. 1 .AND. 0
? 29
#endif
#if 1 > 0 == 1
? 30
#endif
#if __pragma( w )
? 31
#endif
#if __pragma( b ) == 0
? 32
#endif
#if 0
? 33
#elif 1
? 34
#elif 1
? 35
#else
? 36
#endif
#if 0
/* x */
#foo
#if 1
#else
#endif
? {^
#endif
? 40
#ifdef A1
#ifndef B1
? 41
#else
? 42
#endif
#endif
#if 1 ? 2 : 3
? 43
#endif
#if ~0 == -1
? 44
#endif
#if 1 2
? 45
#endif
#if 5 | 2 == 7
? 46
#endif
#if NIL
? 47
#endif
#if __LINE__ > 100
? 48
#endif
#if 'a'
? 49
#endif
#if defined()
? 50
#endif
#if !defined(A1) || 1
? 51
#endif
#if 1 == 1 == 1
? 52
#endif
#if 3 > 2 > 1
? 53
#endif
#if 9223372036854775807 + 1 < 0
? 54
#endif
#if 8 >> 1 == 4
? 55
#endif
#if 0.5
? 56
#endif
#if 0d20200101
? 57
#endif
