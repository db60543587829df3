PROCEDURE Main()
   LOCAL a := 1, e, x
   T( 1, @a, "x" )
   ? Do( "F", 5 ), Do( {|x| x * 2 }, 4 ), Do( @F(), 3 )
   hb_ForNext( 1, 3, {| i | QQOut( i ) } )
   hb_ForNext( 3, 1, {| i | QQOut( i ) }, -1 )
   x := hb_macroBlock( "1+2" ) ; ? ValType( x ), Eval( x )
   ?  1
   FOR EACH x IN { {|| Do() }, {|| Do( 5 ) }, {|| Do( "nofunc" ) }, {|| hb_ForNext( 1 ) }, {|| hb_macroBlock( 5 ) }, {|| hb_macroBlock( "1+" ) }, {|| PValue() }, {|| hb_PIsByRef() }, {|| hb_PValue() } }
      BEGIN SEQUENCE WITH {| o | Break( o ) }
         ? x:__enumIndex(), hb_ValToExp( Eval( x ) )
      RECOVER USING e
         ?? e:subSystem, e:subCode, e:description, e:operation, hb_ValToExp( e:args )
      END SEQUENCE
   NEXT
   ? hb_TSToStr( hb_DateTime( 2024, 2, 29, 13, 5, 7, 0 ) + ( -0.5 ) ), hb_TSToStr( hb_DateTime( 2024, 2, 29, 13, 5, 7, 0 ) - ( -0.5 ) ), hb_TSToStr( hb_DateTime( 2024, 2, 29, 13, 5, 7, 0 ) - 1.25 )
   RETURN
FUNCTION F( x )
   RETURN x + 1
PROCEDURE T( a, b, c, d )
   ? hb_PIsByRef( 1 ), hb_PIsByRef( 2 ), hb_PIsByRef( 3 ), hb_PIsByRef( 4 ), hb_PIsByRef( 9 ), PValue( 1 ), PValue( 3 ), PValue( 4 )
   RETURN
