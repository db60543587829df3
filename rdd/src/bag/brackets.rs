//! Read and write brackets: the outermost one compares the file's version with what is cached, the last one out says what
//! the write comes to.

use super::BagFile;
use crate::error::Result;

/// A bag as its brackets see it.
pub trait Brackets {
    /// The file.
    fn locked_file(&mut self) -> &mut BagFile;
    /// Compares the file's version with ours; on a difference everything cached goes, and the answer is false.
    fn recheck(&mut self) -> Result<bool>;
    /// What the outermost write bracket does before its lock goes: counts the change, writes what must not wait.
    fn conclude(&mut self) -> Result<()>;

    /// Opens a read bracket.
    fn enter_read(&mut self) -> Result<()> {
        if self.locked_file().enter_read()
            && let Err(e) = self.recheck()
        {
            self.locked_file().leave_read()?;
            return Err(e);
        }
        Ok(())
    }

    /// Opens a write bracket.
    fn enter_write(&mut self) -> Result<()> {
        if self.locked_file().enter_write()?
            && let Err(e) = self.recheck()
        {
            self.locked_file().leave_write()?;
            return Err(e);
        }
        Ok(())
    }

    /// Closes a write bracket; the lock goes even when concluding fails.
    fn leave_write(&mut self) -> Result<()> {
        let concluded = if self.locked_file().is_last_writer() { self.conclude() } else { Ok(()) };
        let left = self.locked_file().leave_write();
        concluded.and(left)
    }
}
