//! Sending messages: look-up, scope checks, the messages every value understands, and FOR EACH variables' messages.

use super::Vm;
use crate::builtin::{Args, NativeResult};
use crate::class::{self, Action, Class, Method, Scope};
use crate::error::{ErrorSpec, eg};
use crate::link::Function;
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::{Tag, Value};

/// How a send goes on after the look-up.
pub(super) enum Sent {
    /// Finished.
    Done(Value),
    /// Run this method of the receiver.
    Method(&'static Method),
}

/// Scalar class names as `:className` gives them.
pub(super) fn scalar_name(v: &Value) -> &'static str {
    match v.tag() {
        Tag::Nil => "NIL",
        Tag::Logical => "LOGICAL",
        Tag::Int | Tag::Double => "NUMERIC",
        Tag::Date => "DATE",
        Tag::Timestamp => "TIMESTAMP",
        Tag::Symbol => "SYMBOL",
        Tag::SStr | Tag::Str => "CHARACTER",
        Tag::Array => "ARRAY",
        Tag::Hash => "HASH",
        Tag::Block => "BLOCK",
        Tag::Cell | Tag::Native => "POINTER",
    }
}

/// Who may use a member. READONLY narrows the assignment by one step: that of a hidden variable is left to friends.
enum Access {
    Free,
    Heirs,
    Owner,
    Friends,
}

impl Access {
    fn of(m: &Method, assigning: bool) -> Access {
        match (m.scope, assigning && m.readonly) {
            (Scope::Exported, false) => Access::Free,
            (Scope::Exported, true) | (Scope::Protected, false) => Access::Heirs,
            (Scope::Protected, true) | (Scope::Hidden, false) => Access::Owner,
            (Scope::Hidden, true) => Access::Friends,
        }
    }
}

impl Vm {
    /// Class in whose method the running code stands (blocks belong to the method that made them).
    pub(super) fn running_class(&self) -> u32 {
        let Some(f) = self.frames.last() else { return 0 };
        if f.class != 0 {
            return f.class;
        }
        // SAFETY: a frame's code outlives the frame.
        if unsafe { f.code.as_ref() }.is_some_and(|c| c.is_block) {
            return self.stack.slice(f.win as usize, 1)[0].as_block().map_or(0, |b| b.class());
        }
        0
    }

    fn may_use(&self, class: &Class, m: &Method, assigning: bool) -> bool {
        if matches!(Access::of(m, assigning), Access::Free) {
            return true;
        }
        let from = self.running_class();
        let friend = || {
            let members = class.members.read();
            // SAFETY: a frame's code outlives the frame.
            let code = self.frames.last().and_then(|f| unsafe { f.code.as_ref() });
            let module = *class.module.lock();
            let sym = code.map(|c| c.sym);
            code.is_some_and(|c| module == Some(c.module_id()))
                || members.friend_classes.contains(&from) && from != 0
                || sym.is_some_and(|s| members.friend_functions.contains(&s))
        };
        match Access::of(m, assigning) {
            Access::Free => true,
            Access::Heirs => {
                from == m.owner
                    || class::class(from).is_some_and(|c| c.derives_from(m.owner))
                    || class.derives_from(from) && from != 0
                    || friend()
            }
            Access::Owner => from == m.owner || friend(),
            Access::Friends => friend(),
        }
    }

    /// Does the value understand a message that its class declares (not the common ones)?
    pub fn has_message(&self, v: &Value, message: Symbol) -> bool {
        class::class(class::class_of(v)).is_some_and(|c| c.find(message).is_some())
    }

    /// Sends a message from Rust.
    pub fn send(&mut self, object: &Value, message: Symbol, args: &[Value]) -> NativeResult {
        let target = object.deref();
        match self.lookup(&target, message, args)? {
            Sent::Done(v) => Ok(v),
            Sent::Method(m) => self.run_method(&target, m, args),
        }
    }

    /// Sends a message by name from Rust.
    pub fn send_name(&mut self, object: &Value, message: &str, args: &[Value]) -> NativeResult {
        self.send(object, Symbol::intern(message), args)
    }

    /// Runs a method that was looked up.
    pub(super) fn run_method(&mut self, object: &Value, m: &'static Method, args: &[Value]) -> NativeResult {
        self.run_method_as(object, m, m.message, args)
    }

