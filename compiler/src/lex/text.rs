//! Escapes of `e"…"` literals.

/// Resolves the escapes of an `e"…"` literal's body: `\n \r \t \b \f \a \v \0…` (octal), `\x..` (hexadecimal), `\\`,
/// `\"`, `\'`. An unknown escape gives the character after the backslash.
pub fn decode_escapes(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut i = 0;
    while i < body.len() {
        if body[i] != b'\\' || i + 1 == body.len() {
            out.push(body[i]);
            i += 1;
            continue;
        }
        let c = body[i + 1];
        i += 2;
        match c {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'a' => out.push(7),
            b'v' => out.push(11),
            b'0'..=b'7' => {
                let digits = body[i - 1..].iter().take(3).take_while(|d| matches!(d, b'0'..=b'7')).count();
                let value = body[i - 1..i - 1 + digits].iter().fold(0u32, |v, d| v * 8 + u32::from(d - b'0'));
                out.push(value as u8);
                i += digits - 1;
            }
            b'x' => {
                // Harbour: all digits belong to it, the last two count.
                let digits = body[i..].iter().take_while(|d| d.is_ascii_hexdigit()).count();
                let hex = |d: &u8| (*d as char).to_digit(16).unwrap_or(0);
                let value = body[i..i + digits].iter().fold(0u32, |v, d| (v & 15) * 16 + hex(d));
                out.push(value as u8);
                i += digits;
            }
            other => out.push(other),
        }
    }
    out
}
