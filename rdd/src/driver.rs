//! The driver contract, grouped as xBase groups it, and the registry of drivers.
//!
//! A driver is stateless; what an area needs to remember lives in its [`WorkArea`](crate::area::WorkArea). Every method has a default that asks the
//! parent driver, so a driver implements what differs and inherits the rest. Methods get the host and the area number, never a
//! borrowed area: they may evaluate expressions, and an evaluation may use any area. `ops` is the door for callers.

use crate::area::Locate;
use crate::dbf::field::FieldSpec;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host, HostCode};
use crate::order::TagInfo;
use crate::value::{AreaNo, FieldValue, ValueRef};
use parking_lot::RwLock;

/// What `dbCreate` asks for.
#[derive(Clone, Debug, Default)]
pub struct CreateRequest {
    /// File name as given.
    pub name: Vec<u8>,
    /// Fields.
    pub fields: Vec<FieldSpec>,
    /// Code page name, empty = the thread's.
    pub codepage: Vec<u8>,
    /// Leave the table open in the area.
    pub keep_open: bool,
    /// Alias if it stays open: `None` = made of the file's name, empty = none.
    pub alias: Option<Vec<u8>>,
    /// The file vanishes when closed.
    pub temporary: bool,
    /// Delimiters of a text file, as `DELIMITED WITH` names them.
    pub delimiters: Option<Vec<u8>>,
}

/// What `dbUseArea` asks for.
#[derive(Clone, Debug, Default)]
pub struct OpenRequest {
    /// File name as given.
    pub name: Vec<u8>,
    /// Alias, `None` = from the file name, empty = none.
    pub alias: Option<Vec<u8>>,
    /// Shared.
    pub shared: bool,
    /// Read-only.
    pub readonly: bool,
    /// Code page name, empty = the thread's.
    pub codepage: Vec<u8>,
    /// Fields of a file that does not tell them itself.
    pub fields: Vec<FieldSpec>,
    /// Delimiters of a text file, as `DELIMITED WITH` names them.
    pub delimiters: Option<Vec<u8>>,
    /// The table was made just now: no trigger is told.
    pub created: bool,
}

/// What `dbSeek` asks for.
#[derive(Clone, Debug)]
pub struct SeekRequest {
    /// Value to look for.
    pub value: FieldValue,
    /// Stay near if there is no such key.
    pub soft: bool,
    /// Last of equal keys.
    pub last: bool,
}

/// What a lock function asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockRequest {
    /// `FLock()`.
    File,
    /// `RLock()`: the current record, all others released.
    Current,
    /// `dbRLock( n )`: one more record.
    Record(u32),
}

/// Which records a command's FOR, WHILE, NEXT, RECORD and REST name.
#[derive(Clone, Default)]
pub struct RowScope {
    /// FOR.
    pub for_cond: Option<HostCode>,
    /// WHILE.
    pub while_cond: Option<HostCode>,
    /// NEXT n.
    pub next: Option<i64>,
    /// RECORD n.
    pub record: Option<i64>,
    /// REST.
    pub rest: bool,
}

/// What `dbEval` asks for.
#[derive(Clone)]
pub struct EvalRequest {
    /// Evaluated for each record.
    pub block: HostCode,
    /// Records.
    pub scope: RowScope,
}

/// What COPY TO and its kin ask the source's driver for.
#[derive(Clone)]
pub struct TransferRequest {
    /// Source.
    pub from: AreaNo,
    /// Target.
    pub to: AreaNo,
    /// Records.
    pub scope: RowScope,
    /// 1: both tables have the same fields in the same order; 2: records are copied byte by byte; 4: counters are copied; 8: deletion marks are not.
    pub flags: u16,
    /// Positions of fields, 1-based: from and to.
    pub fields: Vec<(u16, u16)>,
}

