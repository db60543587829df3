//! Timestamps: making them, their parts, their texts, and time as fractions of days.

use super::day::date_format;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::format::{date, time};
use keel_runtime::set::{Sets, id};
use keel_runtime::value::{Tag, Value};
use keel_runtime::vm::Vm;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: f64 = time::DAY_MS as f64;

builtins! {
    /// A timestamp from year, month, day, hour, minute, second, millisecond; without arguments the present.
    fn hb_DateTime[0, 7](_vm, args) {
        if args.is_empty() {
            let (y, m, d, ms) = keel_rdd::calendar::now();
            return Ok(Value::timestamp(date::julian(y, m, d), ms));
        }
        let n = |i: usize| args.int(i).unwrap_or(0).clamp(-1, 99_999) as i32;
        Ok(Value::timestamp(date::julian(n(0), n(1), n(2)), time::join(n(3), n(4), n(5), n(6)).unwrap_or(0)))
    }
    /// A timestamp as text by date and time format (SET DATE, SET TIME FORMAT).
    ///
    /// ```prg
    /// ? hb_TToC( hb_DateTime( 2024, 2, 29, 13, 5 ), "yyyy-mm-dd", "hh:mm" )   //=> 2024-02-29 13:05
    /// ```
    fn hb_TToC[0, 3](vm, args) {
        let Some((j, ms)) = args.get(0).as_timestamp() else { return vm.arg_error(3012, args) };
        let (d, t) = (date_format(&vm.sets, args, 1), time_format(&vm.sets, args, 2));
        Ok(Value::from(time::format_timestamp(j, ms, d, t)))
    }
    /// The timestamp that a text shows by date and time format.
    fn hb_CToT[0, 3](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let (d, t) = (date_format(&vm.sets, args, 1), time_format(&vm.sets, args, 2));
        let (j, ms) = time::parse_timestamp(s, d, t, vm.sets.epoch);
        Ok(Value::timestamp(j, ms))
    }
    /// A timestamp as `yyyymmddhhmmssfff`.
    fn hb_TToS[0, 1](vm, args) {
        match args.get(0).as_timestamp() {
            Some((j, ms)) => Ok(Value::str(&time::compact(j, ms))),
            None => vm.arg_error(3012, args),
        }
    }
    /// The timestamp of a `yyyymmddhhmmssfff` text, whose end may be missing.
    fn hb_SToT[0, 1](_vm, args) {
        let (j, ms) = args.bytes(0).map_or((0, 0), time::parse_compact);
        Ok(Value::timestamp(j, ms))
    }
    /// A timestamp as `yyyy-mm-dd hh:mm:ss.fff`, with `.T.` without the parts that are zero.
    fn hb_TSToStr[0, 2](vm, args) {
        let Some((j, ms)) = args.get(0).as_timestamp() else { return vm.arg_error(3012, args) };
        let short = args.logical(1).unwrap_or(false);
        Ok(Value::from(if short { time::iso_short(j, ms) } else { time::iso(j, ms) }))
    }
    /// The timestamp of a `yyyy-mm-dd hh:mm:ss.fff` text.
    fn hb_StrToTS[0, 1](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let (j, ms) = time::parse_iso(s);
        Ok(Value::timestamp(j, ms))
    }
    /// A date and a time (text or seconds) as timestamp.
    fn hb_DToT[0, 3](vm, args) {
        let Some(j) = args.julian(0) else { return vm.arg_error(3012, args) };
        let ms = match args.get(1) {
            // No format: the text reads as that of hb_StrToTS().
            t if t.as_bytes().is_some() => i64::from(time::parse_iso(t.as_bytes().unwrap_or_default()).1),
            t if t.is_number() => (t.as_f64().unwrap_or(0.0) * 1000.0) as i64,
            _ => 0,
        };
        let ms = if (0..time::DAY_MS).contains(&ms) { ms as i32 } else { 0 };
        Ok(Value::timestamp(j, ms))
    }
    /// The date of a timestamp; its seconds (or time as text by a format) go to an argument passed with `@`.
    fn hb_TToD[0, 3](vm, args) {
        let Some((j, ms)) = args.get(0).as_timestamp() else { return vm.arg_error(3012, args) };
        match args.bytes(2) {
            Some(b"") => args.assign(1, time::format(ms, vm.sets.text(id::TIMEFORMAT))),
            Some(format) => args.assign(1, time::format(ms, format)),
            None => args.assign(1, Value::double(ms as f64 / 1000.0, vm.sets.decimals)),
        };
        Ok(Value::date(j))
    }
    /// A timestamp as days since the start of the julian calendar.
    fn hb_TToN[0, 1](vm, args) { total(vm, args, 1.0) }
    /// A timestamp as hours.
    fn hb_TToHour[0, 1](vm, args) { total(vm, args, 24.0) }
    /// A timestamp as minutes.
    fn hb_TToMin[0, 1](vm, args) { total(vm, args, 1440.0) }
    /// A timestamp as seconds.
    fn hb_TToSec[0, 1](vm, args) { total(vm, args, 86400.0) }
    /// A timestamp as milliseconds.
    fn hb_TToMSec[0, 1](vm, args) { total(vm, args, DAY) }
    /// The timestamp of a number of days.
    fn hb_NToT[0, 1](vm, args) { from_ms(vm, args, DAY) }
    /// The timestamp of a number of seconds.
    fn hb_SecToT[0, 1](vm, args) { from_ms(vm, args, 1000.0) }
    /// The timestamp of a number of milliseconds.
    fn hb_MSecToT[0, 1](vm, args) { from_ms(vm, args, 1.0) }
    /// Hour of a timestamp.
    fn hb_Hour[0, 1](vm, args) {
        match args.get(0).as_timestamp() {
            Some((_, ms)) => Ok(Value::int_width(time::split(ms).0 as i64, 3)),
            None => vm.arg_error(3012, args),
        }
    }
    /// Minute of a timestamp.
    fn hb_Minute[0, 1](vm, args) {
        match args.get(0).as_timestamp() {
            Some((_, ms)) => Ok(Value::int_width(time::split(ms).1 as i64, 3)),
            None => vm.arg_error(3012, args),
        }
    }
    /// Seconds of a timestamp with milliseconds.
    fn hb_Sec[0, 1](vm, args) {
        match args.get(0).as_timestamp() {
            Some((_, ms)) => Ok(Value::double_width((ms % 60_000) as f64 / 1000.0, 3, 3)),
            None => vm.arg_error(3012, args),
        }
    }
    /// Seconds that local time is ahead of UTC.
    fn hb_UTCOffset[0, 1](_vm, _args) { Ok(Value::int(utc_offset())) }
    /// A local timestamp as UTC.
    fn hb_TSToUTC[0, 1](vm, args) { shifted(vm, args, -1) }
    /// A UTC timestamp as local time.
    fn hb_UTCToTS[0, 1](vm, args) { shifted(vm, args, 1) }
}

