//! Names of the built-in functions that the compiler itself knows: their argument counts are checked (E0021), they
//! cannot be redefined (E0008), and from four letters on they may be abbreviated. Data only.

/// Upper-case name, least and most arguments, and whether a call can change no variable of the caller.
const CHECKED: &[(&str, u8, u8, bool)] = &[
    ("AADD", 2, 2, false),
    ("ABS", 1, 1, true),
    ("ASC", 1, 1, true),
    ("AT", 2, 2, true),
    ("BOF", 0, 0, true),
    ("BREAK", 0, 1, false),
    ("CDOW", 1, 1, true),
    ("CHR", 1, 1, true),
    ("CMONTH", 1, 1, true),
    ("COL", 0, 0, true),
    ("CTOD", 1, 1, true),
    ("DATE", 0, 0, true),
    ("DAY", 1, 1, true),
    ("DELETED", 0, 0, true),
    ("DEVPOS", 2, 2, false),
    ("DOW", 1, 1, true),
    ("DTOC", 1, 1, true),
    ("DTOS", 1, 1, true),
    ("EMPTY", 1, 1, true),
    ("EOF", 0, 0, true),
    ("EXP", 1, 1, true),
    ("FCOUNT", 0, 0, true),
    ("FIELDNAME", 1, 1, true),
    ("FILE", 1, 1, true),
    ("FLOCK", 0, 0, true),
    ("FOUND", 0, 0, true),
    ("INKEY", 0, 2, false),
    ("INT", 1, 1, true),
    ("LASTREC", 0, 0, true),
    ("LEFT", 2, 2, true),
    ("LEN", 1, 1, true),
    ("LOCK", 0, 0, true),
    ("LOG", 1, 1, true),
    ("LOWER", 1, 1, true),
    ("LTRIM", 1, 1, true),
    ("MAX", 2, 2, true),
    ("MIN", 2, 2, true),
    ("MONTH", 1, 1, true),
    ("PCOL", 0, 0, true),
    ("PCOUNT", 0, 0, true),
    ("PROW", 0, 0, true),
    ("RECCOUNT", 0, 0, true),
    ("RECNO", 0, 0, true),
    ("REPLICATE", 2, 2, true),
    ("RLOCK", 0, 0, true),
    ("ROUND", 2, 2, true),
    ("ROW", 0, 0, true),
    ("RTRIM", 1, 1, true),
    ("SECONDS", 0, 0, true),
    ("SELECT", 0, 1, true),
    ("SETPOS", 2, 2, false),
    ("SETPOSBS", 0, 0, false),
    ("SPACE", 1, 1, true),
    ("SQRT", 1, 1, true),
    ("SUBSTR", 2, 3, true),
    ("TIME", 0, 0, true),
    ("TRIM", 1, 1, true),
    ("TYPE", 1, 1, false),
    ("UPPER", 1, 1, true),
    ("VAL", 1, 1, true),
    ("VALTYPE", 1, 1, true),
    ("WORD", 1, 1, true),
    ("YEAR", 1, 1, true),
    ("STR", 1, 3, true),
    ("TRANSFORM", 2, 2, false),
];

/// The full name of the built-in that this upper-case name stands for.
pub(super) fn reserved(name: &str) -> Option<&'static str> {
    find(name).map(|row| row.0)
}

/// Least and most arguments of a built-in by its full upper-case name.
pub(super) fn arguments(full: &str) -> Option<(u8, u8)> {
    find(full).map(|row| (row.1, row.2))
}

/// True when a call cannot change a variable of the caller.
pub(super) fn is_pure(name: &str) -> bool {
    find(name).is_some_and(|row| row.3)
}

/// A call whose effect is known, so that `Type()` may make it.
pub(crate) fn is_known_call(name: &str) -> bool {
    find(name).is_some() || matches!(name, "EVAL" | "MAX" | "MIN" | "IF" | "IIF")
}

fn find(name: &str) -> Option<&'static (&'static str, u8, u8, bool)> {
    // Few names start with a given letter; the table is short enough to walk.
    let first = name.as_bytes().first()?;
    let candidates = || CHECKED.iter().filter(move |row| row.0.as_bytes()[0] == *first);
    candidates()
        .find(|row| row.0 == name)
        .or_else(|| candidates().find(|row| name.len() >= 4 && row.0.starts_with(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_abbreviated_from_four_letters_on() {
        assert_eq!(reserved("SUBS"), Some("SUBSTR"));
        assert_eq!(reserved("SUB"), None);
        assert_eq!(reserved("TRAN"), Some("TRANSFORM"));
        assert_eq!(reserved("SETPO"), Some("SETPOS"));
        assert_eq!(reserved("EMPTYX"), None);
        assert_eq!(arguments("SUBSTR"), Some((2, 3)));
    }
}
