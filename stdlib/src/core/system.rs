//! The machine, the version, the environment, the program's arguments and other programs.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::io::Write;
use std::process::{Command, Stdio};

/// Version of Harbour whose behaviour Keel follows.
const FOLLOWS: (i64, i64, i64) = (3, 2, 1);

fn version_text() -> String {
    let (a, b, c) = FOLLOWS;
    format!("Keel {} (Harbour {a}.{b}.{c}dev compatible)", env!("CARGO_PKG_VERSION"))
}

/// First line of a file below /proc, nothing elsewhere.
fn kernel(name: &str) -> String {
    std::fs::read_to_string(format!("/proc/sys/kernel/{name}"))
        .map(|s| s.trim().to_string())
        .unwrap_or_default()
}

fn os_name() -> String {
    let system = match std::env::consts::OS {
        "linux" => "Linux",
        "macos" => "Darwin",
        "windows" => "Windows",
        other => other,
    };
    let release = kernel("osrelease");
    if release.is_empty() {
        format!("{system} {}", std::env::consts::ARCH)
    } else {
        format!("{system} {release} {}", std::env::consts::ARCH)
    }
}

/// Arguments of the program as a switch: `//NAME`, `/NAME` or `--NAME`, with what follows the name.
fn switch<'a>(vm: &'a Vm, name: &[u8]) -> Option<&'a [u8]> {
    if name.is_empty() {
        return None;
    }
    vm.process.args.iter().skip(1).find_map(|a| {
        let rest = a.strip_prefix(b"//").or_else(|| a.strip_prefix(b"--"))?;
        let (head, tail) = rest.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then(|| tail.strip_prefix(b":").unwrap_or(tail))
    })
}

