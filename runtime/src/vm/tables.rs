//! Work areas as the VM drives them: value conversion, expressions handed to tables, table errors as error objects.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{Answer, ErrorSpec};
use crate::link::LinkedCode;
use crate::set::id;
use crate::unwind::Unwind;
use crate::value::{Published, Value};
use keel_compiler::lower::MacroKind;
use keel_rdd::area::WorkAreas;
use keel_rdd::codepage::Page;
use keel_rdd::error::{Error, ErrorKind, Subsystem};
use keel_rdd::value::{FieldValue, Num, Number, Timestamp, ValueRef};
use keel_rdd::{Host, HostCode};
use std::sync::Arc;

/// Code that a table keeps: a codeblock, or a compiled text.
enum Kept {
    Block(Published),
    Code(Arc<LinkedCode>),
}

/// A codeblock as code for tables.
pub fn host_code(block: &Value) -> HostCode {
    Arc::new(Kept::Block(Published::shared(block.clone())))
}

/// The codeblock behind code that a table keeps; `None` when the table was given a text.
pub fn block_of(code: &HostCode) -> Option<Value> {
    match code.downcast_ref::<Kept>() {
        Some(Kept::Block(b)) => Some(b.get()),
        _ => None,
    }
}

/// A table's value as a VM value.
pub fn to_value(v: ValueRef<'_>) -> Value {
    match v {
        ValueRef::Nil => Value::NIL,
        ValueRef::Str(s) => Value::str(s),
        ValueRef::Num(n) => number(n),
        ValueRef::Date(j) => Value::date(j),
        ValueRef::Timestamp(t) => Value::timestamp(t.julian, t.ms),
        ValueRef::Logical(b) => Value::logical(b),
        ValueRef::Array(a) => Value::array(a.iter().map(|v| to_value(v.as_ref())).collect()),
    }
}

fn number(n: Num) -> Value {
    match n.value {
        Number::Int(i) if n.dec == 0 => Value::int_width(i, n.width as u16),
        _ => {
            let whole = if n.dec > 0 { n.width.saturating_sub(n.dec.saturating_add(1)) } else { n.width };
            Value::double_width(n.as_f64(), whole as u16, n.dec)
        }
    }
}

/// A VM value as a table's value; blocks, objects and pointers have none and become NIL.
pub fn from_value(v: &Value) -> FieldValue {
    if v.is_ref() {
        return from_value(&v.deref());
    }
    if let Some(b) = v.as_bytes() {
        return FieldValue::Str(b.to_vec());
    }
    if let Some(i) = v.as_int() {
        return FieldValue::Num(Num { value: Number::Int(i), width: v.width().min(255) as u8, dec: 0 });
    }
    if let Some(x) = v.as_f64() {
        let dec = v.decimals();
        let width =
            if v.width() == 0 { 0 } else { (v.width() + if dec > 0 { dec as u16 + 1 } else { 0 }).min(255) };
        return FieldValue::Num(Num { value: Number::Double(x), width: width as u8, dec });
    }
    if let Some(b) = v.as_logical() {
        return FieldValue::Logical(b);
    }
    match (v.tag(), v.as_timestamp()) {
        (crate::value::Tag::Date, Some((j, _))) => FieldValue::Date(j),
        (_, Some((julian, ms))) => FieldValue::Timestamp(Timestamp { julian, ms }),
        _ => match v.as_array() {
            Some(a) if v.class_id() == 0 => FieldValue::Array(a.to_vec().iter().map(from_value).collect()),
            _ => FieldValue::Nil,
        },
    }
}

impl Host for Vm {
    fn areas(&mut self) -> &mut WorkAreas {
        &mut self.areas
    }

    fn lend_page(&mut self, page: &'static Page) {
        self.areas.lend_page(page);
        self.sets.set(id::CODEPAGE, Value::from(page.id()));
        self.page_seen = page.id().to_string();
    }

    fn warn(&mut self, error: &Error) {
        if let Err(u) = self.raise_table_error(error) {
            self.warned = Some(u);
        }
    }

    fn compile(&mut self, text: &[u8]) -> keel_rdd::Result<HostCode> {
        match self.macro_code(text, MacroKind::Value) {
            Some(code) => Ok(Arc::new(Kept::Code(code))),
            None => {
                let text = Value::str(text);
                match self.macro_error(&text) {
                    Ok(_) => {
                        Err(Error::new(ErrorKind::Unsupported).because("the expression does not compile"))
                    }
                    Err(u) => {
                        self.pending_unwind = Some(u);
                        Err(Error::host())
                    }
                }
            }
        }
    }

    fn compiles(&mut self, text: &[u8]) -> bool {
        self.macro_code(text, MacroKind::Value).is_some()
    }

