//! UTF-16LE fields to and from the thread's code page.

use crate::codepage::{Page, translate};

fn wide() -> &'static Page {
    // The id stands in the table of pages.
    Page::find("UTF16LE").unwrap_or(Page::en())
}

/// Text of UTF-16LE units in the given page; characters the page lacks become `?`.
pub fn from_utf16(units: &[u8], page: &Page) -> Vec<u8> {
    translate(units, wide(), page)
}

/// UTF-16LE units of text in the given page.
pub fn to_utf16(text: &[u8], page: &Page) -> Vec<u8> {
    translate(text, page, wide())
}
