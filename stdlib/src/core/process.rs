//! Other programs: run to their end, or beside this one with pipes that are file handles.

use crate::files::handles::enter;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use rustix::process::{Pid, Signal, kill_process};
use std::collections::HashMap;
use std::fs::File;
use std::io::{PipeReader, PipeWriter, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock};

/// Programs started by `hb_processOpen()` whose end nobody has asked for, by their number.
static RUNNING: LazyLock<Mutex<HashMap<i64, Arc<Mutex<Child>>>>> = LazyLock::new(Mutex::default);

/// Runs a command line in the shell with the program's own streams; its exit code, -1 when it could not start.
pub(super) fn shell(line: &[u8]) -> i64 {
    keel_runtime::console::flush();
    let line = String::from_utf8_lossy(line).into_owned();
    let mut command = Command::new("/bin/sh");
    crate::files::environment::hand_over(command.arg("-c").arg(line));
    match command.status() {
        Ok(s) => i64::from(wait_status(s)),
        Err(_) => -1,
    }
}

#[cfg(unix)]
fn wait_status(s: std::process::ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    s.into_raw()
}

#[cfg(not(unix))]
fn wait_status(s: std::process::ExitStatus) -> i32 {
    s.code().unwrap_or(-1)
}

/// Splits a command line into words; quotes keep blanks together.
fn words(line: &[u8]) -> Vec<String> {
    let (mut out, mut word, mut quote, mut open) = (Vec::new(), Vec::new(), None, false);
    for &b in line {
        match (quote, b) {
            (Some(q), _) if q == b => quote = None,
            (Some(_), _) => word.push(b),
            (None, b'"' | b'\'') => {
                quote = Some(b);
                open = true;
            }
            (None, b' ' | b'\t') => {
                if open || !word.is_empty() {
                    out.push(String::from_utf8_lossy(&std::mem::take(&mut word)).into_owned());
                }
                open = false;
            }
            _ => word.push(b),
        }
    }
    if open || !word.is_empty() {
        out.push(String::from_utf8_lossy(&word).into_owned());
    }
    out
}

/// `hb_processRun( cLine, [cInput], [@cOutput], [@cErrors] )`.
fn process_run(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(line) = args.bytes(0) else { return vm.arg_error(4001, args) };
    keel_runtime::console::flush();
    let list = words(line);
    let Some((program, rest)) = list.split_first() else { return Ok(Value::int(-1)) };
    let wanted = |i: usize| if args.is_ref(i) { Stdio::piped() } else { Stdio::inherit() };
    let mut command = Command::new(program);
    crate::files::environment::hand_over(&mut command);
    command.args(rest).stdout(wanted(2)).stderr(wanted(3));
    command.stdin(if args.is_nil(1) { Stdio::inherit() } else { Stdio::piped() });
    let Ok(mut child) = command.spawn() else { return Ok(Value::int(-1)) };
    let input = args.bytes(1).unwrap_or_default().to_vec();
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // The input is written beside reading, so that neither side waits for the other with full pipes.
        scope.spawn(move || {
            if let Some(mut pipe) = stdin {
                let _ = pipe.write_all(&input);
            }
        });
        child.wait_with_output()
    });
    let Ok(output) = output else { return Ok(Value::int(-1)) };
    args.assign(2, Value::from(output.stdout));
    args.assign(3, Value::from(output.stderr));
    Ok(Value::int(output.status.code().map_or(-1, i64::from)))
}

/// A pipe from the other program; its end here becomes a file handle.
fn outlet(args: &Args<'_>, i: usize) -> std::io::Result<Option<(PipeReader, PipeWriter)>> {
    if args.is_ref(i) { std::io::pipe().map(Some) } else { Ok(None) }
}

