//! Values as tables know them, and the number newtypes of the crate.
//!
//! [`FieldValue`] owns its bytes, [`ValueRef`] borrows them from a record buffer; both carry the width and
//! decimals a field gives its numbers. There is no arithmetic here: comparing and formatting live in `fastexpr`.

/// Record number, 1-based; 0 names no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RecNo(pub u32);

/// Field position, 1-based as in `FieldGet( n )`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPos(pub u16);

impl FieldPos {
    /// 0-based index into the field list.
    #[inline]
    pub fn index(self) -> usize {
        (self.0 as usize).wrapping_sub(1)
    }
}

/// Work area number, 1..=65534; 0 is no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct AreaNo(pub u16);

/// A number with the width and decimals it is shown with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Num {
    /// The number itself.
    pub value: Number,
    /// Characters it takes when shown; 0 = the caller's default.
    pub width: u8,
    /// Decimals it is shown with.
    pub dec: u8,
}

/// Integer or floating number: whole field values stay integers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// Whole number.
    Int(i64),
    /// IEEE double.
    Double(f64),
}

impl Num {
    /// An integer with the default width.
    pub fn int(value: i64) -> Self {
        let width = if (-999_999_999..=9_999_999_999).contains(&value) { 10 } else { 20 };
        Self { value: Number::Int(value), width, dec: 0 }
    }

    /// A double with `dec` decimals and the default width.
    pub fn double(value: f64, dec: u8) -> Self {
        Self { value: Number::Double(value), width: 0, dec }
    }

    /// The value as a double.
    #[inline]
    pub fn as_f64(self) -> f64 {
        match self.value {
            Number::Int(i) => i as f64,
            Number::Double(d) => d,
        }
    }

    /// The value as an integer, truncated towards zero.
    #[inline]
    pub fn as_i64(self) -> i64 {
        match self.value {
            Number::Int(i) => i,
            Number::Double(d) => d as i64,
        }
    }
}

/// Moment: julian day and milliseconds since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp {
    /// Julian day number, 0 = empty.
    pub julian: i32,
    /// Milliseconds since midnight.
    pub ms: i32,
}

/// A value that owns its bytes.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum FieldValue {
    /// NIL.
    #[default]
    Nil,
    /// Character value, in the area's code page unless said otherwise.
    Str(Vec<u8>),
    /// Numeric value.
    Num(Num),
    /// Julian day number, 0 = empty date.
    Date(i32),
    /// Moment.
    Timestamp(Timestamp),
    /// Logical value.
    Logical(bool),
    /// Array, as typed memo formats can store it.
    Array(Vec<FieldValue>),
}

/// A value whose bytes belong to a record buffer, a memo cache or an expression's scratch space.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueRef<'a> {
    /// NIL.
    Nil,
    /// Character value.
    Str(&'a [u8]),
    /// Numeric value.
    Num(Num),
    /// Julian day number, 0 = empty date.
    Date(i32),
    /// Moment.
    Timestamp(Timestamp),
    /// Logical value.
    Logical(bool),
    /// Array of a typed memo.
    Array(&'a [FieldValue]),
}

impl FieldValue {
    /// Does a condition with this value hold? Harbour: everything does but `.F.`, zero and empty dates; NIL and texts of any kind do.
    pub fn lets_pass(&self) -> bool {
        match self {
            Self::Logical(l) => *l,
            Self::Num(n) => match n.value {
                Number::Int(i) => i != 0,
                Number::Double(d) => d != 0.0,
            },
            Self::Date(d) => *d != 0,
            Self::Timestamp(t) => t.julian != 0 || t.ms != 0,
            Self::Nil | Self::Str(_) | Self::Array(_) => true,
        }
    }

    /// Borrows the value.
    #[inline]
    pub fn as_ref(&self) -> ValueRef<'_> {
        match self {
            Self::Nil => ValueRef::Nil,
            Self::Str(s) => ValueRef::Str(s),
            Self::Num(n) => ValueRef::Num(*n),
            Self::Date(d) => ValueRef::Date(*d),
            Self::Timestamp(t) => ValueRef::Timestamp(*t),
            Self::Logical(b) => ValueRef::Logical(*b),
            Self::Array(a) => ValueRef::Array(a),
        }
    }

    /// An integer value with the default width.
    pub fn int(value: i64) -> Self {
        Self::Num(Num::int(value))
    }

    /// A character value from text.
    pub fn text(value: impl AsRef<[u8]>) -> Self {
        Self::Str(value.as_ref().to_vec())
    }
}

impl ValueRef<'_> {
    /// Copies the value.
    pub fn to_owned(self) -> FieldValue {
        match self {
            Self::Nil => FieldValue::Nil,
            Self::Str(s) => FieldValue::Str(s.to_vec()),
            Self::Num(n) => FieldValue::Num(n),
            Self::Date(d) => FieldValue::Date(d),
            Self::Timestamp(t) => FieldValue::Timestamp(t),
            Self::Logical(b) => FieldValue::Logical(b),
            Self::Array(a) => FieldValue::Array(a.to_vec()),
        }
    }

    /// One-letter type as `ValType()` answers it.
    pub fn type_letter(self) -> u8 {
        match self {
            Self::Nil => b'U',
            Self::Str(_) => b'C',
            Self::Num(_) => b'N',
            Self::Date(_) => b'D',
            Self::Timestamp(_) => b'T',
            Self::Logical(_) => b'L',
            Self::Array(_) => b'A',
        }
    }
}
