//! How functions written in Rust are declared and how they see their arguments.
//!
//! ```ignore
//! builtins! {
//!     /// Returns the first `n` characters of `text`; none when `n <= 0`.
//!     ///
//!     /// ```prg
//!     /// ? Left( "abcdef", 2 )   //=> ab
//!     /// ```
//!     fn Left[2, 2](vm, args) {
//!         let (Some(text), Some(n)) = (args.bytes(0), args.int(1)) else { return vm.arg_error(1124, args) };
//!         Ok(Value::str(&text[..text.len().min(n.max(0) as usize)]))
//!     }
//! }
//! ```
//! The one declaration gives name, arity, documentation and code; each family module exports its `BUILTINS` slice, and
//! the list of slices in `stdlib/src/lib.rs` is the registry.

use crate::unwind::Unwind;
use crate::value::{Array, Block, Hash, Value};
use crate::vm::Vm;

/// Result of a builtin.
pub type NativeResult = Result<Value, Unwind>;

/// Rust side of a builtin.
pub type NativeFn = fn(&mut Vm, &Args<'_>) -> NativeResult;

/// A declared builtin.
pub struct Builtin {
    /// Name with the manual's spelling.
    pub name: &'static str,
    /// Fewest arguments.
    pub min: u8,
    /// Most arguments (255 = any number).
    pub max: u8,
    /// Documentation, lines.
    pub doc: &'static [&'static str],
    /// Code.
    pub func: NativeFn,
}

/// The arguments of a builtin call; positions are 0-based.
pub struct Args<'a> {
    raw: &'a [Value],
    values: &'a [Value],
}

static MISSING: crate::value::StaticNil = crate::value::STATIC_NIL;

impl<'a> Args<'a> {
    /// `raw` may hold cells (arguments passed with `@`), `values` the same looked through.
    pub fn new(raw: &'a [Value], values: &'a [Value]) -> Args<'a> {
        Args { raw, values }
    }

    /// Number of arguments passed.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// None passed?
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Argument, NIL when missing.
    #[inline]
    pub fn get(&self, i: usize) -> &'a Value {
        self.values.get(i).unwrap_or(&MISSING.0)
    }

    /// All arguments, references looked through.
    pub fn values(&self) -> &'a [Value] {
        self.values
    }

    /// All arguments with their cells.
    pub fn raw(&self) -> &'a [Value] {
        self.raw
    }

    /// Missing or NIL?
    pub fn is_nil(&self, i: usize) -> bool {
        self.get(i).is_nil()
    }

    /// Passed with `@`?
    pub fn is_ref(&self, i: usize) -> bool {
        self.raw.get(i).is_some_and(Value::is_ref)
    }

    /// Assigns to an argument passed with `@`; false (and nothing done) when it was not.
    pub fn assign(&self, i: usize, v: impl Into<Value>) -> bool {
        self.raw.get(i).is_some_and(|r| r.assign(v.into()))
    }

    /// Text; `None` when missing or of another type.
    #[inline]
    pub fn bytes(&self, i: usize) -> Option<&'a [u8]> {
        self.get(i).as_bytes()
    }

    /// Text as UTF-8 with replacement characters (file names, keywords).
    pub fn text(&self, i: usize) -> Option<String> {
        self.bytes(i).map(|b| String::from_utf8_lossy(b).into_owned())
    }

    /// Number truncated to 64 bits.
    #[inline]
    pub fn int(&self, i: usize) -> Option<i64> {
        self.get(i).as_i64()
    }

    /// Number as floating.
    pub fn f64(&self, i: usize) -> Option<f64> {
        self.get(i).as_f64()
    }

    /// Logical.
    pub fn logical(&self, i: usize) -> Option<bool> {
        self.get(i).as_logical()
    }

    /// Julian day of a date or timestamp.
    pub fn julian(&self, i: usize) -> Option<i32> {
        self.get(i).as_julian()
    }

    /// Array or object.
    pub fn array(&self, i: usize) -> Option<Array<'a>> {
        self.get(i).as_array()
    }

    /// Hash.
    pub fn hash(&self, i: usize) -> Option<Hash<'a>> {
        self.get(i).as_hash()
    }

    /// Codeblock.
    pub fn block(&self, i: usize) -> Option<Block<'a>> {
        self.get(i).as_block()
    }

    /// Codeblock or symbol: something `Vm::eval` calls.
    pub fn callable(&self, i: usize) -> Option<&'a Value> {
        let v = self.get(i);
        (v.as_block().is_some() || v.as_symbol().is_some()).then_some(v)
    }
}

/// Declares builtins: see the module documentation. Exports `pub static BUILTINS: &[Builtin]`.
#[macro_export]
macro_rules! builtins {
    ($( $(#[doc = $doc:literal])* fn $name:ident [$min:literal, $max:literal] ($vm:ident, $args:ident) $body:block )*) => {
        $(
            $(#[doc = $doc])*
            #[allow(non_snake_case)]
            fn $name($vm: &mut $crate::vm::Vm, $args: &$crate::builtin::Args<'_>) -> $crate::builtin::NativeResult $body
        )*
        /// The builtins of this file.
        pub static BUILTINS: &[$crate::builtin::Builtin] = &[
            $( $crate::builtin::Builtin {
                name: stringify!($name), min: $min, max: $max, doc: &[$($doc),*], func: $name,
            }, )*
        ];
    };
}
