//! Operators that compute: the cases beyond the loop's own whole- and floating-number paths.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::symbol::Symbol;
use crate::value::{Tag, Value};

const DAY_MS: i64 = 86_400_000;

/// Decimals of a time difference in days.
const TIME_DECIMALS: u8 = 6;

/// The remainder with the dividend's sign. Most numbers are whole, and whole division is much faster than `fmod()`.
fn remainder(x: f64, y: f64) -> f64 {
    const FIRST_TOO_BIG: f64 = 9_223_372_036_854_775_808.0;
    if x >= 0.0 && y >= 1.0 && x < FIRST_TOO_BIG && y < FIRST_TOO_BIG {
        let (i, j) = (x as i64, y as i64);
        if i as f64 == x && j as f64 == y {
            return (i % j) as f64;
        }
    }
    x % y
}

fn stamp_ms(v: &Value) -> i64 {
    let (j, ms) = v.as_timestamp().unwrap_or_default();
    j as i64 * DAY_MS + ms as i64
}

fn stamp(ms: i64) -> Value {
    Value::timestamp(ms.div_euclid(DAY_MS) as i32, ms.rem_euclid(DAY_MS) as i32)
}

fn shift(v: &Value, days: &Value, sign: f64) -> Value {
    if v.tag() == Tag::Date {
        let n = days.as_i64().unwrap_or(0);
        let j = v.as_julian().unwrap_or(0) as i64;
        return Value::date((if sign < 0.0 { j - n } else { j + n }) as i32);
    }
    let days = days.as_f64().unwrap_or(0.0) * sign;
    // Harbour rounds the part of a day by adding a half and cutting towards zero: backwards that is a millisecond less.
    let part = ((days - days.trunc()) * DAY_MS as f64 + 0.5).trunc() as i64;
    stamp(stamp_ms(v) + days.trunc() as i64 * DAY_MS + part)
}

impl Vm {
    fn op_error(&mut self, sub_code: u32, op: &str, args: &[&Value]) -> NativeResult {
        let args: Vec<Value> = args.iter().map(|v| (*v).clone()).collect();
        self.raise_value(ErrorSpec::base(eg::ARG, sub_code, op).with_args(&args).substitute())
    }

    /// Operator overloaded by a class: sends `name` when the left side is an object that has it.
    pub(super) fn overloaded(&mut self, name: &str, a: &Value, args: &[Value]) -> Option<NativeResult> {
        let class = a.class_id();
        if class == 0 && !crate::class::scalar_overloads() {
            return None;
        }
        let sym = Symbol::intern(name);
        self.has_message(a, sym).then(|| self.send(a, sym, args))
    }

