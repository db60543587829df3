//! SMT memos: SIX's typed items without block heads; type and length stand in the record.

use super::blocks::{BlockFile, of_block_file};
use super::items::{read_smt, write_smt};
use super::layout::Variant;
use super::{MemoFile, MemoFormat, MemoKind, MemoOptions, MemoRef, MemoUse};
use crate::error::{Error, ErrorKind, Result};
use crate::value::{FieldValue, ValueRef};
use std::path::Path;

/// The SMT format.
pub(super) struct Smt;

/// Field type of text.
const TYPE_TEXT: u16 = 1;

impl MemoFormat for Smt {
    fn kind(&self) -> MemoKind {
        MemoKind::Smt
    }

    fn extension(&self) -> &'static str {
        ".smt"
    }

    fn default_block_size(&self) -> u32 {
        32
    }

    fn open(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        Ok(Box::new(SmtFile(BlockFile::open(path, true, options.mode)?)))
    }

    fn create(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        let size = if options.block_size == 0 { self.default_block_size() } else { options.block_size };
        Ok(Box::new(SmtFile(BlockFile::create(path, Variant::Smt, size, options.mode)?)))
    }
}

pub(super) struct SmtFile(pub(super) BlockFile);

fn is_blank(at: MemoRef) -> bool {
    at == MemoRef::BLANK || at.block == 0
}

/// The data of a memo.
fn bytes(file: &mut BlockFile, at: MemoRef) -> Result<Vec<u8>> {
    let from = file.offset(at.block);
    if at.block < file.header().first_block() || from + at.len as u64 > file.pages().len()? {
        let note = format!("memo of {} bytes at block {} is outside the file", at.len, at.block);
        return Err(Error::corrupt(file.storage().path(), from, note).as_kind(ErrorKind::MemoRead));
    }
    let mut data = vec![0; at.len as usize];
    file.pages().read_exact_at(&mut data, from)?;
    Ok(data)
}

impl SmtFile {
    fn give_back(file: &mut BlockFile, old: MemoRef) -> Result<()> {
        if is_blank(old) { Ok(()) } else { file.give_back(old.block, old.len as u64) }
    }
}

impl MemoFile for SmtFile {
    fn kind(&self) -> MemoKind {
        MemoKind::Smt
    }

    of_block_file!();

    fn len(&mut self, at: MemoRef) -> Result<u32> {
        Ok(if is_blank(at) { 0 } else { at.len })
    }

    fn read(&mut self, at: MemoRef) -> Result<FieldValue> {
        if is_blank(at) {
            return Ok(FieldValue::Str(Vec::new()));
        }
        let data = bytes(&mut self.0, at)?;
        read_smt(at.item_type as u32, &data).map_err(|d| {
            let from = self.0.offset(at.block);
            Error::corrupt(self.0.storage().path(), from, d.note()).as_kind(ErrorKind::MemoType)
        })
    }

    fn write(&mut self, old: MemoRef, value: ValueRef<'_>, _usage: MemoUse) -> Result<MemoRef> {
        let typed = match value {
            ValueRef::Str(_) => None,
            other => write_smt(other),
        };
        let (kind, data) = match (&typed, value) {
            (Some((kind, data)), _) => (*kind as u16, &data[..]),
            (None, ValueRef::Str(s)) => (TYPE_TEXT, s),
            _ => {
                self.free(old)?;
                return Ok(MemoRef::BLANK);
            }
        };
        let len = u32::try_from(data.len()).map_err(|_| Error::new(ErrorKind::MemoLength).at(self.path()))?;
        if data.is_empty() {
            self.free(old)?;
            return Ok(MemoRef { block: 0, item_type: kind, len: 0 });
        }
        self.0.change(|file| {
            Self::give_back(file, old)?;
            let block = file.take(len as u64)?;
            file.write(block, None, data)?;
            Ok(MemoRef { block, item_type: kind, len })
        })
    }

    fn free(&mut self, old: MemoRef) -> Result<()> {
        if is_blank(old) { Ok(()) } else { self.0.change(|file| Self::give_back(file, old)) }
    }

    fn repack(&mut self, refs: &mut [MemoRef]) -> Result<()> {
        let mut packed = refs.to_vec();
        let Self(file) = self;
        file.repack(|old, fresh| {
            for at in packed.iter_mut().filter(|at| !is_blank(**at)) {
                let data = bytes(old, *at)?;
                at.block = fresh.take(at.len as u64)?;
                fresh.write(at.block, None, &data)?;
            }
            Ok(())
        })?;
        refs.copy_from_slice(&packed);
        Ok(())
    }
}
