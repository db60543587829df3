//! Values of fields moved to and from files.

use super::{command_error, used};
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Position of the field an argument names by number or name; `None` when there is no such field.
fn field(vm: &mut Vm, no: AreaNo, args: &Args<'_>) -> Option<u16> {
    let pos = match args.int(0) {
        Some(n) => u16::try_from(n).ok()?,
        None => vm.areas.field_pos(no, args.bytes(0)?.trim_ascii()),
    };
    let count = vm.areas.get(no).map_or(0, |a| a.fields.len());
    (pos >= 1 && usize::from(pos) <= count).then_some(pos)
}

builtins! {
    /// Writes a field's text to a file: `dbFileGet( xField, cFile, nMode )`; mode 1 appends to what the file holds.
    fn dbFileGet[0, 3](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
        let (Some(pos), Some(file), Some(mode)) = (field(vm, no, args), args.bytes(1), args.int(2)) else {
            return command_error(vm, 1042);
        };
        Ok(Value::logical(vm.db(|h| ops::value_to_file(h, no, pos, file, mode))?.is_some()))
    }

    /// Assigns a file's bytes to a field: `dbFilePut( xField, cFile )`.
    fn dbFilePut[0, 2](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
        let (Some(pos), Some(file)) = (field(vm, no, args), args.bytes(1)) else {
            return command_error(vm, 1041);
        };
        Ok(Value::logical(vm.db(|h| ops::value_from_file(h, no, pos, file))?.is_some()))
    }
}
