// Seconds become milliseconds by cutting, days by rounding.
PROCEDURE Main()
   LOCAL i, t, x
   FOR EACH x IN { 52.385, 52.3855, 52.3859, 52.38549999, 52.9999, 59.9999, 86399.9999, 0.0005, 0.0004999, 16627.634, 16627.6345, 16627.635,16627.6355, 7.635, 7.6349, 7.6351, 0.001, 0.0015, 0.002, 0.9995, 0.9994, 86400, -1, -0.001 }
      t := hb_DToT( 0d20240101, x )
      ? x, hb_TToS( t ), hb_Sec( t )
   NEXT
   FOR i := 0 TO 20
      ? hb_TToS( hb_NToT( 2460000 + i * 0.000001 ) ),  hb_TToS( hb_SecToT( i * 0.00025 ) ), hb_TToS( 0d20240101 + i * 0.0000001 )
   NEXT
