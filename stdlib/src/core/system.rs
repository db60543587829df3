//! The machine, the version, the environment, the program's arguments and other programs.

use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

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
fn switch(vm: &Vm, name: &[u8]) -> Option<Vec<u8>> {
    if name.is_empty() {
        return None;
    }
    vm.process.args.read().iter().skip(1).find_map(|a| {
        let rest = a.strip_prefix(b"//").or_else(|| a.strip_prefix(b"--"))?;
        let (head, tail) = rest.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then(|| tail.strip_prefix(b":").unwrap_or(tail).to_vec())
    })
}

/// The processor's family with Harbour's spelling.
fn processor() -> String {
    std::env::consts::ARCH.replace('_', "-")
}

/// Name of the account the process runs under, as the system lists it.
fn account_name() -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let user = std::fs::metadata("/proc/self").ok()?.uid().to_string();
    let list = std::fs::read_to_string("/etc/passwd").ok()?;
    let line = list.lines().find(|l| l.split(':').nth(2) == Some(&user))?;
    line.split(':').next().map(str::to_string)
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
        let said = || std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_default();
        Ok(Value::from(account_name().unwrap_or_else(said)))
    }
    /// Language of the user as the environment tells it (`en-US`); "" when it tells none.
    fn hb_UserLang[0, 0](_vm, _args) {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|n| std::env::var(n).ok()).unwrap_or_default();
        Ok(Value::from(set.split('.').next().unwrap_or_default().replace('_', "-")))
    }
    /// Kind of processor.
    fn hb_osCPU[0, 0](_vm, _args) { Ok(Value::from(processor())) }
    /// Does the operating system use 64 bits?
    fn hb_osIs64bit[0, 0](_vm, _args) { Ok(Value::logical(usize::BITS == 64)) }
    /// Is this a Windows of the NT family?
    fn hb_osIsWinNT[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// The day on which Keel was built is not kept: "".
    fn hb_BuildDate[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// Name of a shared library on this system: `hb_libName( cName, [cFolder] )`.
    fn hb_libName[0, 2](_vm, args) {
        use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
        let Some(name) = args.bytes(0) else { return Ok(Value::from("")) };
        let split = name.iter().rposition(|b| *b == b'/').map_or(0, |i| i + 1);
        let (folder, base) = name.split_at(split);
        let mut out = folder.to_vec();
        if let (b"", Some(folder)) = (folder, args.bytes(1)) {
            out = folder.to_vec();
            if !matches!(out.last(), None | Some(b'/')) {
                out.push(b'/');
            }
        }
        out.extend_from_slice(DLL_PREFIX.as_bytes());
        out.extend_from_slice(base);
        if !base.iter().skip(1).any(|b| *b == b'.') {
            out.extend_from_slice(DLL_SUFFIX.as_bytes());
        }
        Ok(Value::from(out))
    }
    /// What the names of shared libraries begin with.
    fn hb_libPrefix[0, 0](_vm, _args) { Ok(Value::from(std::env::consts::DLL_PREFIX)) }
    /// What stands between name and extension of a shared library: nothing.
    fn hb_libPostfix[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// What stands behind the extension: nothing.
    fn hb_libSuffix[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// Extension of shared libraries.
    fn hb_libExt[0, 0](_vm, _args) { Ok(Value::from(std::env::consts::DLL_SUFFIX)) }
    /// Is this Windows 2000 or later? So with its kin.
    fn hb_osIsWin2K[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows Vista or later?
    fn hb_osIsWinVista[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 7 or later?
    fn hb_osIsWin7[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 8 or later?
    fn hb_osIsWin8[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 8.1 or later?
    fn hb_osIsWin81[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 10 or later?
    fn hb_osIsWin10[0, 0](_vm, _args) { Ok(Value::logical(cfg!(windows))) }
    /// Is this Windows 11 or later? Not told apart.
    fn hb_osIsWin11[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Is this Windows CE? Never.
    fn hb_osIsWinCE[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Does Wine run this? Never.
    fn hb_osIsWine[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Is this Windows 9x? Never.
    fn hb_osIsWin9x[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Free memory in KB by kind; a fixed number, since no program can run out of it in the sense asked.
    fn Memory[0, 1](_vm, args) {
        // The last three: items, bytes and frames of the stack.
        Ok(Value::int(match args.int(0).unwrap_or(0) {
            0..=4 | 101..=104 => 9999,
            1003 => 200,
            1004 => 6400,
            1005 => 10,
            _ => 0,
        })) }
    /// Number of the program's arguments.
    fn hb_argc[0, 0](vm, _args) { Ok(Value::int(vm.process.args.read().len() as i64 - 1)) }
    /// An argument of the program; 0 is its name; "" outside.
    fn hb_argv[0, 1](vm, args) {
        let i = args.int(0).unwrap_or(0);
        Ok(usize::try_from(i).ok().and_then(|i| vm.process.args.read().get(i).map(|a| Value::str(a))).unwrap_or_else(|| Value::from("")))
    }
    /// Takes the first argument off the program's; with .T. it becomes the program's name.
    fn hb_argShift[0, 1](vm, args) {
        let mut all = vm.process.args.write();
        if all.len() > 1 {
            let first = all.remove(1);
            if args.logical(0) == Some(true) {
                all[0] = first;
            }
        }
        Ok(Value::NIL)
    }
    /// Was the program started with this switch (`//NAME`)?
    fn hb_argCheck[1, 1](vm, args) { Ok(Value::logical(args.bytes(0).is_some_and(|n| switch(vm, n).is_some()))) }
    /// What follows a switch (`//NAME:text`), "" without it.
    fn hb_argString[1, 1](vm, args) {
        Ok(args.bytes(0).and_then(|n| switch(vm, n)).map_or_else(|| Value::from(""), Value::from))
    }
    /// The arguments as one text.
    fn hb_cmdLine[0, 0](vm, _args) { Ok(Value::from(vm.process.args.read().get(1..).unwrap_or_default().join(b" ".as_slice()))) }
    /// The arguments as an array.
    fn hb_aCmdLine[0, 0](vm, _args) {
        Ok(Value::array(vm.process.args.read().iter().skip(1).map(|a| Value::str(a)).collect()))
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
        Ok(Value::int(super::process::shell(line)))
    }
    /// Runs a command line in the shell (RUN).
    fn __Run[1, 1](_vm, args) {
        if let Some(line) = args.bytes(0) {
            super::process::shell(line);
        }
        Ok(Value::NIL)
    }
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
