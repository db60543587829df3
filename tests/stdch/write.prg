?
? a
? a, b
? a,,b
??
?? a
?? a, b
EJECT
? _SET_EXACT, _SET_EOL, _DFSET("a","b"), _SET_COUNT, HB_SET_DBFLOCKSCHEME
? SC_NORMAL, K_ESC, B_SINGLE, HB_SET_CASE_LOWER
? ISDIGIT(x), _SET_CODEPAGE
? "a" ; ? "b"
