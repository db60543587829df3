//! Tokens as they travel from the lexer through the preprocessor to the parser.

use crate::source::Span;
use hashbrown::HashMap;
use std::sync::Arc;

/// An interned byte string of one compilation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(pub u32);

/// Gives equal byte strings equal [`Text`] ids. Case is kept; [`Interner::upper`] folds it (ASCII).
#[derive(Debug, Default)]
pub struct Interner {
    ids: HashMap<Arc<[u8]>, u32>,
    texts: Vec<Arc<[u8]>>,
    uppers: Vec<Option<Text>>,
    stems: Vec<Option<Text>>,
    bytes: usize,
}

impl Interner {
    /// The id of these bytes.
    pub fn intern(&mut self, bytes: &[u8]) -> Text {
        if let Some(&id) = self.ids.get(bytes) {
            return Text(id);
        }
        let text: Arc<[u8]> = bytes.into();
        let id = self.texts.len() as u32;
        self.texts.push(text.clone());
        self.uppers.push(None);
        self.stems.push(None);
        self.bytes += bytes.len();
        self.ids.insert(text, id);
        Text(id)
    }

    /// Bytes of all texts together.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// The bytes of an id.
    pub fn get(&self, text: Text) -> &[u8] {
        &self.texts[text.0 as usize]
    }

    /// The id of the ASCII upper-case form (cached).
    pub fn upper(&mut self, text: Text) -> Text {
        if let Some(upper) = self.uppers[text.0 as usize] {
            return upper;
        }
        let bytes = self.texts[text.0 as usize].clone();
        let upper = if bytes.iter().any(u8::is_ascii_lowercase) {
            self.intern(&bytes.to_ascii_uppercase())
        } else {
            text
        };
        self.uppers[text.0 as usize] = Some(upper);
        upper
    }

    /// The id of the first four letters in upper case (cached): words that may abbreviate each other share it.
    pub fn stem(&mut self, text: Text) -> Text {
        if let Some(stem) = self.stems[text.0 as usize] {
            return stem;
        }
        let bytes = self.texts[text.0 as usize].clone();
        let stem = self.intern(&bytes[..bytes.len().min(4)].to_ascii_uppercase());
        self.stems[text.0 as usize] = Some(stem);
        stem
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// True when nothing was interned.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

/// What kind of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A name; keywords are names too, the parser decides. `text` as written.
    Ident,
    /// A number literal as written (`12`, `1.50`, `.5`, `0x1F`).
    Number,
    /// A string literal; `text` is the content, escapes of `e"…"` already resolved.
    Str(Quote),
    /// `0dYYYYMMDD` or `d"…"`; `text` is the content (digits or the quoted text).
    Date,
    /// `t"…"` or `{^ …}`; `text` is the content.
    Timestamp,
    /// `&name` or `&name.`; `text` is the name, `true` when the closing dot was written.
    MacroVar(bool),
    /// A name with macro parts such as `abc&def.ghi` or `&a.&b`; `text` as written.
    MacroText,
    /// An operator or a bracket.
    Punct(Punct),
    /// `.T.` / `.Y.` (true) or `.F.` / `.N.` (false).
    Logical(bool),
    /// `;` that separates statements of one line (never a line continuation).
    Semicolon,
    /// End of a logical line.
    Eol,
    /// End of the input.
    Eof,
    /// A byte that begins no token; the parser reports it.
    Bad,
}

/// How a string literal was delimited (needed to print it back).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quote {
    /// `"…"`
    Double,
    /// `'…'`
    Single,
    /// `[…]`
    Bracket,
    /// `e"…"`
    Escaped,
}

macro_rules! puncts {
    ($($name:ident $text:literal,)*) => {
        /// Operators and brackets.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Punct { $(#[doc = $text] $name,)* }
        impl Punct {
            /// The usual spelling.
            pub fn as_str(self) -> &'static str { match self { $(Punct::$name => $text,)* } }
        }
    };
}
puncts! {
    LParen "(", RParen ")", LBracket "[", RBracket "]", LBrace "{", RBrace "}", Comma ",", Pipe "|", Dot ".",
    Colon ":", DoubleColon "::", Assign ":=", Plus "+", Minus "-", Star "*", Slash "/", Percent "%", Power "^",
    PlusPlus "++", MinusMinus "--", PlusEq "+=", MinusEq "-=", StarEq "*=", SlashEq "/=", PercentEq "%=",
    PowerEq "^=", Eq "=", EqEq "==", NotEq "!=", Less "<", LessEq "<=", Greater ">", GreaterEq ">=",
    LessGreater "<>", Hash "#", HashHash "##", Dollar "$", And ".AND.", Or ".OR.", Not ".NOT.", Arrow "->", At "@", Amp "&", HashArrow "=>",
    Ellipsis "...", Question "?", DoubleQuestion "??", Backslash "\\", Exclam "!", Tilde "~", Backquote "`",
}

/// Which macro rule produced a token: 0 = as written, else an index into the preprocessor's expansion list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Origin(pub u32);

/// One token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// Its kind.
    pub kind: TokenKind,
    /// Its text: see [`TokenKind`]; empty for punctuation.
    pub text: Text,
    /// Where the person wrote it (tokens of a rule's result carry the span of the text that the rule matched).
    pub span: Span,
    /// Line, 1-based, that run-time messages and `ProcLine()` give for it.
    pub line: u32,
    /// Blanks before it, for `.ppo` printing and stringify markers.
    pub spaces: u16,
    /// The rule that made it.
    pub origin: Origin,
}
