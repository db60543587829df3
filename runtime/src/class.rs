//! Classes: the process-wide table, methods, and instances.
//!
//! Class ids are never reused. Every change of a class gives it a new `uid`; inline caches hold uids, so a change needs no
//! other invalidation. Methods are immortal, which makes a cached method index always valid.

use crate::link::Function;
use crate::symbol::Symbol;
use crate::value::{Published, Value};
use parking_lot::RwLock;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, AtomicU64, Ordering};

/// Visibility of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Anybody.
    Exported,
    /// The class and its descendants.
    Protected,
    /// The class itself.
    Hidden,
}

/// What a message does.
pub enum Action {
    /// Runs a function with the object as receiver.
    Func(&'static Function),
    /// Evaluates a block with the object as first argument.
    Block(Published),
    /// Reads instance value (0-based).
    Get(u32),
    /// Assigns instance value.
    Set(u32),
    /// Reads a class value of the class that owns it: (class id, index).
    ClassGet(u32, u32),
    /// Assigns a class value.
    ClassSet(u32, u32),
    /// Gives the object seen as an ancestor class.
    Super(u32),
    /// Does nothing, gives NIL.
    Virtual,
    /// Forwards to another message of the object held in the message's result: (holder message, target message).
    Delegate(Symbol, Symbol),
    /// Rust code: receiver and arguments.
    Native(fn(&mut crate::vm::Vm, &Value, &crate::builtin::Args<'_>) -> crate::builtin::NativeResult),
}

/// A method or variable accessor.
pub struct Method {
    /// Message.
    pub message: Symbol,
    /// What it does.
    pub action: Action,
    /// Visibility.
    pub scope: Scope,
    /// Assigning from outside the class is not allowed.
    pub readonly: bool,
    /// Persistent data.
    pub persistent: bool,
    /// Class that defined it.
    pub owner: u32,
    /// Type letter(s) that assignments must have, 0 = any; upper bytes unused.
    pub type_letter: u8,
    /// Class name for typed members of `AS CLASS`.
    pub type_class: Option<Symbol>,
    /// SYNC METHOD: one thread at a time per object.
    pub sync: bool,
    /// Class variable that heirs share instead of getting their own copy.
    pub shared: bool,
    /// Index in the process-wide method table.
    pub index: u32,
}

/// One instance variable with its first value.
#[derive(Clone)]
pub struct DataMember {
    /// Name (without the assignment underscore).
    pub name: Symbol,
    /// First value: copied when an array or hash, evaluated when a block is given as initialiser.
    pub init: Value,
    /// Class that declared it.
    pub owner: u32,
}

/// Contents of a class.
pub struct Members {
    /// Messages.
    pub methods: HashMap<Symbol, &'static Method>,
    /// Messages in order of declaration.
    pub order: Vec<Symbol>,
    /// Instance variables, ancestors' first.
    pub data: Vec<DataMember>,
    /// Class values owned by this class.
    pub class_data: Value,
    /// Their first values, for heirs that get copies.
    pub class_inits: Vec<Value>,
    /// Direct ancestors.
    pub supers: Vec<u32>,
    /// All ancestors, nearest first.
    pub ancestors: Vec<u32>,
    /// Handler of unknown messages.
    pub on_error: Option<&'static Method>,
    /// Destructor.
    pub destructor: Option<&'static Method>,
    /// Classes whose methods may see everything.
    pub friend_classes: Vec<u32>,
    /// Functions that may see everything.
    pub friend_functions: Vec<Symbol>,
    /// No more changes.
    pub locked: bool,
}

/// A class.
pub struct Class {
    /// Id, from 1.
    pub id: u32,
    /// Name, upper case.
    pub name: Symbol,
    /// Changes with every change of the class.
    pub uid: AtomicU32,
    /// Contents.
    pub members: RwLock<Members>,
    /// Module that declared it, for module-friendly classes.
    pub module: parking_lot::Mutex<Option<usize>>,
    /// Function that creates it (`CLASSFUNC`), as text.
    pub function: parking_lot::Mutex<Option<Symbol>>,
}

// SAFETY: the values inside (initial values, class data) are reached under the lock only and are shared the way `Published`
// values are: counts turn atomic before a second thread exists.
unsafe impl Send for Class {}
// SAFETY: as above.
unsafe impl Sync for Class {}

const MAX_CLASSES: usize = 1 << 16;
const MAX_METHODS: usize = 1 << 20;

struct Slots<T: 'static, const N: usize> {
    slots: [AtomicPtr<T>; N],
    len: AtomicU32,
}

impl<T, const N: usize> Slots<T, N> {
    const fn new() -> Self {
        Slots { slots: [const { AtomicPtr::new(std::ptr::null_mut()) }; N], len: AtomicU32::new(1) }
    }
    #[inline(always)]
    fn get(&self, i: u32) -> Option<&'static T> {
        let p = self.slots.get(i as usize)?.load(Ordering::Acquire);
        // SAFETY: only `add` stores here, always a leaked box.
        unsafe { p.as_ref() }
    }
    fn add(&self, make: impl FnOnce(u32) -> T) -> Option<&'static T> {
        let i = self.len.fetch_add(1, Ordering::Relaxed);
        let slot = self.slots.get(i as usize)?;
        let item: &'static mut T = Box::leak(Box::new(make(i)));
        slot.store(item, Ordering::Release);
        Some(item)
    }
}

