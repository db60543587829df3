//! The one error type of the crate.
//!
//! An [`Error`] carries what an xBase error object shows (generic code, subcode, subsystem, retry/default
//! flags) and what a person needs to find the trouble (file, offset, operation, OS code). Turning it into an error
//! object is the runtime's work. Errors raised inside a host callback travel as [`ErrorKind::Host`]: the host keeps its own
//! error value and only the fact that there is one passes through here.

use std::fmt;
use std::path::{Path, PathBuf};

/// Result of every operation of the crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Which part of the system speaks: decides the subsystem name of the error object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subsystem {
    /// The driver of the area; the text is its name, e.g. `DBFNTX`.
    Driver,
    /// The command level, `DBCMD`.
    DbCmd,
    /// Alias and variable look-up, `BASE`.
    Base,
}

/// Expands the error table: one line per kind with its generic code, subcode, subsystem and flags.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $name:ident = $gen:literal, $sub:literal, $who:ident, $retry:literal, $default:literal, $text:literal; )*) => {
        /// What went wrong, one variant per xBase subcode.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ErrorKind { $( $(#[$doc])* $name, )* }
        impl ErrorKind {
            /// Generic code (`EG_*`) of the xBase error object.
            pub fn gen_code(self) -> u16 { match self { $( Self::$name => $gen, )* } }
            /// Subcode of the xBase error object.
            pub fn sub_code(self) -> u16 { match self { $( Self::$name => $sub, )* } }
            /// Which subsystem name the error object shows.
            pub fn subsystem(self) -> Subsystem { match self { $( Self::$name => Subsystem::$who, )* } }
            /// `canRetry` of the error object.
            pub fn can_retry(self) -> bool { match self { $( Self::$name => $retry, )* } }
            /// `canDefault` of the error object.
            pub fn can_default(self) -> bool { match self { $( Self::$name => $default, )* } }
            /// English description, the default language's text.
            pub fn description(self) -> &'static str { match self { $( Self::$name => $text, )* } }
        }
    };
}

