//! The CGI console: standard output as a plain stream, and the alternate, extra and printer files beside it.
//!
//! All threads of the process write to one stream with one cursor, as Harbour's CGI terminal does; each thread has its own
//! alternate and printer files, which a new thread inherits. The stream is buffered: it is flushed at the end, before input
//! is read and before anything goes to standard error. Which SET switches what on is asked from the SETs at each call.
//!
//! The cursor counts what was written: a line feed adds a row, any other character a column, and moving the cursor prints
//! nothing. `SetPos()` only lasts until the next output.

use crate::set::{Sets, id};
use keel_rdd::codepage::{Page, translate};
use parking_lot::Mutex;
use std::fs::File;
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering::Relaxed};

/// Line end of everything the console writes; `Set( _SET_EOL )` is for texts.
const NEW_LINE: &[u8] = b"\n";

/// Rows and columns that `MaxRow()` and `MaxCol()` report, minus one.
static ROWS: AtomicI32 = AtomicI32::new(24);
static COLS: AtomicI32 = AtomicI32::new(80);

struct Screen {
    pending: Vec<u8>,
    terminal: Option<bool>,
    row: i32,
    col: i32,
    /// Where `SetPos()` put the cursor since the last output.
    placed: Option<(i32, i32)>,
    /// The last byte written ended no line.
    open_line: bool,
    /// Code pages of the program's texts and of what the terminal shows.
    display: Option<Pages>,
    /// Code pages of the program's texts and of what the terminal sends.
    keyboard: Option<Pages>,
}

/// Code pages of the program and of the terminal.
#[derive(Clone, Copy)]
pub struct Pages {
    /// Of the program's texts.
    pub host: &'static Page,
    /// Of the terminal.
    pub terminal: &'static Page,
}

impl Pages {
    /// A text of the program as the terminal shows it.
    pub fn shown(self, text: &[u8]) -> Vec<u8> {
        translate(text, self.host, self.terminal)
    }

    /// What the terminal sent as a text of the program.
    pub fn typed(self, text: &[u8]) -> Vec<u8> {
        translate(text, self.terminal, self.host)
    }
}

/// What the process writes to the terminal is translated from now on (`hb_SetDispCP()`). Alternate, extra and printer files
/// are not concerned.
pub fn set_display_pages(pages: Pages) {
    SCREEN.lock().display = Some(pages);
}

/// What is read from standard input is translated from now on (`hb_SetKeyCP()`).
pub fn set_keyboard_pages(pages: Pages) {
    SCREEN.lock().keyboard = Some(pages);
}

static SCREEN: Mutex<Screen> = Mutex::new(Screen {
    pending: Vec::new(),
    terminal: None,
    row: 0,
    col: 0,
    placed: None,
    open_line: false,
    display: None,
    keyboard: None,
});

const BUFFER: usize = 1 << 16;

impl Screen {
    fn write(&mut self, bytes: &[u8]) {
        self.placed = None;
        for &b in bytes {
            match b {
                b'\n' => self.row = self.row.wrapping_add(1),
                b'\r' => self.col = 0,
                8 => self.col = (self.col - 1).max(0),
                7 => {}
                _ => self.col = self.col.wrapping_add(1),
            }
        }
        self.raw(bytes);
    }

    fn raw(&mut self, bytes: &[u8]) {
        if let Some(&last) = bytes.last() {
            self.open_line = last != b'\n';
        }
        match self.display {
            Some(pages) if !bytes.is_ascii() => self.pending.extend_from_slice(&pages.shown(bytes)),
            _ => self.pending.extend_from_slice(bytes),
        }
        let terminal = *self.terminal.get_or_insert_with(|| std::io::stdout().is_terminal());
        if self.pending.len() >= BUFFER || (terminal && bytes.contains(&b'\n')) {
            self.flush();
        }
    }

    fn flush(&mut self) {
        if !self.pending.is_empty() {
            let mut out = std::io::stdout().lock();
            // A reader that went away is no reason to fail: the program runs on.
            let _ = out.write_all(&self.pending).and_then(|()| out.flush());
            self.pending.clear();
        }
    }
}

/// Writes what is still buffered; call it before the process ends or reads input.
pub fn flush() {
    SCREEN.lock().flush();
}

/// An output file beside the console.
#[derive(Clone)]
pub struct OutFile {
    file: Arc<Mutex<File>>,
    /// A text file ends with 0x1A when SET EOF is on.
    mark_end: bool,
}