    /// Runs a method for a message that may be another than its own: the handler of unknown messages.
    fn run_method_as(
        &mut self,
        object: &Value,
        m: &'static Method,
        message: Symbol,
        args: &[Value],
    ) -> NativeResult {
        match &m.action {
            Action::Func(Function::Prg(code)) => {
                self.call_code(code, object.with_cast(0), args, Some((m.owner, message)))
            }
            Action::Func(Function::Native(b)) => self.call_builtin(b, args),
            Action::Block(block) => {
                let mut all = vec![object.with_cast(0)];
                all.extend_from_slice(args);
                let block = block.get();
                match block.as_block() {
                    Some(b) => self.call_code(b.code(), block.clone(), &all, Some((m.owner, m.message))),
                    None => Ok(Value::NIL),
                }
            }
            Action::Get(i) => Ok(object.as_array().and_then(|a| a.get(*i as usize)).unwrap_or_default()),
            Action::Set(i) => {
                let v = args.first().map(Value::deref).unwrap_or_default();
                let v = self.check_type(object, m, v)?;
                if let Some(a) = object.as_array() {
                    class::set_member(&a, *i as usize, v.clone());
                }
                Ok(v)
            }
            Action::ClassGet(owner, i) => Ok(class_value(*owner, *i)),
            Action::ClassSet(owner, i) => {
                let v = args.first().map(Value::deref).unwrap_or_default();
                let v = self.check_type(object, m, v)?;
                if let Some(c) = class::class(*owner) {
                    let data = c.members.read().class_data.clone();
                    if let Some(a) = data.as_array() {
                        a.set(*i as usize, v.clone());
                    }
                }
                Ok(v)
            }
            // A plain value has no part of an ancestor in it.
            Action::Super(id) if object.class_id() == 0 => Ok(Value::object(*id, Vec::new(), false)),
            Action::Super(id) => Ok(object.with_cast(*id)),
            Action::Virtual => Ok(Value::NIL),
            Action::Delegate(holder, target) => {
                let to = self.send(&object.with_cast(0), *holder, &[])?;
                self.send(&to, *target, args)
            }
            Action::Native(f) => {
                let values: Vec<Value> = args.iter().map(Value::deref).collect();
                f(self, object, &Args::new(args, &values))
            }
        }
    }

    /// Typed members: the value, or error BASE/44.
    fn check_type(&mut self, object: &Value, m: &Method, v: Value) -> NativeResult {
        let ok = match m.type_letter {
            0 | b'U' | b' ' => true,
            b'A' => v.as_array().is_some(),
            b'N' => v.is_number(),
            b'C' | b'M' => v.is_str(),
            b'D' => v.tag() == Tag::Date,
            b'T' => v.tag() == Tag::Timestamp || v.tag() == Tag::Date,
            b'O' => match m.type_class {
                Some(name) => class::class(v.class_id()).is_some_and(|c| {
                    c.name == name
                        || c.members
                            .read()
                            .ancestors
                            .iter()
                            .any(|a| class::class(*a).is_some_and(|c| c.name == name))
                }),
                None => v.class_id() != 0,
            },
            letter => v.type_letter().as_bytes()[0] == letter,
        };
        if ok {
            return Ok(v);
        }
        let name = m.message.name();
        let op =
            format!("{}:{}", class::class_name(object.class_id()), name.strip_prefix('_').unwrap_or(name));
        let spec =
            ErrorSpec::base(eg::NOMETHOD, 44, &op).describe("Assigned value is wrong class").with_args(&[v]);
        self.raise_value(spec)
    }

    /// Finds what a message does for a receiver.
    pub(super) fn lookup(&mut self, object: &Value, message: Symbol, args: &[Value]) -> Result<Sent, Unwind> {
        let own = class::class_of(object);
        let mut id = match object.cast_class() {
            0 => own,
            cast => cast,
        };
        // SUPER means the ancestor of the class whose method is running, not of the object's own class.
        if own != 0 && object.cast_class() == 0 && matches!(message.name(), "SUPER" | "__SUPER") {
            let running = self.running_class();
            if running != own && class::class(own).is_some_and(|c| c.derives_from(running)) {
                id = running;
            }
        }
        if id == own
            && let Some(m) = self.own_hidden(own, message)
        {
            let assigning = message.name().starts_with('_');
            if assigning && m.readonly {
                return self.scope_error(m, own, assigning).map(Sent::Done);
            }
            return Ok(Sent::Method(m));
        }
        if let Some(c) = class::class(id)
            && let Some(m) = c.find(message)
        {
            let name = message.name();
            let assigning = name.starts_with('_');
            if self.may_use(c, m, assigning) {
                let m = class::class(own).map_or(m, |own| class::as_seen_by(own, c, m));
                return Ok(Sent::Method(m));
            }
            return self.scope_error(m, own, assigning).map(Sent::Done);
        }
        if let Some(v) = self.common_message(object, message, args)? {
            return Ok(Sent::Done(v));
        }
        if let Some(c) = class::class(own) {
            let handler = c.members.read().on_error;
            if let Some(m) = handler {
                return self.run_method_as(object, m, message, args).map(Sent::Done);
            }
        }
        self.no_message(object, message, args).map(Sent::Done)
    }

