//! `dbCreate`: header, end mark, memo file; and what is left open afterwards.

use super::{DbfDriver, lifecycle};
use crate::calendar;
use crate::dbf::layout::{EOF_MARK, NewTable, build_header};
use crate::driver::{CreateRequest, OpenRequest};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::locks::LockScheme;
use crate::memo::{MemoKind, MemoOptions};
use crate::settings::{self, HEADER_YYEAR, bytes_path, replace_ext, with_ext};
use crate::storage::{self, OpenMode};
use crate::value::AreaNo;

/// Memo format a driver gives new tables.
pub fn memo_kind(driver: &DbfDriver, setting: u8) -> MemoKind {
    if driver.memo == MemoKind::None {
        return MemoKind::None;
    }
    match setting {
        1 => MemoKind::Dbt,
        2 => MemoKind::Fpt,
        3 => MemoKind::Smt,
        _ => driver.memo,
    }
}

/// Extension of memo files of a kind: SET MFILEEXT, the driver's setting, the format's.
pub fn memo_ext(h: &mut dyn Host, driver: &DbfDriver, kind: MemoKind) -> Vec<u8> {
    if !h.areas().settings.memo_ext.is_empty() {
        return h.areas().settings.memo_ext.clone();
    }
    let own = h.areas().driver_settings(driver.name).memo_ext.clone();
    if !own.is_empty() {
        return own;
    }
    kind.format().map_or_else(Vec::new, |f| f.extension().as_bytes().to_vec())
}

/// A name no file bears yet, for temporary tables.
fn temporary_name(ext: &[u8]) -> Vec<u8> {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let dir = std::env::temp_dir();
    loop {
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = dir.join(format!("keel{:x}_{n:x}", std::process::id()));
        let mut name = settings::path_bytes(&path).to_vec();
        name.extend_from_slice(ext);
        if !bytes_path(&name).exists() {
            return name;
        }
    }
}

/// `DB_MEMOVER_SIX`.
pub(super) const MEMO_SIX: u8 = 2;

/// Creates the table; opens it in the area if asked to.
pub fn create(
    h: &mut dyn Host,
    a: AreaNo,
    driver: &'static DbfDriver,
    request: &CreateRequest,
) -> Result<()> {
    let own = h.areas().driver_settings(driver.name).clone();
    let asked_memo = memo_kind(driver, own.memo_type);
    let mut memo = asked_memo;
    if own.table_type == 2 && memo != MemoKind::None {
        // A table of Visual FoxPro knows one kind of memo file.
        memo = MemoKind::Fpt;
    }
    let name = if request.temporary && request.name.is_empty() {
        temporary_name(&own.table_ext)
    } else {
        with_ext(&h.areas().settings.names.apply(&request.name), &own.table_ext)
    };
    let path = h.areas().settings.place(&name);
    let (y, m, d, _) = calendar::now();
    let new = NewTable {
        fields: &request.fields,
        vfp: own.table_type == 2,
        memo,
        today: (y, m, d),
        short_year: own.set_header & HEADER_YYEAR != 0,
    };
    // Harbour names the table as it was asked for here.
    let argument =
        |e: Error| if e.kind() == ErrorKind::BadParameter { e } else { e.at(&bytes_path(&request.name)) };
    let keeps_any = !new.vfp
        && request.fields.iter().any(|f| {
            f.type_text.first().is_some_and(|t| t.eq_ignore_ascii_case(&b'V')) && !matches!(f.len, 3 | 4)
        });
    let built = build_header(&new);
    if built.as_ref().is_err_and(|e| e.kind() != ErrorKind::BadParameter) {
        // Harbour finds rows too long and types that VFP lacks when it has the file.
        storage::open(&path, OpenMode::CREATE)?;
    }
    let (mut head, has_memo) = built.map_err(argument)?;
    let secret = own.pending_password.as_ref().is_some_and(|p| !p.is_empty()) || !own.password.is_empty();
    if secret && !has_memo && !new.vfp {
        head[0] = crate::dbf::layout::ENCRYPTED;
    }
    // The alias is judged before anything is written.
    if request.keep_open
        && let Some(alias) = &request.alias
    {
        h.areas().new_alias(alias)?;
    }
    {
        let file = storage::open(&path, OpenMode::CREATE)?;
        head.push(EOF_MARK);
        file.write_at(&head, 0)?;
    }
    if has_memo && let Some(format) = memo.format() {
        let memo_path = bytes_path(&replace_ext(settings::path_bytes(&path), &memo_ext(h, driver, memo)));
        let set_size = h.areas().settings.memo_block_size;
        let options = MemoOptions {
            mode: OpenMode::CREATE,
            // Blocks are as long as those of the kind that was asked for.
            block_size: [
                own.memo_block_size,
                set_size,
                asked_memo.format().map_or(0, |f| f.default_block_size()),
            ]
            .into_iter()
            .find(|&size| size != 0)
            .unwrap_or(0),
            // V fields of SIX are kept in SIX's files.
            version: match memo {
                _ if keeps_any => MEMO_SIX,
                MemoKind::Dbt => 1,
                _ => own.memo_version,
            },
        };
        format.create(&memo_path, options)?;
    }
    if !request.keep_open {
        return Ok(());
    }
    let open = OpenRequest {
        name: settings::path_bytes(&path).to_vec(),
        alias: request.alias.clone(),
        shared: false,
        readonly: false,
        codepage: request.codepage.clone(),
        created: true,
        ..OpenRequest::default()
    };
    lifecycle::open(h, a, driver, &open)?;
    // Harbour: a table left open by its creation uses Clipper's lock bytes, whatever its driver, until it is opened anew.
    let set_scheme = h.areas().settings.lock_scheme;
    let table = h.areas().area(a)?.dbf()?;
    if own.lock_scheme == 0 && set_scheme == 0 {
        table.scheme = LockScheme::Clipper;
    }
    table.temporary = request.temporary;
    table.set_created();
    Ok(())
}
