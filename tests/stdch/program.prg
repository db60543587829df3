REQUEST a, b
EXTERNAL a, b
CANCEL
QUIT
RUN ls -la
RUN (x)
! ls -la
RUN = 5
RUN := 5
RUN &x
RUN (x) + y
RUN "(x)"
RUN ( "a" + b )
RUN
QUIT x
