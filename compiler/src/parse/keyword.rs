//! Words that may be keywords, with the abbreviations that Harbour accepts. Whether such a word *is* a keyword in its
//! place is decided in [`super::context`]: xBase has no reserved words.

use crate::token::{Interner, Text};

macro_rules! keywords {
    ($($name:ident $text:literal $min:literal,)*) => {
        /// A word that may act as a keyword.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Keyword { $($name,)* }

        /// Full spelling and least number of letters of every keyword.
        const TABLE: &[(Keyword, &str, usize)] = &[$((Keyword::$name, $text, $min),)*];
    };
}

keywords! {
    Always "ALWAYS" 4, Announce "ANNOUNCE" 4, As "AS" 2, Begin "BEGIN" 4, Break "BREAK" 4, Case "CASE" 4,
    Declare "DECLARE" 4, Descend "DESCEND" 7, Do "DO" 2, Dynamic "DYNAMIC" 7, Each "EACH" 4,
    Else "ELSE" 4, ElseIf "ELSEIF" 5, End "END" 3, EndCase "ENDCASE" 4, EndDo "ENDDO" 4, EndIf "ENDIF" 4,
    EndSequence "ENDSEQUENCE" 6, EndSwitch "ENDSWITCH" 5, EndWith "ENDWITH" 4, Exit "EXIT" 4, External "EXTERNAL" 4,
    Field "FIELD" 4, For "FOR" 3, Function "FUNCTION" 4, If "IF" 2, Iif "IIF" 3, In "IN" 2, Init "INIT" 4,
    Local "LOCAL" 4, Loop "LOOP" 4, Memvar "MEMVAR" 4, Next "NEXT" 4, Nil "NIL" 3, Object "OBJECT" 4,
    Of "OF" 2, Otherwise "OTHERWISE" 4, Parameters "PARAMETERS" 4, Private "PRIVATE" 4,
    Procedure "PROCEDURE" 4, Procreq "_PROCREQ_" 9, Public "PUBLIC" 4, Recover "RECOVER" 4, Request "REQUEST" 4,
    Return "RETURN" 4, Sequence "SEQUENCE" 4, Static "STATIC" 4, Step "STEP" 4, Switch "SWITCH" 4, Thread "THREAD" 4,
    To "TO" 2, UnderField "_FIELD" 4, Using "USING" 4, While "WHILE" 4, With "WITH" 4, HbClass "_HB_CLASS" 9,
    HbMember "_HB_MEMBER" 10,
}

/// The keyword that these bytes spell in full or abbreviated, in any case.
pub fn lookup(word: &[u8]) -> Option<Keyword> {
    let first = word.first()?.to_ascii_uppercase();
    TABLE
        .iter()
        .find(|(_, full, min)| {
            full.as_bytes()[0] == first
                && word.len() >= *min
                && word.len() <= full.len()
                && full.as_bytes()[..word.len()].eq_ignore_ascii_case(word)
        })
        .map(|(keyword, _, _)| *keyword)
}

/// Remembers for each interned text whether it is a keyword.
#[derive(Debug, Default)]
pub struct KeywordCache {
    known: Vec<Option<Option<Keyword>>>,
}

impl KeywordCache {
    /// [`lookup`] of an interned word.
    pub fn get(&mut self, text: Text, interner: &Interner) -> Option<Keyword> {
        let i = text.0 as usize;
        if i >= self.known.len() {
            self.known.resize(i + 64, None);
        }
        match self.known[i] {
            Some(found) => found,
            None => {
                let found = lookup(interner.get(text));
                self.known[i] = Some(found);
                found
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations() {
        assert_eq!(lookup(b"func"), Some(Keyword::Function));
        assert_eq!(lookup(b"FUN"), None);
        assert_eq!(lookup(b"EndSw"), Some(Keyword::EndSwitch));
        assert_eq!(lookup(b"ENDS"), None);
        assert_eq!(lookup(b"elsei"), Some(Keyword::ElseIf));
        assert_eq!(lookup(b"functions"), None);
        assert_eq!(lookup(b""), None);
    }
}