/// What the next `ordCreate` obeys (`ordCondSet`).
#[derive(Clone, Default)]
pub struct OrderCondition {
    /// FOR.
    pub for_cond: Option<Expr>,
    /// WHILE.
    pub while_cond: Option<Expr>,
    /// EVAL block.
    pub eval: Option<crate::eval::HostCode>,
    /// EVERY n.
    pub every: u32,
    /// ALL.
    pub all: bool,
    /// Start record (`nStart`), 0 = none.
    pub start_rec: u32,
    /// NEXT n.
    pub next: Option<u32>,
    /// RECORD n.
    pub record: Option<u32>,
    /// REST.
    pub rest: bool,
    /// DESCENDING.
    pub descending: bool,
    /// ADDITIVE.
    pub additive: bool,
    /// USECURRENT.
    pub use_current: bool,
    /// CUSTOM.
    pub custom: bool,
    /// NOOPTIMIZE.
    pub no_optimize: bool,
    /// TEMPORARY / MEMORY.
    pub temporary: bool,
}

/// What `ordCreate` asks for.
#[derive(Clone, Default)]
pub struct OrderCreateRequest {
    /// Bag name, empty = the table's.
    pub bag: Vec<u8>,
    /// Tag name, empty = from the bag.
    pub tag: Vec<u8>,
    /// Key.
    pub key: Expr,
    /// UNIQUE; `None` = SET UNIQUE.
    pub unique: Option<bool>,
    /// Conditions set before.
    pub condition: OrderCondition,
}

/// Which order a call means.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum OrderRef {
    /// The controlling one.
    #[default]
    Current,
    /// By number in the order list.
    Number(i64),
    /// By tag name.
    Name(Vec<u8>),
}

/// Operands of an order information request.
#[derive(Clone, Debug, Default)]
pub struct OrderInfoRequest {
    /// Which order.
    pub order: OrderRef,
    /// Which bag, empty = any.
    pub bag: Vec<u8>,
    /// New value or argument.
    pub arg: Option<FieldValue>,
    /// Further argument (custom key value).
    pub arg2: Option<FieldValue>,
    /// Host code of an argument that is a codeblock.
    pub code: Option<crate::eval::HostCode>,
    /// What an argument that is a regular expression says about texts.
    pub test: Option<TextTest>,
}

/// A test of texts that the host makes: a regular expression.
#[derive(Clone)]
pub struct TextTest(pub std::sync::Arc<dyn Fn(&[u8]) -> bool + Send + Sync>);

impl std::fmt::Debug for TextTest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TextTest")
    }
}

/// Facts about a created tag, for drivers that show them.
pub type TagFacts = TagInfo;

fn parent<D: Driver + ?Sized>(d: &D) -> Result<&dyn Driver> {
    // Harbour: what no driver offers is told without a code of its own.
    d.parent().ok_or_else(|| Error::new(ErrorKind::UnknownInfo))
}