kinds! {
    /// The host's callback failed and keeps the reason itself.
    Host = 0, 0, Driver, false, false, "";
    /// The driver does not offer the operation.
    Unsupported = 30, 1000, Driver, false, false, "Operation not supported";
    /// Table cannot be opened.
    OpenTable = 21, 1001, Driver, true, true, "Open error";
    /// Memo file cannot be opened.
    OpenMemo = 21, 1002, Driver, true, true, "Open error";
    /// Index bag cannot be opened.
    OpenIndex = 21, 1003, Driver, true, true, "Open error";
    /// Table cannot be created.
    CreateTable = 20, 1004, Driver, true, true, "Create error";
    /// Memo file cannot be created.
    CreateMemo = 20, 1005, Driver, true, false, "Create error";
    /// Index bag cannot be created.
    CreateIndex = 20, 1006, Driver, true, true, "Create error";
    /// `dbCreate` was asked for a field type the driver cannot store.
    CreateType = 20, 1020, Driver, false, false, "Create error";
    /// `dbCreate` was asked for a record or header that is too long.
    CreateWidth = 20, 1021, Driver, false, false, "Create error";
    /// A file to export a value to cannot be created.
    ExportCreate = 30, 1006, Driver, false, false, "Operation not supported";
    /// A file to import a value from cannot be opened.
    ImportOpen = 21, 1001, Driver, false, false, "Open error";
    /// A read failed.
    Read = 23, 1010, Driver, true, true, "Read error";
    /// An index ends before what it names.
    IndexCutShort = 23, 1010, Driver, false, false, "Read error";
    /// What should be a memo cannot be read as one.
    MemoRead = 23, 1010, Driver, false, false, "Read error";
    /// A write failed.
    Write = 24, 1011, Driver, false, false, "Write error";
    /// A memo cannot be written; the field keeps the memo it had.
    MemoWrite = 24, 1011, Driver, false, true, "Write error";
    /// A memo file cannot be opened for what its header says.
    CorruptMemo = 32, 1012, Driver, false, false, "Corruption detected";
    /// Table, memo or index content contradicts its format.
    Corrupt = 32, 1012, Driver, false, true, "Corruption detected";
    /// An index lacks the key of a record.
    KeyMissing = 32, 1012, Driver, false, false, "Corruption detected";
    /// The header of a table contradicts itself or the file's size.
    CorruptTable = 32, 1012, Driver, true, true, "Corruption detected";
    /// Table with memo fields whose header names no kind of memo file.
    NoMemoKind = 21, 1056, Driver, false, false, "Open error";
    /// Value type does not fit the field, or unknown field type.
    DataType = 33, 1020, Driver, false, true, "Data type error";
    /// A record number that is none.
    RecordType = 33, 1020, Driver, false, false, "Data type error";
    /// Number does not fit the field's width.
    DataWidth = 34, 1021, Driver, false, true, "Data width error";
    /// Write without a lock.
    Unlocked = 38, 1022, Driver, false, false, "Lock required";
    /// Operation needs exclusive use.
    NeedsExclusive = 37, 1023, Driver, false, false, "Exclusive required";
    /// Append lock not obtained.
    AppendLock = 40, 1024, Driver, false, true, "Append lock failed";
    /// Table is open read-only.
    ReadOnly = 39, 1025, Driver, false, false, "Write not allowed";
    /// Key expression yields no indexable type.
    InvalidKey = 33, 1026, Driver, false, false, "Data type error";
    /// Key expression yields text without length.
    EmptyKey = 34, 1026, Driver, false, false, "Data width error";
    /// A limit of the format is exceeded.
    Limit = 31, 1027, Driver, false, false, "Limit exceeded";
    /// Waiting for a lock took too long.
    LockTimeout = 41, 1035, Driver, true, false, "Lock Failed";
    /// The operating system refused a lock.
    LockFailed = 41, 1038, Driver, true, false, "Lock Failed";
    /// No such order.
    InvalidOrder = 36, 1050, Driver, false, false, "Workarea not indexed";
    /// Scope value has the wrong type.
    ScopeType = 33, 1051, Driver, false, false, "Data type error";
    /// `ordKeyAdd`/`ordKeyDel` on an order that is not custom.
    NotCustom = 1, 1052, Driver, false, false, "Argument error";
    /// As `NotCustom`, in the form DBFNTX gives it.
    NotCustomText = 0, 1052, Driver, false, false, "Unknown error";
    /// The driver's kind of file has no such operation.
    NotOffered = 30, 0, Driver, false, false, "Operation not supported";
    /// Value type does not fit the column of a text file.
    ColumnType = 1020, 1020, Driver, false, true, "";
    /// An information constant that the driver does not know.
    UnknownInfo = 30, 0, Driver, false, false, "Operation not supported";
    /// FOR expression is not logical.
    InvalidFor = 33, 1053, Driver, false, false, "Data type error";
    /// Key length is zero or over the format's maximum.
    KeyLength = 34, 1054, Driver, false, false, "Data width error";
    /// Bad signature of a file.
    Signature = 32, 1055, Driver, false, true, "Corruption detected";
    /// Memo block of the wrong type.
    MemoType = 32, 1056, Driver, false, true, "Corruption detected";
    /// Memo longer than the format or memory allows.
    MemoLength = 31, 1057, Driver, false, false, "Limit exceeded";
    /// Temporary sort file cannot be created.
    SortCreate = 20, 1060, Driver, true, true, "Create error";
    /// Temporary sort file cannot be written.
    SortWrite = 24, 1061, Driver, true, true, "Write error";
    /// Temporary sort file cannot be read.
    SortRead = 23, 1062, Driver, true, true, "Read error";
    /// Operation needs a controlling order.
    NoOrder = 36, 1201, Driver, false, true, "Workarea not indexed";
    /// `dbSeek` without a value.
    SeekArg = 1, 1001, DbCmd, false, false, "Argument error";
    /// Command-level argument error of `dbSetRelation`.
    RelationArg = 1, 1004, DbCmd, false, false, "Argument error";
    /// Command-level argument error of `dbUseArea`.
    UseArg = 1, 1005, DbCmd, false, false, "Argument error";
    /// Alias with illegal characters.
    BadAlias = 17, 1010, DbCmd, false, true, "Illegal characters in alias";
    /// Alias in use already.
    DuplicateAlias = 18, 1011, DbCmd, false, true, "Alias already in use";
    /// Relation to the area itself, or one that would close a circle.
    SelfRelation = 1, 1013, DbCmd, false, false, "Argument error";
    /// Bad parameter of a command-level function.
    BadParameter = 1, 1014, DbCmd, false, false, "Argument error";
    /// Driver name unknown.
    NoDriver = 1, 1015, DbCmd, false, false, "Argument error";
    /// Driver name unknown to `rddInfo`.
    NoDriverInfo = 1, 2019, DbCmd, false, false, "Argument error";
    /// Operation on an area without a table.
    NoTable = 35, 2001, DbCmd, false, false, "Workarea not in use";
    /// Unknown alias.
    NoAlias = 15, 1002, Base, true, false, "Alias does not exist";
    /// Unknown field or variable.
    NoVariable = 14, 1003, Base, true, false, "Variable does not exist";
}

