//! Dates: parts, names, texts.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format::date;
use keel_runtime::set::{Sets, id};
use keel_runtime::value::Value;

builtins! {
    /// Today.
    fn Date[0, 0](_vm, _args) {
        let (y, m, d, _) = keel_rdd::calendar::now();
        Ok(Value::date(date::julian(y, m, d)))
    }
    /// A date from year, month and day; without arguments today; empty when it does not exist.
    fn hb_Date[0, 3](_vm, args) {
        if args.is_empty() {
            let (y, m, d, _) = keel_rdd::calendar::now();
            return Ok(Value::date(date::julian(y, m, d)));
        }
        let n = |i: usize| args.int(i).unwrap_or(0).clamp(-1, 99_999) as i32;
        Ok(Value::date(date::julian(n(0), n(1), n(2))))
    }
    /// Year of a date, 0 for the empty date.
    fn Year[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::int_width(date::from_julian(j).0 as i64, 5)),
            None => vm.arg_error(1112, args),
        }
    }
    /// Month of a date.
    fn Month[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::int_width(date::from_julian(j).1 as i64, 3)),
            None => vm.arg_error(1113, args),
        }
    }
    /// Day of the month of a date.
    fn Day[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::int_width(date::from_julian(j).2 as i64, 3)),
            None => vm.arg_error(1114, args),
        }
    }
    /// Day of the week, 1 = Sunday, 0 for the empty date.
    fn DoW[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::int_width(date::day_of_week(j), 3)),
            None => vm.arg_error(1115, args),
        }
    }
    /// Name of the day of a date, empty for the empty date.
    fn CDoW[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(day_name(vm, date::day_of_week(j))),
            None => vm.arg_error(1117, args),
        }
    }
    /// Name of a day of the week by number, 1 = Sunday.
    fn hb_CDay[0, 1](vm, args) {
        match args.int(0) {
            Some(n) => Ok(day_name(vm, n)),
            None => vm.arg_error(1117, args),
        }
    }
    /// Name of the month of a date, empty for the empty date.
    fn CMonth[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::str(&vm.sets.speech.month(date::from_julian(j).1.into()))),
            None => vm.arg_error(1116, args),
        }
    }
    /// A date as text by SET DATE.
    ///
    /// ```prg
    /// ? DToC( 0d20240229 )   //=> 02/29/24
    /// ```
    fn DToC[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::from(date::format(j, vm.sets.text(id::DATEFORMAT)))),
            None => vm.arg_error(1118, args),
        }
    }
    /// A date as text by a format.
    fn hb_DToC[0, 2](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::from(date::format(j, date_format(&vm.sets, args, 1)))),
            None => vm.arg_error(1118, args),
        }
    }
    /// A date as `yyyymmdd`, blanks for the empty date.
    fn DToS[1, 1](vm, args) {
        match args.julian(0) {
            Some(j) => Ok(Value::str(&date::dtos(j))),
            None => vm.arg_error(1120, args),
        }
    }
    /// The date that a text shows by SET DATE; empty when it shows none.
    fn CToD[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::date(date::parse(s, vm.sets.text(id::DATEFORMAT), vm.sets.epoch))),
            None => vm.arg_error(1119, args),
        }
    }
    /// The date that a text shows by a format.
    fn hb_CToD[0, 2](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::date(date::parse(s, date_format(&vm.sets, args, 1), vm.sets.epoch))),
            None => vm.arg_error(1119, args),
        }
    }
    /// The date of a `yyyymmdd` text; empty for anything else.
    fn SToD[0, 1](_vm, args) { Ok(Value::date(args.bytes(0).map_or(0, date::parse_stod))) }
    /// The date of a `yyyymmdd` text; empty for anything else.
    fn hb_SToD[0, 1](_vm, args) { Ok(Value::date(args.bytes(0).map_or(0, date::parse_stod))) }
    /// Number of the ISO week of a date; year and day of that week go to arguments passed with `@`.
    fn hb_Week[1, 3](vm, args) {
        let Some(j) = args.julian(0) else { return vm.arg_error(3012, args) };
        if j <= 0 {
            args.assign(1, 0i64);
            args.assign(2, 0i64);
            return Ok(Value::int(0));
        }
        let day = (date::day_of_week(j) + 5) % 7;
        let thursday = j - day as i32 + 3;
        let year = date::from_julian(thursday).0;
        let week = (thursday - date::julian(year, 1, 1)) / 7 + 1;
        args.assign(1, year as i64);
        args.assign(2, day + 1);
        Ok(Value::int(week as i64))
    }
}

/// The format given as argument, or SET DATE.
pub fn date_format<'a>(sets: &'a Sets, args: &Args<'a>, i: usize) -> &'a [u8] {
    args.bytes(i).unwrap_or_else(|| sets.text(id::DATEFORMAT))
}

fn day_name(vm: &keel_runtime::vm::Vm, n: i64) -> Value {
    Value::str(&vm.sets.speech.day(n))
}
