//! Collecting the keys of an index build where no code of the program is involved: straight from blocks of records.

use super::eval::fast_scope;
use crate::dbf::cursor::Cursor;
use crate::error::{Error, ErrorKind, Result};
use crate::fastexpr::{FastExpr, Scope};
use crate::order::{KeyBatch, KeySorter};
use crate::settings::Settings;

/// Records between two words about the progress.
const RUN: u32 = 4096;
/// Bytes of records read at once: few enough to stay in a near cache.
const BLOCK: usize = 64 << 10;

/// Key and condition of the records to collect.
pub struct Wanted<'a> {
    /// Key.
    pub key: &'a FastExpr,
    /// FOR; it must be logical.
    pub cond: Option<&'a FastExpr>,
}

/// Gives the keys of records 1 to `count` to the sorter, by way of an empty batch.
pub fn collect(
    table: &mut Cursor,
    settings: &Settings,
    wanted: &Wanted<'_>,
    count: u32,
    mut batch: KeyBatch,
    sorter: &mut dyn KeySorter,
) -> Result<()> {
    let len = table.layout.record_len as usize;
    let at_once = (BLOCK / len.max(1)).clamp(1, RUN as usize);
    let mut block = vec![0u8; at_once * len];
    let (scope, mut scratch) = (fast_scope(settings, 0), wanted.key.scratch());
    let mut next = 1;
    while next <= count {
        let end = count.min((next | (RUN - 1)).saturating_add(1));
        batch.rows.clear();
        while next <= end {
            let records = at_once.min((end - next) as usize + 1);
            let bytes = &mut block[..records * len];
            table.read_run(next, bytes)?;
            for (record, recno) in bytes.chunks_exact(len).zip(next..) {
                let scope = Scope { recno, ..scope };
                if let Some(c) = wanted.cond
                    && !c.test(record, &scope).ok_or_else(|| Error::new(ErrorKind::InvalidFor))?
                {
                    continue;
                }
                batch.push(wanted.key, record, &scope, &mut scratch);
            }
            next = next.saturating_add(records as u32);
        }
        sorter.absorb(&batch)?;
        settings.tell(u64::from(end), u64::from(count) + 1);
    }
    Ok(())
}
