//! The SET values and per-driver settings that tables obey, as plain data.
//!
//! The runtime keeps them in step with its SETs; every thread's `WorkAreas` owns one copy. Nothing here acts.

use crate::codepage::{Collation, Page};
use std::path::PathBuf;
use std::sync::Arc;

/// `DBI_SETHEADER` flag: header at dbCommit.
pub const HEADER_COMMIT: u8 = 1;
/// `DBI_SETHEADER` flag: header whenever a record was written (default).
pub const HEADER_WRITE: u8 = 2;
/// `DBI_SETHEADER` flag: header after a modification too.
pub const HEADER_REPLACE: u8 = 4;
/// `DBI_SETHEADER` flag: two-digit year in the header.
pub const HEADER_YYEAR: u8 = 0x10;
/// `DBI_SETHEADER` flag: end mark at every header write.
pub const HEADER_EOL: u8 = 0x20;

/// All of them.
pub const HEADER_FLAGS: u8 = HEADER_COMMIT | HEADER_WRITE | HEADER_REPLACE | HEADER_YYEAR | HEADER_EOL;

/// SET values tables look at.
#[derive(Clone)]
pub struct Settings {
    /// SET DELETED.
    pub deleted: bool,
    /// SET SOFTSEEK.
    pub softseek: bool,
    /// SET EXACT, for comparisons in fast expressions.
    pub exact: bool,
    /// SET UNIQUE.
    pub unique: bool,
    /// SET EXCLUSIVE.
    pub exclusive: bool,
    /// SET AUTOPEN.
    pub autopen: bool,
    /// SET AUTORDER.
    pub autorder: u16,
    /// SET AUTOSHARE.
    pub autoshare: u8,
    /// SET HARDCOMMIT.
    pub hard_commit: bool,
    /// SET STRICTREAD.
    pub strict_read: bool,
    /// SET OPTIMIZE.
    pub optimize: bool,
    /// SET FORCEOPT.
    pub force_opt: bool,
    /// SET DBFLOCKSCHEME, 0 = the driver's default.
    pub lock_scheme: u8,
    /// SET MBLOCKSIZE, 0 = the format's default.
    pub memo_block_size: u32,
    /// A table whose memo file is missing or damaged is opened without it; its memos read as empty.
    pub memo_optional: bool,
    /// SET MFILEEXT, with dot, empty = the format's.
    pub memo_ext: Vec<u8>,
    /// SET DEFAULT, empty = current folder.
    pub default_dir: Vec<u8>,
    /// SET PATH, split.
    pub path: Vec<Vec<u8>>,
    /// SET EPOCH.
    pub epoch: i32,
    /// SET EOL: what ends the lines of text files.
    pub eol: Vec<u8>,
    /// SET DATE FORMAT, for DTOC in expressions.
    pub date_format: Vec<u8>,
    /// Code page of the thread's VM.
    pub codepage: &'static Page,
    /// Code page of tables opened without naming one, if it is not that of the VM (SET DBCODEPAGE).
    pub table_page: Option<&'static Page>,
    /// Order of characters of that page.
    pub collation: Arc<dyn Collation>,
    /// Told while an order is built: records done, records in all. Equal numbers mean the end.
    pub progress: Option<fn(u64, u64)>,
    /// How file names of the program become names of the system.
    pub names: crate::filenames::NameRules,
}

impl Settings {
    /// Tells the progress of a build now and then.
    #[inline]
    pub fn tell(&self, done: u64, total: u64) {
        if let Some(progress) = self.progress
            && (done.is_multiple_of(4096) || done >= total)
        {
            progress(done.min(total), total);
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            deleted: false,
            softseek: false,
            exact: false,
            unique: false,
            exclusive: true,
            autopen: true,
            autorder: 0,
            autoshare: 0,
            hard_commit: true,
            strict_read: false,
            optimize: true,
            force_opt: false,
            lock_scheme: 0,
            memo_block_size: 0,
            memo_optional: false,
            memo_ext: Vec::new(),
            default_dir: Vec::new(),
            path: Vec::new(),
            epoch: 1900,
            eol: b"\n".to_vec(),
            date_format: b"mm/dd/yy".to_vec(),
            codepage: Page::en(),
            table_page: None,
            collation: Page::en().collation(),
            progress: None,
            names: crate::filenames::NameRules::default(),
        }
    }
}

impl Settings {
    /// Where to look for `name` (already with extension): as given if it has a folder, else SET DEFAULT, then SET PATH. The first
    /// existing one, or the SET DEFAULT place.
    pub fn locate(&self, name: &[u8]) -> PathBuf {
        let name = &*self.names.apply(name);
        let first = self.place(name);
        if first.exists() || has_folder(name) || is_memory(name) {
            return first;
        }
        for dir in &self.path {
            let candidate = bytes_path(&self.names.apply_folder(dir)).join(bytes_path(name));
            if candidate.exists() {
                return candidate;
            }
        }
        first
    }

