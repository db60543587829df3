//! Stack traces: `ProcName()`, `ProcLine()`, `ProcFile()`.

use super::{Frame, TraceEntry, Vm};
use crate::value::Value;

impl Vm {
    fn frame_entry(&self, f: &Frame) -> Option<TraceEntry> {
        // SAFETY: a frame's code outlives the frame.
        let code = unsafe { f.code.as_ref() }?;
        if code.is_macro_text() {
            // A macro runs in the name of the function around it.
            return None;
        }
        if code.is_block
            && let Some((name, line)) =
                self.stack.slice(f.win as usize, 1)[0].as_block().and_then(|b| b.made_in())
        {
            return Some(TraceEntry { name: format!("(b){name}"), line: *line, file: code.file.to_string() });
        }
        let name = match (f.class, f.message) {
            (0, _) | (_, None) => code.name.to_string(),
            (class, Some(msg)) if !code.is_block => {
                format!("{}:{}", crate::class::class_name(class), msg.name())
            }
            _ => code.name.to_string(),
        };
        Some(TraceEntry { name, line: code.line_at(f.pc()), file: code.file.to_string() })
    }

    /// What the running code was called by: the message of a method, EVAL in a codeblock, else the function's name.
    pub fn running_message(&self) -> String {
        let frame = self.frames.iter().rev().find(|f| !f.code.is_null());
        let Some(frame) = frame else { return String::new() };
        // SAFETY: a frame's code outlives the frame.
        match (unsafe { frame.code.as_ref() }, frame.message) {
            (Some(code), _) if code.is_block => "EVAL".to_string(),
            (_, Some(message)) => message.name().to_string(),
            (Some(code), None) => code.name.to_string(),
            (None, None) => String::new(),
        }
    }

    /// The object whose method called the running code; NIL when a function did.
    pub fn sender(&self) -> Value {
        let caller = self.frames.iter().rev().filter(|f| !f.code.is_null()).nth(1);
        caller.map(|f| self.self_of(f)).filter(|v| v.class_id() != 0).unwrap_or_default()
    }

    /// Function and line that evaluate the running macro.
    pub(super) fn macro_place(&self) -> Option<(String, u32)> {
        self.trace_iter(true)
            .find(|t| t.line > 0)
            .map(|t| (t.name.trim_start_matches("(b)").to_string(), t.line))
    }

    /// Entry `level` of the stack as builtins count it: 0 is the function that called the running builtin.
    pub fn trace_entry(&self, level: usize) -> Option<TraceEntry> {
        self.trace_iter(true).nth(level)
    }

    /// The whole stack, innermost first. Builtins in between appear with line 0; the builtin called right now does not.
    pub fn trace(&self) -> Vec<TraceEntry> {
        self.trace_iter(true).collect()
    }

    /// The whole stack with the running builtin on top.
    pub fn trace_with_native(&self) -> Vec<TraceEntry> {
        self.trace_iter(false).collect()
    }

    fn trace_iter(&self, skip_running_native: bool) -> impl Iterator<Item = TraceEntry> + '_ {
        let top = self.frames.len();
        self.frames.iter().enumerate().rev().flat_map(move |(i, f)| {
            let running = i + 1 == top;
            let native = match f.native {
                Some(b) if !(running && skip_running_native) => {
                    Some(TraceEntry { name: b.name.to_ascii_uppercase(), line: 0, file: String::new() })
                }
                _ => None,
            };
            native.into_iter().chain(self.frame_entry(f))
        })
    }
}
