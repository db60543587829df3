// hb_dbRequest() of an area nobody has detached does not wait unless it is told to.
PROCEDURE Main()
   LOCAL xCargo
   ? hb_dbRequest( "nope", .T., @xCargo ), hb_dbRequest( "nope", .T., @xCargo, .F. ), hb_dbRequest( "nope", .T., @xCargo, 0.01 )
   ? Used()
   RETURN
