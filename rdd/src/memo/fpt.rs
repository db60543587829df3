//! FPT memos: FoxPro's format, with the free lists and typed items of SIX and FlexFile.
//!
//! A block is a type, a length and the data, padded to whole blocks. Block numbers are those of the record. A rewrite frees the
//! old blocks first and then takes the best free run, so a memo may move although it would have fitted.

use super::blocks::{BlockFile, of_block_file};
use super::items::{read_flex, read_six, write_flex, write_six};
use super::layout::{BLOCK_HEAD, Variant};
use super::{BlobFile, MemoFile, MemoFormat, MemoKind, MemoOptions, MemoRef, MemoUse};
use crate::error::{Error, ErrorKind, Result};
use crate::value::{FieldValue, ValueRef};
use std::path::Path;

/// The FPT format.
pub(super) struct Fpt;

/// Block type of text, whatever the letter of the field.
const TYPE_TEXT: u32 = 1;
const TYPE_PICTURE: u32 = 0;
/// Bytes read at once in the hope that the memo is no longer.
const GUESS: usize = 512;

impl MemoFormat for Fpt {
    fn kind(&self) -> MemoKind {
        MemoKind::Fpt
    }

    fn extension(&self) -> &'static str {
        ".fpt"
    }

    fn default_block_size(&self) -> u32 {
        64
    }

    fn open(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        Ok(Box::new(FptFile(BlockFile::open(path, false, options.mode)?)))
    }

    fn create(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        let variant = match options.version {
            1 => Variant::Standard,
            2 => Variant::Six,
            // Harbour: version 4 (CLIP) creates the same file as 3.
            _ => Variant::Flex,
        };
        let size = if options.block_size == 0 { self.default_block_size() } else { options.block_size };
        Ok(Box::new(FptFile(BlockFile::create(path, variant, size, options.mode)?)))
    }
}

pub(super) struct FptFile(pub(super) BlockFile);

fn damaged(file: &BlockFile, block: u32, note: impl Into<String>) -> Error {
    Error::corrupt(file.storage().path(), file.offset(block), note)
}

/// Type and length of a block that must exist whole.
fn head(file: &mut BlockFile, block: u32) -> Result<(u32, u32)> {
    let Some((kind, len)) = file.head(block)? else {
        let note = format!("memo block {block} is outside the file");
        return Err(damaged(file, block, note).as_kind(ErrorKind::MemoRead));
    };
    if file.offset(block) + BLOCK_HEAD + len as u64 > file.pages().len()? {
        let note = format!("memo of {len} bytes runs beyond the end of the file");
        return Err(damaged(file, block, note).as_kind(ErrorKind::MemoRead));
    }
    Ok((kind, len))
}

/// Type and data of a block.
fn bytes(file: &mut BlockFile, block: u32) -> Result<(u32, Vec<u8>)> {
    let at = file.offset(block);
    let mut guess = [0; GUESS];
    let got = file.pages().read_at(&mut guess, at)?;
    let word = |i: usize| u32::from_be_bytes([guess[i], guess[i + 1], guess[i + 2], guess[i + 3]]);
    let (kind, len) = (word(0), word(4) as usize);
    if block >= file.header().first_block() && got >= 8 && len <= got - 8 {
        return Ok((kind, guess[8..8 + len].to_vec()));
    }
    let (kind, len) = head(file, block)?;
    let mut data = vec![0; len as usize];
    file.pages().read_exact_at(&mut data, at + BLOCK_HEAD)?;
    Ok((kind, data))
}

impl FptFile {
    /// In a file without free list a memo that fits stays where it is, unless it is the last one.
    fn standard_place(file: &mut BlockFile, old: MemoRef, len: u64) -> Result<Option<u32>> {
        if file.header().variant != Variant::Standard || old.block == 0 {
            return Ok(None);
        }
        let Some((_, old_len)) = file.head(old.block)? else { return Ok(None) };
        let fits = match (file.blocks_for(old_len as u64), file.blocks_for(len)) {
            (Some(had), Some(need)) => {
                need <= had && old.block as u64 + (had as u64) < file.header().next as u64
            }
            _ => false,
        };
        Ok(fits.then_some(old.block))
    }

