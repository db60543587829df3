//! What a terminal shows, as cells of a character and a colour attribute: the screen functions read and write it.
//!
//! The CGI console has no screen, yet programs save, restore and scroll one: `SaveScreen()` gives what `hb_DispOutAt()`,
//! boxes and GETs wrote, while the stream carries only what goes through output functions (`console.rs`). A terminal
//! that shows cells would draw from here. One screen belongs to the process, as its stream does.

use parking_lot::Mutex;

/// A character and its attribute: foreground in the low four bits, background above, underline at 0x800.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// Byte of the character.
    pub ch: u8,
    /// Colour attribute.
    pub attr: u16,
}

/// A rectangle in rows and columns, edges included; it may reach beyond the screen.
#[derive(Clone, Copy, Debug)]
pub struct Rect {
    /// First row.
    pub top: i32,
    /// First column.
    pub left: i32,
    /// Last row.
    pub bottom: i32,
    /// Last column.
    pub right: i32,
}

impl Rect {
    /// Edges in ascending order.
    pub fn ordered(self) -> Rect {
        Rect {
            top: self.top.min(self.bottom),
            left: self.left.min(self.right),
            bottom: self.top.max(self.bottom),
            right: self.left.max(self.right),
        }
    }
}

/// The cells, row by row.
pub struct Screen {
    rows: i32,
    cols: i32,
    cells: Vec<Cell>,
    saved: Option<Vec<Cell>>,
    /// Which of the five colours of SET COLOR is used (`ColorSelect()`).
    pub selected: usize,
    /// Depth of `DispBegin()`.
    pub held: i64,
    /// Does the high background bit blink?
    pub blink: bool,
}

const EMPTY: Cell = Cell { ch: b' ', attr: 7 };

static SCREEN: Mutex<Screen> = Mutex::new(Screen {
    rows: 24,
    cols: 80,
    cells: Vec::new(),
    saved: None,
    selected: 0,
    held: 0,
    blink: true,
});

/// Works on the screen of the process.
pub fn with<T>(work: impl FnOnce(&mut Screen) -> T) -> T {
    let mut screen = SCREEN.lock();
    if screen.cells.is_empty() {
        screen.cells = vec![EMPTY; (screen.rows * screen.cols) as usize];
    }
    work(&mut screen)
}

impl Screen {
    /// Rows and columns.
    pub fn size(&self) -> (i32, i32) {
        (self.rows, self.cols)
    }

    /// Changes the size; what fits stays.
    pub fn resize(&mut self, rows: i32, cols: i32) {
        let mut cells = vec![EMPTY; (rows * cols) as usize];
        for r in 0..rows.min(self.rows) {
            for c in 0..cols.min(self.cols) {
                cells[(r * cols + c) as usize] = self.cells[(r * self.cols + c) as usize];
            }
        }
        (self.rows, self.cols, self.cells, self.saved) = (rows, cols, cells, None);
    }

    fn index(&self, row: i32, col: i32) -> Option<usize> {
        ((0..self.rows).contains(&row) && (0..self.cols).contains(&col))
            .then(|| (row * self.cols + col) as usize)
    }

    /// The part of a rectangle that is on the screen.
    fn clip(&self, area: Rect) -> Rect {
        Rect {
            top: area.top.max(0),
            left: area.left.max(0),
            bottom: area.bottom.min(self.rows - 1),
            right: area.right.min(self.cols - 1),
        }
    }

    /// Writes a cell; nothing happens outside.
    pub fn put(&mut self, row: i32, col: i32, ch: u8, attr: u16) {
        if let Some(i) = self.index(row, col) {
            self.cells[i] = Cell { ch, attr };
        }
    }

    /// A cell, `None` outside.
    pub fn cell(&self, row: i32, col: i32) -> Option<Cell> {
        self.index(row, col).map(|i| self.cells[i])
    }

    /// Writes a text into one row; what reaches beyond is cut, a position outside shows nothing.
    pub fn text(&mut self, row: i32, col: i32, text: &[u8], attr: u16) {
        if self.index(row, col).is_some() {
            let room = (self.cols - col) as usize;
            for (i, &ch) in text.iter().take(room).enumerate() {
                self.put(row, col + i as i32, ch, attr);
            }
        }
    }

