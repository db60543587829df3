// CREATE FROM a table that is missing leaves the area where the new one was to be.

PROCEDURE Main
LOCAL e
dbCreate( "t1", { {"NAME","C",10,0},{"QTY","N",5,0} } )
USE t1 ALIAS ONE NEW
COPY STRUCTURE EXTENDED TO e2
BEGIN SEQUENCE WITH {|e|Break(e)}
CREATE e3 FROM nope NEW ALIAS MADE
RECOVER USING e
? e:subCode, e:operation
END SEQUENCE
? Select(), Alias()
SELECT ONE
BEGIN SEQUENCE WITH {|e|Break(e)}
CREATE e3 FROM nope ALIAS MADE
RECOVER USING e
? e:subCode, e:operation
END SEQUENCE
? Select(), Alias()

USE t1 ALIAS ONE
