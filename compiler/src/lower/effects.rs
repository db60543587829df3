//! Which expressions can change a local variable: decides whether an operand may be read in place.

use super::Lower;
use crate::ast::{Arg, Expr, ExprKind};
use crate::token::Text;

/// Nodes looked at before giving up (and answering "may change").
const BUDGET: u32 = 48;

impl Lower<'_> {
    /// Whether evaluating `e` can change local `name`; `exposed` locals change in any call.
    pub(super) fn may_change(&mut self, name: Text, exposed: bool, e: &Expr) -> bool {
        let mut budget = BUDGET;
        self.changes(name, exposed, e, &mut budget)
    }

    fn changes(&mut self, name: Text, exposed: bool, e: &Expr, budget: &mut u32) -> bool {
        if *budget == 0 {
            return true;
        }
        *budget -= 1;
        match &e.kind {
            ExprKind::Nil
            | ExprKind::Logical(_)
            | ExprKind::Number(_)
            | ExprKind::Str(_)
            | ExprKind::MacroStr(_)
            | ExprKind::Date(_)
            | ExprKind::Timestamp(..)
            | ExprKind::Var(_)
            | ExprKind::SelfRef
            | ExprKind::Block(_)
            | ExprKind::FuncRef(_)
            | ExprKind::Variadic
            | ExprKind::MacroName(_)
            | ExprKind::Error => false,
            ExprKind::Array(args) => self.args_change(name, exposed, args, budget),
            ExprKind::Hash(pairs) => pairs.iter().any(|(k, v)| {
                self.changes(name, exposed, k, budget) || self.changes(name, exposed, v, budget)
            }),
            ExprKind::Index(base, idx) => {
                self.changes(name, exposed, base, budget)
                    || idx.iter().any(|i| self.changes(name, exposed, i, budget))
            }
            ExprKind::Call(f, args) => {
                (exposed && !self.is_pure_builtin(*f)) || self.args_change(name, exposed, args, budget)
            }
            ExprKind::MacroCall(f, args) => {
                exposed
                    || self.changes(name, exposed, f, budget)
                    || self.args_change(name, exposed, args, budget)
            }
            ExprKind::Send { object, args, .. } => {
                exposed
                    || object.as_ref().is_some_and(|o| self.changes(name, exposed, o, budget))
                    || args.as_ref().is_some_and(|a| self.args_change(name, exposed, a, budget))
            }
            ExprKind::AliasVar(..) => exposed,
            ExprKind::AliasExpr(_, list) => {
                exposed || list.iter().any(|x| self.changes(name, exposed, x, budget))
            }
            ExprKind::Macro(x) => exposed || self.changes(name, exposed, x, budget),
            ExprKind::Iif(c, a, b) => {
                self.changes(name, exposed, c, budget)
                    || a.as_ref().is_some_and(|x| self.changes(name, exposed, x, budget))
                    || b.as_ref().is_some_and(|x| self.changes(name, exposed, x, budget))
            }
            ExprKind::List(list) => list.iter().any(|x| self.changes(name, exposed, x, budget)),
            ExprKind::Paren(x) | ExprKind::Unary(_, x) => self.changes(name, exposed, x, budget),
            ExprKind::Binary(_, a, b) | ExprKind::And(a, b) | ExprKind::Or(a, b) => {
                self.changes(name, exposed, a, budget) || self.changes(name, exposed, b, budget)
            }
            ExprKind::Assign(t, v) | ExprKind::OpAssign(_, t, v) => {
                self.is_target(name, exposed, t, budget) || self.changes(name, exposed, v, budget)
            }
            ExprKind::PreInc(t, _) | ExprKind::PostInc(t, _) => self.is_target(name, exposed, t, budget),
            ExprKind::RefTo(x) => match &x.kind {
                ExprKind::Var(v) => self.names.upper(*v) == name,
                _ => true,
            },
        }
    }

    fn is_target(&mut self, name: Text, exposed: bool, t: &Expr, budget: &mut u32) -> bool {
        match &t.kind {
            ExprKind::Var(v) => exposed || self.names.upper(*v) == name,
            ExprKind::Paren(x) => self.is_target(name, exposed, x, budget),
            _ => self.changes(name, exposed, t, budget),
        }
    }

    fn args_change(&mut self, name: Text, exposed: bool, args: &[Arg], budget: &mut u32) -> bool {
        args.iter().any(|a| match a {
            Arg::Value(x) => self.changes(name, exposed, x, budget),
            Arg::Ref(x) => match &x.kind {
                ExprKind::Var(v) => exposed || self.names.upper(*v) == name,
                _ => self.changes(name, exposed, x, budget),
            },
            Arg::Missing | Arg::Variadic => false,
        })
    }
}

/// The expression without the parentheses around it.
pub(super) fn bare(mut e: &Expr) -> &Expr {
    while let ExprKind::Paren(inner) = &e.kind {
        e = inner;
    }
    e
}
