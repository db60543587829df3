// Browses with odd settings: columns that do not fit or have nothing to show, separators of several characters, frozen columns,
// headings and footings of several lines, colours that are not there, pictures and widths, panning, sources that change.
// Each case is data: window, properties, columns, and what is done with them. After each step the state, what the blocks
// were asked, and a sum over the screen; after the last one the screen.
STATIC s_n := 1, s_rows := 1, s_log := ""

PROCEDURE Main()
   LOCAL cCase, n := 0
   SET DATE FORMAT TO "yyyy-mm-dd"
   FOR EACH cCase IN Cases()
      RunCase( ++n, hb_jsonDecode( cCase ) )
   NEXT
   RETURN

STATIC PROCEDURE RunCase( nCase, hCase )
   LOCAL o, h, op, i, x, a := hCase[ "win" ]
   SetColor( "W/N,N/W,,,N/W" )
   CLS
   FOR i := 0 TO 23
      hb_DispOutAt( i, 0, Replicate( "~", 80 ), "B/N" )
   NEXT
   s_rows := hCase[ "rows" ]
   s_n := 1
   s_log := ""
   o := TBrowseNew( a[ 1 ], a[ 2 ], a[ 3 ], a[ 4 ] )
   o:skipBlock := {| n | Skip( n ) }
   o:goTopBlock := {|| s_log += "T ", s_n := 1 }
   o:goBottomBlock := {|| s_log += "B ", s_n := s_rows }
   Props( o, hCase[ "props" ] )
   FOR EACH h IN hCase[ "cols" ]
      o:addColumn( MkCol( h ) )
   NEXT
   Props( o, hCase[ "props2" ] )
   FOR EACH op IN hCase[ "ops" ]
      x := NIL
      SetPos( 0, 0 )
      SWITCH op[ 1 ]
      CASE "force"
         o:forceStable()
         EXIT
      CASE "stab"
         FOR i := 1 TO op[ 2 ]
            x := o:stabilize()
         NEXT
         EXIT
      CASE "call"
         __objSendMsg( o, op[ 2 ] )
         EXIT
      CASE "set"
         __objSendMsg( o, "_" + op[ 2 ], op[ 3 ] )
         EXIT
      CASE "cset"
         IF ( x := o:getColumn( op[ 2 ] ) ) != NIL
            Props( x, op[ 3 ] )
         ENDIF
         x := NIL
         EXIT
      CASE "src"
         s_n := op[ 2 ]
         EXIT
      CASE "rows"
         s_rows := op[ 2 ]
         s_n := Max( 1, Min( s_n, s_rows ) )
         EXIT
      CASE "rect"
         o:colorRect( op[ 2 ], op[ 3 ] )
         EXIT
      CASE "add"
         o:addColumn( MkCol( op[ 2 ] ) )
         EXIT
      CASE "ins"
         o:insColumn( op[ 2 ], MkCol( op[ 3 ] ) )
         EXIT
      CASE "del"
         o:delColumn( op[ 2 ] )
         EXIT
      CASE "setc"
         o:setColumn( op[ 2 ], MkCol( op[ 3 ] ) )
         EXIT
      CASE "hit"
         x := o:hitTest( op[ 2 ], op[ 3 ] )
         EXIT
      CASE "width"
         x := o:colWidth( op[ 2 ] )
         EXIT
      CASE "key"
         x := o:applyKey( op[ 2 ] )
         EXIT
      ENDSWITCH
      Shot( o, hb_ntos( nCase ) + " " + hb_jsonEncode( op ) + iif( x == NIL, "", " = " + hb_ValToExp( x ) ), op:__enumIndex() == Len( hCase[ "ops" ] ) )
   NEXT
   RETURN

STATIC PROCEDURE Shot( o, cTitle, lScreen )
   LOCAL s, i, j, c, nRow := Row(), nCol := Col(), nCell
   OutStd( cTitle + " | " + hb_ntos( s_n ), hb_ntos( o:rowPos ), hb_ntos( o:colPos ), o:stable, o:hitTop, o:hitBottom, hb_ntos( nRow ), hb_ntos( nCol ), ;
      "| " + s_log + "|", hb_ntos( o:leftVisible ), hb_ntos( o:rightVisible ), hb_ntos( o:freeze ), hb_ntos( o:rowCount ), ;
      hb_ntos( o:nRow ), hb_ntos( o:nCol ), hb_NumToHex( hb_crc32( SaveScreen( 0, 0, 23, 79 ) ) ) + hb_eol() )
   s_log := ""
   IF lScreen
      FOR i := 0 TO 23
         s := SaveScreen( i, 0, i, 79 )
         nCell := Len( s ) / 80
         c := ""
         FOR j := 1 TO Len( s ) STEP nCell
            c += SubStr( s, j, 1 )
         NEXT
         IF ! c == Replicate( "~", 80 )
            OutStd( "   " + c + hb_eol() )
         ENDIF
      NEXT
   ENDIF
   RETURN

