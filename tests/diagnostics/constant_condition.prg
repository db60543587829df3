PROCEDURE Main()
   IF .T.
      ? 1
   ENDIF
   DO WHILE .F.
   ENDDO
   IF 1 == 2
   ENDIF
   DO CASE
   CASE .T.
   CASE .F.
   OTHERWISE
   ENDCASE
   RETURN
