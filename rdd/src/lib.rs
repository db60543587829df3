//! Keel's tables: DBF, memo and index files, locks and work areas.
//!
//! One way down: `WorkAreas` (aliases, selection) → `driver` (what a table can do) → `dbf`, `order`/`ntx`/`cdx`, `memo` (formats)
//! → `storage` (bytes and byte-range locks). The language is never seen: expressions come in as [`eval::Expr`] and are
//! evaluated by [`fastexpr`] or by the [`eval::Host`] that owns the areas.
#![deny(unsafe_code)]

pub mod area;
pub mod bag;
pub mod basedriver;
pub mod calendar;
pub mod cdx;
pub mod check;
pub mod codepage;
pub mod crypt;
pub mod dbf;
pub mod dbfdriver;
pub mod decimal;
pub mod driver;
pub mod error;
pub mod eval;
pub mod fastexpr;
mod faults;
pub mod filenames;
pub mod hsx;
pub mod keyimage;
pub mod locks;
mod map;
pub mod memo;
pub mod nsx;
pub mod ntx;
pub mod ops;
pub mod optimize;
pub mod order;
pub mod settings;
pub mod sortbuild;
pub mod storage;
mod sys;
pub mod text;
pub mod value;

pub use error::{Error, ErrorKind, Result};
pub use eval::{Expr, Host, HostCode, PlainHost};
pub use value::{AreaNo, FieldPos, FieldValue, Num, Number, RecNo, Timestamp, ValueRef};