static CLASSES: Slots<Class, MAX_CLASSES> = Slots::new();
static METHODS: Slots<Method, MAX_METHODS> = Slots::new();
static NEXT_UID: AtomicU32 = AtomicU32::new(1);
static SCALARS: RwLock<[u32; 256]> = RwLock::new([0; 256]);
static HAS_SCALARS: AtomicBool = AtomicBool::new(false);

/// The class of an id.
#[inline(always)]
pub fn class(id: u32) -> Option<&'static Class> {
    CLASSES.get(id)
}

/// A cached method.
#[inline(always)]
pub fn method(index: u32) -> Option<&'static Method> {
    METHODS.get(index)
}

/// The method that a cache word holds for a receiver: the word names the class by its uid and the method by its index. Only objects
/// have cached methods.
#[inline(always)]
pub(crate) fn cached(receiver: &Value, cache: &AtomicU64) -> Option<&'static Method> {
    let id = match receiver.cast_class() {
        0 => receiver.class_id(),
        cast => cast,
    };
    if id == 0 {
        return None;
    }
    let word = cache.load(Ordering::Relaxed);
    if (word >> 32) as u32 != class(id)?.uid.load(Ordering::Relaxed) {
        return None;
    }
    method(word as u32)
}

/// Puts a method that was found for a receiver into a cache word.
pub(crate) fn remember(receiver: &Value, m: &'static Method, cache: &AtomicU64) {
    let id = match receiver.cast_class() {
        0 => receiver.class_id(),
        cast => cast,
    };
    if let Some(c) = class(id) {
        cache.store((c.uid.load(Ordering::Relaxed) as u64) << 32 | m.index as u64, Ordering::Relaxed);
    }
}

/// Name of a class, empty for an unknown id.
pub fn class_name(id: u32) -> &'static str {
    class(id).map_or("", |c| c.name.name())
}

/// Number of classes made so far.
pub fn class_count() -> u32 {
    CLASSES.len.load(Ordering::Relaxed) - 1
}

/// Some scalar type has a class (`ENABLE TYPE CLASS`).
#[inline(always)]
pub fn scalar_overloads() -> bool {
    HAS_SCALARS.load(Ordering::Relaxed)
}

/// Gives values of a type letter a class.
pub fn set_scalar_class(type_letter: u8, id: u32) {
    SCALARS.write()[type_letter as usize] = id;
    HAS_SCALARS.store(true, Ordering::Relaxed);
    crate::value::be_careful();
}

/// Class of a value: an object's own, or the scalar class of its type; 0 when there is none.
pub fn class_of(v: &Value) -> u32 {
    let id = v.class_id();
    if id != 0 || !scalar_overloads() {
        return id;
    }
    SCALARS.read()[v.type_letter().as_bytes()[0] as usize]
}

