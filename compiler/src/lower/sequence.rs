//! BEGIN SEQUENCE … RECOVER … ALWAYS … END: handler ranges and the ways through ALWAYS code.
//!
//! Entering costs nothing without WITH. With ALWAYS three registers are kept: the pending unwind, whether a RETURN is on
//! its way, and its value.

use super::Lower;
use super::func::{Ctl, PendingHandler};
use crate::ast::*;
use crate::bytecode::{HandlerKind, Op};

impl Lower<'_> {
    pub(super) fn sequence(
        &mut self,
        with: Option<&Expr>,
        body: &[Stmt],
        recover: Option<&Recover>,
        always: Option<&[Stmt]>,
    ) {
        let with_depth = self.f().with_depth;
        let ways = always.map(|_| {
            // The handler's register comes last: registers above it are cleared when it is entered.
            let returning = self.f().temps(3);
            let (value, pending) = (returning + 1, returning + 2);
            self.f().emit(Op::Nil, pending, 0, 0);
            self.f().emit(Op::False, returning, 0, 0);
            let start = self.f().here();
            let code = self.f().label();
            self.f().ctl.push(Ctl::Always { code, returning, value, used: false });
            (pending, returning, value, start, code)
        });
        let block = with.map(|e| {
            let w = self.f().temp();
            self.expr_to(e, w);
            self.f().emit(Op::SeqBegin, w, 0, 0);
            w
        });
        let caught = self.f().temp();
        let start = self.f().here();
        self.f().ctl.push(Ctl::Guarded);
        self.body(body);
        self.f().ctl.pop();
        let end = self.f().here();
        if let Some(w) = block {
            self.f().emit(Op::SeqEnd, w, 0, 0);
        }
        let done = self.f().label();
        if recover.is_some() || always.is_none() {
            if recover.is_some() || block.is_some() {
                self.f().jump(done);
            }
            let target = self.f().here();
            if let Some(w) = block {
                self.f().emit(Op::SeqEnd, w, 0, 0);
            }
            let kind = HandlerKind::Recover;
            self.f().handlers.push(PendingHandler { start, end, target, reg: caught, kind, with_depth });
            if let Some(r) = recover {
                self.f().ctl.push(Ctl::Recover { has_always: always.is_some() });
                self.set_line(r.line);
                if let Some(v) = &r.var {
                    self.store_into(v, caught);
                }
                self.body(&r.body);
                self.f().ctl.pop();
            }
        } else if let Some(w) = block {
            self.f().jump(done);
            let target = self.f().here();
            self.f().emit(Op::SeqEnd, w, 0, 0);
            self.f().emit(Op::EndAlways, caught, 0, 0);
            let kind = HandlerKind::Always;
            self.f().handlers.push(PendingHandler { start, end, target, reg: caught, kind, with_depth });
        }
        self.f().bind(done);
        if let (Some(body), Some((pending, returning, value, first, code))) = (always, ways) {
            let last = self.f().here();
            let used = matches!(self.f().ctl.pop(), Some(Ctl::Always { used: true, .. }));
            let kind = HandlerKind::Always;
            self.f().bind(code);
            self.f().handlers.push(PendingHandler {
                start: first,
                end: last,
                target: code,
                reg: pending,
                kind,
                with_depth,
            });
            self.f().ctl.push(Ctl::InAlways);
            self.body(body);
            self.f().ctl.pop();
            self.f().emit(Op::EndAlways, pending, 0, 0);
            if used {
                let on = self.f().label();
                self.f().jump_if(Op::JumpFalse, returning, on);
                self.leave(Some(value));
                self.f().bind(on);
            }
        }
    }
}