STATIC FUNCTION Value( cType, n )
   SWITCH cType
   CASE "id" ; RETURN n
   CASE "name" ; RETURN "row" + hb_ntos( n )
   CASE "var" ; RETURN "x" + Replicate( "y", n % 7 )
   CASE "date" ; RETURN 0d20240101 + n
   CASE "log" ; RETURN n % 2 == 0
   CASE "dec" ; RETURN n * 1.25
   CASE "big" ; RETURN n * 123456.789
   CASE "nil" ; RETURN NIL
   CASE "ts" ; RETURN hb_SToT( "20240102030405" ) + n
   CASE "arr" ; RETURN { 1, 2 }
   CASE "hash" ; RETURN { => }
   CASE "blk" ; RETURN {|| 1 }
   CASE "mix" ; RETURN { "txt", 12, .T., 0d20240101, NIL, "longer text" }[ n % 6 + 1 ]
   CASE "empty" ; RETURN ""
   CASE "long" ; RETURN "L" + Replicate( "ongtext", 12 )
   CASE "neg" ; RETURN -n / 3
   CASE "semi" ; RETURN "a;b" + Chr( 9 ) + "c"
   ENDSWITCH
   RETURN "?"

STATIC FUNCTION MkCol( h )
   LOCAL o := TBColumnNew( h[ "heading" ], {|| Value( h[ "type" ], s_n ) } )
   Props( o, h )
   RETURN o

STATIC PROCEDURE Props( o, h )
   LOCAL x
   FOR EACH x IN h
      SWITCH x:__enumKey
      CASE "type" ; CASE "heading" ; EXIT
      CASE "cb"
         SWITCH x
         CASE "val" ; o:colorBlock := {| v | s_log += "c ", iif( Empty( v ), { 3, 4 }, { 5, 6 } ) } ; EXIT
         CASE "odd" ; o:colorBlock := {|| iif( s_n % 2 == 0, { 3, 4, 5, 6 }, { 1, 2 } ) } ; EXIT
         CASE "nil" ; o:colorBlock := {|| NIL } ; EXIT
         CASE "one" ; o:colorBlock := {|| { 3 } } ; EXIT
         CASE "emp" ; o:colorBlock := {|| {} } ; EXIT
         CASE "far" ; o:colorBlock := {|| { 30, 31 } } ; EXIT
         ENDSWITCH
         EXIT
      OTHERWISE
         __objSendMsg( o, "_" + x:__enumKey, x )
      ENDSWITCH
   NEXT
   RETURN

STATIC FUNCTION Skip( n )
   LOCAL nOld := s_n
   s_n := Max( 1, Min( s_rows, s_n + n ) )
   s_log += hb_ntos( n ) + ">" + hb_ntos( s_n - nOld ) + " "
   RETURN s_n - nOld