/// Makes a class without own members that inherits everything from `supers`. `None` when the table is full.
pub fn new_class(name: &str, supers: &[u32]) -> Option<&'static Class> {
    let name = Symbol::intern(name);
    CLASSES.add(|id| Class {
        id,
        name,
        uid: AtomicU32::new(NEXT_UID.fetch_add(1, Ordering::Relaxed)),
        members: RwLock::new(inherit(id, supers)),
        module: parking_lot::Mutex::new(None),
        function: parking_lot::Mutex::new(None),
    })
}

/// What class `id` gets from its ancestors.
fn inherit(id: u32, supers: &[u32]) -> Members {
    let mut m = Members {
        methods: HashMap::new(),
        order: Vec::new(),
        data: Vec::new(),
        class_data: Value::array(Vec::new()),
        class_inits: Vec::new(),
        supers: supers.to_vec(),
        ancestors: Vec::new(),
        on_error: None,
        destructor: None,
        friend_classes: Vec::new(),
        friend_functions: Vec::new(),
        locked: false,
    };
    let mut copied = HashMap::new();
    for &s in supers {
        let Some(base) = class(s) else { continue };
        let b = base.members.read();
        // A variable that came already through another ancestor is the same variable.
        for d in &b.data {
            place_of(&mut m.data, d);
        }
        for sym in &b.order {
            let Some(&method) = b.methods.get(sym) else { continue };
            if m.methods.contains_key(sym) {
                continue;
            }
            // A hidden member hides an ancestor's in its own class only.
            let beneath = if method.scope == Scope::Hidden { open_beneath(&b, *sym) } else { None };
            let method = match beneath.and_then(|(from, method)| Some((class(from)?, method))) {
                Some((from, method)) => inherited(id, &mut m, &mut copied, &from.members.read().data, method),
                None => inherited(id, &mut m, &mut copied, &b.data, method),
            };
            m.methods.insert(*sym, method);
            m.order.push(*sym);
        }
        m.on_error = m.on_error.or(b.on_error);
        m.destructor = m.destructor.or(b.destructor);
        m.ancestors.push(s);
        for a in &b.ancestors {
            if !m.ancestors.contains(a) {
                m.ancestors.push(*a);
            }
        }
    }
    m
}

/// An ancestor's member as it works on objects of class `id`; `data` are the ancestor's variables.
fn inherited(
    id: u32,
    m: &mut Members,
    copied: &mut HashMap<(u32, u32), u32>,
    data: &[DataMember],
    method: &'static Method,
) -> &'static Method {
    let mut moved = |i: u32| data.get(i as usize).map(|d| place_of(&mut m.data, d)).filter(|&to| to != i);
    match method.action {
        Action::Get(i) => moved(i).map_or(method, |to| derive(method, Action::Get(to))),
        Action::Set(i) => moved(i).map_or(method, |to| derive(method, Action::Set(to))),
        Action::ClassGet(owner, i) if !method.shared => {
            derive(method, Action::ClassGet(id, own_copy(m, copied, owner, i)))
        }
        Action::ClassSet(owner, i) if !method.shared => {
            derive(method, Action::ClassSet(id, own_copy(m, copied, owner, i)))
        }
        _ => method,
    }
}

/// The member of a name that the ancestors of a class have and do not hide, with the ancestor that has it.
fn open_beneath(members: &Members, name: Symbol) -> Option<(u32, &'static Method)> {
    members.supers.iter().find_map(|&s| {
        let c = class(s)?;
        let found = c.find(name)?;
        if found.scope != Scope::Hidden {
            return Some((s, found));
        }
        let own = c.members.read();
        open_beneath(&own, name)
    })
}

/// Where an ancestor's variable stands among a class's variables; added when it is not there.
fn place_of(data: &mut Vec<DataMember>, d: &DataMember) -> u32 {
    let same = |x: &DataMember| x.owner == d.owner && x.name == d.name && !d.name.name().is_empty();
    let at = data.iter().position(same).unwrap_or_else(|| {
        data.push(d.clone());
        data.len() - 1
    });
    at as u32
}

