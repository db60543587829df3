//! Work areas, tables, orders, locks: the functions behind the database commands.

mod areas;
mod copy;
mod drivers;
mod eval;
mod fields;
mod files;
mod hiper;
mod info;
mod locks;
mod orders;
mod prg_driver;
mod prg_super;
mod records;
mod reports;
mod rowset;
mod short;
mod sort;
mod text_files;

use keel_rdd::AreaNo;
use keel_rdd::Expr;
use keel_runtime::builtin::{Builtin, NativeResult};
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::block_text::{block_text, uses_surroundings};
use keel_runtime::vm::tables::host_code;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    areas::BUILTINS,
    copy::BUILTINS,
    text_files::BUILTINS,
    drivers::BUILTINS,
    eval::BUILTINS,
    fields::BUILTINS,
    files::BUILTINS,
    hiper::BUILTINS,
    info::BUILTINS,
    locks::BUILTINS,
    orders::BUILTINS,
    prg_super::BUILTINS,
    prg_super::SUPERS,
    records::BUILTINS,
    reports::BUILTINS,
    rowset::BUILTINS,
    short::BUILTINS,
    sort::BUILTINS,
];

/// The current area's number, used or not.
fn current(vm: &mut Vm) -> AreaNo {
    vm.areas.current()
}

/// The current area's number when a table is open in it; error DBCMD/2001 otherwise.
fn used(vm: &mut Vm) -> Result<Option<AreaNo>, keel_runtime::unwind::Unwind> {
    let no = open_area(vm);
    if no.is_none() {
        // Functions that do nothing but call another one show the other's name.
        let name = match vm.native_name().as_str() {
            "DBSETORDER" => "ORDSETFOCUS".to_string(),
            "DBREINDEX" => "ORDLISTREBUILD".to_string(),
            "DBCLEARINDEX" => "ORDLISTCLEAR".to_string(),
            "DBSETINDEX" => "ORDLISTADD".to_string(),
            "DBCREATEINDEX" => "ORDCREATE".to_string(),
            "ORDSETRELATION" => "DBSETRELATION".to_string(),
            other => other.to_string(),
        };
        no_table(vm, 2001, &name)?;
    }
    Ok(no)
}

/// As `used`; the error names another operation.
fn used_as(vm: &mut Vm, operation: &str) -> Result<Option<AreaNo>, keel_runtime::unwind::Unwind> {
    let no = open_area(vm);
    if no.is_none() {
        no_table(vm, 2001, operation)?;
    }
    Ok(no)
}

/// The current area's number when a table is open in it.
fn open_area(vm: &mut Vm) -> Option<AreaNo> {
    let no = vm.areas.current();
    vm.areas.get(no).is_some().then_some(no)
}

/// Raises "work area not in use".
fn no_table(vm: &mut Vm, sub_code: u32, operation: &str) -> NativeResult {
    let mut spec = ErrorSpec::base(eg::NOTABLE, sub_code, operation);
    spec.subsystem = "DBCMD".into();
    vm.raise_value(spec)
}

/// A command-level argument error of the running function.
fn command_error(vm: &mut Vm, sub_code: u32) -> NativeResult {
    let name = vm.native_name();
    command_error_of(vm, sub_code, &name)
}

/// A command-level argument error in the name of another function. It shows no arguments.
fn command_error_of(vm: &mut Vm, sub_code: u32, operation: &str) -> NativeResult {
    let mut spec = ErrorSpec::base(eg::ARG, sub_code, operation);
    spec.subsystem = "DBCMD".into();
    vm.raise_value(spec)
}

/// What is no array where AEval() goes through one with a block.
fn no_list(vm: &mut Vm, list: &Value, block: &Value) -> NativeResult {
    vm.raise_value(ErrorSpec::base(eg::ARG, 2017, "AEVAL").with_args(&[list.clone(), block.clone()]))
}

/// An expression from an optional text and an optional block.
fn expr(text: Option<&[u8]>, block: &Value) -> Expr {
    let code = (block.as_block().is_some() || block.as_symbol().is_some()).then(|| host_code(block));
    let mut expr = Expr::new(text.unwrap_or_default(), code, block_text(block));
    expr.bound = uses_surroundings(block);
    expr
}
