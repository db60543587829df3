//! What each code page id adds to its chart: letter pairs, odd case rules and the sort order of its language.
//!
//! Texts are Unicode and are turned into bytes through the page's chart, so one alphabet serves all the pages of a
//! language. A character U+E000+n stands for the raw byte n (bytes whose character is missing or not unique), and
//! U+E100 for "before every other byte". Facts observed by running Harbour with each `hb_cdpSelect()`; the
//! differential test in `tests/codepage_reference.rs` repeats the observation. Names such as `CS852C` (the `C`
//! pages follow Clipper's own tables) and `ES850M` (`M` pages) are Harbour's.

use super::collate::TieMode;

/// Case and order rules of one language.
pub(super) struct Alphabet {
    /// Upper-case letter followed by its lower-case partner, beyond A-Z.
    pub pairs: &'static str,
    /// Letter and what it becomes under Upper(), one way only; it counts as lower case.
    pub to_upper: &'static str,
    /// Letter and what it becomes under Lower(), one way only; it counts as upper case.
    pub to_lower: &'static str,
    /// Upper-case letters that have no partner.
    pub mark_upper: &'static str,
    /// Lower-case letters that have no partner.
    pub mark_lower: &'static str,
    /// Bytes that change under Upper() without counting as letters.
    pub not_alpha: &'static str,
    /// Moves in the sort order: the characters after the first are placed directly behind the first.
    pub after: &'static [&'static str],
    /// Characters that differ from their predecessor in the order only when all else is equal.
    pub ties: &'static str,
    /// When tied characters are told apart.
    pub tie_mode: TieMode,
    /// Letter couples that sort as one letter: first, second (either case), and the character they follow.
    pub digraphs: &'static [&'static str],
}

const PLAIN: Alphabet = Alphabet {
    pairs: "",
    to_upper: "",
    to_lower: "",
    mark_upper: "",
    mark_lower: "",
    not_alpha: "",
    after: &[],
    ties: "",
    tie_mode: TieMode::None,
    digraphs: &[],
};

