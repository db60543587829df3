PROCEDURE Main()
   hb_MemoWrit("a.txt", "line1"+Chr(13)+Chr(10)+"tab"+Chr(9)+"x"+Chr(12)+"ff"+Chr(26)+"after"+Chr(10)+"lf"+Chr(0)+"nul")
   TYPE a.txt
   ? "--"
   TYPE a.txt TO FILE b.txt
   ? hb_StrToHex(hb_MemoRead("b.txt"))
   ? hb_StrToHex(hb_MemoRead("b"))
   hb_MemoWrit("c.txt", "x"+Chr(26))
   TYPE c.txt
   ? "--", Col()
   hb_MemoWrit("c.txt", "")
   TYPE c.txt
   ? "--", Col()
   hb_MemoWrit("c.txt", Replicate("long line ",2000)+Chr(26)+Chr(26))
   TYPE c.txt
   ? "--", Col()
   RETURN
