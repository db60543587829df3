// $ over strings and hashes
PROCEDURE Main()
   LOCAL h := { "a" => 1, 2 => "b" }
   ? "bc" $ "abcd", "" $ "abc", "abc" $ "", "x" $ "abc", "A" $ "abc"
   ? "a" $ h, 2 $ h, "b" $ h
   RETURN
