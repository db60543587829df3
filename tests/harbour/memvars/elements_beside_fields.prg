// Elements of an undeclared name are a memvar's, also when a field has the name.
PROCEDURE Main()
   LOCAL x, e, b
   ErrorBlock( {|e| Break(e) } )
   dbCreate( "t_elements", {{"CC","C",5,0},{"NN","N",5,0},{"HH","N",5,0}}, , .T., "x" )
   dbAppend()
   FIELD->CC := "field"
   PRIVATE cc := {"m1",{"m2",3}}, nn := {1,2,3}, hh := {"a"=>1}
   ? cc[2][1], cc[2,2]
   BEGIN SEQUENCE
   ? ( cc )[1]
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   ? hh["a"]
   hh["b"] := 5
   hh["a"]++
   ? hh["b"], hh["a"]
   @ 1,1 GET nn[2]
   ? ValType( ATail(getlist):varGet() )
   RECOVERTEST()
   BEGIN SEQUENCE
   ? nosuch[1]
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
   nosuch[1] := 1
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   b := "nn[2]"
   ? &b, Type( "cc[1]" ), Type( "nn[1]" )
   &b := 7
   ? M->nn[2]
   ? Eval( &( "{||cc[1]}" ) ), Eval( &( "{|v| nn[v]}" ), 3 )
   x := 2
   ? &( "nn" )
   BEGIN SEQUENCE
   ? &( "nn" )[ 2 ]
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
   ? cc[2]:className(), cc:className()
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   RETURN
PROCEDURE RECOVERTEST()
   FIELD cc
   LOCAL e
   BEGIN SEQUENCE
   ? cc[2][1]
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   BEGIN SEQUENCE
   cc[1] := 1
   RECOVER USING e
   ? e:subCode, e:Description, e:Operation
   END SEQUENCE
   RETURN
