//! The rules of aliases: what a name may be, which names mean an area by themselves, finding an area by name.

use super::{LAST_AREA, MEMVAR_AREA, WorkAreas};
use crate::error::{Error, ErrorKind, Result};
use crate::value::AreaNo;

/// Longest alias kept.
const MAX_ALIAS: usize = 63;

/// What a name in alias position stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasRef {
    /// An area, used or not.
    Area(AreaNo),
    /// Memory variables (`M`, `MEMVAR`).
    Memvar,
    /// The current area (`FIELD`).
    Field,
}

/// True if `name` abbreviates `word` to at least four letters.
fn abbreviates(name: &[u8], word: &[u8]) -> bool {
    name.len() >= 4 && name.len() <= word.len() && name.eq_ignore_ascii_case(&word[..name.len()])
}

impl WorkAreas {
    /// Area with this alias, upper- or lower-case; single letters A..K and numbers name areas by themselves. `None` if unknown.
    pub fn find_alias(&self, name: &[u8]) -> Option<AreaNo> {
        let name = name.trim_ascii();
        if let [letter] = name {
            match letter.to_ascii_uppercase() {
                l @ b'A'..=b'K' => return Some(AreaNo((l - b'A') as u16 + 1)),
                b'M' => return Some(AreaNo(MEMVAR_AREA)),
                _ => {}
            }
        }
        // What begins with a digit is a number; one that no area has means the first free area.
        if name.first().is_some_and(u8::is_ascii_digit) {
            let digits = name.iter().take_while(|b| b.is_ascii_digit());
            let n = digits.fold(0u32, |n, b| n.saturating_mul(10).saturating_add(u32::from(b - b'0')));
            return Some(AreaNo(u16::try_from(n).ok().filter(|&n| n <= LAST_AREA).unwrap_or(0)));
        }
        self.named(name)
    }

    /// Area whose own alias this is.
    pub fn named(&self, name: &[u8]) -> Option<AreaNo> {
        let mut upper = [0; MAX_ALIAS];
        let upper = &mut upper[..name.len().min(MAX_ALIAS)];
        upper.copy_from_slice(&name[..upper.len()]);
        upper.make_ascii_uppercase();
        self.aliases.get(&*upper).map(|&n| AreaNo(n))
    }

    /// Resolves a name before `->`; unknown names are BASE/1002.
    pub fn resolve_alias(&self, name: &[u8]) -> Result<AliasRef> {
        if let Some(no) = self.find_alias(name) {
            return Ok(if no.0 == MEMVAR_AREA { AliasRef::Memvar } else { AliasRef::Area(no) });
        }
        if abbreviates(name, b"MEMVAR") {
            return Ok(AliasRef::Memvar);
        }
        if abbreviates(name, b"FIELD") || abbreviates(name, b"_FIELD") {
            return Ok(AliasRef::Field);
        }
        Err(Error::new(ErrorKind::NoAlias).during(String::from_utf8_lossy(name)))
    }

    /// Checks an alias for a table about to be opened in `no` and brings it into its stored form. Illegal characters are DBCMD/1010,
    /// reserved names and names in use DBCMD/1011.
    pub fn new_alias(&self, name: &[u8]) -> Result<Vec<u8>> {
        let shown = String::from_utf8_lossy(name).into_owned();
        let name = name.trim_ascii();
        if name.is_empty() {
            return Ok(Vec::new());
        }
        let letter_ok = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
        if name[0].is_ascii_digit() || !name.iter().all(letter_ok) {
            return Err(Error::new(ErrorKind::BadAlias).during(shown));
        }
        let alias = name[..name.len().min(MAX_ALIAS)].to_ascii_uppercase();
        let reserved = matches!(alias.as_slice(), [b'A'..=b'K' | b'M']);
        if reserved || self.aliases.contains_key(&alias) {
            return Err(Error::new(ErrorKind::DuplicateAlias).during(shown));
        }
        Ok(alias)
    }

    /// Gives the area another alias (used when a detached area is taken in).
    pub fn rename_alias(&mut self, no: AreaNo, alias: Vec<u8>) {
        if let Some(area) = self.get_mut(no) {
            let old = std::mem::replace(&mut area.alias, alias.clone());
            self.aliases.remove(&old);
            if !alias.is_empty() {
                self.aliases.insert(alias, no.0);
            }
        }
    }
}
