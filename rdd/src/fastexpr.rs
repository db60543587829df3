//! Expressions simple enough to be evaluated straight on a record buffer, without the language.
//!
//! Bare fields, concatenations, `UPPER LOWER TRIM LEFT SUBSTR STR DTOS IIF` and the like, constants, comparisons and `.AND. .OR. .NOT.`:
//! the bulk of index keys and filters. Whatever does not parse here (other functions, aliases, macros, memo or Unicode
//! fields, mixed types) has no fast form and goes to the host. The meaning is that of the language: `=` obeys SET EXACT, a name is a field.
//! `parse` builds the tree, `node` evaluates it.

pub(crate) mod node;
mod parse;

use crate::calendar;
use crate::codepage::Collation;
use crate::dbf::decode::{self, Stored, decode};
use crate::dbf::field::{Field, FieldKind};
use crate::keyimage::KeyShape;
use crate::order::KeyType;
use crate::value::{Num, ValueRef};
use node::{DateNode, LogNode, NumNode, StrNode};

/// What an expression looks at besides the record.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// SET EXACT.
    pub exact: bool,
    /// Upper-case table of the thread's code page.
    pub upper: &'a [u8; 256],
    /// Lower-case table.
    pub lower: &'a [u8; 256],
    /// Record number, for `RecNo()`.
    pub recno: u32,
    /// Order of characters if it is not byte order.
    pub collation: Option<&'a dyn Collation>,
}

/// How the bytes of character fields relate to the text that programs see.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading<'a> {
    /// Alias of the area, upper case: with it in front a field is the area's own. Empty if it has none.
    pub alias: &'a [u8],
    /// They are in another code page; fast expressions do not translate.
    pub translated: bool,
    /// Functions count characters of several bytes and know their case; fast expressions count bytes.
    pub wide: bool,
    /// A key is read: a computed number has a fast form, which does not know the width that the language gives it.
    pub key: bool,
}

/// Space for character results that are not part of the record.
#[derive(Default)]
pub struct Scratch(Vec<u8>);

/// The tree of an expression.
#[derive(Debug, PartialEq)]
pub(crate) enum Root {
    /// A bare field, of its own type and width.
    Field(Box<Field>),
    /// Text.
    Str(StrNode),
    /// Date.
    Date(DateNode),
    /// Logical value.
    Log(LogNode),
    /// Computed number.
    Num(NumNode),
}

/// A parsed simple expression, valid for the fields it was parsed for.
#[derive(Debug)]
pub struct FastExpr {
    root: Root,
    /// Parts of the record it looks at: first byte and end.
    reads: Vec<(usize, usize)>,
    /// It says the same of the same record whatever the settings are.
    steady: bool,
}

impl FastExpr {
    /// Parses text; `None` if it has no fast form.
    pub fn parse(text: &[u8], fields: &[Field], reading: Reading<'_>) -> Option<Self> {
        let root = parse::parse(text, fields, reading)?;
        let mut reads = Vec::new();
        root.reads(&mut |at, len| reads.push((at, at + len)));
        let steady = root.is_steady();
        Some(Self { root, reads, steady })
    }

    /// True if it gives the value of a number but not its width and decimals.
    pub fn lacks_width(&self) -> bool {
        matches!(self.root, Root::Num(_))
    }

    /// True if all it looks at in a record are the record's bytes and number, and the letters of the table's code page; false if SET EXACT
    /// or the order of characters may change what it says.
    pub fn is_steady(&self) -> bool {
        self.steady
    }

    /// True if two contents of one record agree in everything the expression looks at.
    #[inline]
    pub fn reads_the_same(&self, a: &[u8], b: &[u8]) -> bool {
        self.reads.iter().all(|&(at, end)| a.get(at..end) == b.get(at..end))
    }

    /// The tree.
    pub(crate) fn root(&self) -> &Root {
        &self.root
    }

    /// Space for [`FastExpr::eval`]; costs nothing until used.
    pub fn scratch(&self) -> Scratch {
        Scratch::default()
    }

