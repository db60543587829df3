//! `__cls*` and `__class*`: making and changing classes by handle (a number from 1).

use super::define::{Bits, add_class_data, add_code, add_data, code_action, record};
use super::hbclass::super_class;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::class::{self, Action, Class, new_class, new_method};
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::value::Value;

fn by_handle(args: &Args<'_>, i: usize) -> Option<&'static Class> {
    class::class(args.int(i)? as u32)
}

fn name_arg(args: &Args<'_>, i: usize) -> String {
    match args.get(i).as_symbol() {
        Some(s) => s.name().to_string(),
        None => args.text(i).unwrap_or_default().trim().to_ascii_uppercase(),
    }
}

/// Kind of a message as `__clsMsgType()` numbers it (`HB_OO_MSG_*`).
fn kind(action: &Action) -> i64 {
    match action {
        Action::Func(_) | Action::Native(_) => 0,
        Action::Get(_) | Action::Set(_) => 1,
        Action::ClassGet(..) | Action::ClassSet(..) => 2,
        Action::Block(_) => 3,
        Action::Virtual => 4,
        Action::Super(_) => 5,
        Action::Delegate(..) => 16,
    }
}

/// Names of a class's persistent variables, or of all exported ones.
pub(super) fn properties(c: &Class, all: bool) -> Vec<String> {
    let m = c.members.read();
    let wanted = |s: &&Symbol| {
        s.name().starts_with('_')
            && m.methods.get(s).is_some_and(|x| {
                let exported = x.scope == class::Scope::Exported && !matches!(x.action, Action::Super(_));
                x.persistent || all && exported
            })
    };
    // Methods may be properties as well; what has an assigning message is named by that.
    let method = |s: &Symbol| {
        !s.name().starts_with('_')
            && m.methods.get(s).is_some_and(|x| x.persistent)
            && Symbol::find(&format!("_{}", s.name())).is_none_or(|set| !m.methods.contains_key(&set))
    };
    let named = |s: &Symbol| match wanted(&s) {
        true => Some(s.name()[1..].to_string()),
        false => method(s).then(|| s.name().to_string()),
    };
    m.order.iter().filter_map(named).collect()
}

/// Number of the class variables that a class shares with its heirs.
fn own_shared(id: u32, m: &class::Members) -> usize {
    let own = |x: &&class::Method| x.shared && matches!(x.action, Action::ClassGet(owner, _) if owner == id);
    m.methods.values().copied().filter(own).count()
}

builtins! {
    /// Makes a class: `__clsNew( cName, nDatas, ahSupers )`; returns its handle.
    fn __clsNew[1, 5](vm, args) {
        let fits = (args.is_nil(1) || args.get(1).is_number()) && (args.is_nil(2) || args.array(2).is_some());
        let Some(name) = args.text(0).filter(|_| fits) else {
            let spec = ErrorSpec::base(eg::ARG, 3000, "__CLSNEW");
            return vm.raise_value(if args.is_empty() { spec } else { spec.with_args(args.values()) });
        };
        let mut supers = Vec::new();
        for s in args.array(2).map(|a| a.to_vec()).unwrap_or_default() {
            supers.push(super_class(vm, &s)?);
        }
        let Some(c) = new_class(&name, &supers) else { return Ok(Value::int(0)) };
        for (i, s) in supers.iter().enumerate() {
            c.add(new_method(record(c, class::class_name(*s), Action::Super(*s), Bits(1))));
            if i == 0 {
                c.add(new_method(record(c, "SUPER", Action::Super(*s), Bits(1))));
                c.add(new_method(record(c, "__SUPER", Action::Super(*s), Bits(1))));
            }
        }
        c.add(new_method(record(c, c.name.name(), Action::Super(c.id), Bits(1))));
        let wanted = args.int(1).unwrap_or(0).clamp(0, 65535) as usize;
        c.change(|m| {
            let all = m.data.len() + wanted;
            m.data.resize_with(all, || class::DataMember { name: Symbol::intern(""), init: Value::NIL, owner: c.id });
        });
        Ok(Value::int(c.id as i64))
    }

    /// Adds a message: `__clsAddMsg( hClass, cMessage, xCode, nKind, xInit, nScope, lPersistent )`.
    fn __clsAddMsg[3, 7](vm, args) {
        let Some(c) = by_handle(args, 0) else { return Ok(Value::NIL) };
        if c.members.read().locked {
            return Ok(Value::NIL);
        }
        let name = name_arg(args, 1);
        let bits = Bits(args.int(5).unwrap_or(1));
        match args.int(3).unwrap_or(0) {
            0 | 3 => {
                add_code(c, &name, args.get(2), bits);
            }
            1 if args.int(2).is_some_and(|n| n > 0) => {
                let i = args.int(2).unwrap_or(1) as u32 - 1;
                let action = if name.starts_with('_') { Action::Set(i) } else { Action::Get(i) };
                c.change(|m| {
                    while m.data.len() <= i as usize {
                        m.data.push(class::DataMember { name: Symbol::intern(""), init: Value::NIL, owner: c.id });
                    }
                    let member = &mut m.data[i as usize];
                    if !args.is_nil(4) {
                        member.init = args.get(4).clone();
                    }
                    if member.name.name().is_empty() {
                        member.name = Symbol::intern(name.trim_start_matches('_'));
                    }
                });
                c.add(new_method(record(c, &name, action, bits)));
            }
            1 => add_data(c, name.trim_start_matches('_'), args.get(4).clone(), b"", bits),
            2
                if !name.starts_with('_') => {
                    add_class_data(c, &name, args.get(4).clone(), b"", bits);
                }
            4 => c.add(new_method(record(c, &name, Action::Virtual, bits))),
            5 => {
                let id = super_class(vm, args.get(2))?;
                c.add(new_method(record(c, &name, Action::Super(id), bits)));
            }
            8 | 9 => {
                let i = args.int(2).unwrap_or(1).max(1) as u32 - 1;
                let action = if args.int(3) == Some(8) { Action::Set(i) } else { Action::Get(i) };
                c.change(|m| while m.data.len() <= i as usize {
                    m.data.push(class::DataMember { name: Symbol::intern(&name), init: Value::NIL, owner: c.id });
                });
                c.add(new_method(record(c, &name, action, bits)));
            }
            6 | 13 => {
                if let Some(action) = code_action(args.get(2)) {
                    let is_error = args.int(3) == Some(6);
                    let m = new_method(record(c, &name, action, bits));
                    c.change(|members| if is_error { members.on_error = Some(m) } else { members.destructor = Some(m) });
                }
            }
            16 => {
                let to = args.get(4).as_symbol().unwrap_or_else(|| Symbol::intern(&args.text(4).unwrap_or_default()));
                let target = args.get(2).as_symbol().unwrap_or_else(|| Symbol::intern(&args.text(2).unwrap_or_default()));
                c.add(new_method(record(c, &name, Action::Delegate(to, target), bits)));
            }
            _ => {}
        }
        Ok(Value::NIL)
    }

    /// Gives a message of a class other code: `__clsModMsg( hClass, cMessage, xCode )`.
    fn __clsModMsg[3, 3](_vm, args) {
        if let Some(c) = by_handle(args, 0) {
            let name = name_arg(args, 1);
            let old = c.find(Symbol::intern(&name));
            if let (Some(old), Some(action)) = (old, code_action(args.get(2))) {
                let mut m = record(c, &name, action, Bits(1));
                m.scope = old.scope;
                c.add(new_method(m));
            }
        }
        Ok(Value::NIL)
    }

    /// Removes a message from a class.
    fn __clsDelMsg[2, 2](_vm, args) {
        if let Some(c) = by_handle(args, 0) {
            let sym = Symbol::intern(&name_arg(args, 1));
            c.change(|m| {
                m.methods.remove(&sym);
                m.order.retain(|s| *s != sym);
            });
        }
        Ok(Value::NIL)
    }

    /// A new object of a class.
    fn __clsInst[1, 1](_vm, args) {
        Ok(by_handle(args, 0).map(Class::instance).unwrap_or_default())
    }

    /// Handle of the class that a class function creates.
    fn __clsInstSuper[0, 1](vm, args) {
        let id = super_class(vm, args.get(0))?;
        Ok(Value::int(id as i64))
    }

    /// Takes the definition lock of a class: .T. when the caller has to define it.
    fn __clsLockDef[1, 1](_vm, args) {
        Ok(Value::logical(args.is_nil(0)))
    }

    /// Stores the finished class and releases the definition lock.
    fn __clsUnlockDef[1, 2](_vm, args) {
        if args.len() > 1 {
            args.assign(0, args.get(1).clone());
        }
        Ok(Value::NIL)
    }

    /// Forbids further changes of a class.
    fn __clsLock[1, 1](_vm, args) {
        if let Some(c) = by_handle(args, 0) {
            c.members.write().locked = true;
        }
        Ok(Value::NIL)
    }

    /// Is the class locked?
    fn __clsVerify[1, 1](_vm, args) {
        Ok(Value::logical(by_handle(args, 0).is_some()))
    }

    /// Number of classes.
    fn __clsCntClasses[0, 0](_vm, _args) {
        Ok(Value::int(class::class_count() as i64))
    }

    /// Handles of all ancestors.
    fn __clsGetAncestors[1, 1](_vm, args) {
        let list = by_handle(args, 0)
            .map(|c| c.members.read().ancestors.iter().map(|a| Value::int(*a as i64)).collect())
            .unwrap_or_default();
        Ok(Value::array(list))
    }

    /// Does a class have an ancestor of this name?
    fn __clsParent[2, 2](_vm, args) {
        let wanted = name_arg(args, 1);
        let is = by_handle(args, 0).is_some_and(|c| {
            c.name.name() == wanted || c.members.read().ancestors.iter().any(|a| class::class_name(*a) == wanted)
        });
        Ok(Value::logical(is))
    }

    /// Kind of a message (`HB_OO_MSG_*`), NIL when the class has none of this name.
    fn __clsMsgType[2, 2](_vm, args) {
        let sym = Symbol::intern(&name_arg(args, 1));
        Ok(by_handle(args, 0).and_then(|c| c.find(sym)).map(|m| Value::int(kind(&m.action))).unwrap_or_default())
    }

    /// Names of the persistent variables (all exported ones with .T.).
    fn __clsGetProperties[1, 2](_vm, args) {
        let all = args.logical(1).unwrap_or(false);
        let Some(c) = by_handle(args, 0) else { return Ok(Value::array(Vec::new())) };
        Ok(Value::array(properties(c, all).into_iter().map(Value::from).collect()))
    }

    /// Gives values of a type ("N", "C", "ARRAY", …) the class.
    fn __clsAssocType[2, 2](_vm, args) {
        let Some(c) = by_handle(args, 0) else { return Ok(Value::logical(false)) };
        let letter = match name_arg(args, 1).as_str() {
            "NIL" => b'U',
            "SYMBOL" => b'S',
            "POINTER" => b'P',
            other => super::define::type_of(other.as_bytes()).0,
        };
        class::set_scalar_class(letter, c.id);
        Ok(Value::logical(letter != 0))
    }

    /// Adds friend functions (symbols) or classes to a class.
    fn __clsAddFriend[2, 2](_vm, args) {
        if let (Some(c), Some(sym)) = (by_handle(args, 0), args.get(1).as_symbol()) {
            c.change(|m| m.friend_functions.push(sym));
        }
        Ok(Value::NIL)
    }

    /// Reserves instance slots; nothing to do here.
    fn __clsPreallocate[1, 1](_vm, args) {
        Ok(args.get(0).clone())
    }

    /// Number of class variables that heirs get copies of.
    fn __cls_CntClsData[1, 1](_vm, args) {
        let n = by_handle(args, 0).map_or(0, |c| {
            let m = c.members.read();
            m.class_inits.len() - own_shared(c.id, &m)
        });
        Ok(Value::int(n as i64))
    }

    /// Number of instance variables.
    fn __cls_CntData[1, 1](_vm, args) {
        Ok(Value::int(by_handle(args, 0).map_or(0, |c| c.members.read().data.len() as i64)))
    }

    /// Number of the class variables that it shares with its heirs.
    fn __cls_CntShrData[1, 1](_vm, args) {
        let n = by_handle(args, 0).map_or(0, |c| {
            let m = c.members.read();
            own_shared(c.id, &m)
        });
        Ok(Value::int(n as i64))
    }

    /// Adds an unnamed instance variable and returns the new number of variables.
    fn __cls_IncData[1, 1](_vm, args) {
        let n = by_handle(args, 0).map_or(0, |c| {
            c.change(|m| m.data.push(class::DataMember { name: Symbol::intern(""), init: Value::NIL, owner: c.id }));
            c.members.read().data.len() as i64
        });
        Ok(Value::int(n))
    }

    /// Removes the last instance variable and returns the new number of variables.
    fn __cls_DecData[1, 1](_vm, args) {
        let n = by_handle(args, 0).map_or(0, |c| {
            c.change(|m| { m.data.pop(); });
            c.members.read().data.len() as i64
        });
        Ok(Value::int(n))
    }

    /// Name of the message that runs the calling code: in ON ERROR methods the unknown one, with an underscore in
    /// front when it assigns.
    fn __GetMessage[0, 0](vm, _args) {
        Ok(Value::from(vm.running_message()))
    }

    /// The object whose method called the calling code; NIL when a function did.
    fn __Sender[0, 0](vm, _args) {
        Ok(vm.sender())
    }

    /// Handle of a value's class, 0 when it has none.
    fn __classH[0, 1](_vm, args) {
        Ok(Value::int(class::class_of(args.get(0)) as i64))
    }

    /// Name of a class by handle.
    fn __className[0, 1](_vm, args) {
        Ok(by_handle(args, 0).map(|c| Value::from(c.name.name())).unwrap_or_else(|| Value::from("")))
    }

    /// Message names of a class.
    fn __classSel[0, 1](_vm, args) {
        let list = by_handle(args, 0)
            .map(|c| Value::array(c.members.read().order.iter().map(|s| Value::from(s.name())).collect()));
        Ok(list.unwrap_or_default())
    }
}
