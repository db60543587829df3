// Match markers: regular, list, restricted, wild, extended, identifier
#command SHOWR <x>              => ? "regular", #<x>
#command SHOWL <x,...>          => ? "list", #<x>
#command SHOWT <x:ON,OFF,AUTO>  => ? "restricted", #<x>
#command SHOWW <*x*>            => ? "wild", #<x>
#command SHOWE <(x)>            => ? "extended", <(x)>
#command SHOWI <!x!>            => ? "identifier", #<x>
PROCEDURE Main()
   LOCAL v := "val"
   SHOWR 1 + 2 * 3
   SHOWR Upper( "a, b" )
   SHOWL 1, "two", { 3, 4 }
   SHOWT ON
   SHOWT auto
   SHOWW any thing, at all; even this
   SHOWE name
   SHOWE (v)
   SHOWE "quoted"
   SHOWE path\file.ext
   SHOWI name
   RETURN