/// Starts a program; its number.
fn start(args: &Args<'_>, line: &[u8]) -> std::io::Result<i64> {
    let list = words(line);
    let (program, rest) = list.split_first().ok_or(std::io::ErrorKind::NotFound)?;
    let mut command = Command::new(program);
    crate::files::environment::hand_over(&mut command);
    command.args(rest);
    let quiet = args.logical(4).unwrap_or(false);
    let default = || if quiet { Stdio::null() } else { Stdio::inherit() };
    command.stdin(if args.is_ref(1) { Stdio::piped() } else { default() });
    let output = outlet(args, 2)?;
    // One variable for output and errors: both go into one pipe.
    let together = args.is_ref(2) && args.is_ref(3) && args.raw()[2].same_object(&args.raw()[3]);
    let errors = if together { None } else { outlet(args, 3)? };
    let (mut from_output, mut from_errors) = (None, None);
    command.stdout(default()).stderr(default());
    if let Some((reader, writer)) = output {
        if together {
            command.stderr(writer.try_clone()?);
        }
        command.stdout(writer);
        from_output = Some(reader);
    }
    if let Some((reader, writer)) = errors {
        command.stderr(writer);
        from_errors = Some(reader);
    }
    keel_runtime::console::flush();
    let mut child = command.spawn()?;
    let n = i64::from(child.id());
    let handle = |fd: OwnedFd| Value::int(enter(File::from(fd)));
    if let Some(pipe) = child.stdin.take() {
        args.assign(1, handle(pipe.into()));
    }
    if let Some(pipe) = from_output {
        args.assign(2, handle(pipe.into()));
    }
    if let Some(pipe) = from_errors {
        args.assign(3, handle(pipe.into()));
    }
    args.assign(5, Value::int(n));
    RUNNING.lock().insert(n, Arc::new(Mutex::new(child)));
    Ok(n)
}

/// The process number among the arguments.
fn number(args: &Args<'_>) -> Option<i64> {
    args.int(0).filter(|n| *n != 0)
}

builtins! {
    /// Runs a program, gives it an input and takes its output; its exit code.
    fn hb_processRun[1, 5](vm, args) { process_run(vm, args) }

    /// Starts a program beside this one: `hb_processOpen( cLine, [@hInput], [@hOutput], [@hErrors], [lDetach], [@nNumber] )`. The
    /// variables get file handles; one variable for output and errors gets both. The process number, -1 and `FError()`
    /// when it cannot be started; error BASE/4001 without a line.
    fn hb_processOpen[1, 6](vm, args) {
        let Some(line) = args.bytes(0) else { return vm.arg_error(4001, args) };
        let started = start(args, line);
        crate::files::note(vm, &started);
        Ok(Value::int(started.unwrap_or(-1)))
    }

    /// Exit code of a program: `hb_processValue( nProcess, [lWait] )`; waits for its end unless told not to. -1 while it runs and
    /// for an unknown one, 0 when a signal ended it. Error BASE/4001 without a number.
    fn hb_processValue[1, 2](vm, args) {
        let Some(n) = number(args) else { return vm.arg_error(4001, args) };
        // The list is free while this thread waits, so that another one can end the program.
        let Some(child) = RUNNING.lock().get(&n).cloned() else { return Ok(Value::int(-1)) };
        keel_runtime::console::flush();
        let wait = args.logical(1).unwrap_or(true);
        let status = if wait { child.lock().wait().map(Some) } else { child.lock().try_wait() };
        let Ok(Some(status)) = status else { return Ok(Value::int(-1)) };
        RUNNING.lock().remove(&n);
        Ok(Value::int(status.code().map_or(0, i64::from)))
    }

    /// Ends a program: `hb_processClose( nProcess, [lGentle] )`, gently unless told otherwise. .F. when there is none of that number.
    fn hb_processClose[1, 2](vm, args) {
        let Some(n) = number(args) else { return vm.arg_error(4001, args) };
        let signal = if args.logical(1).unwrap_or(true) { Signal::TERM } else { Signal::KILL };
        let known = RUNNING.lock().contains_key(&n);
        let pid = i32::try_from(n).ok().and_then(Pid::from_raw);
        Ok(Value::logical(known && pid.is_some_and(|pid| kill_process(pid, signal).is_ok())))
    }
}
