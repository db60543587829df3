//! The keyboard of a terminal without screen: keys come from the buffer that programs fill, then from standard input; at its
//! end Enter (13) comes for ever. As in Harbour's, where nobody types, that key is waiting when a program starts, and each look at
//! the keyboard adds another behind what waits.

use keel_runtime::builtins;
use keel_runtime::format::display;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::collections::VecDeque;
use std::io::BufRead;
use std::sync::atomic::{AtomicBool, Ordering};

const ENTER: i64 = 13;

/// Keys waiting, and the last one read.
#[derive(Default)]
struct Keys {
    waiting: VecDeque<i64>,
    last: i64,
    started: bool,
}

/// Has standard input come to its end? Does not wait for it.
fn ended() -> bool {
    static ENDED: AtomicBool = AtomicBool::new(false);
    if ENDED.load(Ordering::Relaxed) {
        return true;
    }
    let input = std::io::stdin();
    let mut ready = [rustix::event::PollFd::new(&input, rustix::event::PollFlags::IN)];
    let now = rustix::event::Timespec { tv_sec: 0, tv_nsec: 0 };
    let ended = matches!(rustix::event::poll(&mut ready, Some(&now)), Ok(1))
        && input.lock().fill_buf().is_ok_and(<[u8]>::is_empty);
    ENDED.store(ended, Ordering::Relaxed);
    ended
}

/// Keys that programs add one by one find room for fewer than SET TYPEAHEAD says, and for 49 at least.
fn room(vm: &Vm) -> usize {
    let most = vm.sets.get(keel_runtime::set::id::TYPEAHEAD).as_i64().unwrap_or(50);
    usize::try_from(most).unwrap_or(0).max(50) - 1
}

/// The keys that wait.
fn keys(vm: &mut Vm) -> &mut Keys {
    if !vm.ext::<Keys>().started {
        let ended = ended();
        let keys = vm.ext::<Keys>();
        keys.started = true;
        if ended {
            keys.waiting.push_front(ENTER);
        }
    }
    vm.ext::<Keys>()
}

/// A look at the keyboard.
fn poll(vm: &mut Vm) {
    let room = room(vm);
    if keys(vm).waiting.len() < room && ended() {
        keys(vm).waiting.push_back(ENTER);
    }
}

/// The last key that was read.
fn last(vm: &mut Vm) -> Value {
    poll(vm);
    Value::int(keys(vm).last)
}

/// The key that comes next; it stays.
fn next(vm: &mut Vm) -> Value {
    let k = read_key(vm);
    keys(vm).waiting.push_front(k);
    Value::int(k)
}

