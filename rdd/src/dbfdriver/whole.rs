//! PACK and ZAP: exclusive use, whole file.

use super::{data, family_of, movement, order_create, trigger};
use crate::area::WorkArea;
use crate::dbf::decode::{self, Stored};
use crate::dbf::encode;
use crate::dbf::field::FieldKind;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::memo::{MemoOptions, MemoRef, MemoUse};
use crate::order::BagKind;
use crate::settings::{bytes_path, path_bytes};
use crate::storage::{self, OpenMode};
use crate::value::AreaNo;

fn exclusive(area: &mut WorkArea) -> Result<()> {
    let table = area.dbf()?;
    if table.readonly {
        return Err(Error::new(ErrorKind::ReadOnly).at(table.storage.path()));
    }
    if table.shared {
        return Err(Error::new(ErrorKind::NeedsExclusive).at(table.storage.path()));
    }
    Ok(())
}

/// Bytes moved at a time.
const CHUNK: usize = 256 << 10;

/// Moves the records that stay towards the beginning; answers how many they are.
fn compact(area: &mut WorkArea) -> Result<u32> {
    let table = area.dbf()?;
    table.flush_gathered()?;
    let len = table.layout.record_len as usize;
    let per_chunk = (CHUNK / len).max(1);
    let (mut read, mut kept) = (0u32, 0u32);
    let mut chunk = vec![0u8; per_chunk * len];
    while read < table.count {
        let n = per_chunk.min((table.count - read) as usize);
        let part = &mut chunk[..n * len];
        table.storage.read_exact_at(part, table.layout.record_offset(read + 1))?;
        let mut stay = 0;
        for i in 0..n {
            if part[i * len] != b'*' {
                part.copy_within(i * len..(i + 1) * len, stay * len);
                stay += 1;
            }
        }
        if stay > 0 && (kept != read || stay != n) {
            table.storage.write_at(&part[..stay * len], table.layout.record_offset(kept + 1))?;
        }
        kept += stay as u32;
        read += n as u32;
    }
    Ok(kept)
}

/// Removes deleted records and rebuilds the open orders.
pub fn pack(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    data::go_cold(h, a)?;
    exclusive(h.areas().area(a)?)?;
    if !trigger::fire(h, a, trigger::PRE_PACK, 0)? {
        return Ok(());
    }
    let area = h.areas().area(a)?;
    let kept = compact(area)?;
    let table = area.dbf()?;
    table.truncate(kept)?;
    table.valid = false;
    pack_memo(area)?;
    if !area.orders.is_empty() {
        order_create::rebuild_all(h, a)?;
    }
    // Harbour: PACK ends on the first visible record under DBFNTX, on record 1 under the others, shown by a filter or not.
    if family_of(h.areas().area(a)?.driver).bag == Some(BagKind::Ntx) {
        return movement::go_top(h, a);
    }
    movement::go_to(h, a, 1)
}

/// Writes all memos anew, record by record, into a fresh file that replaces the old one (`DBI_MEMOPACK`, and part of PACK).
pub fn pack_memo(area: &mut WorkArea) -> Result<()> {
    exclusive(area)?;
    let fields = area.fields.clone();
    let table = area.dbf()?;
    let (Some(mut old), kind) = (table.memo.take(), table.memo_kind) else { return Ok(()) };
    let Some(format) = kind.format() else { return Ok(()) };
    let path = old.path().to_path_buf();
    let mut name = path_bytes(&path).to_vec();
    name.extend_from_slice(b".pack");
    let fresh = bytes_path(&name);
    let options = |mode| MemoOptions { mode, block_size: old.block_size(), version: old.version() };
    let (create, reopen) = (options(OpenMode::CREATE), options(OpenMode::EXCLUSIVE));
    let mut new = format.create(&fresh, create)?;
    let mut record = vec![0u8; table.layout.record_len as usize];
    for recno in 1..=table.count {
        table.read_into(recno, &mut record)?;
        let mut changed = false;
        for f in fields.iter().filter(|f| f.is_memo()) {
            let Stored::Memo(at) = decode::decode(f, &record) else { continue };
            if at.block == 0 && at.item_type == 0 {
                continue;
            }
            let value = old.read(at)?;
            let usage = match f.kind {
                FieldKind::Memo(usage) => usage,
                _ => MemoUse::Text,
            };
            let moved = new.write(MemoRef::default(), value.as_ref(), usage)?;
            if moved != at {
                encode::put_memo_ref(f, &mut record, moved, kind);
                changed = true;
            }
        }
        if changed {
            table.put_raw(recno, &record)?;
        }
    }
    table.flush_gathered()?;
    drop((old, new));
    storage::remove(&path)?;
    storage::rename(&fresh, &path)?;
    table.memo = Some(format.open(&path, reopen)?);
    table.invalidate();
    Ok(())
}

/// Removes all records, memos and keys; counters start again.
pub fn zap(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    exclusive(area)?;
    // What was not written is not wanted any more.
    area.dbf()?.hot = false;
    if !trigger::fire(h, a, trigger::PRE_ZAP, 0)? {
        return Ok(());
    }
    let area = h.areas().area(a)?;
    let fields = area.fields.clone();
    let table = area.dbf()?;
    table.truncate(0)?;
    for f in fields.iter().filter(|f| f.is_automatic()) {
        let (counter, step) = match f.kind {
            crate::dbf::field::FieldKind::RowVersion => (0, None),
            crate::dbf::field::FieldKind::ModTime => continue,
            _ => (1, None),
        };
        table.set_counter(f, Some(counter), step)?;
    }
    if let Some(memo) = &mut table.memo {
        memo.zap()?;
    }
    if !area.orders.is_empty() {
        order_create::empty_all(h, a)?;
    }
    movement::go_top(h, a)
}
