//! The language of a thread: names of months and days, the letters for yes and no, texts of errors.
//!
//! Names are kept as UTF-8 and given in the code page that belongs to the language chosen, as `hb_langSelect()` reports it:
//! `de` speaks UTF-8, `de.DE850` that page.

mod pages;

use crate::error::description;
use crate::value::Value;
use keel_rdd::codepage::{Page, from_utf8};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names of a language.
pub struct Language {
    /// Its id, such as `pt_BR`.
    pub id: &'static str,
    /// Its English name.
    pub english: &'static str,
    /// Its name in itself.
    pub own: &'static str,
    /// "Yes/No" as one letter each.
    pub choice: &'static str,
    /// The letter for yes.
    pub yes: &'static str,
    /// The letter for no.
    pub no: &'static str,
    /// Usual date format.
    pub date_format: &'static str,
    /// Names of months.
    pub months: Vec<&'static str>,
    /// Names of days, Sunday first.
    pub days: Vec<&'static str>,
}

/// Languages whose error texts are in `messages.tsv`, in the order of its columns.
const TRANSLATED: [&str; 5] = ["pt", "es", "de", "fr", "it"];

fn languages() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| include_str!("language/names.tsv").lines().filter_map(parse).collect())
}

fn parse(line: &'static str) -> Option<Language> {
    let mut fields = line.split('\t');
    Some(Language {
        id: fields.next()?,
        english: fields.next()?,
        own: fields.next()?,
        choice: fields.next()?,
        yes: fields.next()?,
        no: fields.next()?,
        date_format: fields.next()?,
        months: fields.next()?.split(';').collect(),
        days: fields.next()?.split(';').collect(),
    })
}

/// Error texts by generic code, one for each of [`TRANSLATED`].
fn messages() -> &'static HashMap<u16, Vec<&'static str>> {
    static ALL: OnceLock<HashMap<u16, Vec<&'static str>>> = OnceLock::new();
    ALL.get_or_init(|| {
        let line = |line: &'static str| {
            let mut fields = line.split('\t');
            Some((fields.next()?.parse().ok()?, fields.collect()))
        };
        include_str!("language/messages.tsv").lines().filter_map(line).collect()
    })
}

impl Language {
    /// The language of an id, in any letter case.
    pub fn find(id: &str) -> Option<&'static Language> {
        languages().iter().find(|l| l.id.eq_ignore_ascii_case(id))
    }

    /// Text of a generic error code; English where there is no translation.
    pub fn error(&self, gen_code: u16) -> &'static str {
        let base = self.id.split('_').next().unwrap_or(self.id);
        let column = TRANSLATED.iter().position(|id| *id == base);
        let text = column.and_then(|c| messages().get(&gen_code)?.get(c).copied());
        text.unwrap_or_else(|| description(gen_code))
    }
}

/// A language as a thread speaks it.
#[derive(Clone, Copy)]
pub struct Speech {
    /// The language.
    pub language: &'static Language,
    /// The code page of its texts; `None` = UTF-8.
    pub page: Option<&'static Page>,
}

impl Speech {
    /// The language a program starts with.
    pub fn english() -> Speech {
        static ENGLISH: OnceLock<&'static Language> = OnceLock::new();
        let language = ENGLISH.get_or_init(|| Language::find("en").expect("English is in the table"));
        Speech { language, page: None }
    }

    /// What `hb_langSelect()` reports names, such as `de` or `de.DE850`.
    pub fn of_id(id: &str) -> Option<Speech> {
        match id.split_once('.') {
            Some((language, page)) => {
                let page = Some(Page::find_any_case(page)?);
                Some(Speech { language: Language::find(language)?, page })
            }
            None => Some(Speech { language: Language::find(id)?, page: None }),
        }
    }

    /// What `hb_langSelect()` makes of a name: of a language (its texts go to `page`), or an old one that says its page.
    pub fn select(name: &str, page: Option<&'static Page>, given: bool) -> Option<Speech> {
        if !given && let Some((_, id, of)) = pages::WITH_PAGE.iter().find(|row| row.0 == name) {
            return Some(Speech { language: Language::find(id)?, page: Page::find_any_case(of) });
        }
        if name.contains('.') {
            return Speech::of_id(name);
        }
        Some(Speech { language: Language::find(name)?, page: page.filter(|p| !p.is_utf8()) })
    }

    /// Its name, as [`Speech::of_id`] reads it.
    pub fn id(&self) -> String {
        match self.page {
            Some(page) => format!("{}.{}", self.language.id.to_ascii_lowercase(), page.id()),
            None => self.language.id.to_string(),
        }
    }

    /// A text of the language in its page.
    pub fn text(&self, utf8: &str) -> Vec<u8> {
        match self.page {
            Some(page) if !utf8.is_ascii() => from_utf8(utf8.as_bytes(), page),
            _ => utf8.as_bytes().to_vec(),
        }
    }

    /// Text of a generic error code.
    pub fn error(&self, gen_code: u16) -> Value {
        Value::str(&self.text(self.language.error(gen_code)))
    }

    /// Name of a month (1–12), empty for other numbers.
    pub fn month(&self, n: i64) -> Vec<u8> {
        self.nth(&self.language.months, n)
    }

    /// Name of a day of the week (1 = Sunday), empty for other numbers.
    pub fn day(&self, n: i64) -> Vec<u8> {
        self.nth(&self.language.days, n)
    }

    fn nth(&self, names: &[&str], n: i64) -> Vec<u8> {
        let name = usize::try_from(n - 1).ok().and_then(|i| names.get(i));
        self.text(name.copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(languages().len(), 39);
        for l in languages() {
            assert_eq!((l.months.len(), l.days.len()), (12, 7), "{}", l.id);
        }
        for (code, texts) in messages() {
            assert_eq!(texts.len(), TRANSLATED.len(), "{code}");
            assert_ne!(description(*code), "", "{code}");
        }
        for (name, id, page) in pages::WITH_PAGE {
            assert!(Language::find(id).is_some() && Page::find_any_case(page).is_some(), "{name}");
        }
    }
}