#[derive(Debug)]
struct Detail {
    kind: ErrorKind,
    path: Option<PathBuf>,
    offset: Option<u64>,
    operation: String,
    os: i32,
    note: String,
    driver: &'static str,
}

/// An error: one pointer wide, so that results stay cheap.
#[derive(Debug)]
pub struct Error(Box<Detail>);

impl Error {
    /// An error of `kind` with nothing else known yet.
    #[cold]
    pub fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Detail {
            kind,
            path: None,
            offset: None,
            operation: String::new(),
            os: 0,
            note: String::new(),
            driver: "",
        }))
    }

    /// The error that says "the host keeps its own error".
    #[cold]
    pub fn host() -> Self {
        Self::new(ErrorKind::Host)
    }

    /// An I/O error as `kind`, with its OS code.
    #[cold]
    pub fn io(kind: ErrorKind, err: &std::io::Error, path: &Path) -> Self {
        // An error of this kind that came through a reader or writer of the standard library.
        if let Some(told) = err.get_ref().and_then(|e| e.downcast_ref::<Error>()) {
            let mut error = Self::new(kind).with_os(told.0.os).at(path);
            error.0.offset = told.0.offset;
            return error;
        }
        // The codes programs know are those of DOS.
        let os = match err.raw_os_error().unwrap_or(0) {
            libc::ENOENT => 2,
            libc::ENOTDIR => 3,
            libc::EMFILE | libc::ENFILE => 4,
            libc::EACCES | libc::EPERM | libc::EROFS => 5,
            libc::EBUSY => 32,
            libc::ENOSPC => 29,
            libc::EEXIST => 80,
            code => code,
        };
        Self::new(kind).with_os(os).at(path)
    }

    /// True if the content of a file is what is wrong with it.
    pub fn tells_damage(&self) -> bool {
        matches!(self.kind(), ErrorKind::Corrupt | ErrorKind::IndexCutShort)
    }

    /// Corruption of `path` at byte `offset`; `note` says what was found.
    #[cold]
    pub fn corrupt(path: &Path, offset: u64, note: impl Into<String>) -> Self {
        Self::new(ErrorKind::Corrupt).at(path).offset_at(offset).because(note)
    }

    /// Names the file.
    pub fn at(mut self, path: &Path) -> Self {
        self.0.path = Some(path.to_path_buf());
        self
    }

    /// Names the byte offset in the file.
    pub fn offset_at(mut self, offset: u64) -> Self {
        self.0.offset = Some(offset);
        self
    }

    /// Names the operation: a function or field name, as `e:operation` shows it.
    pub fn during(mut self, operation: impl Into<String>) -> Self {
        self.0.operation = operation.into();
        self
    }

    /// Sets the OS code (`e:osCode`).
    pub fn with_os(mut self, os: i32) -> Self {
        self.0.os = os;
        self
    }

    /// Names the driver that speaks, unless one is named already: the area it failed in may be empty.
    pub fn by(mut self, driver: &'static str) -> Self {
        if self.0.driver.is_empty() {
            self.0.driver = driver;
        }
        self
    }

    /// Driver that speaks, empty if it is the current area's.
    pub fn driver(&self) -> &'static str {
        self.0.driver
    }

    /// Adds a sentence for people; never part of the xBase error object's description.
    pub fn because(mut self, note: impl Into<String>) -> Self {
        self.0.note = note.into();
        self
    }

    /// Changes the kind, keeping file, offset and OS code: a failed open seen as "memo cannot be opened".
    pub fn as_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// File concerned, if any.
    pub fn path(&self) -> Option<&Path> {
        self.0.path.as_deref()
    }

    /// Byte offset in the file, if known.
    pub fn offset(&self) -> Option<u64> {
        self.0.offset
    }

    /// Operation (`e:operation`), empty if unknown.
    pub fn operation(&self) -> &str {
        &self.0.operation
    }

    /// OS code (`e:osCode`), 0 if none.
    pub fn os(&self) -> i32 {
        self.0.os
    }

    /// Explanation for people, may be empty.
    pub fn note(&self) -> &str {
        &self.0.note
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = &*self.0;
        write!(f, "{} ({})", d.kind.description(), d.kind.sub_code())?;
        if let Some(p) = &d.path {
            write!(f, " in {}", p.display())?;
        }
        if let Some(o) = d.offset {
            write!(f, " at offset {o}")?;
        }
        if !d.operation.is_empty() {
            write!(f, " during {}", d.operation)?;
        }
        if d.os != 0 {
            write!(f, " (os error {})", d.os)?;
        }
        if !d.note.is_empty() {
            write!(f, ": {}", d.note)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
