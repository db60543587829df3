// A directive that ends with two semicolons and a blank line behind them.
#xtranslate LIST OF <name> ;
   => ;
   ? <(name)> ;;
   ? "of" ;;

#xtranslate ALL OF <name> ;
   => ;
   ? "all", <(name)>

PROCEDURE Main()

   LIST OF things
   ALL OF things

   RETURN