STATIC FUNCTION Cases()
   LOCAL a := {}
   AAdd( a, '{"rows":2,"win":[6,10,13,15],"cols":[{"heading":"a;","type":"name","width":100},{"heading":"x;;y","type":"name","footi'  + ;
      'ng":"x;;y","headSep":"ABCD","defColor":[2,5,1]},{"heading":";x","type":"id","width":12,"picture":"@!"},{"heading":"Hea'  + ;
      'd","type":"dec","footing":"Head","width":40,"defColor":[2,1,3,4],"cb":"emp"},{"heading":"three;li;nes","type":"id","fo'  + ;
      'oting":"Nm","footSep":"ABCD"}],"props":{"headSep":"ABCD","footSep":"=","colorSpec":"N/W,W/N"},"props2":{},"ops":[["for'  + ;
      'ce"],["call","home"],["rect",[2,4,3,5],[1]],["force"]]}' )
   AAdd( a, '{"rows":1,"win":[4,2,12,42],"cols":[{"heading":"Two;Lines","type":"name","picture":"@E"},{"heading":"","type":"name"},'  + ;
      '{"heading":"Id","type":"log","footing":"","colSep":"","headSep":"="},{"heading":"A long heading text","type":"semi","f'  + ;
      'ooting":"three;li;nes","defColor":[2,5,1],"cb":"far"}],"props":{"headSep":"-+-","footSep":"=A=","colorSpec":"W/N","bor'  + ;
      'der":"ABCDEFGH"},"props2":{},"ops":[["force"],["call","goBottom"],["stab",2],["call","configure"],["call","up"],["call'  + ;
      '","pageDown"],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[0,2,3,42],"cols":[{"heading":"a;","type":"nil","defColor":[0,2],"cb":"odd"},{"heading":"H","type":"e'  + ;
      'mpty","width":3,"cb":"emp"},{"heading":"Head","type":"nil"},{"heading":";x","type":"date","picture":"@Z","headSep":"-+'  + ;
      '-","footSep":"<->","defColor":[9,9]},{"heading":";x","type":"dec","width":8,"colSep":"<=>","headSep":"="}],"props":{"h'  + ;
      'eadSep":"=","colSep":"<=>"},"props2":{"colPos":3},"ops":[["force"],["call","refreshAll"],["call","invalidate"],["force'  + ;
      '"],["call","panRight"],["force"],["force"]]}' )
   AAdd( a, '{"rows":1,"win":[0,0,24,79],"cols":[{"heading":"three;li;nes","type":"id","width":3,"colSep":""},{"heading":"three;li;'  + ;
      'nes","type":"id"},{"heading":";x","type":"var","footing":"a;","width":0},{"heading":null,"type":"name","footSep":"ABCD'  + ;
      '"},{"heading":"A long heading text","type":"date","footing":"Nm","width":-1,"picture":"Y","defColor":[2,1,3,4]}],"prop'  + ;
      's":{"colSep":"abcd","footSep":"ab","colorSpec":"R/W,W/R,G/B","border":"ABCDEFGH"},"props2":{},"ops":[["stab",1],["call'  + ;
      '","left"],["call","hilite"],["force"],["call","goTop"],["call","down"],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[2,2,5,22],"cols":[{"heading":"A long heading text","type":"date","footing":"Nm","width":2},{"heading'  + ;
      '":"Nm","type":"blk","footing":"H","picture":"99,999","colSep":"!","headSep":"ABCD"},{"heading":"","type":"name","colSe'  + ;
      'p":" | "}],"props":{"colSep":"abcd","footSep":"-+-"},"props2":{"freeze":4},"ops":[["force"],["ins",1,{"heading":"","ty'  + ;
      'pe":"var","footing":"three;li;nes","width":2}],["force"],["setc",1,{"heading":"A long heading text","type":"dec"}],["f'  + ;
      'orce"],["force"]]}' )
   AAdd( a, '{"rows":8,"win":[3,1,10,31],"cols":[{"heading":"three;li;nes","type":"var","footing":"A long heading text","width":100'  + ;
      ',"colSep":""},{"heading":"Two;Lines","type":"log","colSep":""},{"heading":"Head","type":"id","width":20,"headSep":"="}'  + ;
      ',{"heading":"H","type":"name","width":40,"footSep":"ABCD","defColor":[3,4],"cb":"val"}],"props":{"headSep":"ab","colSe'  + ;
      'p":"|"},"props2":{"freeze":2},"ops":[["force"],["src",7],["call","down"],["stab",3],["cset",3,{"heading":"three;li;nes'  + ;
      '","type":"nil"}],["call","invalidate"],["force"],["call","right"],["force"]]}' )
   AAdd( a, '{"rows":8,"win":[3,2,7,22],"cols":[{"heading":"three;li;nes","type":"var","footing":""},{"heading":"a;","type":"arr","'  + ;
      'defColor":[3,4,5],"cb":"emp"},{"heading":";x","type":"ts","width":8,"picture":"@B","defColor":[0,2]}],"props":{"headSe'  + ;
      'p":"<->","colSep":"!","colorSpec":"W+/B,N/BG,GR+/R"},"props2":{"freeze":1},"ops":[["force"],["call","configure"],["for'  + ;
      'ce"],["call","end"],["force"],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[0,5,5,15],"cols":[{"heading":"x;;y","type":"mix"},{"heading":"Head","type":"empty","width":12,"footS'  + ;
      'ep":"","defColor":[0,2]},{"heading":"x;;y","type":"big","picture":"!!!!!!"},{"heading":null,"type":"date","picture":"9'  + ;
      '","footSep":"<->","defColor":[9,9],"cb":"emp"},{"heading":null,"type":"id","headSep":"-+-","defColor":[9,9]}],"props":'  + ;
      '{"colSep":"!","footSep":"=A="},"props2":{},"ops":[["stab",1],["call","panRight"],["force"],["src",8],["call","refreshC'  + ;
      'urrent"],["stab",1],["set","footSep","-+-"],["force"]]}' )
   AAdd( a, '{"rows":5,"win":[4,10,7,30],"cols":[{"heading":"Id","type":"dec","footing":"H","width":15,"picture":"999.99","colSep":'  + ;
      '"","cb":"one"},{"heading":"A long heading text","type":"id","width":5,"defColor":[],"cb":"emp"}],"props":{"colSep":"ab'  + ;
      'cd","footSep":"-"},"props2":{},"ops":[["force"],["call","hilite"],["force"],["call","configure"],["force"],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[5,2,14,17],"cols":[{"heading":"H","type":"dec","footing":"H","picture":"","defColor":[1]}],"props":{'  + ;
      '"headSep":"ABCD","colSep":"!","colorSpec":""},"props2":{"freeze":0},"ops":[["force"],["hit",13,10],["stab",5],["call",'  + ;
      '"left"],["stab",2],["force"]]}' )
   AAdd( a, '{"rows":8,"win":[1,10,10,50],"cols":[{"heading":"H","type":"id","footing":null,"headSep":"<->"},{"heading":"three;li;n'  + ;
      'es","type":"log","picture":"@S5"},{"heading":"x;;y","type":"name","footing":"Nm","width":8},{"heading":"","type":"var"'  + ;
      '},{"heading":"x;;y","type":"empty","colSep":"<=>","footSep":"="}],"props":{"headSep":"","colorSpec":"W+/B,N/BG,GR+/R",'  + ;
      '"autoLite":false},"props2":{"colPos":5},"ops":[["force"],["call","panRight"],["call","panHome"],["force"],["call","lef'  + ;
      't"],["force"],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[0,5,10,10],"cols":[{"heading":";x","type":"date"},{"heading":"Head","type":"long","footing":";x","pi'  + ;
      'cture":"99,999"},{"heading":"Id","type":"name","defColor":[1,2]}],"props":{"colSep":"!","footSep":"=A="},"props2":{},"'  + ;
      'ops":[["stab",1],["set","nBottom",11],["force"],["set","colSep","<=>"],["stab",5],["cset",1,{"heading":";x","type":"ar'  + ;
      'r","picture":"@!"}],["call","refreshAll"],["force"],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[4,0,12,5],"cols":[{"heading":"","type":"name","footing":"Id","picture":"Y","colSep":"|"},{"heading":'  + ;
      'null,"type":"dec","width":1,"colSep":"!","headSep":""},{"heading":"H","type":"id","width":1},{"heading":"Nm","type":"i'  + ;
      'd","picture":"@!","headSep":"="}],"props":{},"props2":{},"ops":[["force"],["call","pageUp"],["force"],["call","deHilit'  + ;
      'e"],["stab",3],["width",5],["force"],["force"]]}' )
   AAdd( a, '{"rows":3,"win":[2,10,12,20],"cols":[{"heading":"Nm","type":"dec","width":20,"colSep":"!","footSep":""},{"heading":"Tw'  + ;
      'o;Lines","type":"id","footing":"x;;y","colSep":" | ","headSep":""},{"heading":"Id","type":"name","width":100,"headSep"'  + ;
      ':"="},{"heading":"Nm","type":"log"}],"props":{"headSep":"<->","colSep":"!","colorSpec":"W/N,N/W,R/N,G/N,B/W,W+/R"},"pr'  + ;
      'ops2":{"freeze":5},"ops":[["stab",1],["set","nLeft",12],["stab",1],["cset",4,{"heading":"Head","type":"empty","footing'  + ;
      '":";x"}],["call","configure"],["force"],["setc",2,{"heading":"","type":"name"}],["stab",3],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[3,1,8,31],"cols":[{"heading":"","type":"id"}],"props":{"headSep":"ABCD","colSep":"!","footSep":""},"'  + ;
      'props2":{"colPos":1},"ops":[["force"],["width",1],["stab",5],["rect",[3,1,3,4],[9,9]],["add",{"heading":"Id","type":"v'  + ;
      'ar","footing":";x","width":12}],["force"],["force"]]}' )
   AAdd( a, '{"rows":1,"win":[0,1,7,41],"cols":[{"heading":"","type":"empty"},{"heading":";x","type":"nil","defColor":[0,2]}],"prop'  + ;
      's":{"headSep":"=T="},"props2":{},"ops":[["stab",1],["rows",0],["call","pageDown"],["stab",3],["call","configure"],["ke'  + ;
      'y",27],["key",1001],["stab",1],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[5,10,11,50],"cols":[{"heading":null,"type":"dec","picture":"@S5","footSep":"-+-","cb":"nil"},{"headi'  + ;
      'ng":"A long heading text","type":"neg","footing":"","colSep":"<=>"},{"heading":"Two;Lines","type":"var","picture":"@E"'  + ;
      '},{"heading":"a;","type":"neg","colSep":"!"}],"props":{"colSep":"abcd","autoLite":false},"props2":{},"ops":[["force"],'  + ;
      '["call","refreshAll"],["call","configure"],["call","left"],["call","panEnd"],["force"]]}' )
   AAdd( a, '{"rows":3,"win":[5,0,8,30],"cols":[{"heading":"","type":"id","width":10,"picture":"!!!!!!","footSep":"ABCD"},{"heading'  + ;
      '":"Id","type":"nil","footing":"Head","colSep":"!"},{"heading":"three;li;nes","type":"ts"}],"props":{"footSep":"<->"},"'  + ;
      'props2":{},"ops":[["force"],["call","panLeft"],["call","goBottom"],["stab",5],["key",5],["call","refreshCurrent"],["fo'  + ;
      'rce"]]}' )
   AAdd( a, '{"rows":1,"win":[2,0,7,30],"cols":[{"heading":"Nm","type":"var","defColor":[2,5,1]},{"heading":"Two;Lines","type":"nam'  + ;
      'e","footing":"H","colSep":" ","cb":"val"}],"props":{"headSep":"-","footSep":"<->","colorSpec":""},"props2":{"freeze":2'  + ;
      '},"ops":[["force"],["width",2],["force"],["cset",1,{"heading":"three;li;nes","type":"dec","defColor":[0,2]}],["call","'  + ;
      'invalidate"],["force"],["force"]]}' )
   AAdd( a, '{"rows":8,"win":[1,0,7,40],"cols":[{"heading":"H","type":"big","width":5,"defColor":[1]}],"props":{"headSep":"ABCD"},"'  + ;
      'props2":{},"ops":[["force"],["ins",3,{"heading":"a;","type":"var","colSep":""}],["set","nRight",43],["stab",2],["force'  + ;
      '"]]}' )
   AAdd( a, '{"rows":1,"win":[3,1,9,61],"cols":[{"heading":"Two;Lines","type":"id","colSep":" | "},{"heading":"Two;Lines","type":"i'  + ;
      'd","footing":"Two;Lines","picture":"@R [!!]","cb":"val"},{"heading":"","type":"mix","headSep":"ABCD"}],"props":{"headS'  + ;
      'ep":"<->","footSep":"=","autoLite":false},"props2":{},"ops":[["force"],["call","goBottom"],["call","refreshAll"],["for'  + ;
      'ce"],["call","invalidate"],["force"],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[1,10,5,25],"cols":[{"heading":"","type":"long","width":5},{"heading":";x","type":"log","colSep":"","'  + ;
      'defColor":[3,4]},{"heading":"Id","type":"id","width":20}],"props":{"colSep":"<=>","border":""},"props2":{},"ops":[["fo'  + ;
      'rce"],["call","goTop"],["stab",1],["hit",1,17],["force"],["call","left"],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[3,5,8,20],"cols":[{"heading":"Head","type":"nil","footing":"H"},{"heading":"Id","type":"name","pictu'  + ;
      're":"9","defColor":[3,4,5]},{"heading":"Nm","type":"empty"},{"heading":"H","type":"nil"},{"heading":"three;li;nes","ty'  + ;
      'pe":"id","colSep":"|"}],"props":{"colSep":"|","footSep":"-+-","colorSpec":"W/N"},"props2":{"freeze":1},"ops":[["stab",'  + ;
      '1],["cset",2,{"heading":"Two;Lines","type":"name","footing":""}],["call","refreshAll"],["force"],["hit",2,12],["force"'  + ;
      '],["force"]]}' )
   AAdd( a, '{"rows":1,"win":[4,2,10,32],"cols":[{"heading":null,"type":"date","width":100,"footSep":""}],"props":{"colSep":"","col'  + ;
      'orSpec":"","border":"12345678"},"props2":{},"ops":[["stab",1],["ins",0,{"heading":";x","type":"id","colSep":"!"}],["fo'  + ;
      'rce"],["call","configure"],["call","goBottom"],["call","left"],["force"],["force"]]}' )
   AAdd( a, '{"rows":2,"win":[2,0,7,60],"cols":[{"heading":"three;li;nes","type":"var","picture":"@Z","headSep":"-+-"},{"heading":"'  + ;
      'Two;Lines","type":"mix"},{"heading":"Two;Lines","type":"name","footing":";x"},{"heading":"Head","type":"nil","footing"'  + ;
      ':"H","width":1}],"props":{"headSep":"=","colSep":"!","footSep":"="},"props2":{"freeze":5},"ops":[["force"],["add",{"he'  + ;
      'ading":null,"type":"neg","colSep":"","footSep":"-+-"}],["force"],["call","end"],["force"],["src",1],["call","refreshCu'  + ;
      'rrent"],["force"],["force"]]}' )
   AAdd( a, '{"rows":5,"win":[1,2,5,32],"cols":[{"heading":"Head","type":"name","footing":"x;;y","width":10,"headSep":"ABCD"},{"hea'  + ;
      'ding":"Id","type":"dec"},{"heading":"Id","type":"var","footSep":"<->"},{"heading":"three;li;nes","type":"name"},{"head'  + ;
      'ing":"A long heading text","type":"dec","footing":null}],"props":{"colSep":"|","colorSpec":""},"props2":{"freeze":1,"c'  + ;
      'olPos":4},"ops":[["force"],["call","deHilite"],["force"],["call","configure"],["force"],["force"]]}' )
   AAdd( a, '{"rows":5,"win":[4,10,11,35],"cols":[{"heading":null,"type":"arr","width":12,"picture":"@Z"},{"heading":"x;;y","type":'  + ;
      '"dec","picture":"XXX","defColor":[3,4]},{"heading":"three;li;nes","type":"empty","footing":"Head","width":15,"picture"'  + ;
      ':"@S5","colSep":"<=>","headSep":""}],"props":{"headSep":"-","footSep":"-","colorSpec":"R/W,W/R,G/B"},"props2":{},"ops"'  + ;
      ':[["force"],["call","goTop"],["force"],["call","pageDown"],["force"],["force"]]}' )
   AAdd( a, '{"rows":12,"win":[0,0,24,79],"cols":[{"heading":";x","type":"big","picture":"","colSep":"|"},{"heading":"A long headin'  + ;
      'g text","type":"id","footing":"H","width":3},{"heading":";x","type":"var","width":0,"colSep":"!"},{"heading":";x","typ'  + ;
      'e":"long","colSep":"","defColor":[1,2]}],"props":{"colSep":" | "},"props2":{},"ops":[["force"],["hit",8,28],["force"],'  + ;
      '["width",2],["force"],["force"]]}' )
   AAdd( a, '{"rows":20,"win":[1,2,7,62],"cols":[{"heading":"Two;Lines","type":"semi","colSep":"<=>"},{"heading":"Head","type":"dec'  + ;
      '","width":1,"picture":"999.99","footSep":"-+-"}],"props":{"headSep":"<->","colSep":"abcd"},"props2":{},"ops":[["force"'  + ;
      '],["call","home"],["stab",3],["add",{"heading":";x","type":"log","cb":"one"}],["stab",1],["force"]]}' )
   AAdd( a, '{"rows":8,"win":[3,0,8,60],"cols":[{"heading":null,"type":"big","colSep":"!","defColor":[2,1,3,4]},{"heading":null,"ty'  + ;
      'pe":"long","footing":"","width":8},{"heading":null,"type":"log","footing":"Id"}],"props":{"headSep":"ABCD","colSep":"|'  + ;
      '"},"props2":{},"ops":[["force"],["key",5],["stab",2],["ins",2,{"heading":"H","type":"log","cb":"val"}],["stab",1],["fo'  + ;
      'rce"]]}' )
   RETURN a
