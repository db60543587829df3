//! `hb_MD5Encrypt`: a stream cipher over MD5 with cipher feedback.
//!
//! The key stream of a block is the MD5 of the block before (at first: of the password's MD5) combined with the repeated
//! password; learnt from what Harbour 3.2 makes of zeros.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;
use md5::{Digest, Md5};

builtins! {
    /// A text encrypted by a password; NIL without either. Not for secrets: MD5 is broken.
    fn hb_MD5Encrypt[0, 2](_vm, args) { Ok(crypt(args, true)) }
    /// The text that [`hb_MD5Encrypt`] encrypted.
    fn hb_MD5Decrypt[0, 2](_vm, args) { Ok(crypt(args, false)) }
}

fn crypt(args: &Args<'_>, encrypt: bool) -> Value {
    let (Some(s), Some(key)) = (args.bytes(0), args.bytes(1)) else { return Value::NIL };
    if s.is_empty() || key.is_empty() {
        return Value::NIL;
    }
    let mut vector: [u8; 16] = Md5::digest(key).into();
    let mut out = Vec::with_capacity(s.len());
    for part in s.chunks(16) {
        let mixed: Vec<u8> = vector.iter().zip(key.iter().cycle()).map(|(a, b)| a ^ b).collect();
        let stream = Md5::digest(mixed);
        for (i, b) in part.iter().enumerate() {
            let c = b ^ stream[i];
            vector[i] = if encrypt { c } else { *b };
            out.push(c);
        }
    }
    Value::from(out)
}
