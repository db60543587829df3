//! Values as expressions and the helpers that put such expressions together again.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::class;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::format::expression;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// A value as an expression that makes it again; `.T.` as second argument writes the variables of objects too.
    ///
    /// ```prg
    /// ? hb_ValToExp( { 1, "a", { "k" => .T. } } )   //=> {1, "a", {"k"=>.T.}}
    /// ```
    fn hb_ValToExp[0, 2](_vm, args) {
        Ok(Value::from(expression::to_expression(args.get(0), args.logical(1).unwrap_or(false))))
    }
    /// A text as a literal; NIL for other types.
    fn hb_StrToExp[0, 2](_vm, args) {
        Ok(args.bytes(0).map_or(Value::NIL, |s| Value::from(expression::quote(s))))
    }
    /// A value with references put in: a list of `{ place, target }`, both paths of indexes and keys, NIL the value itself.
    ///
    /// [`hb_ValToExp`] writes values that contain themselves with it.
    fn __itemSetRef[0, 2](vm, args) {
        each(vm, args, |root, row| {
            let Some(row) = row.as_array() else { return };
            let (place, target) = (path(row.get(0)), path(row.get(1)));
            let new = follow(root, &target).unwrap_or_default();
            let Some((last, way)) = place.split_last() else { return };
            let Some(container) = follow(root, way) else { return };
            if let (Some(a), Some(i)) = (container.as_array(), last.as_i64()) {
                a.set((i - 1).max(0) as usize, new);
            } else if let Some(h) = container.as_hash() {
                h.set(last.clone(), new);
            }
        })
    }
    /// A value whose arrays at given places become objects: a list of `{ class name, place }`.
    fn __itemSetObj[0, 2](vm, args) { each(vm, args, set_class) }
    /// A value whose arrays at given places become objects: a list of `{ class name, place }`.
    fn __itemSetObjRaw[0, 2](vm, args) { each(vm, args, set_class) }
}

fn each(vm: &mut Vm, args: &Args<'_>, f: fn(&Value, &Value)) -> NativeResult {
    let Some(list) = args.array(1) else {
        let spec = ErrorSpec::base(eg::ARG, 1068, "array access");
        return vm.raise_value(if args.is_empty() { spec } else { spec.with_args(args.values()) });
    };
    for row in list.to_vec() {
        f(args.get(0), &row);
    }
    Ok(args.get(0).clone())
}

/// The steps of a path.
fn path(v: Option<Value>) -> Vec<Value> {
    v.as_ref().and_then(Value::as_array).map(|a| a.to_vec()).unwrap_or_default()
}

fn follow(root: &Value, steps: &[Value]) -> Option<Value> {
    let mut at = root.clone();
    for step in steps {
        let next = match (at.as_array(), at.as_hash()) {
            (Some(a), _) => a.get(usize::try_from(step.as_i64()? - 1).ok()?)?,
            (_, Some(h)) => h.get(step)?,
            _ => return None,
        };
        at = next;
    }
    Some(at)
}

fn set_class(root: &Value, row: &Value) {
    let Some(row) = row.as_array() else { return };
    let (name, place) = (row.get(0).unwrap_or_default(), path(row.get(1)));
    let Some(name) = name.as_bytes().map(|n| String::from_utf8_lossy(n).into_owned()) else { return };
    // The class of errors exists from its first use on.
    keel_runtime::error_object::error_class();
    let id = (1..=class::class_count()).find(|i| class::class_name(*i).eq_ignore_ascii_case(&name));
    if let (Some(id), Some(v)) = (id, follow(root, &place))
        && let Some(a) = v.as_array()
    {
        a.set_class(id, false);
    }
}
