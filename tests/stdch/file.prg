ERASE foo.txt
ERASE (foo)
DELETE FILE foo.txt
DELETE FILE (foo)
RENAME a.txt TO b.txt
RENAME (a) TO (b)
COPY FILE a.txt TO b.txt
COPY FILE (a) TO (b)
DIR
DIR *.prg
DIR (x)
TYPE a.txt
TYPE (a) TO PRINTER
TYPE a.txt TO FILE b.txt
TYPE a.txt TO PRINTER TO FILE (b)
TYPE a.txt TO FILE b
TYPE a TO PRIN