builtins! {
    /// Waits for a key (0 = without limit, `n` seconds, nothing = not at all); its code, 0 for none.
    fn Inkey[0, 2](vm, _args) {
        let k = read_key(vm);
        keys(vm).last = k;
        Ok(Value::int(k))
    }
    /// The key that [`Inkey`] would give, without taking it.
    fn NextKey[0, 1](vm, _args) { Ok(next(vm)) }
    /// The last key that was read.
    fn LastKey[0, 1](vm, _args) { Ok(last(vm)) }
    /// The last key that was read.
    fn hb_keyLast[0, 1](vm, _args) { Ok(last(vm)) }
    /// The key that comes next.
    fn hb_keyNext[0, 1](vm, _args) { Ok(next(vm)) }
    /// Replaces the last key; returns the former one.
    fn hb_keySetLast[0, 1](vm, args) { Ok(set_last(vm, args.int(0))) }
    /// Replaces the last key; returns the former one.
    fn hb_SetLastKey[0, 1](vm, args) { Ok(set_last(vm, args.int(0))) }
    /// Replaces the waiting keys by those of a text or number (KEYBOARD).
    fn __Keyboard[0, 1](vm, args) {
        keys(vm).waiting.clear();
        put(vm, args.get(0), false, usize::MAX);
        Ok(Value::NIL)
    }
    /// Adds keys: a number, a text or an array of both.
    fn hb_keyPut[1, 1](vm, args) {
        let room = room(vm);
        put(vm, args.get(0), false, room);
        Ok(Value::NIL)
    }
    /// Adds keys in front of the waiting ones.
    fn hb_keyIns[0, 1](vm, args) {
        put(vm, args.get(0), true, usize::MAX);
        Ok(Value::NIL)
    }
    /// Forgets the waiting keys.
    fn hb_keyClear[0, 0](vm, _args) {
        keys(vm).waiting.clear();
        Ok(Value::NIL)
    }
    /// The standard code of an extended key code.
    fn hb_keyStd[0, 1](_vm, args) { Ok(Value::int(args.int(0).unwrap_or(0))) }
    /// The character of a key.
    fn hb_keyChar[0, 1](_vm, args) {
        Ok(match args.int(0) {
            Some(n @ 32..=255) => Value::str(&[n as u8]),
            _ => Value::from(""),
        })
    }
    /// The key of a character.
    fn hb_keyCode[0, 1](_vm, args) {
        Ok(Value::int(args.bytes(0).and_then(|s| s.first()).map_or(0, |b| *b as i64)))
    }
    /// Code of an extended key without its modifiers.
    fn hb_keyVal[0, 1](_vm, args) { Ok(Value::int(args.int(0).filter(|n| *n & 0x4000_0000 != 0).map_or(0, |n| n & 0xFFFF))) }
    /// Modifiers of an extended key.
    fn hb_keyMod[0, 1](_vm, args) { Ok(Value::int(args.int(0).filter(|n| *n & 0x4000_0000 != 0).map_or(0, |n| n >> 16 & 0xFF))) }
    /// Size of the key buffer; a stream needs none.
    fn SetTypeahead[1, 1](vm, args) {
        let old = vm.sets.get(keel_runtime::set::id::TYPEAHEAD).clone();
        if let Some(n) = args.int(0) {
            let n = if n == 0 { 0 } else { n.clamp(16, 4096) };
            vm.sets.set(keel_runtime::set::id::TYPEAHEAD, Value::int(n));
        }
        Ok(old)
    }
    /// Shows a prompt and reads a line (ACCEPT).
    fn __Accept[0, 1](vm, args) {
        vm.console.new_line(&vm.sets);
        prompt(vm, args.get(0));
        Ok(read_line(vm))
    }
    /// The text that the last [`__Accept`] read.
    fn __AcceptStr[0, 0](vm, _args) { Ok(Value::from(vm.ext::<Accepted>().0.clone())) }
    /// Shows a prompt and waits for a key (WAIT); its character, Chr(0) for others.
    fn __Wait[0, 1](vm, args) {
        vm.console.new_line(&vm.sets);
        if args.is_nil(0) {
            vm.console.out(&vm.sets, b"Press any key to continue...");
        } else {
            prompt(vm, args.get(0));
        }
        let k = read_key(vm);
        keys(vm).last = k;
        Ok(match k {
            32..=255 => Value::str(&[k as u8]),
            _ => Value::str(&[0]),
        })
    }
    /// Shows a prompt, reads a line and evaluates it (INPUT).
    fn __Input[1, 1](vm, args) {
        vm.console.new_line(&vm.sets);
        prompt(vm, args.get(0));
        let line = read_line(vm);
        if line.as_bytes().is_none_or(<[u8]>::is_empty) {
            return Ok(Value::from(""));
        }
        vm.call_name("__KEEL_MACRO", &[line])
    }
    /// Shows a text with choices and reads one: `Alert( cText, [aChoices] )`. The number of the choice from 1, 0 on Esc; NIL for what
    /// is no text.
    fn Alert[0, 4](vm, args) {
        if args.bytes(0).is_none() {
            return Ok(Value::NIL);
        }
        alert(vm, args.get(0), args.get(1))
    }
    /// As `Alert()`, of any value: an array gives a line a member.
    fn hb_Alert[0, 5](vm, args) { alert(vm, args.get(0), args.get(1)) }
    /// Shows a message with choices and reads one.
    fn hb_gtAlert[0, 5](vm, args) { alert(vm, args.get(0), args.get(1)) }
    /// Label of a function key.
    fn FKLabel[1, 1](_vm, args) {
        Ok(match args.int(0) {
            Some(n @ 1..=40) => Value::from(format!("F{n}")),
            _ => Value::from(""),
        })
    }
    /// Number of function keys.
    fn FKMax[0, 0](_vm, _args) { Ok(Value::int(40)) }
}

