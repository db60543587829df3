//! Completion of functions, variables, fields and the words of the language.

use rustyline::completion::{Completer, Pair};
use rustyline::{Context, Helper, Highlighter, Hinter, Result, Validator};

const WORDS: [&str; 40] = [
    "ACCEPT",
    "APPEND BLANK",
    "BEGIN SEQUENCE",
    "CASE",
    "CLEAR",
    "CLOSE",
    "COPY TO",
    "COUNT",
    "CREATE CLASS",
    "DELETE",
    "DO CASE",
    "DO WHILE",
    "ELSE",
    "END SEQUENCE",
    "ENDCASE",
    "ENDCLASS",
    "ENDDO",
    "ENDIF",
    "FOR EACH",
    "FUNCTION",
    "GO TOP",
    "INDEX ON",
    "LIST",
    "LOCAL",
    "LOCATE",
    "METHOD",
    "NEXT",
    "PACK",
    "PROCEDURE",
    "PUBLIC",
    "QUIT",
    "RECOVER USING",
    "REPLACE",
    "RETURN",
    "SEEK",
    "SELECT",
    "SET FILTER TO",
    "SKIP",
    "SWITCH",
    "USE",
];

/// What completes a word; `names` is refreshed before each line.
#[derive(Helper, Highlighter, Hinter, Validator, Default)]
pub struct Names {
    /// Functions end in `(`.
    pub names: Vec<String>,
}

impl Completer for Names {
    type Candidate = Pair;

    fn complete(&self, line: &str, pos: usize, _: &Context<'_>) -> Result<(usize, Vec<Pair>)> {
        let head = &line[..pos];
        let start = head
            .rfind(|c: char| !c.is_alphanumeric() && c != '_')
            .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
        let word = head[start..].to_ascii_uppercase();
        if word.is_empty() {
            return Ok((pos, Vec::new()));
        }
        let known = self.names.iter().map(String::as_str).chain(WORDS);
        let mut found: Vec<&str> = known.filter(|n| n.to_ascii_uppercase().starts_with(&word)).collect();
        found.sort_by_key(|n| n.to_ascii_uppercase());
        found.dedup();
        let pair = |n: &str| Pair { display: n.to_string(), replacement: n.to_string() };
        Ok((start, found.into_iter().map(pair).collect()))
    }
}
