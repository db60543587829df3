proc main()
x := A0B0;
c
x := A0B0;
;c
x := A0B0;
  ;
c
x := A0B1;
 c
x := A0B1;
 ;c
x := A0B1;
  ;
 c
x := A0B3;
   c
x := A0B3;
   ;c
x := A0B3;
  ;
   c
x := A1B0 ;
c
x := A1B0 ;
;c
x := A1B0 ;
  ;
c
x := A1B1 ;
 c
x := A1B1 ;
 ;c
x := A1B1 ;
  ;
 c
x := A1B3 ;
   c
x := A1B3 ;
   ;c
x := A1B3 ;
  ;
   c
x := A2B0  ;
c
x := A2B0  ;
;c
x := A2B0  ;
  ;
c
x := A2B1  ;
 c
x := A2B1  ;
 ;c
x := A2B1  ;
  ;
 c
x := A2B3  ;
   c
x := A2B3  ;
   ;c
x := A2B3  ;
  ;
   c
SHOW [a]
x:= a ; [b] ; return [c]
x := 1 ;