/// Implements methods of the contract, or functions of the same parameters, by functions: `name( parameters ) -> result = function;`. With two
/// functions the second one serves areas whose driver is written in PRG.
macro_rules! implement {
    () => {};
    ($name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty = $to:path; $($rest:tt)*) => {
        fn $name(&self, h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<$ret> {
            $to(h, a $(, $arg)*)
        }
        $crate::driver::implement! { $($rest)* }
    };
    ($name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty = $to:path, scripted $by:path; $($rest:tt)*) => {
        fn $name(&self, h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<$ret> {
            if h.areas().area(a)?.scripted {
                return $by(h, a $(, $arg)*);
            }
            $to(h, a $(, $arg)*)
        }
        $crate::driver::implement! { $($rest)* }
    };
}
pub(crate) use implement;

/// Declares the contract: each method gets a default that delegates to the parent.
macro_rules! contract {
    ($( $(#[$doc:meta])* fn $name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty; )*) => {
        /// A table driver.
        pub trait Driver: Send + Sync {
            /// Name as `rddName()` shows it, upper case.
            fn name(&self) -> &str;

            /// Driver it inherits from.
            fn parent(&self) -> Option<&'static dyn Driver> {
                None
            }

            /// True if it serves COPY TO and APPEND FROM only (SDF, DELIM).
            fn is_transfer(&self) -> bool {
                false
            }

            /// True if `rddList()` shows it; the parts that only other drivers inherit from stay unseen.
            fn is_listed(&self) -> bool {
                true
            }

            /// The program ends; its tables are closed.
            fn exit(&self, _host: &mut dyn Host) {}

            /// True if it is written in PRG: then every operation has to go through it, however simple.
            fn is_scripted(&self) -> bool {
                false
            }

            $( $(#[$doc])* fn $name(&self, host: &mut dyn Host, area: AreaNo $(, $arg: $ty)*) -> $ret {
                parent(self)?.$name(host, area $(, $arg)*)
            } )*
        }
    };
}

contract! {
    // --- life of a table
    /// Creates a table in an empty area.
    fn create(request: &CreateRequest) -> Result<()>;
    /// Opens a table in an empty area.
    fn open(request: &OpenRequest) -> Result<()>;
    /// Writes everything, releases locks and files.
    fn close() -> Result<()>;
    /// `dbCommit()`.
    fn flush() -> Result<()>;
    /// Removes a table (name, `dbDrop`) or an index bag of it.
    fn drop_table(table: &[u8], bag: &[u8]) -> Result<bool>;
    /// True if the table or index bag exists.
    fn exists(table: &[u8], bag: &[u8]) -> Result<bool>;
    /// Renames a table with its memo and production index, or an index bag.
    fn rename(table: &[u8], bag: &[u8], new_name: &[u8]) -> Result<bool>;

    // --- movement
    /// First visible record.
    fn go_top() -> Result<()>;
    /// Last visible record.
    fn go_bottom() -> Result<()>;
    /// Record by number.
    fn go_to(recno: i64) -> Result<()>;
    /// `dbGoto()`: record by what identifies it, which is its number unless a driver has something else.
    fn go_to_id(id: i64) -> Result<()>;
    /// Moves by visible records; 0 refreshes.
    fn skip(count: i64) -> Result<()>;
    /// Moves by records of the order, seen or unseen.
    fn skip_raw(count: i64) -> Result<()>;
    /// Moves on (or back, for a negative number) from a record that must not be seen.
    fn skip_filter(direction: i64) -> Result<()>;
    /// Searches the controlling order; answers `Found()`.
    fn seek(request: &SeekRequest) -> Result<bool>;
    /// `Bof()`.
    fn bof() -> Result<bool>;
    /// `Eof()`.
    fn eof() -> Result<bool>;
    /// `Found()`.
    fn found() -> Result<bool>;

    // --- data
    /// `RecNo()`.
    fn recno() -> Result<u32>;
    /// `LastRec()`.
    fn rec_count() -> Result<u32>;
    /// Appends a blank record; `unlock` releases other record locks first.
    fn append(unlock: bool) -> Result<()>;
    /// Marks the record deleted.
    fn delete() -> Result<()>;
    /// Clears the mark.
    fn recall() -> Result<()>;
    /// `Deleted()`.
    fn deleted() -> Result<bool>;
    /// Value of a field.
    fn field_get(pos: u16) -> Result<FieldValue>;
    /// Assigns a field.
    fn field_put(pos: u16, value: ValueRef<'_>) -> Result<()>;
    /// Writes a field's text to a file (`dbFileGet`); mode 1 appends.
    fn value_to_file(pos: u16, path: &[u8], mode: i64) -> Result<()>;
    /// Assigns a file's bytes to a field (`dbFilePut`).
    fn value_from_file(pos: u16, path: &[u8]) -> Result<()>;
    /// Prepares the record for changes: checks the lock, remembers old keys.
    fn go_hot() -> Result<()>;
    /// Writes a changed record and its keys.
    fn go_cold() -> Result<()>;
    /// Drops unwritten changes and re-reads.
    fn refresh() -> Result<()>;

    // --- walks and conditions
    /// `dbEval()`.
    fn eval_rows(request: &EvalRequest) -> Result<()>;
    /// Evaluates code in the area.
    fn eval_block(code: &HostCode) -> Result<FieldValue>;
    /// Copies records into another area.
    fn transfer(request: &TransferRequest) -> Result<()>;
    /// Copies the current record into another area.
    fn transfer_record(request: &TransferRequest) -> Result<()>;
    /// `dbSetFilter()`.
    fn set_filter(filter: &Expr) -> Result<()>;
    /// `dbClearFilter()`.
    fn clear_filter() -> Result<()>;
    /// `dbFilter()`.
    fn filter_text() -> Result<Vec<u8>>;
    /// Keeps the conditions of LOCATE.
    fn set_locate(conditions: &Locate) -> Result<()>;
    /// Forgets them.
    fn clear_locate() -> Result<()>;
    /// LOCATE, or CONTINUE; answers `Found()`.
    fn locate(go_on: bool) -> Result<bool>;
    /// Follows the relation that is pending.
    fn force_relation() -> Result<()>;
    /// `dbClearRelation()`.
    fn clear_relations() -> Result<()>;
    /// `dbRelation()`; 1-based.
    fn relation_text(number: u16) -> Result<Vec<u8>>;
    /// `dbRSelect()`; 1-based, area 0 when there is none.
    fn relation_area(number: u16) -> Result<AreaNo>;

    // --- locks
    /// Takes a lock; answers whether it is held.
    fn lock(request: LockRequest) -> Result<bool>;
    /// Releases one record, or everything.
    fn unlock(recno: Option<u32>) -> Result<()>;

    // --- whole table
    /// Removes deleted records.
    fn pack() -> Result<()>;
    /// Removes all records.
    fn zap() -> Result<()>;

    // --- orders
    /// Opens an index bag (a tag of it becomes current if none is).
    fn order_list_add(bag: &[u8], tag: &[u8]) -> Result<()>;
    /// Closes all bags but the production one.
    fn order_list_clear() -> Result<()>;
    /// Closes one bag.
    fn order_list_delete(bag: &[u8]) -> Result<()>;
    /// Chooses the controlling order; answers the previous one's name.
    fn order_list_focus(order: &OrderRef, bag: &[u8]) -> Result<Vec<u8>>;
    /// REINDEX.
    fn order_list_rebuild() -> Result<()>;
    /// Creates an order.
    fn order_create(request: &OrderCreateRequest) -> Result<()>;
    /// Removes an order.
    fn order_destroy(tag: &[u8], bag: &[u8]) -> Result<bool>;
    /// Order information by `DBOI_*`.
    fn order_info(index: u16, request: &OrderInfoRequest) -> Result<FieldValue>;

    // --- information
    /// `dbInfo`.
    fn info(index: u16, arg: Option<&FieldValue>) -> Result<FieldValue>;
    /// `dbRecordInfo`; record 0 = the current one.
    fn record_info(index: u16, recno: u32, arg: Option<&FieldValue>) -> Result<FieldValue>;
    /// `dbFieldInfo`.
    fn field_info(index: u16, pos: u16, arg: Option<&FieldValue>) -> Result<FieldValue>;
    /// `rddInfo`.
    fn rdd_info(index: u16, arg: Option<&FieldValue>) -> Result<FieldValue>;
}

static DRIVERS: RwLock<Vec<&'static dyn Driver>> = RwLock::new(Vec::new());

/// Adds a driver; one of the same name is replaced.
pub fn register(driver: &'static dyn Driver) {
    let mut all = drivers_loaded();
    match all.iter().position(|d| d.name().eq_ignore_ascii_case(driver.name())) {
        Some(i) => all[i] = driver,
        None => all.push(driver),
    }
}

fn drivers_loaded() -> parking_lot::RwLockWriteGuard<'static, Vec<&'static dyn Driver>> {
    let mut all = DRIVERS.write();
    if all.is_empty() {
        all.extend(crate::dbfdriver::built_in());
    }
    all
}

/// Finds a driver by name, in any case.
pub fn find(name: &[u8]) -> Option<&'static dyn Driver> {
    let known = |all: &[&'static dyn Driver]| {
        all.iter().copied().find(|d| d.name().as_bytes().eq_ignore_ascii_case(name))
    };
    {
        let all = DRIVERS.read();
        if !all.is_empty() {
            return known(&all);
        }
    }
    known(&drivers_loaded())
}

/// The listed drivers in order of registration.
pub fn list() -> Vec<&'static dyn Driver> {
    drivers_loaded().iter().copied().filter(|d| d.is_listed()).collect()
}