impl OutFile {
    /// Opens for writing; `additive` appends in front of a closing 0x1A.
    pub fn open(path: &std::path::Path, additive: bool, mark_end: bool) -> std::io::Result<OutFile> {
        use std::io::{Read, Seek, SeekFrom};
        let mut options = std::fs::OpenOptions::new();
        options.write(true).read(true).create(true).truncate(!additive);
        let mut file = options.open(path)?;
        if additive {
            let end = file.seek(SeekFrom::End(0))?;
            if end > 0 {
                file.seek(SeekFrom::End(-1))?;
                let mut last = [0u8; 1];
                file.read_exact(&mut last)?;
                if last[0] == 0x1A {
                    file.seek(SeekFrom::End(-1))?;
                }
            }
        }
        Ok(OutFile { file: Arc::new(Mutex::new(file)), mark_end })
    }

    fn write(&self, bytes: &[u8]) {
        // A full disk shows when the program checks its files; output functions have no result to report it with.
        let _ = self.file.lock().write_all(bytes);
    }
}

impl Drop for OutFile {
    fn drop(&mut self) {
        if self.mark_end && Arc::strong_count(&self.file) == 1 {
            self.write(&[0x1A]);
        }
    }
}

/// Console and printer output of a thread.
#[derive(Default, Clone)]
pub struct Console {
    alternate: Option<OutFile>,
    extra: Option<OutFile>,
    printer: Option<OutFile>,
    printer_row: i32,
    printer_col: i32,
}

/// The files a SET can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// SET ALTERNATE TO.
    Alternate,
    /// `_SET_EXTRAFILE`.
    Extra,
    /// SET PRINTER TO.
    Printer,
}

impl Console {
    /// Replaces the file of a channel; `None` closes it.
    pub fn set_file(&mut self, channel: Channel, file: Option<OutFile>) {
        match channel {
            Channel::Alternate => self.alternate = file,
            Channel::Extra => self.extra = file,
            Channel::Printer => self.printer = file,
        }
    }

    /// Is there a file behind a channel?
    pub fn has_file(&self, channel: Channel) -> bool {
        match channel {
            Channel::Alternate => self.alternate.is_some(),
            Channel::Extra => self.extra.is_some(),
            Channel::Printer => self.printer.is_some(),
        }
    }

    /// `?` and `??` text: console, alternate, extra and printer, each if its SET is on.
    pub fn out(&mut self, sets: &Sets, bytes: &[u8]) {
        if sets.console {
            SCREEN.lock().write(bytes);
        }
        if let Some(f) = self.alternate.as_ref().filter(|_| sets.flag(id::ALTERNATE)) {
            f.write(bytes);
        }
        if let Some(f) = self.extra.as_ref().filter(|_| sets.flag(id::EXTRA)) {
            f.write(bytes);
        }
        if self.printer.is_some() && sets.flag(id::PRINTER) {
            self.print(bytes);
        }
    }

    /// The new line of `?`: with the margin on the printer.
    pub fn new_line(&mut self, sets: &Sets) {
        let eol = NEW_LINE;
        let printing = self.printer.is_some() && sets.flag(id::PRINTER);
        if sets.console {
            SCREEN.lock().write(eol);
        }
        if let Some(f) = self.alternate.as_ref().filter(|_| sets.flag(id::ALTERNATE)) {
            f.write(eol);
        }
        if let Some(f) = self.extra.as_ref().filter(|_| sets.flag(id::EXTRA)) {
            f.write(eol);
        }
        if printing {
            self.print_raw(eol);
            self.printer_row = self.printer_row.wrapping_add(1);
            self.printer_col = 0;
            self.margin(sets);
        }
    }

    /// A new line when the last one was not ended.
    pub fn end_line(&mut self, sets: &Sets) {
        if SCREEN.lock().open_line {
            self.new_line(sets);
        }
    }

    fn margin(&mut self, sets: &Sets) {
        let margin = sets.number(id::MARGIN).max(0) as usize;
        self.print(&vec![b' '; margin]);
    }

    fn print(&mut self, bytes: &[u8]) {
        self.print_raw(bytes);
        self.printer_col = self.printer_col.wrapping_add(bytes.len() as i32);
    }

    fn print_raw(&mut self, bytes: &[u8]) {
        if let Some(f) = &self.printer {
            f.write(bytes);
        }
    }

    /// `OutStd()`: standard output, whatever the SETs say.
    pub fn std_out(&mut self, bytes: &[u8]) {
        SCREEN.lock().write(bytes);
    }

    /// Bytes to standard error; what was written to standard output before comes out first.
    pub fn err(&mut self, bytes: &[u8]) {
        let mut screen = SCREEN.lock();
        screen.flush();
        let _ = match screen.display {
            Some(pages) => std::io::stderr().write_all(&pages.shown(bytes)),
            None => std::io::stderr().write_all(bytes),
        };
    }

    /// Writes out what is buffered.
    pub fn finish(&mut self) {
        flush();
    }

    /// Is the printer the device of `@ … SAY`?
    pub fn to_printer(sets: &Sets) -> bool {
        sets.text(id::DEVICE).eq_ignore_ascii_case(b"PRINTER")
    }