    /// A hidden member of the class whose method is running: it is meant even when the object's class has another member of
    /// the name.
    fn own_hidden(&self, own: u32, message: Symbol) -> Option<&'static Method> {
        let running = self.running_class();
        if running == 0 || running == own {
            return None;
        }
        let (base, own) = (class::class(running)?, class::class(own)?);
        let m = base.find(message).filter(|m| m.scope == Scope::Hidden && m.owner == running)?;
        own.derives_from(running).then(|| class::as_seen_by(own, base, m))
    }

    /// Error 41 or 42; the class named is the object's own, even where a cast chose the member.
    fn scope_error(&mut self, m: &Method, own: u32, assigning: bool) -> NativeResult {
        let (code, text) = match Access::of(m, assigning) {
            Access::Owner | Access::Friends => (41, "Scope violation (hidden)"),
            Access::Free | Access::Heirs => (42, "Scope violation (protected)"),
        };
        let op = format!("{}:{}", class::class_name(own), m.message.name());
        self.raise_value(ErrorSpec::base(eg::NOMETHOD, code, &op).describe(text))
    }

    fn no_message(&mut self, object: &Value, message: Symbol, args: &[Value]) -> NativeResult {
        let name = message.name();
        let (gen_code, code, shown) = match name.strip_prefix('_') {
            Some(var) => (eg::NOVARMETHOD, 1005, var),
            None => (eg::NOMETHOD, 1004, name),
        };
        let class = class::class_of(object);
        let objective = class::class(class)
            .is_some_and(|c| c.members.read().ancestors.iter().any(|a| class::class_name(*a) == "HBOBJECT"));
        let spec = if objective {
            let op = format!("{}:{}", class::class_name(class), name);
            ErrorSpec::base(gen_code, code, &op).describe("Message not found")
        } else {
            ErrorSpec::base(gen_code, code, shown)
        };
        let all: Vec<Value> = std::iter::once(object).chain(args).cloned().collect();
        let own = [object.with_cast(0)];
        let args = if objective { &own[..] } else { &all };
        self.raise_value(spec.with_args(args).substitute())
    }

    /// Messages that every value understands.
    fn common_message(
        &mut self,
        object: &Value,
        message: Symbol,
        args: &[Value],
    ) -> Result<Option<Value>, Unwind> {
        let id = if object.cast_class() != 0 { object.cast_class() } else { object.class_id() };
        Ok(Some(match message.name() {
            "CLASSNAME" => match id {
                0 => Value::from(scalar_name(object)),
                id => Value::from(class::class_name(id)),
            },
            "CLASSH" => Value::int(match id {
                0 => class::class_of(object),
                id => id,
            } as i64),
            "CLASSSEL" => {
                let names = class::class(class::class_of(object))
                    .map(|c| c.members.read().order.iter().map(|s| Value::from(s.name())).collect())
                    .unwrap_or_default();
                Value::array(names)
            }
            "ISDERIVEDFROM" | "ISKINDOF" => {
                let wanted = match args.first() {
                    Some(a) if a.class_id() != 0 => class::class_name(a.class_id()).to_string(),
                    Some(a) => a
                        .as_bytes()
                        .map(|b| String::from_utf8_lossy(b).to_ascii_uppercase())
                        .unwrap_or_default(),
                    None => String::new(),
                };
                let is = class::class(class::class_of(object)).is_some_and(|c| {
                    c.name.name() == wanted
                        || c.members.read().ancestors.iter().any(|a| class::class_name(*a) == wanted)
                });
                Value::logical(is)
            }
            "KEYS" if object.as_hash().is_some() => {
                Value::array(object.as_hash().map(|h| h.keys()).unwrap_or_default())
            }
            "VALUES" if object.as_hash().is_some() => {
                Value::array(object.as_hash().map(|h| h.values()).unwrap_or_default())
            }
            "EVAL" if object.as_block().is_some() => return self.eval(object, args).map(Some),
            "EXEC" if object.as_symbol().is_some() => return self.eval(object, args).map(Some),
            "NAME" if object.as_symbol().is_some() => {
                Value::from(object.as_symbol().map(Symbol::name).unwrap_or_default())
            }
            "__WITHOBJECT" => self.with_object(),
            "___WITHOBJECT" => {
                let v = args.first().map(Value::deref).unwrap_or_default();
                self.set_with_object(v.clone());
                v
            }
            _ => return Ok(None),
        }))
    }
}

/// Value of a class variable.
pub(super) fn class_value(owner: u32, i: u32) -> Value {
    class::class(owner)
        .and_then(|c| c.members.read().class_data.as_array().and_then(|a| a.get(i as usize)))
        .unwrap_or_default()
}
