//! SET values of a thread: one row each. A new thread starts with a copy.

use crate::language::Speech;
use crate::value::Value;
use keel_rdd::filenames::{LetterCase, NameRules};
use keel_rdd::settings::bytes_path;
use std::path::{Path, PathBuf};

macro_rules! sets {
    ($( $num:literal $name:ident $default:expr; )*) => {
        /// `_SET_*` numbers.
        #[allow(missing_docs)]
        pub mod id { $( pub const $name: usize = $num; )* }
        /// (number, name, default) of every SET.
        pub static ROWS: &[(usize, &str, fn() -> Value)] = &[ $( ($num, stringify!($name), || Value::from($default)), )* ];
    };
}

struct Nil;
impl From<Nil> for Value {
    fn from(_: Nil) -> Value {
        Value::NIL
    }
}

sets! {
    1 EXACT false; 2 FIXED false; 3 DECIMALS 2i64; 4 DATEFORMAT "mm/dd/yy"; 5 EPOCH 1900i64; 6 PATH "";
    7 DEFAULT ""; 8 EXCLUSIVE true; 9 SOFTSEEK false; 10 UNIQUE false; 11 DELETED false; 12 CANCEL true;
    13 DEBUG false; 14 TYPEAHEAD 50i64; 15 COLOR "W/N,N/W,N/N,N/N,N/W"; 16 CURSOR 1i64; 17 CONSOLE true;
    18 ALTERNATE false; 19 ALTFILE ""; 20 DEVICE "SCREEN"; 21 EXTRA false; 22 EXTRAFILE ""; 23 PRINTER false;
    24 PRINTFILE "|lpr"; 25 MARGIN 0i64; 26 BELL false; 27 CONFIRM false; 28 ESCAPE true; 29 INSERT false;
    30 EXIT false; 31 INTENSITY true; 32 SCOREBOARD true; 33 DELIMITERS false; 34 DELIMCHARS "::"; 35 WRAP false;
    36 MESSAGE 0i64; 37 MCENTER false; 38 SCROLLBREAK true; 39 EVENTMASK 128i64; 40 VIDEOMODE 0i64;
    41 MBLOCKSIZE 64i64; 42 MFILEEXT ""; 43 STRICTREAD false; 44 OPTIMIZE true; 45 AUTOPEN true; 46 AUTORDER 0i64;
    47 AUTOSHARE 0i64;
    100 LANGUAGE "en"; 101 IDLEREPEAT true; 102 FILECASE 0i64; 103 DIRCASE 0i64; 104 DIRSEPARATOR "/"; 105 EOF true;
    106 HARDCOMMIT true; 107 FORCEOPT false; 108 DBFLOCKSCHEME 0i64; 109 DEFEXTENSIONS true; 110 EOL "\n";
    111 TRIMFILENAME false; 112 HBOUTLOG "hb_out.log"; 113 HBOUTLOGINFO ""; 114 CODEPAGE "EN"; 115 OSCODEPAGE Nil;
    116 TIMEFORMAT "hh:mm:ss.fff"; 117 DBCODEPAGE Nil;
}

/// All SETs of a thread. The public fields are copies of the hot ones in their Rust type; change them with [`Sets::set`].
#[derive(Clone)]
pub struct Sets {
    values: std::rc::Rc<Vec<Value>>,
    /// SET EXACT.
    pub exact: bool,
    /// SET FIXED.
    pub fixed: bool,
    /// SET DECIMALS.
    pub decimals: u8,
    /// SET EPOCH.
    pub epoch: i32,
    /// SET DELETED.
    pub deleted: bool,
    /// SET SOFTSEEK.
    pub softseek: bool,
    /// SET CONSOLE.
    pub console: bool,
    /// SET CANCEL.
    pub cancel: bool,
    /// Code page of SET CODEPAGE (see [`Sets::page`]).
    page: Option<&'static keel_rdd::codepage::Page>,
    /// The language of SET LANGUAGE.
    pub speech: Speech,
    /// Texts compare by their bytes.
    pub binary_order: bool,
    /// Grows with every change, so that others can cache derived values.
    pub generation: u32,
}

