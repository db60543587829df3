#xcommand AA <x> => reg(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AL <x,...> => lst(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AW <*x*> => wild(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AX <(x)> => ext(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AI <!x!> => id(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AR <x: ON, OFF, FOO BAR, &> => res(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AO [<x>] END => opt(<x>|#<x>|<"x">|<(x)>|<{x}>|<.x.>)
#xcommand AD <x> => dyn(<-x->)
#xcommand A@ <x> => ref(<@>)
AA a
AA a+b
AA a + b * ( c , d )
AA a b
AA "a" + 'b' + [c]
AA 'a"b' 
AA &m
AA &m.
AA &m.x
AA &(m+1)
AA {|| a }
AA a[1]
AA .T.
AA 12.5
AA a->b
AA a:b(1)
AA -a
AA !a
AA .not. a
AA @a
AA a++
AA ++a
AA a ++ b
AA {1,2}
AA
AA a,b
AL a,b
AL a , b+1 , "c" , &d , (e)
AL a,,b
AL ,a
AL {|| 1},{||2}
AL
AW any thing ; goes * here , "x"
AW
AX a
AX a.b
AX c:\dir\file.dbf
AX (a)
AX (a)+b
AX "s"
AX &m
AX &m.x
AX &m.+"x"
AX a b
AX a,b
AI a
AI a+b
AI 1
AR ON
AR on
AR off
AR FOO BAR
AR foo
AR &m
AR &m.x
AR &(m)
AR zip
AO END
AO a END
AO a + b END
AD a
AD a+1
AD "x"
A@ a