    /// Value on a record.
    pub fn eval<'a>(&'a self, record: &'a [u8], scope: &Scope<'_>, scratch: &'a mut Scratch) -> ValueRef<'a> {
        match &self.root {
            Root::Field(f) => match decode(f, record) {
                Stored::Value(v) => v,
                _ => ValueRef::Nil,
            },
            Root::Str(s) => match s.slice(record) {
                Some(b) => ValueRef::Str(b),
                None => {
                    scratch.0.clear();
                    s.append(record, scope, &mut scratch.0);
                    ValueRef::Str(&scratch.0)
                }
            },
            Root::Date(d) => ValueRef::Date(d.eval(record)),
            Root::Log(l) => ValueRef::Logical(l.eval(record, scope)),
            Root::Num(n) => ValueRef::Num(Num { value: n.number(record, scope), width: 0, dec: 0 }),
        }
    }

    /// Appends the text of a character expression; false for those of other types.
    #[inline]
    pub fn append_text(&self, record: &[u8], scope: &Scope<'_>, out: &mut Vec<u8>) -> bool {
        match &self.root {
            Root::Field(f) if f.kind == FieldKind::Char => out.extend_from_slice(f.bytes(record)),
            Root::Str(s) => s.append(record, scope, out),
            _ => return false,
        }
        true
    }

    /// Appends the sortable text of a bare number or date field whose bytes say it already, up to blanks in front of a number;
    /// false where they do not.
    #[inline]
    pub fn append_sorted_text(&self, record: &[u8], shape: KeyShape, out: &mut Vec<u8>) -> bool {
        let Root::Field(f) = &self.root else { return false };
        let bytes = f.bytes(record);
        match (f.kind, shape.key_type) {
            (FieldKind::Numeric, KeyType::Num) if bytes.len() == shape.len && f.dec == shape.dec => {
                let Some(digits) = decode::plain_number(bytes, f.dec) else { return false };
                let from = out.len();
                out.resize(from + bytes.len() - digits.len(), b'0');
                out.extend_from_slice(digits);
                true
            }
            (FieldKind::Date, KeyType::Date) if calendar::is_dtos(bytes) => {
                out.extend_from_slice(bytes);
                true
            }
            _ => false,
        }
    }

