// "&var" inside string literals
MEMVAR who, n, pre
PROCEDURE Main()
   PRIVATE who := "world", n := 5, pre := "wo"
   ? "hello &who", 'hello &who.!', [hello &who..]
   ? "&pre.rld"
   ? "&n", "& who", "a&b", "&nosuch"
   ? "&who&who", "&who.&who."
   who := "again"
   ? "hello &who"
   RETURN
