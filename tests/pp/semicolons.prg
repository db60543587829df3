#command AA <x> => aa1(<x>)
#command AB [<x,...>] => abx(<x>)
#xtranslate AC( <x> ) => ac[<x>]
#define AD( x ) <x>
#xcommand AE <(x)> => aex(<x>)
x := {|| a ; b }
? {|| a ; b }
? 1, {|| a ; b }, 2
AA {|| a ; b }
AA ( a ; b )
AA a[ b ; c ]
AB {|| a ; b }, c
AB ( a ; b ), c
x := AC( { || a ; b } ) + AC( ( a ; b ) )
x := AD( {|| a ; b } )
AE { a ; b }
AE ( a ; b )
IF {|x| x ; y } ; ? {|x| x ; y } ; ENDIF
