//! `_GET_( variable, … )`, what `@ … GET` calls: the variable becomes a block that reads and sets it, so that the Get can
//! edit it. Elements of arrays are passed as the array and its indexes.

use crate::ast::*;
use crate::token::{Interner, Text};

/// Rewrites a call of `_GET_`; `None` when the first argument is none that can be set (that is reported when the
/// assignment in the block is lowered).
pub(super) fn rewrite(names: &mut Interner, args: &mut Vec<Arg>, line: u32) -> Option<Text> {
    let Some(Arg::Value(first)) = args.first() else { return None };
    let (mut target, span) = (first.clone(), first.span);
    while let ExprKind::Paren(inner) = target.kind {
        target = *inner;
    }
    let at = |kind| Expr { kind, span };
    let mut indexes: Vec<Expr> = Vec::new();
    while let ExprKind::Index(base, list) = target.kind {
        indexes.splice(0..0, list);
        target = *base;
    }
    let block = |params: Vec<Param>, body| {
        let body = BlockBody::Exprs(vec![body]);
        Arg::Value(at(ExprKind::Block(Box::new(Block { params, variadic: false, body, line }))))
    };
    if indexes.is_empty() {
        let value = names.intern(b"_1");
        let read = || at(ExprKind::Var(value));
        let unset = at(ExprKind::Binary(BinaryOp::EqEq, Box::new(read()), Box::new(at(ExprKind::Nil))));
        let set = at(ExprKind::Assign(Box::new(target.clone()), Box::new(read())));
        let body = at(ExprKind::Iif(Box::new(unset), Some(Box::new(target)), Some(Box::new(set))));
        args[0] = block(vec![Param { name: value, as_type: None, span }], body);
        return Some(names.intern(b"__GET"));
    }
    // As the base of an element, without one: a name that is not declared is taken for a memvar.
    let base = match target.kind {
        ExprKind::Var(_) => at(ExprKind::Index(Box::new(target), Vec::new())),
        _ => target,
    };
    args[0] = block(Vec::new(), base);
    while args.len() < 5 {
        args.push(Arg::Value(at(ExprKind::Nil)));
    }
    args.truncate(5);
    args.push(Arg::Value(at(ExprKind::Array(indexes.into_iter().map(Arg::Value).collect()))));
    Some(names.intern(b"__GETA"))
}
