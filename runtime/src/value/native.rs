//! Objects of Rust code that xBase code holds as pointers, and the VM's own internal objects.

use super::heap::{Header, Kind};
use super::{Tag, Value};
use std::any::Any;

/// Contents of a native object.
pub trait Native: Any {
    /// Name for messages (`hb_ValToExp`, debugger).
    fn type_name(&self) -> &'static str;
    /// Values inside, for the cycle collector.
    fn children(&self, f: &mut dyn FnMut(&Value)) {
        let _ = f;
    }
    /// Itself, for downcasting.
    fn as_any(&self) -> &dyn Any;
}

/// Heap object around a [`Native`].
#[repr(C)]
pub struct NativeObj {
    pub(super) head: Header,
    pub(super) data: Box<dyn Native>,
}

/// A Rust object that xBase code holds as a pointer (`ValType()` "P"). Must be usable from any thread.
pub struct Pointer<T: Send + Sync + 'static> {
    /// Name for messages.
    pub name: &'static str,
    /// The object.
    pub data: T,
}

impl<T: Send + Sync + 'static> Native for Pointer<T> {
    fn type_name(&self) -> &'static str {
        self.name
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Value {
    /// A value around a native object.
    pub fn native(data: Box<dyn Native>) -> Value {
        let obj = Box::new(NativeObj { head: Header::new(Kind::Native), data });
        Value { meta: Tag::Native as u64, p: Box::into_raw(obj).cast() }
    }

    /// A pointer value.
    pub fn pointer<T: Send + Sync + 'static>(name: &'static str, data: T) -> Value {
        Value::native(Box::new(Pointer { name, data }))
    }

    /// The native object of this type.
    #[inline]
    pub fn as_native<T: Native>(&self) -> Option<&T> {
        self.native_data()?.as_any().downcast_ref::<T>()
    }

    /// The Rust object behind a pointer value.
    pub fn as_pointer<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.as_native::<Pointer<T>>().map(|p| &p.data)
    }

    /// The native contents.
    #[inline]
    pub fn native_data(&self) -> Option<&dyn Native> {
        // SAFETY: the tag says what the pointer is; the contents are immutable while the value lives.
        (self.tag_byte() == Tag::Native as u8).then(|| unsafe { &*(*self.p.cast::<NativeObj>()).data })
    }
}
