//! The life of a program: static initialisers, INIT procedures, the start-up function, EXIT procedures, exit code.

use crate::link::{LinkedCode, LinkedModule, bind};
use crate::unwind::{Unwind, UnwindKind};
use crate::value::Value;
use crate::vm::Vm;
use keel_compiler::bytecode::FnScope;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Binds the public functions of modules and runs their static initialisers.
pub fn load(vm: &mut Vm, modules: &[LinkedModule]) -> Result<(), Unwind> {
    // The first module that defines a name keeps it.
    for m in modules.iter().rev() {
        bind(m);
    }
    modules.iter().try_for_each(|m| initialise(vm, m))
}

/// Runs the static initialisers of a module.
pub fn initialise(vm: &mut Vm, module: &LinkedModule) -> Result<(), Unwind> {
    for (_, scope, code) in &module.functions {
        if *scope == FnScope::StaticInit {
            vm.call_linked(code, &[])?;
        }
    }
    module.requests.iter().try_for_each(|s| enable_scalar_class(vm, s.name()))
}

/// Type letter and class function of the names that `ENABLE TYPE CLASS` requests.
const SCALAR_CLASSES: [(&str, &str, u8); 11] = [
    ("HBARRAY", "__HBARRAY", b'A'),
    ("HBBLOCK", "__HBBLOCK", b'B'),
    ("HBCHARACTER", "__HBCHARACTER", b'C'),
    ("HBDATE", "__HBDATE", b'D'),
    ("HBHASH", "__HBHASH", b'H'),
    ("HBLOGICAL", "__HBLOGICAL", b'L'),
    ("HBNIL", "__HBNIL", b'U'),
    ("HBNUMERIC", "__HBNUMERIC", b'N'),
    ("HBPOINTER", "__HBPOINTER", b'P'),
    ("HBSYMBOL", "__HBSYMBOL", b'S'),
    ("HBTIMESTAMP", "__HBTIMESTAMP", b'T'),
];

/// A request for the class of a type puts the class in force.
fn enable_scalar_class(vm: &mut Vm, request: &str) -> Result<(), Unwind> {
    if let Some((_, function, letter)) = SCALAR_CLASSES.iter().find(|c| c.0 == request) {
        let object = vm.call_name(function, &[])?;
        crate::class::set_scalar_class(*letter, object.class_id());
    }
    Ok(())
}

/// The start-up function: MAIN when a module has a public one, else the start of the first module that has one.
pub fn start_function(modules: &[LinkedModule]) -> Option<&Arc<LinkedCode>> {
    let functions = || modules.iter().flat_map(|m| &m.functions);
    let main = functions().find(|(sym, scope, _)| *scope == FnScope::Public && sym.name() == "MAIN");
    let first = || modules.iter().find_map(|m| m.functions.get(m.start?));
    main.or_else(first).map(|f| &f.2)
}

/// Runs a program from loading to its EXIT procedures; returns the exit code.
pub fn run(vm: &mut Vm, modules: &[LinkedModule], args: &[Value]) -> i32 {
    crate::memory::watch();
    let outcome = run_main(vm, modules, args);
    if let Err(u) = &outcome {
        report(vm, u);
    }
    for m in modules {
        for (_, scope, code) in &m.functions {
            if *scope == FnScope::Exit
                && let Err(u) = vm.call_linked(code, &[])
            {
                report(vm, &u);
                if matches!(*u.0, UnwindKind::Quit) {
                    break;
                }
            }
        }
    }
    if let Err(u) = vm.db(|h| keel_rdd::ops::close_all(h)) {
        report(vm, &u);
    }
    // Drivers written in PRG hear of the end after their last table is closed.
    keel_rdd::driver::list().into_iter().for_each(|d| d.exit(vm));
    vm.finish();
    vm.process.error_level.load(Ordering::Relaxed) as i32
}

fn run_main(vm: &mut Vm, modules: &[LinkedModule], args: &[Value]) -> Result<(), Unwind> {
    load(vm, modules)?;
    register_requested(vm, modules)?;
    for m in modules {
        // Harbour: the INIT procedures of a file run from the last to the first.
        for (_, scope, code) in m.functions.iter().rev() {
            if *scope == FnScope::Init {
                vm.call_linked(code, args)?;
            }
        }
    }
    if let Some(code) = start_function(modules) {
        vm.call_linked(code, args)?;
    }
    Ok(())
}

/// Registers the drivers of the library that are written in PRG and REQUESTed by the program.
fn register_requested(vm: &mut Vm, modules: &[LinkedModule]) -> Result<(), Unwind> {
    let Some((_, knows)) = crate::link::PROVIDER.get() else { return Ok(()) };
    for name in modules.iter().flat_map(|m| &m.requests).map(|s| s.name()) {
        if knows(&format!("{name}_GETFUNCTABLE")) {
            vm.call_name("RDDREGISTER", &[Value::str(name.as_bytes())])?;
        }
    }
    Ok(())
}

fn report(vm: &mut Vm, u: &Unwind) {
    match &*u.0 {
        // A BREAK that nobody catches ends the program silently, as the reference does.
        UnwindKind::Break(_) | UnwindKind::Quit => {}
        UnwindKind::Cancel => {
            vm.process.error_level.store(130, Ordering::Relaxed);
        }
    }
}
