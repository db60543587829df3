PROCEDURE D
   LOCAL n := 1
   ? 1
/* c */
