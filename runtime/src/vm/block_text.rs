//! The text of a codeblock that only looks at fields, constants and pure functions: what tables need to test it themselves.
//!
//! A table may evaluate a condition without the VM when it knows what the condition says. The text of a command is no proof of
//! that (`SET FILTER TO age > 3` means the LOCAL `age` where there is one), the block's code is. Anything that is not certain
//! (captured locals, statics, memvars, other functions) has no text here. Fields keep their alias: the table knows its own.

use crate::link::{Function, LinkedCode};
use crate::value::{Tag, Value};
use keel_compiler::bytecode::{Insn, Op};
use std::collections::HashMap;
use std::sync::atomic::Ordering;

/// Longest block looked at, in words.
const LONGEST: usize = 400;
/// Stands before an alias, which is no text on its own.
const ALIAS: char = '@';
/// Functions without side effects that `fastexpr` may know; a program's own of that name is another one.
const PURE: &[&str] = &[
    "UPPER", "LOWER", "RTRIM", "TRIM", "LTRIM", "ALLTRIM", "LEFT", "RIGHT", "SUBSTR", "PADR", "PADL", "DTOS",
    "STOD", "HB_STOD", "STR", "STRZERO", "DESCEND", "SPACE", "LEN", "YEAR", "MONTH", "DAY", "RECNO",
    "DELETED", "EMPTY",
];
/// Most words gone through: behind a condition both ways are read to their end.
const MOST_WORDS: u32 = 4000;

/// The text of a block, fully bracketed; `None` when it is not certain.
pub fn block_text(block: &Value) -> Option<Vec<u8>> {
    let code = block.as_block()?.code();
    if code.params != 0 || code.variadic || !code.captures.is_empty() || code.insns.len() > LONGEST {
        return None;
    }
    let mut reader = Reader { code, registers: HashMap::new(), left: MOST_WORDS };
    let end = reader.run(0, code.insns.len())?;
    end.map(String::into_bytes)
}

/// True if a block uses variables of the function it was made in.
pub fn uses_surroundings(block: &Value) -> bool {
    block.as_block().is_some_and(|b| !b.code().captures.is_empty())
}

struct Reader<'a> {
    code: &'a LinkedCode,
    registers: HashMap<u16, String>,
    /// Words that may still be gone through.
    left: u32,
}

impl Reader<'_> {
    fn insn(&self, at: usize) -> Option<Insn> {
        Some(Insn(self.code.insns.get(at)?.load(Ordering::Relaxed)))
    }

    fn name(&self, link: u16) -> Option<&'static str> {
        Some(&self.code.shared.links.get(usize::from(link))?.entry.name)
    }

    fn get(&self, register: u16) -> Option<String> {
        self.registers.get(&register).cloned()
    }

    /// Reads the words up to `end`; what RETURN gives, if it is met.
    fn run(&mut self, mut at: usize, end: usize) -> Option<Option<String>> {
        while at < end {
            let insn = self.insn(at)?;
            let op = Op::from_raw(insn.raw_op())?;
            let (a, b, c) = (insn.a(), insn.b(), insn.c());
            let next = at + 1 + usize::from(op.info().extra);
            at = next;
            self.left = self.left.checked_sub(1)?;
            let text = match op {
                Op::GetVar => self.name(b)?.to_string(),
                Op::GetField => format!("FIELD->{}", self.name(b)?),
                Op::GetAlias => format!("{}->{}", self.get(b)?.strip_prefix(ALIAS)?, self.name(c)?),
                Op::Int if insn.x() < 0 => format!("(-{})", i64::from(insn.x()).abs()),
                Op::Int => insn.x().to_string(),
                Op::Const => constant(&self.code.consts.get(usize::from(b))?.get())?,
                Op::True => ".T.".into(),
                Op::False => ".F.".into(),
                Op::Move | Op::Take => self.get(b)?,
                Op::Not => format!("(.NOT. {})", self.get(b)?),
                Op::Neg => format!("(-{})", self.get(b)?),
                Op::AddInt if insn.sc() < 0 => format!("({} - {})", self.get(b)?, i32::from(insn.sc()).abs()),
                Op::AddInt => format!("({} + {})", self.get(b)?, insn.sc()),
                Op::Call => {
                    let name = self.name(b)?;
                    let link = self.code.shared.links.get(usize::from(b))?;
                    if !PURE.contains(&name) || !matches!(link.function(), Some(Function::Native(_))) {
                        return None;
                    }
                    let args: Option<Vec<String>> = (1..=c).map(|i| self.get(a + i)).collect();
                    format!("{name}({})", args?.join(", "))
                }
                Op::Jump => {
                    at = forward(next, insn.x(), end)?;
                    continue;
                }
                Op::JumpFalse | Op::JumpTrue | Op::AndJump | Op::OrJump => {
                    let target = forward(next, insn.x(), end)?;
                    let left = self.get(a)?;
                    let registers = self.registers.clone();
                    match self.run(next, target) {
                        // Both ways meet again at the target, where the register holds the value of the whole.
                        Some(None) if self.straight(next, target) => {
                            let right = self.get(a)?;
                            let word =
                                if matches!(op, Op::JumpFalse | Op::AndJump) { ".AND." } else { ".OR." };
                            at = target;
                            format!("({left} {word} {right})")
                        }
                        _ => {
                            self.registers = registers;
                            return match op {
                                Op::JumpFalse => self.choice(&left, next, target, end),
                                Op::JumpTrue => self.choice(&left, target, next, end),
                                _ => None,
                            };
                        }
                    }
                }
                op if jump_unless(op).is_some() => {
                    let target = forward(next, insn.sc().into(), end)?;
                    let (word, kind) = jump_unless(op)?;
                    let right = match kind {
                        Right::Register => self.get(b)?,
                        Right::Number if (b as i16) < 0 => format!("(-{})", i32::from(b as i16).abs()),
                        Right::Number => b.to_string(),
                        Right::Constant => constant(&self.code.consts.get(usize::from(b))?.get())?,
                    };
                    let cond = format!("({} {word} {right})", self.get(a)?);
                    return self.choice(&cond, next, target, end);
                }
                Op::Return => return if next == end { Some(Some(self.get(a)?)) } else { None },
                _ => {
                    let word = match op {
                        Op::Add => "+",
                        Op::Sub => "-",
                        Op::Mul => "*",
                        Op::Eq => "=",
                        Op::EqEq => "==",
                        Op::Ne => "<>",
                        Op::Lt => "<",
                        Op::Le => "<=",
                        Op::Gt => ">",
                        Op::Ge => ">=",
                        Op::In => "$",
                        _ => return None,
                    };
                    format!("({} {word} {})", self.get(b)?, self.get(c)?)
                }
            };
            if text.len() > 4000 {
                return None;
            }
            self.registers.insert(a, text);
        }
        Some(None)
    }

    /// True if no jump leads away from the words between the two places.
    fn straight(&self, mut at: usize, end: usize) -> bool {
        while at < end {
            let Some((insn, op)) = self.insn(at).and_then(|i| Some((i, Op::from_raw(i.raw_op())?))) else {
                return false;
            };
            at += 1 + usize::from(op.info().extra);
            if op == Op::Jump || jump_unless(op).is_some() {
                return false;
            }
            let jumps = matches!(op, Op::JumpFalse | Op::JumpTrue | Op::AndJump | Op::OrJump);
            if jumps && at as i64 + i64::from(insn.x()) > end as i64 {
                return false;
            }
        }
        true
    }

    /// What is returned when a condition decides between two ways, each of which is followed to its RETURN.
    fn choice(&mut self, cond: &str, holds: usize, fails: usize, end: usize) -> Option<Option<String>> {
        if end != self.code.insns.len() {
            return None;
        }
        let registers = self.registers.clone();
        let then = self.run(holds, end)??;
        self.registers = registers;
        let otherwise = self.run(fails, end)??;
        let text = format!("IIF({cond}, {then}, {otherwise})");
        (text.len() <= 4000).then_some(Some(text))
    }
}