    /// `DevOut()`: text at the position that `DevPos()` chose, on screen or printer.
    pub fn device_out(&mut self, sets: &Sets, bytes: &[u8]) {
        if Console::to_printer(sets) {
            // Without a printer the text goes nowhere.
            if self.printer.is_some() {
                self.print(bytes);
            }
        } else {
            SCREEN.lock().write(bytes);
        }
    }

    /// `DevPos()`.
    pub fn device_pos(&mut self, sets: &Sets, row: i32, col: i32) {
        if !(Console::to_printer(sets) && self.printer.is_some()) {
            self.set_pos(row, col);
            return;
        }
        let col = col + sets.number(id::MARGIN).max(0) as i32;
        if row < self.printer_row {
            self.eject();
        }
        if row > self.printer_row {
            let lines = NEW_LINE.repeat((row - self.printer_row) as usize);
            self.print_raw(&lines);
            self.printer_row = row;
            self.printer_col = 0;
        } else if col < self.printer_col {
            self.print_raw(b"\r");
            self.printer_col = 0;
        }
        if col > self.printer_col {
            self.print(&vec![b' '; (col - self.printer_col) as usize]);
        }
    }

    /// EJECT: a form feed, the printer starts at the top again.
    pub fn eject(&mut self) {
        if self.printer.is_some() {
            self.print_raw(b"\x0C\r");
        }
        self.printer_row = 0;
        self.printer_col = 0;
    }

    /// `PRow()`, `PCol()`.
    pub fn printer_pos(&self) -> (i32, i32) {
        (self.printer_row, self.printer_col)
    }

    /// `SetPRC()`.
    pub fn set_printer_pos(&mut self, row: i32, col: i32) {
        (self.printer_row, self.printer_col) = (row, col);
    }

    /// `Row()`, `Col()`.
    pub fn pos(&self) -> (i32, i32) {
        let s = SCREEN.lock();
        s.placed.unwrap_or((s.row, s.col))
    }

    /// `SetPos()`: prints nothing.
    pub fn set_pos(&mut self, row: i32, col: i32) {
        SCREEN.lock().placed = Some((row, col));
    }

    /// `DispOutAt()`: line feeds down to the row or blanks up to the column, then the text; the cursor moves there.
    pub fn out_at(&mut self, row: i32, col: i32, bytes: &[u8]) {
        let mut s = SCREEN.lock();
        let (row_now, col_now) = (s.row, s.col);
        if row > row_now {
            s.raw(&b"\n".repeat((row.min(ROWS.load(Relaxed)) - row_now).max(0) as usize));
        } else if row < row_now {
            s.raw(b"\n");
        } else if col > col_now {
            s.raw(&b" ".repeat((col - col_now) as usize));
        } else if col < col_now {
            // Harbour: going back in a line leaves the line behind.
            s.raw(&b" ".repeat(col.max(0) as usize));
            s.raw(b"\n");
        }
        s.row = row;
        s.col = col;
        s.write(bytes);
    }

    /// Cursor to the top left corner; a stream cannot be cleared.
    pub fn clear(&mut self) {
        let mut s = SCREEN.lock();
        s.placed = Some((0, 0));
    }

    /// Rows and columns of the screen.
    pub fn size(&self) -> (i32, i32) {
        (ROWS.load(Relaxed), COLS.load(Relaxed))
    }

    /// `SetMode()`.
    pub fn set_size(&mut self, rows: i32, cols: i32) {
        ROWS.store(rows, Relaxed);
        COLS.store(cols, Relaxed);
        crate::screen::with(|s| s.resize(rows, cols));
    }

    /// Reads one line from standard input without its end; `None` at the end of input.
    pub fn read_line(&mut self) -> Option<Vec<u8>> {
        flush();
        let mut line = Vec::new();
        std::io::BufRead::read_until(&mut std::io::stdin().lock(), b'\n', &mut line).ok()?;
        if line.is_empty() {
            return None;
        }
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
        let pages = SCREEN.lock().keyboard;
        Some(match pages {
            Some(pages) => pages.typed(&line),
            None => line,
        })
    }

    /// Reads one character from standard input as a byte of the program's code page; `None` at the end of input.
    pub fn read_byte(&mut self) -> Option<u8> {
        flush();
        let first = next_byte()?;
        let Some(pages) = SCREEN.lock().keyboard else { return Some(first) };
        let mut sent = vec![first];
        if pages.terminal.is_utf8() {
            let more = [0xC0u8, 0xE0, 0xF0].iter().filter(|mark| first >= **mark).count();
            sent.extend((0..more).map_while(|_| next_byte()));
        }
        pages.typed(&sent).first().copied()
    }
}

fn next_byte() -> Option<u8> {
    let mut byte = [0u8; 1];
    match std::io::Read::read(&mut std::io::stdin().lock(), &mut byte) {
        Ok(1) => Some(byte[0]),
        _ => None,
    }
}