    /// Frees the blocks of a memo, if the reference is sound.
    fn give_back(file: &mut BlockFile, old: MemoRef) -> Result<()> {
        if old.block == 0 {
            return Ok(());
        }
        match file.head(old.block)? {
            Some((kind, len)) if file.header().variant != Variant::Flex || !(1000..=1001).contains(&kind) => {
                file.give_back(old.block, len as u64)
            }
            Some(_) => Ok(()),
            None => Err(damaged(file, old.block, format!("memo block {} is outside the file", old.block))),
        }
    }
}

impl MemoFile for FptFile {
    fn kind(&self) -> MemoKind {
        MemoKind::Fpt
    }

    of_block_file!();

    fn len(&mut self, at: MemoRef) -> Result<u32> {
        if at.block == 0 { Ok(0) } else { head(&mut self.0, at.block).map(|h| h.1) }
    }

    fn read(&mut self, at: MemoRef) -> Result<FieldValue> {
        if at.block == 0 {
            return Ok(FieldValue::Str(Vec::new()));
        }
        let (kind, data) = bytes(&mut self.0, at.block)?;
        if kind == TYPE_TEXT {
            return Ok(FieldValue::Str(data));
        }
        let value = if self.0.header().variant == Variant::Six {
            read_six(kind, &data)
        } else {
            read_flex(kind, &data)
        };
        value.map_err(|d| damaged(&self.0, at.block, d.note()).as_kind(ErrorKind::MemoType))
    }

    fn write(&mut self, old: MemoRef, value: ValueRef<'_>, usage: MemoUse) -> Result<MemoRef> {
        let typed = match (self.0.header().variant, value) {
            (Variant::Flex, ValueRef::Nil) => Some((super::layout::TYPE_NIL, Vec::new())),
            (_, ValueRef::Str(_) | ValueRef::Nil) => None,
            (Variant::Standard, _) => return Err(Error::new(ErrorKind::DataType).at(self.path())),
            (Variant::Six, v) => write_six(v),
            (_, v) => write_flex(v),
        };
        let (kind, data) = match (&typed, value) {
            (Some((kind, data)), _) => (*kind, &data[..]),
            (None, ValueRef::Str(s)) if !s.is_empty() => {
                (if usage == MemoUse::File { TYPE_PICTURE } else { TYPE_TEXT }, s)
            }
            _ => {
                self.free(old)?;
                return Ok(MemoRef::default());
            }
        };
        if u32::try_from(data.len()).is_err() {
            return Err(Error::new(ErrorKind::MemoLength).at(self.path()));
        }
        self.0.change(|file| {
            let block = match Self::standard_place(file, old, data.len() as u64)? {
                Some(block) => block,
                None => {
                    Self::give_back(file, old)?;
                    file.take(data.len() as u64)?
                }
            };
            file.write(block, Some(kind), data)?;
            Ok(MemoRef::block(block))
        })
    }

    fn free(&mut self, old: MemoRef) -> Result<()> {
        if old.block == 0 { Ok(()) } else { self.0.change(|file| Self::give_back(file, old)) }
    }

    fn repack(&mut self, refs: &mut [MemoRef]) -> Result<()> {
        let mut packed = refs.to_vec();
        let Self(file) = self;
        file.repack(|old, fresh| {
            for at in packed.iter_mut().filter(|at| at.block != 0) {
                let (kind, data) = bytes(old, at.block)?;
                at.block = fresh.take(data.len() as u64)?;
                fresh.write(at.block, Some(kind), &data)?;
            }
            Ok(())
        })?;
        refs.copy_from_slice(&packed);
        Ok(())
    }

    fn blob(&mut self) -> Option<&mut dyn BlobFile> {
        (self.0.header().variant == Variant::Flex).then_some(self)
    }
}

impl BlobFile for FptFile {
    fn root(&mut self) -> Result<u32> {
        self.0.root()
    }

    fn set_root(&mut self, block: u32) -> Result<()> {
        self.0.set_root(block)
    }

    fn repeat_block_size(&mut self) -> Result<()> {
        self.0.repeat_block_size()
    }

    fn lock_root(&mut self) -> Result<bool> {
        self.0.lock_root()
    }

    fn unlock_root(&mut self) -> Result<()> {
        self.0.unlock_root()
    }

    fn raw(&mut self, block: u32) -> Result<Vec<u8>> {
        if block == 0 { Ok(Vec::new()) } else { bytes(&mut self.0, block).map(|b| b.1) }
    }
}
