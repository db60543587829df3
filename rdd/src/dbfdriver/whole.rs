//! PACK and ZAP: exclusive use, whole file.

use super::{asked, family_of, order_create, trigger};
use crate::area::WorkArea;
use crate::dbf::cursor::Cursor;
use crate::dbf::decode::{self, Stored};
use crate::dbf::encode;
use crate::dbf::field::{Field, FieldKind};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::memo::MemoRef;
use crate::order::BagKind;
use crate::value::AreaNo;

fn exclusive(area: &mut WorkArea) -> Result<()> {
    let table = area.dbf()?;
    if table.readonly {
        return Err(Error::new(ErrorKind::ReadOnly));
    }
    if table.shared {
        return Err(Error::new(ErrorKind::NeedsExclusive));
    }
    Ok(())
}

/// Bytes moved at a time.
const CHUNK: usize = crate::storage::WRITE_AT_ONCE;

/// Moves the records that stay towards the beginning; answers how many they are.
fn compact(area: &mut WorkArea) -> Result<u32> {
    let table = area.dbf()?;
    table.flush_gathered()?;
    let len = table.layout.record_len as usize;
    let encrypted = table.layout.encrypted || table.cipher.is_some();
    let per_chunk = (CHUNK / len).max(1);
    let (mut read, mut kept) = (0u32, 0u32);
    let mut chunk = vec![0u8; per_chunk * len];
    while read < table.count {
        let n = per_chunk.min((table.count - read) as usize);
        let part = &mut chunk[..n * len];
        table.storage.read_exact_at(part, table.layout.record_offset(read + 1))?;
        let mut stay = 0;
        for i in 0..n {
            let mark = part[i * len];
            if mark != b'*' && !(encrypted && mark == b'D') {
                part.copy_within(i * len..(i + 1) * len, stay * len);
                let moved = kept as usize + stay != read as usize + i;
                // A plain record of an encrypted table is encrypted when it is written again.
                if moved
                    && mark == b' '
                    && let Some(sealed) = table.sealed(&part[stay * len..(stay + 1) * len])
                {
                    part[stay * len..(stay + 1) * len].copy_from_slice(&sealed);
                }
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
    asked::go_cold(h, a)?;
    exclusive(h.areas().area(a)?)?;
    if !trigger::fire(h, a, trigger::PRE_PACK, 0)? {
        return Ok(());
    }
    let area = h.areas().area(a)?;
    area.touched.overturn();
    let kept = compact(area)?;
    let table = area.dbf()?;
    // Where every record stays, so do header and end mark.
    if kept != table.count {
        table.truncate(kept)?;
    }
    table.valid = false;
    pack_memo(area)?;
    let rebuilt = !area.orders.is_empty();
    if rebuilt {
        // Conditions that wait for an order and begin where the area stands find it on record 1. It ends on the first visible record.
        super::movement::place_number(h.areas().area(a)?, 1)?;
        asked::order_list_rebuild(h, a)?;
    }
    // Harbour: PACK ends on the first visible record under DBFNTX and DBFNSX and with orders open, else on record 1, shown by a filter or not.
    let area = h.areas().area(a)?;
    if rebuilt || matches!(family_of(area.driver).bag, Some(BagKind::Ntx | BagKind::Nsx)) {
        return if rebuilt { Ok(()) } else { asked::go_top(h, a) };
    }
    asked::go_to(h, a, 1)
}

/// Rewrites the memo file without gaps and puts the new references into the records (`DBI_MEMOPACK`, and part of PACK).
pub fn pack_memo(area: &mut WorkArea) -> Result<()> {
    exclusive(area)?;
    let table = area.dbf()?;
    table.flush_gathered()?;
    let fields: Vec<Field> = table.layout.fields.iter().filter(|f| f.is_memo()).cloned().collect();
    // What V fields keep has no head that tells how long it is: such files stay as they are.
    if fields.iter().any(|f| f.kind == FieldKind::Any) {
        return Ok(());
    }
    let Some(mut memo) = table.memo.take() else { return Ok(()) };
    let mut refs = Vec::new();
    let read = each_record(table, |record| {
        refs.extend(fields.iter().map(|f| match decode::decode(f, record) {
            Stored::Memo(at) => at,
            _ => MemoRef::default(),
        }));
        false
    });
    let packed = read.and_then(|()| memo.repack(&mut refs));
    table.memo = Some(memo);
    packed?;
    let kind = table.memo_kind;
    let mut new = refs.into_iter();
    each_record(table, |record| {
        for (field, at) in fields.iter().zip(&mut new) {
            if at.block != 0 {
                encode::put_memo_ref(field, record, at, kind);
            }
        }
        true
    })?;
    table.invalidate();
    Ok(())
}

/// Shows every record to `work`, and writes back those of a chunk where it says so.
fn each_record(table: &mut Cursor, mut work: impl FnMut(&mut [u8]) -> bool) -> Result<()> {
    let len = table.layout.record_len as usize;
    let per_chunk = (CHUNK / len).max(1);
    let mut chunk = vec![0u8; per_chunk * len];
    let mut read = 0u32;
    while read < table.count {
        let n = per_chunk.min((table.count - read) as usize);
        let part = &mut chunk[..n * len];
        let at = table.layout.record_offset(read + 1);
        table.storage.read_exact_at(part, at)?;
        let mut changed = false;
        for record in part.chunks_exact_mut(len) {
            changed |= work(record);
        }
        if changed {
            table.storage.write_at(part, at)?;
        }
        read += n as u32;
    }
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
    area.touched.overturn();
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
    if area.scripted && !area.orders.is_empty() {
        return asked::order_list_rebuild(h, a);
    }
    if !area.orders.is_empty() {
        order_create::empty_all(h, a)?;
    }
    asked::go_top(h, a)
}
