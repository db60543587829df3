#pragma -kd+
#pragma -z+
PROCEDURE Inner( c )
   LOCAL v := "x"
   ? "&v.y", c
   ? .F. .AND. Told( "inner" )
#pragma -z-
   ? .F. .AND. Told( "inner again" )
   RETURN
#pragma -kd-
#pragma -z+
