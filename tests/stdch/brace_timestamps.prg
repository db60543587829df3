// Dates and timestamps in braces stay as they are written.
PROCEDURE Main()
   ? {^2024-02-29}, {^ 2024-02-29 10:00}, {^2024/02/29}, {^ 2024-02-29 12:00:00 AM}
   RETURN