    fn eval(&mut self, code: &HostCode) -> keel_rdd::Result<FieldValue> {
        let result = match code.downcast_ref::<Kept>() {
            Some(Kept::Block(b)) => {
                let block = b.get();
                Vm::eval(self, &block, &[])
            }
            Some(Kept::Code(c)) => {
                let c = c.clone();
                self.call_linked(&c, &[])
            }
            None => Ok(Value::NIL),
        };
        result.map(|v| from_value(&v)).map_err(|u| {
            self.pending_unwind = Some(u);
            Error::host()
        })
    }

    fn as_any(&mut self) -> Option<&mut dyn std::any::Any> {
        Some(self)
    }

    fn knows_trigger(&mut self, name: &[u8]) -> bool {
        let name = String::from_utf8_lossy(name).to_ascii_uppercase();
        crate::symbol::Symbol::intern(&name).entry().function().is_some()
    }

    fn trigger(
        &mut self,
        name: &[u8],
        event: u16,
        area: u16,
        field: u16,
        value: Option<&mut FieldValue>,
    ) -> keel_rdd::Result<bool> {
        let mut args = vec![Value::int(event as i64), Value::int(area as i64), Value::int(field as i64)];
        let cell = value.as_ref().map(|v| Value::cell(to_value(v.as_ref())));
        args.extend(cell.clone());
        match self.call_name(&String::from_utf8_lossy(name), &args) {
            Ok(v) => {
                if let (Some(value), Some(cell)) = (value, cell) {
                    *value = from_value(&cell.deref());
                }
                Ok(v.as_logical().unwrap_or(true))
            }
            Err(u) => {
                self.pending_unwind = Some(u);
                Err(Error::host())
            }
        }
    }
}

/// Where a file is damaged, and how: where Harbour leaves `e:operation` empty.
fn place(e: &Error) -> String {
    match (e.kind(), e.offset()) {
        (
            ErrorKind::Corrupt
            | ErrorKind::IndexCutShort
            | ErrorKind::CorruptTable
            | ErrorKind::CorruptMemo
            | ErrorKind::Signature
            | ErrorKind::MemoType,
            Some(offset),
        ) => {
            format!("offset {offset}: {}", e.note())
        }
        (ErrorKind::Read | ErrorKind::Write | ErrorKind::MemoRead | ErrorKind::MemoWrite, Some(offset))
            if e.note().is_empty() =>
        {
            format!("offset {offset}")
        }
        (ErrorKind::Read | ErrorKind::Write | ErrorKind::MemoRead | ErrorKind::MemoWrite, Some(offset)) => {
            format!("offset {offset}: {}", e.note())
        }
        _ => String::new(),
    }
}

impl Vm {
    /// The work areas, told of what SET says now.
    #[inline]
    pub fn tables(&mut self) -> &mut WorkAreas {
        if self.sets_seen != self.sets.generation {
            self.sync_settings();
        }
        &mut self.areas
    }

    /// Does something to tables. An error becomes an error object; `None` when the error block chose the default behaviour.
    #[inline]
    pub fn db<T>(
        &mut self,
        mut op: impl FnMut(&mut dyn Host) -> keel_rdd::Result<T>,
    ) -> Result<Option<T>, Unwind> {
        self.tables();
        let mut tries = 0;
        loop {
            match op(self) {
                Ok(v) => {
                    return match self.warned.take() {
                        None => Ok(Some(v)),
                        Some(u) => Err(u),
                    };
                }
                Err(e) => match self.raise_table_error_again(&e, tries, &[])? {
                    Answer::Retry => tries += 1,
                    Answer::Default | Answer::Substitute(_) => return Ok(None),
                },
            }
        }
    }

    /// Calls code on behalf of a table operation, which carries what the code raises on to the language.
    pub fn eval_for_table(&mut self, code: &Value, args: &[Value]) -> keel_rdd::Result<Value> {
        Vm::eval(self, code, args).map_err(|u| {
            self.pending_unwind = Some(u);
            Error::host()
        })
    }

    /// Raises a table's error.
    pub fn raise_table_error(&mut self, e: &Error) -> Result<Answer, Unwind> {
        self.raise_table_error_again(e, 0, &[])
    }