/// Where a jump over so many words leads: only onwards, and not out of what is read.
fn forward(next: usize, over: i32, end: usize) -> Option<usize> {
    let target = usize::try_from(next as i64 + i64::from(over)).ok()?;
    (target > next && target <= end).then_some(target)
}

/// What stands on the right side of a comparison.
enum Right {
    Register,
    Number,
    Constant,
}

/// The comparison without which an instruction jumps.
fn jump_unless(op: Op) -> Option<(&'static str, Right)> {
    Some(match op {
        Op::JumpNotEq => ("=", Right::Register),
        Op::JumpNotEqEq => ("==", Right::Register),
        Op::JumpNotNe => ("<>", Right::Register),
        Op::JumpNotLt => ("<", Right::Register),
        Op::JumpNotLe => ("<=", Right::Register),
        Op::JumpNotGt => (">", Right::Register),
        Op::JumpNotGe => (">=", Right::Register),
        Op::JumpNotEqI => ("=", Right::Number),
        Op::JumpNotEqEqI => ("==", Right::Number),
        Op::JumpNotNeI => ("<>", Right::Number),
        Op::JumpNotLtI => ("<", Right::Number),
        Op::JumpNotLeI => ("<=", Right::Number),
        Op::JumpNotGtI => (">", Right::Number),
        Op::JumpNotGeI => (">=", Right::Number),
        Op::JumpNotEqEqK => ("==", Right::Constant),
        _ => return None,
    })
}

fn constant(v: &Value) -> Option<String> {
    if let Some(alias) = v.as_symbol() {
        return Some(format!("{ALIAS}{}", alias.name()));
    }
    if let Some(s) = v.as_bytes() {
        let text = std::str::from_utf8(s).ok().filter(|s| s.is_ascii())?;
        return match (text.contains('"'), text.contains('\'')) {
            (false, _) => Some(format!("\"{text}\"")),
            (true, false) => Some(format!("'{text}'")),
            _ => None,
        };
    }
    if let Some(i) = v.as_int() {
        return (i >= 0).then(|| i.to_string());
    }
    if let Some(x) = v.as_f64() {
        let shown = format!("{x}");
        return (x >= 0.0 && x.is_finite() && shown.parse::<f64>() == Ok(x)).then_some(shown);
    }
    match (v.tag(), v.as_timestamp()) {
        (Tag::Date, Some((day, _))) if day > 0 => {
            let (y, m, d) = keel_rdd::calendar::from_julian(day);
            Some(format!("0d{y:04}{m:02}{d:02}"))
        }
        _ => v.as_logical().map(|b| if b { ".T." } else { ".F." }.to_string()),
    }
}
