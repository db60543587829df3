// + and - over strings, dates, timestamps, numbers
PROCEDURE Main()
   SET DATE ANSI
   SET CENTURY ON
   ? "ab  " + "cd" + "|", "ab  " - "cd" + "|", "ab" - "  cd " + "|"
   ? 0d20240228 + 2, 2 + 0d20240228, 0d20240301 - 0d20240228, 0d20240301 - 1
   ? t"2024-01-01 12:00" + 0.5, t"2024-01-02 00:00" - t"2024-01-01 12:00"
   ? 0d20240102 - t"2024-01-01 12:00"
   ? 1.5 + 2, 1.25 * 2, 1 / 3, 10 / 5, 2 ^ 0.5
   RETURN