    /// Truth of the expression, `None` if it is not logical.
    #[inline]
    pub fn test(&self, record: &[u8], scope: &Scope<'_>) -> Option<bool> {
        match &self.root {
            Root::Log(l) => Some(l.eval(record, scope)),
            Root::Field(f) if f.kind == FieldKind::Logical => {
                Some(matches!(f.bytes(record), [b'T' | b't' | b'Y' | b'y']))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codepage::Page;
    use crate::value::{Num, Number};

    fn field(name: &str, kind: FieldKind, offset: u32, len: u16, dec: u8) -> Field {
        Field {
            name: name.into(),
            kind,
            letter: b'?',
            len,
            dec,
            flags: 0,
            offset,
            null_bit: None,
            len_bit: None,
            bits_at: 0,
            descriptor: 0,
            typed_ref: false,
            shown_width: len as u8,
        }
    }

    fn scope() -> Scope<'static> {
        Scope {
            exact: false,
            upper: Page::en().upper(),
            lower: Page::en().lower(),
            recno: 7,
            collation: None,
        }
    }

    fn check(text: &str, want: Option<ValueRef<'_>>) {
        let fields = [
            field("NAME", FieldKind::Char, 1, 6, 0),
            field("AGE", FieldKind::Numeric, 7, 4, 0),
            field("BORN", FieldKind::Date, 11, 8, 0),
            field("OK", FieldKind::Logical, 19, 1, 0),
            field("AMT", FieldKind::Numeric, 20, 7, 2),
        ];
        let record = b" Bob     4220240229T  12.50";
        let parsed = FastExpr::parse(text.as_bytes(), &fields, Reading::default());
        let mut scratch = Scratch::default();
        assert_eq!(parsed.as_ref().map(|e| e.eval(record, &scope(), &mut scratch)), want, "{text}");
    }

    #[test]
    fn simple_expressions() {
        let t = Some(ValueRef::Logical(true));
        let f = Some(ValueRef::Logical(false));
        check("name", Some(ValueRef::Str(b"Bob   ")));
        check("FIELD->Name", Some(ValueRef::Str(b"Bob   ")));
        check("UPPER(NAME)+DTOS(BORN)+STR(AGE,6)", Some(ValueRef::Str(b"BOB   20240229    42")));
        check("SubStr(NAME,2,2)", Some(ValueRef::Str(b"ob")));
        check("AGE", Some(ValueRef::Num(Num { value: Number::Int(42), width: 4, dec: 0 })));
        check("RTrim( NAME ) == \"Bob\"", t);
        check("NAME = 'B' .AND. OK .and. !Deleted()", t);
        check("NAME = 'b' .OR. AMT > 12.4", t);
        check("AMT * 2 == 25 .AND. AGE - 2 = 40", t);
        check(".NOT. (OK .OR. AGE<>42)", f);
        check("'ob' $ NAME", t);
        check("BORN >= 0d20240229 .and. Empty(BORN) = .F.", None);
        check("BORN > 0d20240229", f);
        check("Year(BORN) = 2024", t);
        check("RecNo() == 7", t);
        check("iif( AGE > 40, 'old', NAME ) + 'x'", Some(ValueRef::Str(b"oldx")));
        check(
            "if(OK .AND. AMT > 20, NAME, StrZero(AGE,6) + Str(Year(BORN),5))",
            Some(ValueRef::Str(b"000042 2024")),
        );
        check("StrZero(AMT)", Some(ValueRef::Str(b"0012.50")));
        check("iif( OK, AGE, 7 ) = 42 .AND. iif( OK, OK, Deleted() )", t);
        check("Descend( Left( NAME, 2 ) )", Some(ValueRef::Str(b"\xBE\x91")));
        check("iif( OK, NAME, AGE )", None);
        check("Str( AMT * 2, 10 )", None);
        check("AGE*2", None);
        check("OTHER->NAME", None);
        check("MyFunc(NAME)", None);
        check("NAME = AGE", None);
        check("", None);
        check("NAME +", None);
    }

    #[test]
    fn computed_numbers_of_keys() {
        let fields = [field("AGE", FieldKind::Numeric, 1, 4, 0), field("LONG", FieldKind::Numeric, 5, 12, 0)];
        let record = b"   42         777";
        let key = Reading { key: true, ..Reading::default() };
        for (text, want) in [("-AGE * 2 + 1", Some(-83.0)), ("RecNo()", Some(7.0)), ("LONG * AGE", None)] {
            let parsed = FastExpr::parse(text.as_bytes(), &fields, key);
            let mut scratch = Scratch::default();
            let value = parsed.as_ref().map(|e| e.eval(record, &scope(), &mut scratch));
            assert_eq!(
                value.map(|v| matches!(v, ValueRef::Num(n) if Some(n.as_f64()) == want)),
                want.map(|_| true)
            );
            assert!(parsed.is_none_or(|e| e.lacks_width()));
        }
    }

    #[test]
    fn what_a_condition_compares_may_depend_on_settings() {
        let fields = [field("NAME", FieldKind::Char, 1, 6, 0), field("AGE", FieldKind::Numeric, 7, 4, 0)];
        let steady =
            |text: &str| FastExpr::parse(text.as_bytes(), &fields, Reading::default()).map(|e| e.is_steady());
        assert_eq!(steady("Upper( NAME )"), Some(true));
        assert_eq!(steady("iif( AGE > 3, NAME, 'x' )"), Some(true));
        assert_eq!(steady("iif( NAME = 'a', NAME, 'x' )"), Some(false));
        assert_eq!(steady("Left( iif( NAME = 'a', NAME, 'x' ), 2 ) + NAME"), Some(false));
    }
}
