// Commands of one's own over std.ch's; #uncommand; commands made by commands
#command GREET <name> => ? "Hello", <(name)>
#command GREET ALL    => GREET everybody ; ? "that is all"
#command CLS          => ? "no screen to clear"
#xcommand DEFCMD <n> AS <v> => #command <n> => QOut( <v> )
PROCEDURE Main()
   GREET world
   GREET ALL
   CLS
   DEFCMD FOO AS "made by a command"
   FOO
#uncommand CLS =>
   RETURN
