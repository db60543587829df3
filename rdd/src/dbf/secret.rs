//! Records of encrypted tables. In the file their delete mark is `E` (`D` if deleted) instead of a blank or `*`, and what follows
//! is encrypted; records written without the password are plain.

use super::cursor::Cursor;
use super::layout::{ENCRYPTED, PLAIN};
use crate::crypt;
use crate::error::Result;
use std::sync::Arc;

impl Cursor {
    /// Sets the password; an empty one is none.
    pub fn set_password(&mut self, password: &[u8]) {
        self.cipher = (!password.is_empty()).then(|| crypt::table_key(password));
        if !self.hot {
            self.valid = false;
        }
    }

    /// Turns a record as the file holds it into one to be read; without the password its text stays what it is.
    pub(super) fn reveal(&self, record: &mut [u8]) {
        let mark = match record[0] {
            b'E' => b' ',
            b'D' => b'*',
            _ => return,
        };
        record[0] = mark;
        if let Some(key) = self.cipher {
            crypt::decrypt(&mut record[1..], key);
        }
    }

    /// The record as the file shall hold it, if that is another one.
    pub fn sealed(&self, record: &[u8]) -> Option<Vec<u8>> {
        let key = self.cipher?;
        let mut record = record.to_vec();
        record[0] = if record[0] == b'*' { b'D' } else { b'E' };
        crypt::encrypt(&mut record[1..], key);
        Some(record)
    }

    /// True if the current record is encrypted, in the file or as it will be written.
    pub fn is_record_encrypted(&mut self) -> Result<bool> {
        if self.phantom || !self.has_secrets() {
            return Ok(false);
        }
        if self.hot && self.appended {
            return Ok(self.cipher.is_some());
        }
        let mut record = vec![0; self.record.len()];
        self.read_sealed(self.recno, &mut record)?;
        Ok(matches!(record[0], b'E' | b'D'))
    }

    /// Encrypts every record. The table is used exclusively and has no memo.
    pub fn encrypt_all(&mut self) -> Result<()> {
        self.rewrite(|c, record| {
            if let Some(sealed) = c.sealed(record) {
                record.copy_from_slice(&sealed);
            }
        })?;
        self.mark_encrypted(true)
    }

    /// Makes every record plain and forgets the password.
    pub fn decrypt_all(&mut self) -> Result<()> {
        self.rewrite(|c, record| c.reveal(record))?;
        self.cipher = None;
        self.mark_encrypted(false)
    }

    /// True if a record is encrypted in the file.
    pub fn holds_encrypted(&mut self) -> Result<bool> {
        let mut record = vec![0; self.record.len()];
        for recno in 1..=self.recount()? {
            self.read_sealed(recno, &mut record)?;
            if matches!(record[0], b'E' | b'D') {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn rewrite(&mut self, change: impl Fn(&Self, &mut [u8])) -> Result<()> {
        let mut record = vec![0; self.record.len()];
        for recno in 1..=self.recount()? {
            self.read_sealed(recno, &mut record)?;
            self.reveal(&mut record);
            change(self, &mut record);
            self.put_raw(recno, &record)?;
        }
        self.flush_gathered()?;
        // Harbour stands on the last record then.
        if self.count > 0 {
            self.place(self.count, false);
        }
        self.valid = false;
        Ok(())
    }

    fn mark_encrypted(&mut self, on: bool) -> Result<()> {
        let mut layout = (*self.layout).clone();
        layout.encrypted = on;
        layout.version = if on { ENCRYPTED } else { PLAIN };
        self.file.write_header(&[layout.version], 0)?;
        self.layout = Arc::new(layout);
        self.header_dirty = true;
        Ok(())
    }
}
