//! Codeblocks: linked code plus the cells of the locals they captured.

use super::heap::{Header, Kind};
use super::{Tag, Value};
use crate::link::LinkedCode;
use std::sync::Arc;

/// Heap object of a codeblock.
#[repr(C)]
pub struct BlockObj {
    pub(super) head: Header,
    pub(super) code: Arc<LinkedCode>,
    pub(super) cells: Box<[Value]>,
    /// Receiver of the method that made it.
    pub(super) self_value: Value,
    /// Class whose method made it, 0 outside methods.
    pub(super) class: u32,
    /// Function and line of the macro that made it, for stack traces.
    pub(super) made_in: Option<Box<(String, u32)>>,
}

/// A borrowed view of a codeblock value.
#[derive(Clone, Copy)]
pub struct Block<'a>(&'a BlockObj);

impl Value {
    /// A codeblock with its captured cells and the receiver of the method around it.
    pub fn block(code: Arc<LinkedCode>, cells: Box<[Value]>, self_value: Value) -> Value {
        Value::block_made_in(code, cells, self_value, 0, None)
    }

    /// As [`Value::block`], with the class whose method makes it and, for a block that a macro text makes, the function
    /// and line that evaluate the macro.
    pub fn block_made_in(
        code: Arc<LinkedCode>,
        cells: Box<[Value]>,
        self_value: Value,
        class: u32,
        made_in: Option<Box<(String, u32)>>,
    ) -> Value {
        let obj =
            Box::new(BlockObj { head: Header::new(Kind::Block), code, cells, self_value, class, made_in });
        Value { meta: Tag::Block as u64, p: Box::into_raw(obj).cast() }
    }

    /// The codeblock.
    #[inline(always)]
    pub fn as_block(&self) -> Option<Block<'_>> {
        // SAFETY: the tag says what the pointer is.
        (self.tag_byte() == Tag::Block as u8).then(|| Block(unsafe { &*self.p.cast::<BlockObj>() }))
    }
}

impl<'a> Block<'a> {
    /// Its code.
    #[inline(always)]
    pub fn code(&self) -> &'a Arc<LinkedCode> {
        &self.0.code
    }

    /// Captured cells, in the order of the code's registers after the parameters.
    #[inline(always)]
    pub fn cells(&self) -> &'a [Value] {
        &self.0.cells
    }

    /// Function and line of the macro that made it.
    pub fn made_in(&self) -> Option<&'a (String, u32)> {
        self.0.made_in.as_deref()
    }

    /// Class whose method made it, 0 outside methods.
    pub fn class(&self) -> u32 {
        self.0.class
    }

    /// Receiver of the method that made it, NIL outside methods.
    pub fn self_value(&self) -> &'a Value {
        &self.0.self_value
    }
}
