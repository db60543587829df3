//! The trace log: lines with place, level and values, to standard error or a file (`hbtrace.ch`).

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format::display::display;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use std::fs::File;
use std::io::Write;

/// Names of the levels, from 0.
const LEVELS: [&str; 6] =
    ["HB_TR_ALWAYS", "HB_TR_FATAL", "HB_TR_ERROR", "HB_TR_WARNING", "HB_TR_INFO", "HB_TR_DEBUG"];

/// What the process writes, and where.
struct Log {
    on: bool,
    /// Lines above this level are not written.
    level: i64,
    /// Level of `hb_traceLog()`.
    own: i64,
    /// Kept for those who ask: lines are written at once.
    flush: bool,
    system: bool,
    append: bool,
    file: Option<File>,
}

static LOG: Mutex<Log> =
    Mutex::new(Log { on: true, level: 3, own: 3, flush: false, system: false, append: false, file: None });

impl Log {
    fn write(&mut self, level: i64, place: &str, text: &[u8]) {
        if !self.on || level > self.level {
            return;
        }
        let name = usize::try_from(level).ok().and_then(|l| LEVELS.get(l)).unwrap_or(&"");
        let line = [place.as_bytes(), b": ", name.as_bytes(), b" ", text, b"\n"].concat();
        // A log that cannot be written must not stop the program.
        let _ = match &mut self.file {
            Some(file) => file.write_all(&line),
            None => std::io::stderr().write_all(&line),
        };
    }
}

/// File, line and function that asked.
fn place(vm: &Vm) -> String {
    vm.trace_entry(0).map_or(String::new(), |t| {
        format!("{}:{}:{}()", t.file.trim_start_matches(['.', '/', '\\']), t.line, t.name)
    })
}

fn shown(vm: &Vm, values: &[Value]) -> Vec<u8> {
    values.iter().map(|v| display(&vm.sets, v).into_owned()).collect::<Vec<_>>().join(&b" "[..])
}

fn switch(args: &Args<'_>, i: usize) -> Option<bool> {
    args.logical(i).or(args.int(i).map(|n| n != 0))
}

fn level(args: &Args<'_>) -> Option<i64> {
    args.int(0).filter(|n| (0..=5).contains(n))
}

/// Sets what is given; what was there before.
fn change<T: Copy>(slot: &mut T, given: Option<T>) -> T {
    std::mem::replace(slot, given.unwrap_or(*slot))
}

builtins! {
    /// Is the log written? A logical or number switches it.
    fn hb_traceState[0, 1](_vm, args) {
        Ok(Value::logical(change(&mut LOG.lock().on, switch(args, 0))))
    }
    /// Highest level that is written (3, warnings); a number from 0 to 5 changes it.
    fn hb_traceLevel[0, 1](_vm, args) {
        Ok(Value::int(change(&mut LOG.lock().level, level(args))))
    }
    /// Level of the lines of `hb_traceLog()` (3); a number changes it.
    fn hb_traceLogLevel[0, 255](_vm, args) {
        Ok(Value::int(change(&mut LOG.lock().own, level(args))))
    }
    /// Is every line written at once? A logical is kept for the next who asks: Keel always does.
    fn hb_traceFlush[0, 1](_vm, args) {
        Ok(Value::logical(change(&mut LOG.lock().flush, switch(args, 0))))
    }
    /// Do lines go to the system's log as well? There is none on this system; the switch is only kept.
    fn hb_traceSysOut[0, 1](_vm, args) {
        Ok(Value::logical(change(&mut LOG.lock().system, switch(args, 0))))
    }
    /// How files are opened: "w" begins them anew, "a" goes on with them.
    fn hb_traceMode[0, 1](_vm, args) {
        let mut log = LOG.lock();
        let old = log.append;
        match args.bytes(0) {
            Some([b'a', ..]) => log.append = true,
            Some([b'w', ..]) => log.append = false,
            _ => {}
        }
        Ok(Value::from(if old { "a" } else { "w" }))
    }
    /// Writes the log to a file from now on, without a name to standard error; was the file opened?
    fn hb_traceFile[0, 1](_vm, args) {
        let mut log = LOG.lock();
        let Some(name) = args.text(0).filter(|n| !n.is_empty()) else {
            log.file = None;
            return Ok(Value::logical(false));
        };
        let mut how = File::options();
        how.create(true).write(true).append(log.append).truncate(!log.append);
        log.file = how.open(name).ok();
        Ok(Value::logical(log.file.is_some()))
    }
    /// Writes values to the log.
    fn hb_traceLog[0, 255](vm, args) {
        let (place, text) = (place(vm), shown(vm, args.values()));
        let mut log = LOG.lock();
        let level = log.own;
        log.write(level, &place, &text);
        Ok(Value::NIL)
    }
    /// Writes values to the log as of the level that is the first argument.
    fn hb_traceLogAt[0, 255](vm, args) {
        if let Some(level) = level(args) {
            let (place, text) = (place(vm), shown(vm, args.values().get(1..).unwrap_or_default()));
            LOG.lock().write(level, &place, &text);
        }
        Ok(Value::NIL)
    }
    /// Writes a text to the log whatever the level.
    fn hb_traceString[0, 1](vm, args) {
        if let Some(text) = args.bytes(0) {
            let place = place(vm);
            LOG.lock().write(0, &place, text);
        }
        Ok(Value::NIL)
    }
}
