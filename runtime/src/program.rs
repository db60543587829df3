//! The life of a program: static initialisers, INIT procedures, the start-up function, EXIT procedures, exit code.

use crate::link::{LinkedModule, bind};
use crate::symbol::Symbol;
use crate::unwind::{Unwind, UnwindKind};
use crate::value::Value;
use crate::vm::Vm;
use keel_compiler::bytecode::FnScope;
use std::sync::atomic::Ordering;

/// Binds the public functions of modules and runs their static initialisers.
pub fn load(vm: &mut Vm, modules: &[LinkedModule]) -> Result<(), Unwind> {
    // The first module that defines a name keeps it.
    for m in modules.iter().rev() {
        bind(m);
    }
    for m in modules {
        for (_, scope, code) in &m.functions {
            if *scope == FnScope::StaticInit {
                vm.call_linked(code, &[])?;
            }
        }
    }
    Ok(())
}

/// Name of the start-up function: the start of the first module that has one.
pub fn start_function(modules: &[LinkedModule]) -> Option<Symbol> {
    modules.iter().find_map(|m| m.start.and_then(|i| m.functions.get(i)).map(|f| f.0))
}

/// Runs a program from loading to its EXIT procedures; returns the exit code.
pub fn run(vm: &mut Vm, modules: &[LinkedModule], args: &[Value]) -> i32 {
    let outcome = run_main(vm, modules, args);
    if let Err(u) = &outcome {
        report(vm, u);
    }
    for m in modules.iter().rev() {
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
    vm.finish();
    vm.process.error_level.load(Ordering::Relaxed) as i32
}

fn run_main(vm: &mut Vm, modules: &[LinkedModule], args: &[Value]) -> Result<(), Unwind> {
    load(vm, modules)?;
    for m in modules {
        for (_, scope, code) in &m.functions {
            if *scope == FnScope::Init {
                vm.call_linked(code, args)?;
            }
        }
    }
    let start = modules.iter().find_map(|m| m.start.and_then(|i| m.functions.get(i)));
    if let Some((_, _, code)) = start {
        vm.call_linked(code, args)?;
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