fn time_format<'a>(sets: &'a Sets, args: &Args<'a>, i: usize) -> &'a [u8] {
    args.bytes(i).unwrap_or_else(|| sets.text(id::TIMEFORMAT))
}

fn total(vm: &mut Vm, args: &Args<'_>, per_day: f64) -> NativeResult {
    match args.get(0).as_timestamp() {
        Some((j, ms)) => Ok(Value::double((j as f64 + ms as f64 / DAY) * per_day, vm.sets.decimals)),
        None => vm.arg_error(3012, args),
    }
}

fn from_ms(vm: &mut Vm, args: &Args<'_>, ms_per_unit: f64) -> NativeResult {
    match args.f64(0) {
        Some(x) => {
            // What lies before the first day is the empty timestamp.
            let ms = ((x * ms_per_unit).round() as i64).max(0);
            Ok(Value::timestamp(ms.div_euclid(time::DAY_MS) as i32, ms.rem_euclid(time::DAY_MS) as i32))
        }
        None => vm.arg_error(3012, args),
    }
}

fn utc_offset() -> i64 {
    let (y, m, d, ms) = keel_rdd::calendar::now();
    let local = (date::julian(y, m, d) - date::julian(1970, 1, 1)) as i64 * 86400 + ms as i64 / 1000;
    let utc = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |t| t.as_secs() as i64);
    (local - utc + 450).div_euclid(900) * 900
}

fn shifted(vm: &mut Vm, args: &Args<'_>, sign: i64) -> NativeResult {
    let v = args.get(0);
    let (Some((j, ms)), Tag::Timestamp) = (v.as_timestamp(), v.tag()) else {
        return vm.arg_error(3012, args);
    };
    let total = j as i64 * time::DAY_MS + ms as i64 + sign * utc_offset() * 1000;
    Ok(Value::timestamp(total.div_euclid(time::DAY_MS) as i32, total.rem_euclid(time::DAY_MS) as i32))
}