    /// Raises a table's error after `tries` retries.
    fn raise_table_error_again(&mut self, e: &Error, tries: u32, args: &[Value]) -> Result<Answer, Unwind> {
        if e.kind() == ErrorKind::Host {
            return match self.pending_unwind.take() {
                Some(u) => Err(u),
                None => Ok(Answer::Default),
            };
        }
        let kind = e.kind();
        let subsystem = match kind.subsystem() {
            Subsystem::DbCmd => "DBCMD".to_string(),
            Subsystem::Base => "BASE".to_string(),
            Subsystem::Driver if !e.driver().is_empty() => e.driver().to_string(),
            Subsystem::Driver => {
                let driver = self.areas.current_area().map(|a| a.driver.name().to_string());
                let name = driver.or_else(|| self.areas.default_driver().ok().map(|d| d.name().to_string()));
                name.unwrap_or_default()
            }
        };
        let operation = match (e.operation(), self.native_name()) {
            ("", name) if kind.subsystem() != Subsystem::Driver => name,
            ("", _) => place(e),
            (op, _) => op.to_string(),
        };
        let mut spec = ErrorSpec::base(kind.gen_code(), kind.sub_code() as u32, &operation);
        spec.subsystem = subsystem;
        spec.description = kind.description().to_string();
        spec.os_code = e.os();
        spec.filename = e.path().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
        spec.can_retry = kind.can_retry();
        spec.can_default = kind.can_default();
        spec.tries = tries;
        if !args.is_empty() {
            spec = spec.with_args(args);
        }
        self.raise(spec)
    }

    /// Hands the SETs that tables obey to the work areas.
    pub fn sync_settings(&mut self) {
        self.sets_seen = self.sets.generation;
        let (sets, to) = (&self.sets, &mut self.areas.settings);
        to.deleted = sets.deleted;
        to.softseek = sets.softseek;
        to.exact = sets.exact;
        to.unique = sets.flag(id::UNIQUE);
        to.exclusive = sets.flag(id::EXCLUSIVE);
        to.autopen = sets.flag(id::AUTOPEN);
        to.autorder = sets.number(id::AUTORDER).clamp(0, 65535) as u16;
        to.autoshare = sets.number(id::AUTOSHARE).clamp(0, 255) as u8;
        to.hard_commit = sets.flag(id::HARDCOMMIT);
        to.strict_read = sets.flag(id::STRICTREAD);
        to.optimize = sets.flag(id::OPTIMIZE);
        to.force_opt = sets.flag(id::FORCEOPT);
        to.lock_scheme = sets.number(id::DBFLOCKSCHEME).clamp(0, 255) as u8;
        to.memo_block_size = sets.number(id::MBLOCKSIZE).clamp(0, u32::MAX as i64) as u32;
        to.memo_ext = sets.text(id::MFILEEXT).to_vec();
        to.default_dir = sets.text(id::DEFAULT).to_vec();
        to.path = sets
            .text(id::PATH)
            .split(|b| matches!(b, b';' | b':' | b','))
            .filter(|p| !p.is_empty())
            .map(<[u8]>::to_vec)
            .collect();
        to.names = sets.name_rules();
        to.epoch = sets.epoch;
        to.eol = sets.text(id::EOL).to_vec();
        to.date_format = sets.text(id::DATEFORMAT).to_vec();
        to.table_page = Page::find_any_case(&String::from_utf8_lossy(sets.text(id::DBCODEPAGE)));
        let page = String::from_utf8_lossy(sets.text(id::CODEPAGE)).into_owned();
        if self.page_seen != page {
            if let Some(p) = Page::find_any_case(&page) {
                self.areas.set_page(p);
            }
            self.page_seen = page;
        }
    }

    /// `FieldGet()` of an area by position.
    pub fn field_value(&mut self, area: keel_rdd::AreaNo, pos: u16) -> NativeResult {
        match self.areas.field_ref(area, pos) {
            Ok(Some(v)) => return Ok(to_value(v)),
            Ok(None) => {}
            Err(e) => {
                self.raise_table_error(&e)?;
                return Ok(Value::NIL);
            }
        }
        let memo = self
            .areas
            .get(area)
            .and_then(|a| a.fields.get(usize::from(pos).wrapping_sub(1)))
            .is_some_and(|f| f.is_memo_text());
        Ok(match self.db(|h| keel_rdd::ops::field_get(h, area, pos))? {
            Some(FieldValue::Str(s)) if memo => Value::memo(&s),
            Some(v) => to_value(v.as_ref()),
            None => Value::NIL,
        })
    }

    /// `FieldPut()` of an area by position. The error of a value that does not fit shows it as its argument.
    pub fn put_field(&mut self, area: keel_rdd::AreaNo, pos: u16, v: &Value) -> Result<(), Unwind> {
        if self.sets_seen != self.sets.generation {
            self.sync_settings();
        }
        let given = from_value(v);
        let mut tries = 0;
        while let Err(e) = keel_rdd::ops::field_put(self, area, pos, given.as_ref()) {
            let fits =
                !matches!(e.kind(), ErrorKind::DataType | ErrorKind::DataWidth) || e.operation().is_empty();
            let args = if fits { &[] } else { std::slice::from_ref(v) };
            match self.raise_table_error_again(&e, tries, args)? {
                Answer::Retry => tries += 1,
                Answer::Default | Answer::Substitute(_) => break,
            }
        }
        Ok(())
    }
}
