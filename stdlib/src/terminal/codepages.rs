//! Code pages of the terminal.

use crate::encoding::page_or_error;
use keel_rdd::codepage::Page;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::console::{self, Pages};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Code page of the terminal and of the program's texts (the current one when it is missing), for output and input:
    /// `hb_SetTermCP( cTerminal, [cHost], [lBox] )`. `lBox` concerns terminals that draw boxes; a stream has none.
    ///
    /// ```prg
    /// hb_SetTermCP( "UTF8", "DEWIN" )
    /// ```
    fn hb_SetTermCP[0, 3](vm, args) {
        choose(vm, args, |pages| {
            console::set_display_pages(pages);
            console::set_keyboard_pages(pages);
        })
    }
    /// The same for output.
    fn hb_SetDispCP[0, 3](vm, args) { choose(vm, args, console::set_display_pages) }
    /// The same for input.
    fn hb_SetKeyCP[0, 2](vm, args) { choose(vm, args, console::set_keyboard_pages) }
}

fn choose(vm: &mut Vm, args: &Args<'_>, set: impl FnOnce(Pages)) -> NativeResult {
    if args.bytes(0).is_none() {
        // Without the terminal's nothing changes.
        return if args.get(0).is_nil() && args.bytes(1).is_some() {
            Ok(Value::NIL)
        } else {
            vm.arg_error(1089, args)
        };
    }
    let (terminal, host) = match (page_or_error(vm, args, 0)?, page_or_error(vm, args, 1)?) {
        (Ok(terminal), Ok(host)) => (terminal, host),
        (Err(v), _) | (_, Err(v)) => return Ok(v),
    };
    let host = host.or_else(|| vm.sets.page()).unwrap_or_else(Page::en);
    if let Some(terminal) = terminal {
        set(Pages { host, terminal });
    }
    Ok(Value::NIL)
}