/// What ACCEPT read last.
#[derive(Default)]
struct Accepted(Vec<u8>);

fn read_key(vm: &mut Vm) -> i64 {
    poll(vm);
    if let Some(k) = keys(vm).waiting.pop_front() {
        return k;
    }
    match vm.console.read_byte() {
        None | Some(b'\n' | b'\r') => ENTER,
        Some(b) => b as i64,
    }
}

fn set_last(vm: &mut Vm, k: Option<i64>) -> Value {
    let keys = keys(vm);
    let old = keys.last;
    if let Some(k) = k {
        keys.last = k;
    }
    Value::int(old)
}

fn put(vm: &mut Vm, v: &Value, front: bool, room: usize) {
    let mut given = Vec::new();
    collect(v, &mut given);
    let waiting = &mut keys(vm).waiting;
    given.truncate(room.saturating_sub(waiting.len()));
    if front {
        given.into_iter().rev().for_each(|k| waiting.push_front(k));
    } else {
        waiting.extend(given);
    }
}

fn collect(v: &Value, keys: &mut Vec<i64>) {
    if let Some(s) = v.as_bytes() {
        // A semicolon in a text stands for Enter.
        keys.extend(s.iter().map(|b| if *b == b';' { ENTER } else { *b as i64 }));
    } else if let Some(n) = v.as_i64() {
        keys.push(n);
    } else if let Some(a) = v.as_array() {
        a.to_vec().iter().for_each(|item| collect(item, keys));
    }
}

fn prompt(vm: &mut Vm, v: &Value) {
    if !v.is_nil() {
        let text = display(&vm.sets, v).into_owned();
        vm.console.out(&vm.sets, &text);
    }
}

fn read_line(vm: &mut Vm) -> Value {
    let mut line = Vec::new();
    while let Some(k) = keys(vm).waiting.pop_front() {
        if k == ENTER {
            vm.ext::<Accepted>().0 = line.clone();
            return Value::from(line);
        }
        if (32..256).contains(&k) {
            line.push(k as u8);
        }
    }
    line.extend(vm.console.read_line().unwrap_or_default());
    keys(vm).last = ENTER;
    vm.ext::<Accepted>().0 = line.clone();
    Value::from(line)
}

fn alert(vm: &mut Vm, message: &Value, choices: &Value) -> keel_runtime::builtin::NativeResult {
    let text = match message.as_array() {
        Some(a) => {
            let lines: Vec<Vec<u8>> = a.to_vec().iter().map(|v| display(&vm.sets, v).into_owned()).collect();
            lines.join(b"\n".as_slice())
        }
        None => display(&vm.sets, message).iter().map(|b| if *b == b';' { b'\n' } else { *b }).collect(),
    };
    let mut options: Vec<Vec<u8>> = choices
        .as_array()
        .map(|a| {
            a.to_vec()
                .iter()
                .filter_map(|v| v.as_bytes())
                .filter(|s| !s.is_empty())
                .map(<[u8]>::to_vec)
                .collect()
        })
        .unwrap_or_default();
    if options.is_empty() {
        options.push(b"Ok".to_vec());
    }
    let line = [&text, b" (".as_slice(), &options.join(b", ".as_slice()), b") "].concat();
    vm.console.std_out(&line);
    loop {
        let k = read_key(vm);
        match k {
            ENTER | 32 => return Ok(Value::int(1)),
            27 => return Ok(Value::int(0)),
            _ => {
                let letter = (k as u8).to_ascii_uppercase();
                if let Some(i) =
                    options.iter().position(|o| o.first().map(u8::to_ascii_uppercase) == Some(letter))
                {
                    return Ok(Value::from(i + 1));
                }
            }
        }
    }
}