    /// Where a new file `name` goes: as given if it has a folder, else SET DEFAULT.
    pub fn place(&self, name: &[u8]) -> PathBuf {
        let name = &*self.names.apply(name);
        if has_folder(name) || is_memory(name) || self.default_dir.is_empty() {
            return bytes_path(name);
        }
        bytes_path(&self.names.apply_folder(&self.default_dir)).join(bytes_path(name))
    }
}

/// True if the name has a folder part.
pub fn has_folder(name: &[u8]) -> bool {
    name.contains(&b'/')
}

/// True for `mem:` names.
pub fn is_memory(name: &[u8]) -> bool {
    name.len() >= 4 && name[..4].eq_ignore_ascii_case(b"mem:")
}

/// A path from bytes.
pub fn bytes_path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// The bytes of a path.
pub fn path_bytes(path: &std::path::Path) -> &[u8] {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes()
}

/// Appends `ext` (with dot) unless the name has an extension already.
pub fn with_ext(name: &[u8], ext: &[u8]) -> Vec<u8> {
    let base = name.iter().rposition(|&b| b == b'/' || b == b':').map_or(0, |i| i + 1);
    let mut out = name.to_vec();
    if !name[base..].contains(&b'.') {
        out.extend_from_slice(ext);
    }
    out
}

/// Replaces the extension of the name.
pub fn replace_ext(name: &[u8], ext: &[u8]) -> Vec<u8> {
    let base = name.iter().rposition(|&b| b == b'/' || b == b':').map_or(0, |i| i + 1);
    let end = name[base..].iter().rposition(|&b| b == b'.').map_or(name.len(), |i| base + i);
    let mut out = name[..end].to_vec();
    out.extend_from_slice(ext);
    out
}

/// File name without folder and extension.
pub fn base_name(name: &[u8]) -> &[u8] {
    let base = name.iter().rposition(|&b| b == b'/' || b == b':').map_or(0, |i| i + 1);
    let rest = &name[base..];
    match rest.iter().rposition(|&b| b == b'.') {
        Some(i) => &rest[..i],
        None => rest,
    }
}

/// Per-driver settings (`rddInfo`), per thread.
#[derive(Clone, Debug)]
pub struct DriverSettings {
    /// Table extension with dot.
    pub table_ext: Vec<u8>,
    /// Index bag extension, empty = the format's.
    pub bag_ext: Vec<u8>,
    /// Memo extension, empty = the format's.
    pub memo_ext: Vec<u8>,
    /// Lock scheme set explicitly, 0 = not set.
    pub lock_scheme: u8,
    /// Table type: 1 standard, 6 VFP (`DB_DBF_*`).
    pub table_type: u8,
    /// Memo type, 0 = the driver's default.
    pub memo_type: u8,
    /// Memo variant, 0 = default.
    pub memo_version: u8,
    /// Memo block size, 0 = default.
    pub memo_block_size: u32,
    /// `RDDI_SETHEADER`.
    pub set_header: u8,
    /// `RDDI_DIRTYREAD`.
    pub dirty_read: bool,
    /// `RDDI_INDEXPAGESIZE`.
    pub index_page_size: u32,
    /// `RDDI_DECIMALS`.
    pub decimals: u8,
    /// `RDDI_STRICTSTRUCT`.
    pub strict_struct: bool,
    /// `RDDI_MULTITAG`.
    pub multi_tag: bool,
    /// `RDDI_STRUCTORD`.
    pub struct_ord: bool,
    /// `RDDI_SORTRECNO`.
    pub sort_recno: bool,
    /// `RDDI_MULTIKEY`.
    pub multi_key: bool,
    /// `RDDI_LARGEFILE`.
    pub large_file: bool,
    /// Trigger function for tables opened later (`RDDI_TRIGGER`), empty = none.
    pub trigger: Vec<u8>,
    /// Trigger used when a table has none of its own (`RDDI_PENDINGTRIGGER`), used once.
    pub pending_trigger: Vec<u8>,
    /// Password for tables opened later.
    pub password: Vec<u8>,
    /// Password for the next table (`RDDI_PENDINGPASSWORD`); asking for it takes it away.
    pub pending_password: Option<Vec<u8>>,
}

impl Default for DriverSettings {
    fn default() -> Self {
        Self {
            table_ext: b".dbf".to_vec(),
            bag_ext: Vec::new(),
            memo_ext: Vec::new(),
            lock_scheme: 0,
            table_type: 1,
            memo_type: 0,
            memo_version: 0,
            memo_block_size: 0,
            set_header: HEADER_WRITE,
            dirty_read: false,
            index_page_size: 0,
            decimals: 0,
            strict_struct: false,
            multi_tag: true,
            struct_ord: false,
            sort_recno: false,
            multi_key: false,
            large_file: false,
            trigger: Vec::new(),
            pending_trigger: Vec::new(),
            password: Vec::new(),
            pending_password: None,
        }
    }
}
