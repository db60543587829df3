//! Run-time errors: what is raised, and how the error block's answer is used.
//!
//! The error object itself is an object of class ERROR (see `error_object`).

use crate::value::Value;

/// Generic codes (`EG_*`).
#[allow(missing_docs)]
pub mod eg {
    pub const ARG: u16 = 1;
    pub const BOUND: u16 = 2;
    pub const STROVERFLOW: u16 = 3;
    pub const NUMOVERFLOW: u16 = 4;
    pub const ZERODIV: u16 = 5;
    pub const NUMERR: u16 = 6;
    pub const SYNTAX: u16 = 7;
    pub const COMPLEXITY: u16 = 8;
    pub const MEM: u16 = 11;
    pub const NOFUNC: u16 = 12;
    pub const NOMETHOD: u16 = 13;
    pub const NOVAR: u16 = 14;
    pub const NOALIAS: u16 = 15;
    pub const NOVARMETHOD: u16 = 16;
    pub const BADALIAS: u16 = 17;
    pub const DUPALIAS: u16 = 18;
    pub const CREATE: u16 = 20;
    pub const OPEN: u16 = 21;
    pub const CLOSE: u16 = 22;
    pub const READ: u16 = 23;
    pub const WRITE: u16 = 24;
    pub const PRINT: u16 = 25;
    pub const UNSUPPORTED: u16 = 30;
    pub const LIMIT: u16 = 31;
    pub const CORRUPTION: u16 = 32;
    pub const DATATYPE: u16 = 33;
    pub const DATAWIDTH: u16 = 34;
    pub const NOTABLE: u16 = 35;
    pub const NOORDER: u16 = 36;
    pub const SHARED: u16 = 37;
    pub const UNLOCKED: u16 = 38;
    pub const READONLY: u16 = 39;
    pub const APPENDLOCK: u16 = 40;
    pub const LOCK: u16 = 41;
    pub const DESTRUCTOR: u16 = 45;
}

/// Text of a generic code (`e:description` when none is given).
pub fn description(gen_code: u16) -> &'static str {
    match gen_code {
        eg::ARG => "Argument error",
        eg::BOUND => "Bound error",
        eg::STROVERFLOW => "String overflow",
        eg::NUMOVERFLOW => "Numeric overflow",
        eg::ZERODIV => "Zero divisor",
        eg::NUMERR => "Numeric error",
        eg::SYNTAX => "Syntax error",
        eg::COMPLEXITY => "Operation too complex",
        eg::MEM => "Memory low",
        eg::NOFUNC => "Undefined function",
        eg::NOMETHOD => "No exported method",
        eg::NOVAR => "Variable does not exist",
        eg::NOALIAS => "Alias does not exist",
        eg::NOVARMETHOD => "No exported variable",
        eg::BADALIAS => "Illegal characters in alias",
        eg::DUPALIAS => "Alias already in use",
        eg::CREATE => "Create error",
        eg::OPEN => "Open error",
        eg::CLOSE => "Close error",
        eg::READ => "Read error",
        eg::WRITE => "Write error",
        eg::PRINT => "Print error",
        eg::UNSUPPORTED => "Operation not supported",
        eg::LIMIT => "Limit exceeded",
        eg::CORRUPTION => "Corruption detected",
        eg::DATATYPE => "Data type error",
        eg::DATAWIDTH => "Data width error",
        eg::NOTABLE => "Workarea not in use",
        eg::NOORDER => "Workarea not indexed",
        eg::SHARED => "Exclusive required",
        eg::UNLOCKED => "Lock required",
        eg::READONLY => "Write not allowed",
        eg::APPENDLOCK => "Append lock failed",
        eg::LOCK => "Lock Failure",
        eg::DESTRUCTOR => "Object destructor failure",
        46 => "array access",
        47 => "array assign",
        48 => "array dimension",
        49 => "not an array",
        50 => "conditional",
        _ => "",
    }
}

/// Severity of ordinary errors (`ES_ERROR`).
pub const ES_ERROR: u16 = 2;

/// An error about to be raised.
#[derive(Clone, Debug)]
pub struct ErrorSpec {
    /// Subsystem: "BASE", "TERM", an RDD name, …
    pub subsystem: String,
    /// Generic code (`eg`).
    pub gen_code: u16,
    /// Subsystem's own number.
    pub sub_code: u32,
    /// Text; empty = that of the generic code.
    pub description: String,
    /// Operator or function name.
    pub operation: String,
    /// File name.
    pub filename: String,
    /// Operating system error number.
    pub os_code: i32,
    /// Arguments of the operation; `None` leaves `e:args` NIL.
    pub args: Option<Vec<Value>>,
    /// Severity.
    pub severity: u16,
    /// The block may answer .T. to try again.
    pub can_retry: bool,
    /// The block's answer becomes the result of the failed operation.
    pub can_substitute: bool,
    /// The block may answer .F. to go on with the default behaviour.
    pub can_default: bool,
    /// How often it was retried.
    pub tries: u32,
}

impl ErrorSpec {
    /// A BASE error without flags and arguments.
    pub fn base(gen_code: u16, sub_code: u32, operation: &str) -> ErrorSpec {
        ErrorSpec {
            subsystem: "BASE".into(),
            gen_code,
            sub_code,
            description: String::new(),
            operation: operation.into(),
            filename: String::new(),
            os_code: 0,
            args: None,
            severity: ES_ERROR,
            can_retry: false,
            can_substitute: false,
            can_default: false,
            tries: 0,
        }
    }

    /// With arguments.
    pub fn with_args(mut self, args: &[Value]) -> ErrorSpec {
        // Harbour: a call without arguments leaves `e:args` NIL.
        self.args = (!args.is_empty()).then(|| args.iter().map(Value::deref).collect());
        self
    }

    /// With another description.
    pub fn describe(mut self, text: impl Into<String>) -> ErrorSpec {
        self.description = text.into();
        self
    }

    /// The block's answer may replace the result.
    pub fn substitute(mut self) -> ErrorSpec {
        self.can_substitute = true;
        self
    }

    /// The block may ask for another try.
    pub fn retry(mut self) -> ErrorSpec {
        self.can_retry = true;
        self
    }

    /// The block may ask for the default behaviour.
    pub fn or_default(mut self) -> ErrorSpec {
        self.can_default = true;
        self
    }
}

/// What the error block decided.
#[derive(Debug)]
pub enum Answer {
    /// Use this as the result.
    Substitute(Value),
    /// Try the operation again.
    Retry,
    /// Go on with the default behaviour.
    Default,
}