/// An ancestor's accessor as it works on objects of the class `own`, whose variables may stand elsewhere.
pub fn as_seen_by(own: &Class, base: &Class, m: &'static Method) -> &'static Method {
    let (Action::Get(i) | Action::Set(i)) = m.action else { return m };
    if own.id == base.id {
        return m;
    }
    let Some(d) = base.members.read().data.get(i as usize).cloned() else { return m };
    let place = own.members.read().data.iter().position(|x| x.owner == d.owner && x.name == d.name);
    let Some(to) = place.map(|p| p as u32).filter(|&to| to != i) else { return m };
    static SEEN: RwLock<Option<HashMap<(u32, u32), &'static Method>>> = RwLock::new(None);
    let key = (own.id, m.index);
    if let Some(found) = SEEN.read().as_ref().and_then(|s| s.get(&key)).copied() {
        return found;
    }
    let action = if matches!(m.action, Action::Get(_)) { Action::Get(to) } else { Action::Set(to) };
    let made = derive(m, action);
    SEEN.write().get_or_insert_with(HashMap::new).insert(key, made);
    made
}

/// Index of this class's own copy of an ancestor's class value.
fn own_copy(m: &mut Members, copied: &mut HashMap<(u32, u32), u32>, owner: u32, i: u32) -> u32 {
    if let Some(&at) = copied.get(&(owner, i)) {
        return at;
    }
    let init =
        class(owner).and_then(|c| c.members.read().class_inits.get(i as usize).cloned()).unwrap_or_default();
    let at = m.class_inits.len() as u32;
    if let Some(a) = m.class_data.as_array() {
        a.push(fresh(&init));
    }
    m.class_inits.push(init);
    copied.insert((owner, i), at);
    at
}

fn derive(m: &Method, action: Action) -> &'static Method {
    new_method(Method {
        message: m.message,
        action,
        scope: m.scope,
        readonly: m.readonly,
        persistent: m.persistent,
        owner: m.owner,
        type_letter: m.type_letter,
        type_class: m.type_class,
        sync: m.sync,
        shared: m.shared,
        index: 0,
    })
}

/// Enters a method into the method table. Panics never: a full table gives a method that does nothing.
pub fn new_method(method: Method) -> &'static Method {
    let message = method.message;
    METHODS.add(|index| Method { index, ..method }).unwrap_or_else(|| {
        Box::leak(Box::new(Method {
            message,
            action: Action::Virtual,
            scope: Scope::Exported,
            readonly: false,
            persistent: false,
            owner: 0,
            type_letter: 0,
            type_class: None,
            sync: false,
            shared: false,
            index: 0,
        }))
    })
}

/// A method with the usual properties.
pub fn plain_method(message: Symbol, action: Action, scope: Scope, owner: u32) -> &'static Method {
    new_method(Method {
        message,
        action,
        scope,
        readonly: false,
        persistent: false,
        owner,
        type_letter: 0,
        type_class: None,
        sync: false,
        shared: false,
        index: 0,
    })
}

impl Class {
    /// Changes the class and renews its uid.
    pub fn change<R>(&self, f: impl FnOnce(&mut Members) -> R) -> R {
        let r = f(&mut self.members.write());
        self.uid.store(NEXT_UID.fetch_add(1, Ordering::Relaxed), Ordering::Release);
        r
    }

    /// Adds or replaces a method.
    pub fn add(&self, method: &'static Method) {
        self.change(|m| {
            if m.methods.insert(method.message, method).is_none() {
                m.order.push(method.message);
            }
        });
    }