impl Default for Sets {
    fn default() -> Sets {
        let mut values = vec![Value::NIL; 128];
        for (n, _, default) in ROWS {
            values[*n] = default();
        }
        let mut s = Sets {
            values: std::rc::Rc::new(values),
            exact: false,
            fixed: false,
            decimals: 2,
            epoch: 1900,
            deleted: false,
            softseek: false,
            console: true,
            cancel: true,
            page: None,
            speech: Speech::english(),
            binary_order: true,
            generation: 0,
        };
        s.refresh();
        s
    }
}

impl Sets {
    /// Where a file of this path lies: as given when it names a folder, else in the folder of SET DEFAULT.
    pub fn place(&self, path: PathBuf) -> PathBuf {
        if path.parent().is_some_and(|folder| folder != Path::new("")) {
            return path;
        }
        bytes_path(&self.name_rules().apply_folder(self.text(id::DEFAULT))).join(path)
    }

    /// How file names of the program become names of the system.
    pub fn name_rules(&self) -> NameRules {
        NameRules {
            separator: self.text(id::DIRSEPARATOR).first().copied().unwrap_or(b'/'),
            file: LetterCase::from_set(self.number(id::FILECASE)),
            folder: LetterCase::from_set(self.number(id::DIRCASE)),
            trim: self.flag(id::TRIMFILENAME),
        }
    }

    /// Is there a SET with this number?
    pub fn exists(&self, number: usize) -> bool {
        ROWS.iter().any(|(n, _, _)| *n == number)
    }

    /// Value, NIL for an unknown number.
    pub fn get(&self, number: usize) -> &Value {
        static NIL: crate::value::StaticNil = crate::value::STATIC_NIL;
        self.values.get(number).unwrap_or(&NIL.0)
    }

    /// Logical SET.
    pub fn flag(&self, number: usize) -> bool {
        self.get(number).as_logical().unwrap_or(false)
    }

    /// Numeric SET.
    pub fn number(&self, number: usize) -> i64 {
        self.get(number).as_i64().unwrap_or(0)
    }

    /// Text SET.
    pub fn text(&self, number: usize) -> &[u8] {
        self.get(number).as_bytes().unwrap_or_default()
    }

    /// Replaces a value whose type has been checked; unknown numbers are ignored.
    pub fn set(&mut self, number: usize, value: Value) {
        if let Some(slot) = std::rc::Rc::make_mut(&mut self.values).get_mut(number) {
            *slot = value;
            self.generation = self.generation.wrapping_add(1);
            self.refresh();
        }
    }

    /// The code page of SET CODEPAGE; `None` for EN, whose letters are the ASCII letters.
    pub fn page(&self) -> Option<&'static keel_rdd::codepage::Page> {
        self.page
    }

    /// A copy that shares nothing with this one, for another thread.
    pub fn detached(&self) -> Sets {
        Sets { values: std::rc::Rc::new((*self.values).clone()), ..self.clone() }
    }

    fn refresh(&mut self) {
        self.exact = self.flag(id::EXACT);
        self.fixed = self.flag(id::FIXED);
        self.decimals = self.number(id::DECIMALS).clamp(0, 255) as u8;
        self.epoch = self.number(id::EPOCH) as i32;
        self.deleted = self.flag(id::DELETED);
        self.softseek = self.flag(id::SOFTSEEK);
        self.console = self.flag(id::CONSOLE);
        self.cancel = self.flag(id::CANCEL);
        let name = self.text(id::CODEPAGE);
        self.page = match name {
            b"EN" => None,
            _ => keel_rdd::codepage::Page::find_any_case(&String::from_utf8_lossy(name)),
        };
        self.speech = match self.text(id::LANGUAGE) {
            b"en" => None,
            id => std::str::from_utf8(id).ok().and_then(Speech::of_id),
        }
        .unwrap_or_else(Speech::english);
        self.binary_order = self.page.is_none_or(|p| p.order().is_binary());
    }
}
