//! How the crate gets expressions evaluated without ever seeing a VM value.
//!
//! Whoever owns a [`WorkAreas`] implements [`Host`]: it lends the areas and evaluates compiled code. Operations that may
//! evaluate (movement under a filter, writing a record with keys, lazy relations, index building) take `&mut dyn Host` and borrow the
//! areas only between evaluations, so a callback may use every area freely, the one being worked on included. An operation must
//! therefore look its area up again after each evaluation: the callback may even have closed it.
//!
//! Simple expressions never reach the host: [`Expr`] keeps the `fastexpr` form beside the host's code.

use crate::area::WorkAreas;
use crate::codepage::Page;
use crate::error::{Error, ErrorKind, Result};
use crate::fastexpr::FastExpr;
use crate::value::FieldValue;
use std::any::Any;
use std::sync::Arc;

/// Code the host compiled or was given: opaque here, released when the last clone is dropped.
pub type HostCode = Arc<dyn Any + Send + Sync>;

/// Owner of the work areas and evaluator of expressions.
pub trait Host {
    /// The areas of this thread. Two calls lend the same object.
    fn areas(&mut self) -> &mut WorkAreas;

    /// Compiles the text of a key, FOR or filter expression. A failure is kept by the host and reported as
    /// [`Error::host`].
    fn compile(&mut self, text: &[u8]) -> Result<HostCode>;

    /// True if the text is an expression; nothing is reported if not.
    fn compiles(&mut self, text: &[u8]) -> bool {
        self.compile(text).is_ok()
    }

    /// Evaluates code in the currently selected area. Failure as for [`Host::compile`].
    fn eval(&mut self, code: &HostCode) -> Result<FieldValue>;

    /// Makes this code page the thread's for as long as keys of a table in it are made. The default changes what tables are read
    /// through; a host with a language changes its functions too.
    fn lend_page(&mut self, page: &'static Page) {
        self.areas().lend_page(page);
    }

    /// Tells of an error in an operation that goes on nevertheless; what the program makes of it takes effect when the operation is
    /// over.
    fn warn(&mut self, _error: &Error) {}

    /// The host itself, for drivers that are written in its language.
    fn as_any(&mut self) -> Option<&mut dyn Any> {
        None
    }

    /// Is there a function of this name, to be called as a trigger?
    fn knows_trigger(&mut self, _name: &[u8]) -> bool {
        true
    }

    /// Calls a trigger: `event` is one of the `EVENT_*` numbers, `field` 0 unless a field is concerned. A value it is given it may
    /// change. `false` vetoes.
    fn trigger(
        &mut self,
        _name: &[u8],
        _event: u16,
        _area: u16,
        _field: u16,
        _value: Option<&mut FieldValue>,
    ) -> Result<bool> {
        Ok(true)
    }
}

/// An expression: its text, its fast form if it has one, and the host's code if it was given or needed.
#[derive(Clone, Default)]
pub struct Expr {
    /// Source text as stored in headers and shown to people; may be empty when only code was given.
    pub text: Vec<u8>,
    /// Fast form, valid for the layout it was parsed for.
    pub fast: Option<Arc<FastExpr>>,
    /// The host's code.
    pub code: Option<HostCode>,
    /// What the code says, when that is certain and may differ from the text people wrote.
    pub meaning: Option<Vec<u8>>,
    /// The code uses variables of the place it comes from: the text, read elsewhere, may mean something else.
    pub bound: bool,
}

impl Expr {
    /// An expression from text alone.
    pub fn from_text(text: &[u8]) -> Self {
        Self { text: text.to_vec(), ..Self::default() }
    }

    /// An expression from text and code; `meaning` is what the code is certain to say, if it is.
    pub fn new(text: &[u8], code: Option<HostCode>, meaning: Option<Vec<u8>>) -> Self {
        Self { text: text.to_vec(), code, meaning, ..Self::default() }
    }
}

/// A host without a language: evaluates fast expressions only. For tools and tests.
#[derive(Default)]
pub struct PlainHost {
    /// The areas it owns.
    pub areas: WorkAreas,
}

impl Host for PlainHost {
    fn areas(&mut self) -> &mut WorkAreas {
        &mut self.areas
    }

    fn compile(&mut self, text: &[u8]) -> Result<HostCode> {
        Err(Error::new(ErrorKind::Unsupported)
            .because(format!("expression needs the language: {}", String::from_utf8_lossy(text))))
    }

    fn eval(&mut self, _code: &HostCode) -> Result<FieldValue> {
        Err(Error::new(ErrorKind::Unsupported).because("this host evaluates no code"))
    }
}
