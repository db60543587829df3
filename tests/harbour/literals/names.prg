// xBase has no reserved words: variables and functions with the names of keywords
FUNCTION Main()
   LOCAL if := 1, while := 2, for := 3, next := 4, end := 5, case := 6, local := 7, static := 8, field := 9, data := 10, class := 11, method := 12, var := 13, object := 14, index := 15, use := 16, to := 17, in := 18, with := 19, step := 20, begin := 21, sequence := 22, recover := 23, using := 24, break := 25, loop := 26, exit := 27, do := 28, else := 29, function := 30
   ? if + while + for + next, end, case, local, static, field, data, class, method, var, object, index
   ? use, to, in, with, step, begin, sequence, recover, using, loop, exit, do, else, function, break
   if := 100
   ? if
   RETURN NIL
