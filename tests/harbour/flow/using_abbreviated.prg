PROCEDURE Main()
   LOCAL b
   BEGI SEQU
      BREA 5
   RECO USIN b
      ? "recovered", b
   ALWA
      ? "always"
   ENDSEQ
   RETU