/// Runs a command line in the shell with the program's own streams; its exit code, -1 when it could not start.
fn shell(line: &[u8]) -> i64 {
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

/// The processor's family with Harbour's spelling.
fn processor() -> String {
    std::env::consts::ARCH.replace('_', "-")
}

builtins! {
    /// Name, release and processor of the operating system.
    fn OS[0, 0](_vm, _args) { Ok(Value::from(os_name())) }
    /// Keel's name and version.
    fn Version[0, 0](_vm, _args) { Ok(Value::from(version_text())) }
    /// The compiler that built Keel.
    fn hb_Compiler[0, 0](_vm, _args) { Ok(Value::from(format!("Rust ({}-bit)", usize::BITS))) }
    /// Version of the module format.
    fn hb_PCodeVer[0, 0](_vm, _args) { Ok(Value::from("Keel module format")) }
    /// Parts of the version by number (`HB_VERSION_*`): 0 whole text, 1 compiler, 2 to 4 numbers of the followed Harbour, 11 to
    /// 13 and 30 when the binary was made, 17 bits, 21 and 22 system, 24 processor, 27 and 28 addresses; NIL outside.
    fn hb_Version[0, 1](_vm, args) {
        let (major, minor, release) = FOLLOWS;
        Ok(match args.int(0).unwrap_or(0) {
            0 => Value::from(version_text()),
            1 => Value::from(format!("Rust ({}-bit)", usize::BITS)),
            2 => Value::int(major),
            3 => Value::int(minor),
            4 => Value::int(release),
            5 => Value::from("dev"),
            9 => Value::int(3),
            10 => Value::from("Keel module format"),
            6 => Value::int(0),
            7 | 8 | 11 | 13..=16 | 27..=29 => Value::from(""),
            12 => Value::date(0),
            17 => Value::int(i64::from(usize::BITS)),
            18 => Value::int(if cfg!(target_endian = "big") { 2 } else { 1 }),
            19 | 20 => Value::logical(true),
            21 => Value::from(std::env::consts::OS.to_ascii_uppercase()),
            22 => Value::from(std::env::consts::OS),
            23 => Value::from("rust"),
            24 => Value::from(processor()),
            25 | 26 => Value::logical(false),
            30 => Value::timestamp(0, 0),
            _ => Value::NIL,
        })
    }
    /// Name of this computer.
    fn NetName[0, 1](_vm, _args) {
        let name = kernel("hostname");
        Ok(Value::from(if name.is_empty() { std::env::var("HOSTNAME").unwrap_or_default() } else { name }))
    }
    /// Name of the user who runs the program.
    fn hb_UserName[0, 0](_vm, _args) {
        Ok(Value::from(std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_default()))
    }
    /// Kind of processor.
    fn hb_osCPU[0, 0](_vm, _args) { Ok(Value::from(processor())) }
    /// Does the operating system use 64 bits?
    fn hb_osIs64bit[0, 0](_vm, _args) { Ok(Value::logical(usize::BITS == 64)) }
    /// Is this a Windows of the NT family?
    fn hb_osIsWinNT[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 9x? Never.
    fn hb_osIsWin9x[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Free memory in KB by kind; a fixed number, since no program can run out of it in the sense asked.
    fn Memory[0, 1](_vm, args) { Ok(Value::int(if args.int(0).is_none_or(|n| matches!(n, 0..=2 | 101..=106)) { 9999 } else { 0 })) }
    /// Number of the program's arguments.
    fn hb_argc[0, 0](vm, _args) { Ok(Value::int(vm.process.args.len() as i64 - 1)) }
    /// An argument of the program; 0 is its name; "" outside.
    fn hb_argv[0, 1](vm, args) {
        let i = args.int(0).unwrap_or(0);
        Ok(usize::try_from(i).ok().and_then(|i| vm.process.args.get(i)).map_or_else(|| Value::from(""), |a| Value::str(a)))
    }
    /// Was the program started with this switch (`//NAME`)?
    fn hb_argCheck[1, 1](vm, args) { Ok(Value::logical(args.bytes(0).is_some_and(|n| switch(vm, n).is_some()))) }
    /// What follows a switch (`//NAME:text`), "" without it.
    fn hb_argString[1, 1](vm, args) {
        Ok(args.bytes(0).and_then(|n| switch(vm, n)).map_or_else(|| Value::from(""), Value::str))
    }
    /// The arguments as one text.
    fn hb_cmdLine[0, 0](vm, _args) { Ok(Value::from(vm.process.args.get(1..).unwrap_or_default().join(b" ".as_slice()))) }
    /// The arguments as an array.
    fn hb_aCmdLine[0, 0](vm, _args) {
        Ok(Value::array(vm.process.args.iter().skip(1).map(|a| Value::str(a)).collect()))
    }
    /// Sets a variable of the environment, or removes it when the second argument is missing.
    fn hb_setEnv[1, 3](_vm, args) {
        let Some(name) = args.text(0).filter(|n| !n.is_empty() && !n.contains(['=', '\0'])) else {
            return Ok(Value::logical(false));
        };
        crate::files::environment::set(&name, args.text(1));
        Ok(Value::logical(true))
    }
    /// Runs a command line in the shell; the status of its end.
    fn hb_run[1, 1](_vm, args) {
        let Some(line) = args.bytes(0) else { return Ok(Value::int(-1)) };
        Ok(Value::int(shell(line)))
    }
    /// Runs a command line in the shell (RUN).
    fn __Run[1, 1](_vm, args) {
        if let Some(line) = args.bytes(0) {
            shell(line);
        }
        Ok(Value::NIL)
    }
    /// Runs a program, gives it an input and takes its output; its exit code.
    fn hb_processRun[1, 5](vm, args) { process_run(vm, args) }
    /// The last member of an array; among arguments the call stands for all members.
    fn hb_ArrayToParams[1, 1](_vm, args) {
        Ok(args.array(0).and_then(|a| a.to_vec().pop()).unwrap_or_default())
    }
    /// Sends a message to an object: `hb_ExecMsg( msg, object, args… )` as `hb_ExecFromArray` does.
    fn hb_ExecMsg[2, 255](vm, args) {
        let Some(message) = args.get(0).as_symbol() else { return vm.arg_error(1099, args) };
        let object = args.get(1).clone();
        vm.send(&object, message, args.raw().get(2..).unwrap_or_default())
    }
    /// A step of garbage collection.
    fn hb_gcStep[0, 0](_vm, _args) {
        keel_runtime::value::gc::collect();
        Ok(Value::NIL)
    }
}
