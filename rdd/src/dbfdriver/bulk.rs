//! Collecting the keys of an index build where no code of the program is involved: straight from records, by several threads.
//!
//! Each thread makes the images of a run of records from the map; the runs are taken in record order, so that the result is the
//! same as that of one thread. Without a map one thread reads ahead.

use super::eval::fast_scope;
use crate::dbf::cursor::Cursor;
use crate::error::{Error, ErrorKind, Result};
use crate::fastexpr::{FastExpr, Scope};
use crate::order::{KeyBatch, KeySorter};
use crate::settings::Settings;

/// Records a thread takes at a time.
const RUN: u32 = 32_768;
/// Most threads.
const THREADS: usize = 4;

/// Key and condition of the records to collect.
pub struct Wanted<'a> {
    /// Key.
    pub key: &'a FastExpr,
    /// FOR; it must be logical.
    pub cond: Option<&'a FastExpr>,
}

impl Wanted<'_> {
    /// Adds the keys of records `first` to `last`, which `read` reads.
    fn take(
        &self,
        (first, last): (u32, u32),
        scope: &Scope<'_>,
        record: &mut [u8],
        batch: &mut KeyBatch,
        mut read: impl FnMut(u32, &mut [u8]) -> Result<()>,
    ) -> Result<()> {
        let mut scratch = self.key.scratch();
        for recno in first..=last {
            read(recno, record)?;
            let scope = Scope { recno, ..*scope };
            if let Some(c) = self.cond
                && !c.test(record, &scope).ok_or_else(|| Error::new(ErrorKind::InvalidFor))?
            {
                continue;
            }
            batch.push(self.key.eval(record, &scope, &mut scratch), recno);
        }
        Ok(())
    }
}

/// Gives the keys of records 1 to `count` to the sorter; `fresh` makes an empty batch.
pub fn collect(
    table: &mut Cursor,
    settings: &Settings,
    wanted: &Wanted<'_>,
    count: u32,
    fresh: impl Fn() -> KeyBatch,
    sorter: &mut dyn KeySorter,
) -> Result<()> {
    table.flush_gathered()?;
    let (scope, len) = (fast_scope(settings, 0), table.layout.record_len as usize);
    let runs: Vec<(u32, u32)> =
        (1..=count).step_by(RUN as usize).map(|n| (n, n.saturating_add(RUN - 1).min(count))).collect();
    let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
    if !table.file.is_mapped() || cores == 1 || runs.len() == 1 {
        let mut record = vec![0u8; len];
        for run in runs {
            let mut batch = fresh();
            wanted.take(run, &scope, &mut record, &mut batch, |n, buf| table.read_into(n, buf))?;
            sorter.absorb(batch)?;
        }
        return Ok(());
    }
    let (file, layout, shared) = (&table.file, &table.layout, table.shared);
    for group in runs.chunks(cores.min(THREADS)) {
        let made: Vec<Result<KeyBatch>> = std::thread::scope(|s| {
            let (scope, wanted) = (&scope, wanted);
            let workers: Vec<_> = group
                .iter()
                .map(|&run| {
                    let mut batch = fresh();
                    s.spawn(move || {
                        let mut record = vec![0u8; len];
                        let read = |n, buf: &mut [u8]| {
                            let at = layout.record_offset(n);
                            if shared { file.read(n, at, buf) } else { file.copy(at, buf) }
                        };
                        wanted.take(run, scope, &mut record, &mut batch, read).map(|()| batch)
                    })
                })
                .collect();
            let failed = || Err(Error::new(ErrorKind::Read).because("a thread collecting keys failed"));
            workers.into_iter().map(|w| w.join().unwrap_or_else(|_| failed())).collect()
        });
        for batch in made {
            sorter.absorb(batch?)?;
        }
    }
    Ok(())
}
