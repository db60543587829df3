//! Console output.

use std::io::Write;

/// Console and printer output of a thread.
#[derive(Default)]
pub struct Console {}

impl Console {
    /// Writes out what is buffered.
    pub fn finish(&mut self) {
        let _ = std::io::stdout().flush();
    }

    /// Bytes to standard error.
    pub fn err(&mut self, bytes: &[u8]) {
        let _ = std::io::stderr().write_all(bytes);
    }
}