    /// Adds an instance variable and its two messages; returns its index.
    pub fn add_data(&self, name: &str, init: Value, scope: Scope, readonly: bool) -> u32 {
        let get = Symbol::intern(name);
        let set = Symbol::intern(&format!("_{name}"));
        let index = self.members.read().data.len() as u32;
        self.change(|m| m.data.push(DataMember { name: get, init, owner: self.id }));
        self.add(plain_method(get, Action::Get(index), scope, self.id));
        self.add(new_method(Method {
            message: set,
            action: Action::Set(index),
            scope,
            readonly,
            persistent: false,
            owner: self.id,
            type_letter: 0,
            type_class: None,
            sync: false,
            shared: false,
            index: 0,
        }));
        index
    }

    /// Adds a class value; returns its index.
    pub fn add_class_value(&self, init: Value) -> u32 {
        self.change(|m| {
            if let Some(a) = m.class_data.as_array() {
                a.push(fresh(&init));
            }
            m.class_inits.push(init);
            m.class_inits.len() as u32 - 1
        })
    }

    /// The method of a message.
    pub fn find(&self, message: Symbol) -> Option<&'static Method> {
        self.members.read().methods.get(&message).copied()
    }

    /// Is it this class or a descendant of it?
    pub fn derives_from(&self, id: u32) -> bool {
        self.id == id || self.members.read().ancestors.contains(&id)
    }

    /// A new object with copies of the first values.
    pub fn instance(&self) -> Value {
        let m = self.members.read();
        let items = m.data.iter().map(|d| fresh(&d.init)).collect();
        Value::object(self.id, items, m.destructor.is_some())
    }
}

/// Instance variables of an object with their values; with `changed` only those that differ from their first values. A variable
/// that another of its name hides is called `CLASS:NAME`.
pub fn instance_variables(object: &Value, changed: bool) -> Vec<(String, Value)> {
    let (Some(c), Some(a)) = (class(object.class_id()), object.as_array()) else { return Vec::new() };
    let values = a.to_vec();
    let m = c.members.read();
    let named = m.data.iter().enumerate().zip(values).filter(|((_, d), _)| !d.name.name().is_empty());
    let wanted = named.filter(|((_, d), v)| !changed || !crate::value::exact_eq(v, &d.init));
    let name = |i: usize, d: &DataMember| match m.methods.get(&d.name).map(|m| &m.action) {
        Some(Action::Get(found)) if *found as usize != i => {
            format!("{}:{}", class_name(d.owner), d.name.name())
        }
        _ => d.name.name().to_string(),
    };
    wanted.map(|((i, d), v)| (name(i, d), v)).collect()
}

/// Changes an instance variable under the name [`instance_variables`] gives it, whatever its scope; false when there is none.
pub fn set_instance_variable(object: &Value, name: &str, value: Value) -> bool {
    let (Some(c), Some(a)) = (class(object.class_id()), object.as_array()) else { return false };
    let m = c.members.read();
    let at = match name.rsplit_once(':') {
        Some((owner, name)) => m.data.iter().position(|d| {
            d.name.name().eq_ignore_ascii_case(name) && class_name(d.owner).eq_ignore_ascii_case(owner)
        }),
        None => match Symbol::find(name).and_then(|s| m.methods.get(&s)).map(|m| &m.action) {
            Some(Action::Get(i)) => Some(*i as usize),
            _ => None,
        },
    };
    at.is_some_and(|i| set_member(&a, i, value))
}

/// Stores a variable of an object; one made before its class got the variable grows.
pub fn set_member(object: &crate::value::Array<'_>, i: usize, value: Value) -> bool {
    if i >= object.len() {
        object.with_mut(|items| items.resize(i + 1, Value::NIL));
    }
    object.set(i, value)
}

/// First value of a new object: arrays and hashes are copied, so that objects do not share them.
pub fn fresh(init: &Value) -> Value {
    if init.class_id() == 0
        && let Some(a) = init.as_array()
    {
        return Value::array(a.to_vec().iter().map(fresh).collect());
    }
    if let Some(h) = init.as_hash() {
        let copy = Value::hash_with(h.pairs().into_iter().map(|(k, v)| (k, fresh(&v))).collect());
        if let Some(c) = copy.as_hash() {
            c.set_flags(h.flags());
        }
        return copy;
    }
    init.clone()
}
