//! Internationalisation basics: texts as the program wrote them, as long as no translation is loaded.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// A text in the language of the user; the text itself without translations.
    fn hb_i18n_gettext[0, 2](_vm, args) { Ok(first(args, 0)) }
    /// [`hb_i18n_gettext`] with the context required.
    fn hb_i18n_gettext_strict[0, 2](_vm, args) { Ok(first(args, 0)) }
    /// The form of a text for a number: the first for 1, the second for others.
    fn hb_i18n_ngettext[0, 3](_vm, args) { Ok(plural(args)) }
    /// [`hb_i18n_ngettext`] with the context required.
    fn hb_i18n_ngettext_strict[0, 3](_vm, args) { Ok(plural(args)) }
    /// Is a translation loaded?
    fn hb_i18n_Check[0, 1](_vm, _args) { Ok(Value::logical(false)) }
}

fn first(args: &Args<'_>, i: usize) -> Value {
    match args.array(i) {
        Some(a) => a.get(0).unwrap_or_default(),
        None => args.get(i).clone(),
    }
}

fn plural(args: &Args<'_>) -> Value {
    let one = args.f64(0) == Some(1.0);
    match args.array(1) {
        Some(a) => a.get(if one { 0 } else { 1 }).or_else(|| a.get(0)).unwrap_or_default(),
        None => args.get(1).clone(),
    }
}