    /// Fills a rectangle.
    pub fn fill(&mut self, area: Rect, ch: u8, attr: u16) {
        let area = self.clip(area);
        for r in area.top..=area.bottom {
            for c in area.left..=area.right {
                self.put(r, c, ch, attr);
            }
        }
    }

    /// Changes the attributes of a rectangle.
    pub fn colour(&mut self, area: Rect, attr: u16) {
        let area = self.clip(area);
        for r in area.top..=area.bottom {
            for c in area.left..=area.right {
                if let Some(i) = self.index(r, c) {
                    self.cells[i].attr = attr;
                }
            }
        }
    }

    /// Draws a box of nine characters: the corner at top left, then clockwise, then the inside. Fewer repeat the last one
    /// and leave the inside as it is.
    pub fn frame(&mut self, area: Rect, chars: &[u8], attr: u16) {
        let Some(&last) = chars.last() else { return };
        let at = |i: usize| chars.get(i).copied().unwrap_or(last);
        let a = area.ordered();
        let shown = self.clip(a);
        if a.top == a.bottom {
            (shown.left..=shown.right).for_each(|c| self.put(a.top, c, at(1), attr));
            return;
        }
        if a.left == a.right {
            (shown.top..=shown.bottom).for_each(|r| self.put(r, a.left, at(3), attr));
            return;
        }
        for c in shown.left..=shown.right {
            self.put(a.top, c, at(1), attr);
            self.put(a.bottom, c, at(5), attr);
        }
        for r in shown.top..=shown.bottom {
            self.put(r, a.left, at(7), attr);
            self.put(r, a.right, at(3), attr);
        }
        self.put(a.top, a.left, at(0), attr);
        self.put(a.top, a.right, at(2), attr);
        self.put(a.bottom, a.right, at(4), attr);
        self.put(a.bottom, a.left, at(6), attr);
        if let Some(&inside) = chars.get(8) {
            let inner = Rect { top: a.top + 1, left: a.left + 1, bottom: a.bottom - 1, right: a.right - 1 };
            self.fill(inner, inside, attr);
        }
    }

    /// Moves a rectangle's content up by `rows` and left by `cols` (negative: down, right) and fills what becomes free;
    /// both 0 clears it.
    pub fn scroll(&mut self, area: Rect, rows: i32, cols: i32, ch: u8, attr: u16) {
        let a = self.clip(area);
        if a.top > a.bottom || a.left > a.right {
            return;
        }
        let (height, width) = (a.bottom - a.top + 1, a.right - a.left + 1);
        if (rows == 0 && cols == 0)
            || rows.unsigned_abs() >= height as u32
            || cols.unsigned_abs() >= width as u32
        {
            return self.fill(a, ch, attr);
        }
        let before = self.cells.clone();
        for r in a.top..=a.bottom {
            for c in a.left..=a.right {
                let (from_row, from_col) = (r + rows, c + cols);
                let inside = (a.top..=a.bottom).contains(&from_row) && (a.left..=a.right).contains(&from_col);
                self.cells[(r * self.cols + c) as usize] = if inside {
                    before[(from_row * self.cols + from_col) as usize]
                } else {
                    Cell { ch, attr }
                };
            }
        }
    }

    /// The cells of a rectangle as `SaveScreen()` gives them: character and attribute bytes in turn.
    pub fn save(&self, area: Rect) -> Vec<u8> {
        let a = self.clip(area.ordered());
        let mut out = Vec::new();
        for r in a.top..=a.bottom {
            for c in a.left..=a.right {
                let cell = self.cells[(r * self.cols + c) as usize];
                out.extend([cell.ch, cell.attr as u8]);
            }
        }
        out
    }

    /// Puts saved cells back; they fill the rectangle row by row.
    pub fn restore(&mut self, area: Rect, saved: &[u8]) {
        let area = area.ordered();
        let mut bytes = saved.iter().copied();
        let shown = self.clip(area);
        for r in shown.top..=shown.bottom {
            for c in shown.left..=shown.right {
                // A text that is too short leaves the rest empty.
                let (ch, attr) = (bytes.next().unwrap_or(0), bytes.next().unwrap_or(0));
                self.put(r, c, ch, attr as u16);
            }
        }
    }

    /// SAVE SCREEN.
    pub fn keep(&mut self) {
        self.saved = Some(self.cells.clone());
    }

    /// RESTORE SCREEN.
    pub fn bring_back(&mut self) {
        if let Some(cells) = self.saved.take() {
            self.cells = cells;
        }
    }
}
