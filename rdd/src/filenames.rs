//! How the file names of programs become names of the system: `SET FILECASE`, `DIRCASE`, `DIRSEPARATOR` and
//! `_SET_TRIMFILENAME`, with which programs written for other systems find their files here.

use std::borrow::Cow;
use std::path::PathBuf;

/// Letters of a part of a file name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LetterCase {
    /// As written.
    #[default]
    Mixed,
    /// Small letters.
    Lower,
    /// Capitals.
    Upper,
}

impl LetterCase {
    /// The case of a SET value: 0 mixed, 1 lower, 2 upper; everything else is mixed.
    pub fn from_set(n: i64) -> LetterCase {
        match n {
            1 => LetterCase::Lower,
            2 => LetterCase::Upper,
            _ => LetterCase::Mixed,
        }
    }

    fn apply(self, part: &mut [u8]) {
        match self {
            LetterCase::Mixed => {}
            LetterCase::Lower => part.make_ascii_lowercase(),
            LetterCase::Upper => part.make_ascii_uppercase(),
        }
    }
}

/// The rules in force in a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameRules {
    /// What the program writes between folders.
    pub separator: u8,
    /// Letters of the file's own name and extension.
    pub file: LetterCase,
    /// Letters of the folders.
    pub folder: LetterCase,
    /// Blanks around the name, its extension and the folder do not count.
    pub trim: bool,
}

impl Default for NameRules {
    fn default() -> Self {
        NameRules { separator: b'/', file: LetterCase::Mixed, folder: LetterCase::Mixed, trim: false }
    }
}

impl NameRules {
    /// The system's name; `mem:` names stay as they are. Applying the rules twice gives the same name.
    pub fn apply<'a>(&self, name: &'a [u8]) -> Cow<'a, [u8]> {
        self.convert(name, false)
    }

    /// The system's name of a folder.
    pub fn apply_folder<'a>(&self, name: &'a [u8]) -> Cow<'a, [u8]> {
        self.convert(name, true)
    }

    /// The path of a program's file name.
    pub fn path(&self, name: &[u8]) -> PathBuf {
        crate::settings::bytes_path(&self.apply(name))
    }

    fn convert<'a>(&self, name: &'a [u8], all_folder: bool) -> Cow<'a, [u8]> {
        if *self == NameRules::default() || crate::settings::is_memory(name) {
            return Cow::Borrowed(name);
        }
        let mut name = name.to_vec();
        for b in &mut name {
            if *b == self.separator {
                *b = b'/';
            }
        }
        let split = match name.iter().rposition(|b| *b == b'/') {
            _ if all_folder => name.len(),
            Some(i) => i + 1,
            None => 0,
        };
        let (folder, file) = name.split_at_mut(split);
        self.folder.apply(folder);
        self.file.apply(file);
        if !self.trim {
            return Cow::Owned(name);
        }
        let (folder, file) = name.split_at(split);
        let mut out = folder.trim_ascii().to_vec();
        // A leading dot begins a name, no extension.
        match file.iter().rposition(|b| *b == b'.').filter(|i| *i > 0) {
            Some(dot) => {
                out.extend_from_slice(file[..dot].trim_ascii());
                out.push(b'.');
                out.extend_from_slice(file[dot + 1..].trim_ascii());
            }
            None => out.extend_from_slice(file.trim_ascii()),
        }
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_rules() {
        let rules =
            NameRules { separator: b'\\', file: LetterCase::Lower, folder: LetterCase::Upper, trim: true };
        assert_eq!(&*rules.apply(b"data\\Tab .DBF "), b"DATA/tab.dbf");
        assert_eq!(&*rules.apply(b"A/B"), b"A/b");
        assert_eq!(&*rules.apply(b"mem:Ab"), b"mem:Ab");
        assert_eq!(&*rules.apply_folder(b"ab\\c"), b"AB/C");
        assert_eq!(&*NameRules::default().apply(b" A\\b "), b" A\\b ");
    }
}