    /// `a + b`.
    pub fn add(&mut self, a: &Value, b: &Value) -> NativeResult {
        if let (Some(x), Some(y)) = (a.as_bytes(), b.as_bytes()) {
            self.ensure_room(x.len() + y.len())?;
            return Ok(Value::str2(x, y));
        }
        match (a.tag(), b.tag()) {
            (Tag::Int, Tag::Int) => {
                let (x, y) = (a.as_int().unwrap_or(0), b.as_int().unwrap_or(0));
                Ok(x.checked_add(y).map_or_else(|| Value::double(x as f64 + y as f64, 0), Value::int))
            }
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => {
                let dec = a.decimals().max(b.decimals());
                Ok(Value::double(a.as_f64().unwrap_or(0.0) + b.as_f64().unwrap_or(0.0), dec))
            }
            (Tag::Date | Tag::Timestamp, Tag::Int | Tag::Double) => Ok(shift(a, b, 1.0)),
            (Tag::Int | Tag::Double, Tag::Date | Tag::Timestamp) => Ok(shift(b, a, 1.0)),
            (Tag::Date, Tag::Date) => {
                Ok(Value::date(a.as_julian().unwrap_or(0).wrapping_add(b.as_julian().unwrap_or(0))))
            }
            (Tag::Date | Tag::Timestamp, Tag::Date | Tag::Timestamp) => Ok(stamp(stamp_ms(a) + stamp_ms(b))),
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.add(&a.deref(), &b.deref());
                }
                if let Some(r) = self.overloaded("+", a, std::slice::from_ref(b)) {
                    return r;
                }
                self.op_error(1081, "+", &[a, b])
            }
        }
    }

    /// `a - b`.
    pub(super) fn sub(&mut self, a: &Value, b: &Value) -> NativeResult {
        match (a.tag(), b.tag()) {
            (Tag::Int, Tag::Int) => {
                let (x, y) = (a.as_int().unwrap_or(0), b.as_int().unwrap_or(0));
                Ok(x.checked_sub(y).map_or_else(|| Value::double(x as f64 - y as f64, 0), Value::int))
            }
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => {
                let dec = a.decimals().max(b.decimals());
                Ok(Value::double(a.as_f64().unwrap_or(0.0) - b.as_f64().unwrap_or(0.0), dec))
            }
            (Tag::Date, Tag::Date) => {
                Ok(Value::int(a.as_julian().unwrap_or(0) as i64 - b.as_julian().unwrap_or(0) as i64))
            }
            (Tag::Date | Tag::Timestamp, Tag::Date | Tag::Timestamp) => {
                Ok(Value::double((stamp_ms(a) - stamp_ms(b)) as f64 / DAY_MS as f64, TIME_DECIMALS))
            }
            (Tag::Date | Tag::Timestamp, Tag::Int | Tag::Double) => Ok(shift(a, b, -1.0)),
            (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => {
                // The left side's trailing blanks move to the end.
                let (x, y) = (a.as_bytes().unwrap_or_default(), b.as_bytes().unwrap_or_default());
                let kept = x.iter().rposition(|&c| c != b' ').map_or(0, |i| i + 1);
                let mut out = Vec::with_capacity(x.len() + y.len());
                out.extend_from_slice(&x[..kept]);
                out.extend_from_slice(y);
                out.resize(x.len() + y.len(), b' ');
                Ok(Value::str(&out))
            }
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.sub(&a.deref(), &b.deref());
                }
                if let Some(r) = self.overloaded("-", a, std::slice::from_ref(b)) {
                    return r;
                }
                self.op_error(1082, "-", &[a, b])
            }
        }
    }

    /// `a * b`.
    pub(super) fn mul(&mut self, a: &Value, b: &Value) -> NativeResult {
        match (a.tag(), b.tag()) {
            (Tag::Int, Tag::Int) => {
                let (x, y) = (a.as_int().unwrap_or(0), b.as_int().unwrap_or(0));
                Ok(x.checked_mul(y)
                    .map_or_else(|| Value::double(x as f64 * y as f64, self.sets.decimals), Value::int))
            }
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => {
                let dec = a.decimals().saturating_add(b.decimals());
                Ok(Value::double(a.as_f64().unwrap_or(0.0) * b.as_f64().unwrap_or(0.0), dec))
            }
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.mul(&a.deref(), &b.deref());
                }
                match self.overloaded("*", a, std::slice::from_ref(b)) {
                    Some(r) => r,
                    None => self.op_error(1083, "*", &[a, b]),
                }
            }
        }
    }

    fn zero_divisor(&mut self, sub_code: u32, op: &str, a: &Value, b: &Value) -> NativeResult {
        let spec = ErrorSpec::base(eg::ZERODIV, sub_code, op).with_args(&[a.clone(), b.clone()]).substitute();
        self.raise_value(spec)
    }

    /// `a / b`.
    pub(super) fn div(&mut self, a: &Value, b: &Value) -> NativeResult {
        if let (true, true) = (a.is_number(), b.is_number()) {
            let (x, y) = (a.as_f64().unwrap_or(0.0), b.as_f64().unwrap_or(0.0));
            if y == 0.0 {
                return self.zero_divisor(1340, "/", a, b);
            }
            return Ok(Value::double(x / y, self.sets.decimals));
        }
        if a.is_ref() || b.is_ref() {
            return self.div(&a.deref(), &b.deref());
        }
        match self.overloaded("/", a, std::slice::from_ref(b)) {
            Some(r) => r,
            None => self.op_error(1084, "/", &[a, b]),
        }
    }

    /// `a % b`: the sign follows the dividend; the result shows SET DECIMALS.
    pub(super) fn modulus(&mut self, a: &Value, b: &Value) -> NativeResult {
        match (a.tag(), b.tag()) {
            (Tag::Int, Tag::Int) => {
                let (x, y) = (a.as_int().unwrap_or(0), b.as_int().unwrap_or(0));
                if y == 0 {
                    return self.zero_divisor(1341, "%", a, b);
                }
                Ok(Value::double(x.wrapping_rem(y) as f64, self.sets.decimals))
            }
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => {
                let (x, y) = (a.as_f64().unwrap_or(0.0), b.as_f64().unwrap_or(0.0));
                if y == 0.0 {
                    return self.zero_divisor(1341, "%", a, b);
                }
                Ok(Value::double(remainder(x, y), self.sets.decimals))
            }
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.modulus(&a.deref(), &b.deref());
                }
                match self.overloaded("%", a, std::slice::from_ref(b)) {
                    Some(r) => r,
                    None => self.op_error(1085, "%", &[a, b]),
                }
            }
        }
    }

    /// `a ^ b`.
    pub(super) fn pow(&mut self, a: &Value, b: &Value) -> NativeResult {
        if let (true, true) = (a.is_number(), b.is_number()) {
            let (x, y) = (a.as_f64().unwrap_or(0.0), b.as_f64().unwrap_or(0.0));
            return Ok(Value::double(x.powf(y), self.sets.decimals));
        }
        if a.is_ref() || b.is_ref() {
            return self.pow(&a.deref(), &b.deref());
        }
        match self.overloaded("^", a, std::slice::from_ref(b)) {
            Some(r) => r,
            None => self.op_error(1088, "^", &[a, b]),
        }
    }

    /// `-a`.
    pub(super) fn neg(&mut self, a: &Value) -> NativeResult {
        match a.tag() {
            Tag::Int => {
                let x = a.as_int().unwrap_or(0);
                Ok(x.checked_neg().map_or_else(|| Value::double(-(x as f64), 0), Value::int))
            }
            Tag::Double => Ok(Value::double(-a.as_f64().unwrap_or(0.0), a.decimals())),
            _ => {
                if a.is_ref() {
                    return self.neg(&a.deref());
                }
                self.op_error(1080, "-", &[a])
            }
        }
    }

    /// `.NOT. a`.
    pub(super) fn not(&mut self, a: &Value) -> NativeResult {
        if let Some(b) = a.as_logical() {
            return Ok(Value::logical(!b));
        }
        if a.is_ref() {
            return self.not(&a.deref());
        }
        match self.overloaded("!", a, &[]) {
            Some(r) => r,
            None => self.op_error(1077, ".NOT.", &[a]),
        }
    }

    /// `a++` / `a--` without the assignment.
    pub(super) fn step(&mut self, a: &Value, delta: i64) -> NativeResult {
        match a.tag() {
            Tag::Int => {
                let x = a.as_int().unwrap_or(0);
                Ok(x.checked_add(delta).map_or_else(|| Value::double(x as f64 + delta as f64, 0), Value::int))
            }
            Tag::Double => Ok(Value::double(a.as_f64().unwrap_or(0.0) + delta as f64, a.decimals())),
            Tag::Date | Tag::Timestamp => Ok(shift(a, &Value::int(delta), 1.0)),
            _ => {
                if a.is_ref() {
                    return self.step(&a.deref(), delta);
                }
                let (op, code) = if delta > 0 { ("++", 1086) } else { ("--", 1087) };
                match self.overloaded(op, a, &[]) {
                    Some(r) => r,
                    None => self.op_error(code, op, &[a]),
                }
            }
        }
    }

    /// `.AND.` of two values that are both evaluated.
    pub(super) fn and(&mut self, a: &Value, b: &Value) -> NativeResult {
        match (a.as_logical(), b.as_logical()) {
            (Some(x), Some(y)) => Ok(Value::logical(x && y)),
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.and(&a.deref(), &b.deref());
                }
                match self.overloaded(".AND.", a, std::slice::from_ref(b)) {
                    Some(r) => r,
                    None => self.op_error(1078, ".AND.", &[a, b]),
                }
            }
        }
    }

    /// `.OR.` of two values that are both evaluated.
    pub(super) fn or(&mut self, a: &Value, b: &Value) -> NativeResult {
        match (a.as_logical(), b.as_logical()) {
            (Some(x), Some(y)) => Ok(Value::logical(x || y)),
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.or(&a.deref(), &b.deref());
                }
                match self.overloaded(".OR.", a, std::slice::from_ref(b)) {
                    Some(r) => r,
                    None => self.op_error(1079, ".OR.", &[a, b]),
                }
            }
        }
    }

    /// Condition of IF, WHILE, IIF.
    #[cold]
    #[inline(never)]
    pub(super) fn truth(&mut self, a: &Value) -> Result<bool, crate::unwind::Unwind> {
        if let Some(b) = a.as_logical() {
            return Ok(b);
        }
        if a.is_ref() {
            return self.truth(&a.deref());
        }
        let spec = ErrorSpec::base(eg::ARG, 1066, "conditional").with_args(std::slice::from_ref(a));
        let answer = self.raise_value(spec)?;
        Ok(answer.as_logical().unwrap_or(false))
    }

    /// Left side of `.AND.` (`is_and`) or `.OR.`: its truth.
    #[cold]
    #[inline(never)]
    pub(super) fn junction(&mut self, a: &Value, is_and: bool) -> Result<bool, crate::unwind::Unwind> {
        if let Some(b) = a.as_logical() {
            return Ok(b);
        }
        if a.is_ref() {
            return self.junction(&a.deref(), is_and);
        }
        let (code, op) = if is_and { (1078, ".AND.") } else { (1079, ".OR.") };
        let answer = self.op_error(code, op, &[a])?;
        Ok(answer.as_logical().unwrap_or(!is_and))
    }
}