#[rustfmt::skip]
const BG: Alphabet = Alphabet { pairs: "АаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя", ..PLAIN };
#[rustfmt::skip]
const CS: Alphabet = Alphabet { pairs: "ÁáÄäÉéËëÍíÓóÖöÚúÜüÝýČčĎďĚěŇňŘřŠšŤťŮůŽž", after: &["AÁÄ", "CČ", "DĎ", "EÉĚË", "IÍ", "NŇ", "OÓÖ", "RŘ", "SŠ", "TŤ", "UÚŮÜ", "YÝ", "ZŽ", "aáä", "cč", "dď", "eéěë", "ií", "nň", "oóö", "rř", "sš", "tť", "uúůü", "yý", "zž"], digraphs: &["CHH", "chh"], ..PLAIN };
#[rustfmt::skip]
const CS852C: Alphabet = Alphabet { pairs: "ÁáÄäÉéËëÍíÓóÔôÖöÚúÜüÝýČčĎďĚěĹĺĽľŇňŔŕŘřŠšŤťŮůŽž", to_upper: "űŰ", not_alpha: "ű", after: &["AaÁáÄä", "Bb", "CcČč", "DdĎď", "EeÉéĚěËë", "Ff", "Gg", "Hh", "IiÍí", "Jj", "Kk", "LlĹĺĽľ", "Mm", "NnŇň", "OoÓóÔôÖö", "Pp", "Qq", "RrŔŕŘř", "SsŠš", "TtŤť", "UuÚúŮůÜü", "Vv", "Ww", "Xx", "YyÝý", "ZzŽž"], ..PLAIN };
#[rustfmt::skip]
const CSKAMC: Alphabet = Alphabet { pairs: "ÁáÄäÉéÍíÓóÔôÖöÚúÜüÝýČčĎďĚěĹĺĽľŇňŔŕŘřŠšŤťŮůŽž", after: &["AaÁáÄä", "Bb", "CcČč", "DdĎď", "EeÉéĚě", "Ff", "Gg", "Hh", "IiÍí", "Jj", "Kk", "LlĹĺĽľ", "Mm", "NnŇň", "OoÓóÔôÖö", "Pp", "Qq", "RrŔŕŘř", "SsŠš", "TtŤť", "UuÚúŮůÜü", "Vv", "Ww", "Xx", "YyÝý", "ZzŽž"], ..PLAIN };
#[rustfmt::skip]
const DE: Alphabet = Alphabet { pairs: "ÄäÖöÜü", mark_lower: "ß", after: &["AÄ", "OÖ", "UÜ", "aä", "oö", "sß", "uü"], ..PLAIN };
#[rustfmt::skip]
const DE850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÇçÉéÑñÖöÜü", to_upper: "àAáAâAèEêEëEìIíIîIïIòOóOôOùUúUûUÿY", mark_lower: "ªºß", after: &["\u{e100}ø£Ø×ƒ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}ÄÅÆÇÉÑÖÜáàâäåæªçéèêëíìîïñóòôöºßúùûüÿ", "/:;<=>?@[\\]^_`{|}~\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const DK: Alphabet = Alphabet { pairs: "ÄäÅåÆæÖöØøÜü", to_upper: "èÉ", to_lower: "Éé", after: &["EÉ", "YÜ", "ZÆÄØÖÅ", "eè", "yü", "zæäøöå"], ..PLAIN };
#[rustfmt::skip]
const EE: Alphabet = Alphabet { pairs: "ÄäÕõÖöÜüĢģŠšŽž", after: &["GĢ", "SŠZŽ", "WÕÄÖÜ", "gģ", "sšzž", "wõäöü"], ..PLAIN };
#[rustfmt::skip]
const EL: Alphabet = Alphabet { pairs: "ÄªÅºÆ½ÇÿÉ¿à¥â¢ä£å₧æ⌐çƒèóéÜêáëíìÑîñïúò«ô¼ö¡ùαû»üÖ", to_upper: "¬æµÄßÇΓäΘùΣêΦôπåσêτô", after: &["Çÿß", "üÖ", "éÜ", "â¢", "ä£Γ", "à¥", "å₧π", "çƒ", "êáσΣ", "ëí", "èó", "ïú", "îñ", "ìÑ", "Äªµ", "Åº", "É¿", "¬Æ", "½ô", "¼τΦö", "¡ò", "«û", "»ùαΘ"], ..PLAIN };
#[rustfmt::skip]
const EL737: Alphabet = Alphabet { pairs: "ΆάΈέΉήΊίΌόΎύΏώΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσΤτΥυΦφΧχΨψΩω", to_upper: "ςΣ", after: &["ΑΆ", "ΕΈ", "ΗΉ", "ΙΊ", "ΟΌ", "ΥΎ", "ΩΏ", "αά", "εέ", "ηή", "ιί", "οό", "υύ", "ψωώ"], ties: "ΆΈΉΊΌΎΏάέήίόύώ", tie_mode: TieMode::Equal, ..PLAIN };
#[rustfmt::skip]
const ELISO: Alphabet = Alphabet { pairs: "ΆάΈέΉήΊίΌόΎύΏώΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσΤτΥυΦφΧχΨψΩω", to_upper: "ςΣ", after: &["ΔΈ", "ΖΉ", "ΘΊ", "ΞΌ", "ΤΎ", "ΨΏ", "Ω·»½ΐ\u{e0d2}", "δέ", "ζή", "θί", "οό", "ρσ", "υύ", "ωώΰ"], ties: "ΑΕΗΙΟΥΩαεηιόύώ", tie_mode: TieMode::Equal, ..PLAIN };
#[rustfmt::skip]
const ELWIN: Alphabet = Alphabet { pairs: "ΆάΈέΉήΊίΌόΎύΏώΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσΤτΥυΦφΧχΨψΩω", to_upper: "ςΣ", after: &["ΆΑΒΓΔΈΕΖΉΗΘΊΙΚΛΜΝΞΌΟΠΡΣΤΎΥΦΧΨΏΩ", "δέ", "ζή", "θί", "οό", "ρσ", "υύ", "ωώΰ"], ties: "ΑΕΗΙΟΥΩαεηιόύώ", tie_mode: TieMode::Equal, ..PLAIN };
#[rustfmt::skip]
const EN: Alphabet = Alphabet { ..PLAIN };
#[rustfmt::skip]
const ES: Alphabet = Alphabet { pairs: "ÀàÁáÄäÇçÈèÉéËëÌìÍíÏïÑñÒòÓóÖöÙùÚúÜü", after: &["AÁÀÄ", "CÇ", "EÉÈË", "IÍÌÏ", "NÑ", "OÓÒÖ", "UÚÙÜ", "aáàä", "cç", "eéèë", "iíìï", "nñ", "oóòö", "uúùü"], ..PLAIN };
#[rustfmt::skip]
const ES850C: Alphabet = Alphabet { pairs: "ÄäÅåÉéÑñÖöÜü", to_upper: "áAíIóOúU", mark_lower: "ù", not_alpha: "ú", after: &["EÉ", "NÑ", "YÜ", "ZÅÄÖ", "aá", "eé", "ií", "nñ", "oó", "uù", "yü", "zåäö"], ..PLAIN };
#[rustfmt::skip]
const ES850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÇçÑñÖöÜü", to_upper: "àAáAâAèEéEêEëEìIíIîIïIòOóOôOùUúUûUÿY", mark_upper: "É", after: &["\u{e100}ÄÅ", "ÇÉÑÖÜáà", "çéè", "ëíì", "îñóò", "öúùü", "ÿ¿¡", "ƒæÆß", "\u{a0}\u{0} ,0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<>=+-%*.;:?!/\\|@&#$\"`'^~_\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const FI: Alphabet = Alphabet { pairs: "ÄäÅåÉéÖöÜü", after: &["EÉ", "YÜ", "ZÅÄÖ", "eé", "yü", "zåäö"], ..PLAIN };
#[rustfmt::skip]
const FR: Alphabet = Alphabet { pairs: "ÀàÁáÂâÄäÇçÈèÉéÊêËëÌìÍíÎîÏïÒòÓóÔôÖöÙùÚúÛûÜü", after: &["AÄÁÂÀ", "CÇ", "EÉÊËÈ", "IÍÎÏÌ", "OÖÓÔÒ", "UÜÚÛÙ", "aâäàá", "cç", "eéêëè", "iïîìí", "oôöòó", "uüûùú"], ties: "ÄÁÂÀÇÉÊËÈÍÎÏÌÖÓÔÒÜÚÛÙâäàáçéêëèïîìíôöòóüûùú", tie_mode: TieMode::Equal, ..PLAIN };
#[rustfmt::skip]
const FR850C: Alphabet = Alphabet { to_upper: "àAáAâAäAèEéEêEëEìIíIîIïIòOóOôOöOùUúUûUüU", after: &["aáàâä", "eéèêë", "iíìîï", "oóòôö", "uúùûü"], ..PLAIN };
#[rustfmt::skip]
const FR850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÑñÖö", to_upper: "àAáAâAçCèEéEêEëEìIíIîIïIòOóOôOùUúUûUüUÿY", mark_upper: "ÇÉÜ", after: &["\u{e100}ÄÅ", "ÇÉÑÖÜáà", "çéè", "ëíìî", "ïñóò", "öúù", "ûü", "ÿ¿", "Øƒ", "×æÆß", "\u{a0}\u{0} 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<>=+-%*.,;:?!/\\|@&#$\"`'^~_\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const FRISO: Alphabet = Alphabet { pairs: "ÀàÁáÂâÄäÇçÈèÉéÊêËëÌìÍíÎîÏïÒòÓóÔôÖöÙùÚúÛûÜü", after: &["AÀÁÂÄ", "CÇ", "EÈÉÊË", "IÌÍÎÏ", "OÒÓÔÖ", "UÙÚÛÜ", "aàáâä", "cç", "eèéêë", "iìíîï", "oòóôö", "uùúûü"], ties: "ÀÁÂÄÇÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäçèéêëìíîïòóôöùúûü", tie_mode: TieMode::Equal, ..PLAIN };
#[rustfmt::skip]
const HR: Alphabet = Alphabet { pairs: "ĆćČčĐđŠšŽž", after: &["CČĆ", "DĐ", "SŠ", "ZŽ", "cčć", "dđ", "sš", "zž"], ..PLAIN };
#[rustfmt::skip]
const HU: Alphabet = Alphabet { pairs: "ÁáÄäÉéÍíÓóÖöÚúÜüŐőŰű", after: &["AÁÄ", "EÉ", "IÍ", "OÓÖŐ", "UÚÜŰ", "aáä", "eé", "ií", "oóöő", "uúüű"], ..PLAIN };
#[rustfmt::skip]
const HU852C: Alphabet = Alphabet { pairs: "ÁáÄäÉéÍíÓóÖöÚúÜüŐőŰű", mark_upper: "ĆĽŚśŹž", mark_lower: "ôľ", after: &["AĆÁÄ", "EÉ", "IŹÍ", "OĽÓÖžŐ", "UŚÚÜśŰ", "aáä", "eé", "ií", "oóöôő", "uúüľű"], ..PLAIN };
#[rustfmt::skip]
const IS: Alphabet = Alphabet { pairs: "ÁáÆæÉéÍíÐðÓóÖöÚúÝýÞþ", after: &["AÁ", "DÐ", "EÉ", "IÍ", "OÓ", "UÚ", "YÝ", "ZÞÆÖ", "aá", "dð", "eé", "ií", "oó", "uú", "yý", "zþæö"], ..PLAIN };
#[rustfmt::skip]
const IT: Alphabet = Alphabet { pairs: "ÄäÅåÉé", to_upper: "àAáAâAèEìIíIòOóOùUúU", after: &["AÄÅ", "EÉ", "aàáâäå", "eèé", "iìí", "oòó", "uùú"], ..PLAIN };
#[rustfmt::skip]
const IT850: Alphabet = Alphabet { pairs: "Éé", to_upper: "àAáAèEìIíIòOóOùUúU", after: &["EÉ", "aàá", "eéè", "iìí", "oòó", "uùú"], ..PLAIN };
#[rustfmt::skip]
const IT850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÇçÑñÖöÜü", to_upper: "àAáAâAèEéEêEëEìIíIîIïIòOóOôOùUúUûUÿY", mark_upper: "É", mark_lower: "ß", after: &["\u{e100}ÄÅ", "ÇÉÑÖÜáà", "çéè", "ëíìî", "ïñóò", "öúù", "ûü", "ÿ¿", "Øƒ", "×æÆß", "\u{a0}\u{0} 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<>=+-%*.,;:?!/\\|@&#$\"`'^~_\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const ITISB: Alphabet = Alphabet { pairs: "─ä┌ú└à┘ù├ã┬â┴á┼å═í╔é╙ó╚è╠ì╥ò", after: &["A└┴┬├─┼", "E╚╔", "I╠═", "O╥╙", "U┘┌", "aàáâãäå", "eèé", "iìí", "oòó", "uùú"], ..PLAIN };
#[rustfmt::skip]
const ITISO: Alphabet = Alphabet { pairs: "ÀàÁáÂâÃãÄäÅåÈèÉéÌìÍíÒòÓóÙùÚú", after: &["AÀÁÂÃÄÅ", "EÈÉ", "IÌÍ", "OÒÓ", "UÙÚ", "aàáâãäå", "eèé", "iìí", "oòó", "uùú"], ..PLAIN };
#[rustfmt::skip]
const LT: Alphabet = Alphabet { pairs: "ĄąČčĖėĘęĮįŠšŪūŲųŽž", after: &["AĄ", "CČ", "EĘĖ", "IĮY", "SŠ", "UŲŪ", "ZŽ", "aą", "cč", "eęė", "iįy", "sš", "uųū", "zž"], ..PLAIN };
#[rustfmt::skip]
const LV: Alphabet = Alphabet { pairs: "ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽž", after: &["AĀ", "CČ", "EĒ", "GĢ", "IĪ", "KĶ", "LĻ", "NŅ", "SŠ", "UŪ", "ZŽ", "aā", "cč", "eē", "gģ", "iī", "kķ", "lļ", "nņ", "sš", "uū", "zž"], ..PLAIN };
#[rustfmt::skip]
const NL: Alphabet = Alphabet { pairs: "ÇçÉéÑñ", to_upper: "àAáAâAäAåAèEêEëEìIíIîIïIòOóOôOöOùUúUûUüUÿY", to_lower: "ÄäÅåÖöÜü", mark_lower: "ß", after: &["AÄÅ", "CÇ", "EÉ", "NÑ", "OÖ", "UÜ", "aâäàåá", "cç", "eéêëè", "iïîìíÿ", "nñ", "oôöòó", "sß", "uüûùú"], ..PLAIN };
#[rustfmt::skip]
const NL850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÇçÉéÑñÖöÜü", to_upper: "àAáAâAèEêEëEìIíIîIïIòOóOôOùUúUûUÿY", after: &["\u{e100}ÄÅ", "ÇÉÑÖÜáà", "çéè", "ëíìî", "ïñóò", "öúù", "ûü", "ÿ¿", "Øƒ", "×æÆß", "\u{a0}\u{0} 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<>=+-%*.,;:?!/\\|@&#$\"`'^~_\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const NO: Alphabet = Alphabet { pairs: "ÅåÆæÉèØøÜü", mark_lower: "é", after: &["EÉ", "YÜ", "ZÆØÅ", "eè", "yü", "zæéøå"], ..PLAIN };
#[rustfmt::skip]
const PL: Alphabet = Alphabet { pairs: "ÓóĄąĆćĘęŁłŃńŚśŹźŻż", after: &["AĄ", "CĆ", "EĘ", "LŁ", "NŃ", "OÓ", "SŚ", "ZŹŻ", "aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"], ..PLAIN };
#[rustfmt::skip]
const PT: Alphabet = Alphabet { pairs: "ÀàÁáÂâÃãÄäÇçÈèÉéÊêÌìÍíÎîÏïÑñÒòÓóÔôÕõÖöÙùÚúÛûÜü", after: &["AÁÀÂÃÄ", "CÇ", "EÉÈÊ", "IÍÌÎÏ", "NÑ", "OÓÒÔÕÖ", "UÚÙÛÜ", "aáàâãä", "cç", "eéèê", "iíìîï", "nñ", "oóòôõö", "uúùûü"], ..PLAIN };
#[rustfmt::skip]
const RO: Alphabet = Alphabet { pairs: "ÂâÎîĂăŞşŢţ", after: &["AĂÂ", "IÎ", "SŞ", "TŢ", "aăâ", "iî", "sş", "tţ"], ..PLAIN };
#[rustfmt::skip]
const RU: Alphabet = Alphabet { pairs: "ЁёЄєЇїЎўАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя", after: &["ЯЁЄЇЎЂЃЅІЈЉЊЋЌ\u{ad}Џ", "яёєїў"], ..PLAIN };
#[rustfmt::skip]
const RUKOI8: Alphabet = Alphabet { pairs: "АаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя", after: &["©АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "бвг", "ежз", "уфхцч", "ъыьэюя"], ..PLAIN };
#[rustfmt::skip]
const SK: Alphabet = Alphabet { pairs: "ÁáÄäÉéËëÍíÓóÔôÖöÚúÜüÝýČčĎďĚěĹĺĽľŇňŐőŔŕŘřŠšŤťŮůŰűŽž", after: &["AÁÄ", "CČ", "DĎ", "EÉĚË", "IÍ", "LĹĽ", "NŇ", "OÓÔÖŐ", "RŔŘ", "SŠ", "TŤ", "UÚŮÜŰ", "YÝ", "ZŽ", "aáä", "cč", "dď", "eéěë", "ií", "lĺľ", "nň", "oóôöő", "rŕř", "sš", "tť", "uúůüű", "yý", "zž"], digraphs: &["CHH", "chh", "DZĎ", "dzď", "DŽĎ", "džď"], ..PLAIN };
#[rustfmt::skip]
const SR: Alphabet = Alphabet { pairs: "ЂђЋћЖжЧчШш", after: &["ЦЧЋ", "ДЂ", "СШ", "ЗЖ", "цчћ", "дђ", "сш", "зж"], ..PLAIN };
#[rustfmt::skip]
const SRWIN: Alphabet = Alphabet { pairs: "ЂђЈјЉљЊњЋћЏџАаБбВвГгДдЕеЖжЗзИиКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШш", after: &["\u{7f}АБВГД", "ЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ", "Ќабвгд", "ђежзијклљмнњопрстћуфхцчџш"], ..PLAIN };
#[rustfmt::skip]
const SV: Alphabet = Alphabet { pairs: "ÄäÅåÖöÜü", to_upper: "èÉ", to_lower: "Éé", after: &["EÉ", "YÜ", "ZÅÄÖ", "eè", "yü", "zåäö", "çÆæ"], ..PLAIN };
#[rustfmt::skip]
const SV850M: Alphabet = Alphabet { pairs: "ÄäÅåÆæÇçÉéÑñÖöÜü", to_upper: "àAáAâAèEêEëEìIíIîIïIòOóOôOùUúUûUÿY", after: &["ÇÉÑÜÅÄÖáà", "çéè", "ëíìî", "ïñóòôßúùûüÿåä", "ö¿", "Øƒ", "\u{a0}\u{0} 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<>=+-%*.,;:?!/\\|@&#$\"`'^~_\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{7f}"], ..PLAIN };
#[rustfmt::skip]
const SVISO: Alphabet = Alphabet { pairs: "ÀàÁáÂâÃãÄäÅåÆæÇçÈèÉéÊêËëÌìÍíÎîÏïÐðÑñÒòÓóÔôÕõÖöØøÙùÚúÛûÜüÝýŒœŠšŸÿŽž", after: &["AÁÀÂÃ", "CÇ", "DÐ", "EÉÈÊË", "IÍÌÎÏ", "NÑ", "OÓÒÔÕ", "SŠ", "UÚÙÛ", "YÝŸÜ", "ZŽÅÄÆÖØŒ", "aáàâã", "cç", "dð", "eéèêë", "iíìîï", "nñ", "oóòôõ", "sš", "uúùû", "yýÿü", "zžåäæöøœ"], ties: "ÁÀÂÃÇÐÉÈÊËÍÌÎÏÑÓÒÔÕŠÚÙÛWÝŸÜŽÆØŒáàâãçðéèêëíìîïñóòôõšúùûwýÿüžæøœ", tie_mode: TieMode::Interleaved, ..PLAIN };
#[rustfmt::skip]
const TR: Alphabet = Alphabet { pairs: "ÂâÇçÊêÎîÔôÖöÛûÜüĞğİiŞş", to_upper: "ıI", to_lower: "Iı", after: &["AÂ", "CÇ", "EÊ", "GĞ", "IİÎ", "OÔÖ", "SŞ", "UÛÜ", "VYZQ", "aâ", "cç", "eê", "gğ", "hı", "iî", "oôö", "sş", "uûü", "vyzq"], ..PLAIN };
#[rustfmt::skip]
const UA: Alphabet = Alphabet { pairs: "ЁёЄєІіЇїАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯяҐґ", after: &["ГҐ", "ЕЁЄ", "ИІЇ", "гґ", "еёє", "иії", "прстуфхцчшщъыьэюя"], ..PLAIN };
#[rustfmt::skip]
const UA1251: Alphabet = Alphabet { pairs: "ЁёЄєІіЇїАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯяҐґ", after: &["ГҐ", "ЕЁЄ", "ИІЇ", "Я¦§©«¬\u{ad}®°±", "гґ", "еёє", "иії", "яµ¶·№»јЅѕ"], ..PLAIN };
#[rustfmt::skip]
const UA866: Alphabet = Alphabet { pairs: "ЁёЄєЇїАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя", after: &["HАБВГДЕЁЄЖЗИ", "IЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "hабвгдеёєжзи", "iїйклмнопрстуфхцчшщъыьэюя"], ..PLAIN };
#[rustfmt::skip]
const UAKOI8: Alphabet = Alphabet { pairs: "ЁёЄєІіЇїАаБбВвГгДдЕеЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯяҐґ", after: &["╡АБВГҐДЕ", "ЄЖЗИ", "ЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "бвгґ", "еёєжз", "иії", "уфхцч", "ъыьэюя╣╦╧╨╩╪╬©"], ..PLAIN };

/// Code page id, chart name, language rules; in the order of the ids.
#[rustfmt::skip]
pub(super) static CODE_PAGES: &[(&str, &str, &Alphabet)] = &[
("BG866","cp866",&BG),
("BGISO","iso8859-5",&BG),
("BGMIK","bg-mik",&BG),
("BGWIN","cp1251",&BG),
("CS852","cp852",&CS),
("CS852C","cp852",&CS852C),
("CSISO","iso8859-2",&CS),
("CSKAMC","kamenicky",&CSKAMC),
("CSWIN","cp1250",&CS),
("DE850","cp850",&DE),
("DE850M","cp850",&DE850M),
("DE858","cp858",&DE),
("DEISO","iso8859-1",&DE),
("DEWIN","cp1252",&DE),
("DK865","cp865",&DK),
("EE775","cp775",&EE),
("EEWIN","cp1257",&EE),
("EL437","cp437",&EL),
("EL737","cp737",&EL737),
("ELISO","iso8859-7",&ELISO),
("ELWIN","cp1253",&ELWIN),
("EN","cp437",&EN),
("ES850","cp850",&ES),
("ES850C","cp850",&ES850C),
("ES850M","cp850",&ES850M),
("ESISO","iso8859-1",&ES),
("ESMWIN","iso8859-1",&ES),
("ESWIN","cp1252",&ES),
("FI850","cp850",&FI),
("FR850","cp850",&FR),
("FR850C","cp850",&FR850C),
("FR850M","cp850",&FR850M),
("FRISO","iso8859-1",&FRISO),
("FRWIN","cp1252",&FRISO),
("HE862","cp862",&EN),
("HEWIN","cp1255",&EN),
("HR646","iso646-yu",&HR),
("HR852","cp852",&HR),
("HRISO","iso8859-2",&HR),
("HRWIN","cp1250",&HR),
("HU852","cp852",&HU),
("HU852C","cp852",&HU852C),
("HUISO","iso8859-2",&HU),
("HUWIN","cp1250",&HU),
("IS850","cp850",&IS),
("IS861","cp861",&IS),
("IT437","cp437",&IT),
("IT850","cp850",&IT850),
("IT850M","cp850",&IT850M),
("ITISB","iso8859-1b",&ITISB),
("ITISO","iso8859-1",&ITISO),
("ITWIN","cp1252",&ITISO),
("LT775","cp775",&LT),
("LTWIN","cp1257",&LT),
("LV775","cp775",&LV),
("LVWIN","cp1257",&LV),
("NL850","cp850",&NL),
("NL850M","cp850",&NL850M),
("NO865","cp865",&NO),
("PL852","cp852",&PL),
("PLISO","iso8859-2",&PL),
("PLMAZ","mazovia",&PL),
("PLWIN","cp1250",&PL),
("PT850","cp850",&PT),
("PT860","cp860",&EN),
("PTISO","iso8859-1",&PT),
("RO852","cp852",&RO),
("ROISO","iso8859-2",&RO),
("ROWIN","cp1250",&RO),
("RU1251","cp1251",&BG),
("RU866","cp866",&BG),
("RUISO","iso8859-5",&RU),
("RUKOI8","koi-8",&RUKOI8),
("SK852","cp852",&SK),
("SK852C","cp852",&CS852C),
("SKISO","iso8859-2",&SK),
("SKKAMC","kamenicky",&CSKAMC),
("SKWIN","cp1250",&SK),
("SL646","iso646-yu",&HR),
("SL852","cp852",&HR),
("SLISO","iso8859-2",&HR),
("SLWIN","cp1250",&HR),
("SR646","iso646-yu",&HR),
("SR646C","iso646-yuc",&SR),
("SRWIN","cp1251",&SRWIN),
("SV437C","cp437",&SV),
("SV850","cp850",&SV),
("SV850M","cp850",&SV850M),
("SVISO","iso8859-15",&SVISO),
("SVWIN","cp1252",&SVISO),
("TR857","cp857",&TR),
("TRISO","iso8859-9",&TR),
("TRWIN","cp1254",&TR),
("UA1125","cp1125",&UA),
("UA1251","cp1251",&UA1251),
("UA866","cp866",&UA866),
("UAKOI8","koi-8u",&UAKOI8),
];
