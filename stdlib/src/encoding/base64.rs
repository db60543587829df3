//! Base64.

use keel_runtime::builtins;
use keel_runtime::value::Value;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

builtins! {
    /// A text in base64; a second argument breaks it into lines of that length.
    ///
    /// ```prg
    /// ? hb_base64Encode( "Keel" )   //=> S2VlbA==
    /// ```
    fn hb_base64Encode[0, 2](_vm, args) {
        let s = args.bytes(0).unwrap_or_default();
        let mut out = Vec::with_capacity(s.len().div_ceil(3) * 4);
        for part in s.chunks(3) {
            let n = (part[0] as u32) << 16
                | (part.get(1).copied().unwrap_or(0) as u32) << 8
                | part.get(2).copied().unwrap_or(0) as u32;
            for i in 0..4 {
                out.push(if i <= part.len() { LETTERS[(n >> (18 - 6 * i) & 63) as usize] } else { b'=' });
            }
        }
        match args.int(1) {
            // Harbour: a negative length is taken without its sign as a long one; lines of one or two characters are none.
            Some(len) if !(0..=2).contains(&len) && !out.is_empty() => {
                let len = usize::try_from(len).unwrap_or(usize::MAX);
                let mut lines = Vec::with_capacity(out.len() + out.len() / len * 2 + 2);
                for line in out.chunks(len) {
                    lines.extend_from_slice(line);
                    lines.extend_from_slice(b"\r\n");
                }
                Ok(Value::from(lines))
            }
            _ => Ok(Value::from(out)),
        }
    }
    /// The text of a base64 text; characters that do not belong to base64 are skipped.
    fn hb_base64Decode[0, 1](_vm, args) {
        let s = args.bytes(0).unwrap_or_default();
        let digits: Vec<u32> = s
            .iter()
            .take_while(|b| **b != b'=')
            .filter_map(|b| LETTERS.iter().position(|l| l == b).map(|n| n as u32))
            .collect();
        let mut out = Vec::with_capacity(digits.len() * 3 / 4);
        for part in digits.chunks(4) {
            let n = part.iter().fold(0, |n, d| n << 6 | d) << (6 * (4 - part.len()));
            out.extend_from_slice(&n.to_be_bytes()[1..part.len()]);
        }
        Ok(Value::from(out))
    }
}
