//! Times of day as numbers and texts: `Time`, `Seconds`, `ElapTime` and the conversions of days, hours and seconds.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::format::number;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::time::{SystemTime, UNIX_EPOCH};

builtins! {
    /// The time as `hh:mm:ss`.
    fn Time[0, 0](_vm, _args) {
        Ok(Value::str(&clock_text(keel_rdd::calendar::now().3 as i64 / 1000)))
    }
    /// Seconds since midnight with hundredths.
    fn Seconds[0, 0](vm, _args) {
        Ok(Value::double(keel_rdd::calendar::now().3 as f64 / 1000.0, vm.sets.decimals))
    }
    /// Milliseconds since 1970.
    fn hb_MilliSeconds[0, 0](_vm, _args) {
        Ok(Value::int(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_millis() as i64)))
    }
    /// Seconds of processor time that the process has used.
    fn hb_SecondsCPU[0, 1](vm, _args) {
        let ticks = std::fs::read_to_string("/proc/self/stat").ok().and_then(|s| {
            let fields: Vec<&str> = s.rsplit_once(')')?.1.split_whitespace().collect();
            Some(fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?)
        });
        Ok(Value::double(ticks.unwrap_or(0.0) / 100.0, vm.sets.decimals))
    }
    /// Milliseconds as seconds.
    fn hb_Clocks2Secs[0, 1](vm, args) {
        Ok(Value::double(args.f64(0).unwrap_or(0.0).trunc() / 1000.0, vm.sets.decimals))
    }
    /// Seconds of a `hh:mm:ss` text.
    ///
    /// ```prg
    /// ? Secs( "01:00:10" )   //=>       3610
    /// ```
    fn Secs[1, 1](_vm, args) { Ok(Value::int(seconds_of(args.bytes(0).unwrap_or_default()))) }
    /// Whole days in a number of seconds.
    fn Days[1, 1](_vm, args) { Ok(Value::int((args.f64(0).unwrap_or(0.0) / 86400.0).trunc() as i64)) }
    /// Seconds as `hh:mm:ss`, days left out.
    fn TString[0, 1](_vm, args) { Ok(Value::str(&clock_text(args.int(0).unwrap_or(0)))) }
    /// Time from one `hh:mm:ss` to another, over midnight if need be.
    ///
    /// ```prg
    /// ? ElapTime( "10:00:00", "09:00:00" )   //=> 23:00:00
    /// ```
    fn ElapTime[2, 2](_vm, args) {
        let from = seconds_of(args.bytes(0).unwrap_or_default());
        let to = seconds_of(args.bytes(1).unwrap_or_default());
        Ok(Value::str(&clock_text(if to < from { to + 86400 - from } else { to - from })))
    }
    /// A `hh:mm:ss` text with twelve hours and am or pm.
    ///
    /// ```prg
    /// ? AmPm( "13:15:00" )   //=>  1:15:00 pm
    /// ```
    fn AmPm[1, 1](_vm, args) {
        let s = args.bytes(0).unwrap_or_default();
        let hour = leading(s);
        let tail = s.get(2..).unwrap_or_default();
        Ok(Value::from(match hour {
            0 | 24 => [b"12", tail, b" am"].concat(),
            12 => [s, b" pm"].concat(),
            13.. => [format!("{:>2}", hour - 12).as_bytes(), tail, b" pm"].concat(),
            _ => [s, b" am"].concat(),
        }))
    }
    /// Days as hours.
    fn hb_NToHour[0, 1](vm, args) { scaled(vm, args, 24.0) }
    /// Days as minutes.
    fn hb_NToMin[0, 1](vm, args) { scaled(vm, args, 1440.0) }
    /// Days as seconds.
    fn hb_NToSec[0, 1](vm, args) { scaled(vm, args, 86400.0) }
    /// Days as milliseconds.
    fn hb_NToMSec[0, 1](vm, args) {
        match args.f64(0) {
            Some(x) => Ok(Value::int((x * 86_400_000.0).trunc() as i64)),
            None => vm.arg_error(3012, args),
        }
    }
}

fn scaled(vm: &mut Vm, args: &Args<'_>, factor: f64) -> NativeResult {
    match args.f64(0) {
        Some(x) => Ok(Value::double(x * factor, vm.sets.decimals)),
        None => vm.arg_error(3012, args),
    }
}

fn leading(s: &[u8]) -> i64 {
    number::parse(s).as_f64().unwrap_or(0.0).trunc() as i64
}

/// Hours, minutes and seconds stand at fixed places.
fn seconds_of(s: &[u8]) -> i64 {
    let at = |i: usize| leading(s.get(i..).unwrap_or_default());
    at(0) * 3600 + at(3) * 60 + at(6)
}

fn clock_text(s: i64) -> [u8; 8] {
    let mut out = *b"00:00:00";
    for (i, part) in [s / 3600 % 24, s / 60 % 60, s % 60].into_iter().enumerate() {
        out[3 * i] = (b'0' as i64 + part / 10) as u8;
        out[3 * i + 1] = (b'0' as i64 + part % 10) as u8;
    }
    out
}
