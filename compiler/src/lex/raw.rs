//! The `logos` automaton: shapes of single tokens. What depends on the token before, or on the rest of the line, is
//! decided in `lex.rs`.

use crate::token::Punct;
use logos::Logos;

/// A shape found in the text.
#[derive(Logos, Clone, Copy, Debug, PartialEq)]
#[logos(utf8 = false)]
pub(super) enum Raw {
    #[regex(br"[ \t\r]+")]
    Blank,
    #[regex(br"[\n\x1a]")]
    Newline,
    #[regex(br"//[^\n]*", allow_greedy = true)]
    #[regex(br"&&[^\n]*", allow_greedy = true)]
    Comment,
    #[token(b"/*")]
    BlockComment,
    #[regex(br"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")]
    Ident,
    #[regex(br"[0-9]+(\.[0-9]+)?")]
    #[regex(br"\.[0-9]+")]
    #[regex(br"0[xX][0-9A-Fa-f]+")]
    Number,
    #[regex(br"0[dD][0-9]+")]
    DateNumber,
    #[regex(br"([A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)?(&[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*(\.[A-Za-z0-9_\x80-\xff]*)?)+&?")]
    Macro,
    #[token(b".T.", ignore(case))]
    #[token(b".Y.", ignore(case))]
    True,
    #[token(b".F.", ignore(case))]
    #[token(b".N.", ignore(case))]
    False,
    #[token(b"[")]
    LBracket,
    #[regex("[eEdDtT]?\"")]
    #[token(b"'")]
    #[token(b"`")]
    Quote,
    #[token(b"{^")]
    TimestampBrace,
    #[token(b";")]
    Semicolon,
    #[token(b"(", |_| Punct::LParen)]
    #[token(b")", |_| Punct::RParen)]
    #[token(b"]", |_| Punct::RBracket)]
    #[token(b"{", |_| Punct::LBrace)]
    #[token(b"}", |_| Punct::RBrace)]
    #[token(b",", |_| Punct::Comma)]
    #[token(b"|", |_| Punct::Pipe)]
    #[token(b".", |_| Punct::Dot)]
    #[token(b":", |_| Punct::Colon)]
    #[token(b"::", |_| Punct::DoubleColon)]
    #[token(b":=", |_| Punct::Assign)]
    #[token(b"+", |_| Punct::Plus)]
    #[token(b"-", |_| Punct::Minus)]
    #[token(b"*", |_| Punct::Star)]
    #[token(b"/", |_| Punct::Slash)]
    #[token(b"%", |_| Punct::Percent)]
    #[token(b"^", |_| Punct::Power)]
    #[token(b"**", |_| Punct::Power)]
    #[token(b"++", |_| Punct::PlusPlus)]
    #[token(b"--", |_| Punct::MinusMinus)]
    #[token(b"+=", |_| Punct::PlusEq)]
    #[token(b"-=", |_| Punct::MinusEq)]
    #[token(b"*=", |_| Punct::StarEq)]
    #[token(b"/=", |_| Punct::SlashEq)]
    #[token(b"%=", |_| Punct::PercentEq)]
    #[token(b"^=", |_| Punct::PowerEq)]
    #[token(b"**=", |_| Punct::PowerEq)]
    #[token(b"=", |_| Punct::Eq)]
    #[token(b"==", |_| Punct::EqEq)]
    #[token(b"!=", |_| Punct::LessGreater)]
    #[token(b"<>", |_| Punct::LessGreater)]
    #[token(b"<", |_| Punct::Less)]
    #[token(b"<=", |_| Punct::LessEq)]
    #[token(b">", |_| Punct::Greater)]
    #[token(b">=", |_| Punct::GreaterEq)]
    #[token(b"#", |_| Punct::Hash)]
    #[token(b"##", |_| Punct::HashHash)]
    #[token(b"$", |_| Punct::Dollar)]
    #[token(b".AND.", |_| Punct::And, ignore(case))]
    #[token(b".OR.", |_| Punct::Or, ignore(case))]
    #[token(b".NOT.", |_| Punct::Not, ignore(case))]
    #[token(b"!", |_| Punct::Not)]
    #[token(b"->", |_| Punct::Arrow)]
    #[token(b"@", |_| Punct::At)]
    #[token(b"&", |_| Punct::Amp)]
    #[token(b"=>", |_| Punct::HashArrow)]
    #[token(b"...", |_| Punct::Ellipsis)]
    #[token(b"?", |_| Punct::Question)]
    #[token(b"??", |_| Punct::DoubleQuestion)]
    #[token(b"\\", |_| Punct::Backslash)]
    #[token(b"~", |_| Punct::Tilde)]
    Punct(Punct),
}
