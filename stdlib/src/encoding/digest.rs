//! Message digests: MD5 and the SHA family, plain and as HMAC. `.T.` as last argument gives bytes instead of hexadecimal.

use hmac::{Hmac, Mac};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;
use md5::{Digest, Md5};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

builtins! {
    /// MD5 of a text.
    ///
    /// ```prg
    /// ? hb_MD5( "abc" )   //=> 900150983cd24fb0d6963f7d28e17f72
    /// ```
    fn hb_MD5[0, 2](_vm, args) { Ok(digest_or_empty::<Md5>(args)) }
    /// MD5 of a file's content; empty when it cannot be read.
    fn hb_MD5File[0, 2](_vm, args) {
        let content = args.text(0).and_then(|n| std::fs::read(n).ok());
        Ok(content.map_or(Value::from(""), |c| shown(&Md5::digest(c), args.logical(1))))
    }
    /// SHA-1 of a text.
    fn hb_SHA1[0, 2](_vm, args) { Ok(digest::<Sha1>(args)) }
    /// SHA-224 of a text.
    fn hb_SHA224[0, 2](_vm, args) { Ok(digest::<Sha224>(args)) }
    /// SHA-256 of a text.
    fn hb_SHA256[0, 2](_vm, args) { Ok(digest::<Sha256>(args)) }
    /// SHA-384 of a text.
    fn hb_SHA384[0, 2](_vm, args) { Ok(digest::<Sha384>(args)) }
    /// SHA-512 of a text.
    fn hb_SHA512[0, 2](_vm, args) { Ok(digest::<Sha512>(args)) }
    /// HMAC-MD5 of a text and a key.
    fn hb_HMAC_MD5[0, 3](_vm, args) { Ok(hmac!(Md5, args)) }
    /// HMAC-SHA-1 of a text and a key.
    fn hb_HMAC_SHA1[0, 3](_vm, args) { Ok(hmac!(Sha1, args)) }
    /// HMAC-SHA-224 of a text and a key.
    fn hb_HMAC_SHA224[0, 3](_vm, args) { Ok(hmac!(Sha224, args)) }
    /// HMAC-SHA-256 of a text and a key.
    fn hb_HMAC_SHA256[0, 3](_vm, args) { Ok(hmac!(Sha256, args)) }
    /// HMAC-SHA-384 of a text and a key.
    fn hb_HMAC_SHA384[0, 3](_vm, args) { Ok(hmac!(Sha384, args)) }
    /// HMAC-SHA-512 of a text and a key.
    fn hb_HMAC_SHA512[0, 3](_vm, args) { Ok(hmac!(Sha512, args)) }
}

macro_rules! hmac {
    ($hash:ty, $args:ident) => {
        // A key of any length is allowed, so making the state cannot fail.
        match Hmac::<$hash>::new_from_slice($args.bytes(1).unwrap_or_default()) {
            Ok(mut mac) => {
                mac.update($args.bytes(0).unwrap_or_default());
                shown(&mac.finalize().into_bytes(), $args.logical(2))
            }
            Err(_) => Value::from(""),
        }
    };
}
use hmac;

fn digest<D: Digest>(args: &Args<'_>) -> Value {
    shown(&D::digest(args.bytes(0).unwrap_or_default()), args.logical(1))
}

fn digest_or_empty<D: Digest>(args: &Args<'_>) -> Value {
    args.bytes(0).map_or(Value::from(""), |s| shown(&D::digest(s), args.logical(1)))
}

fn shown(bytes: &[u8], binary: Option<bool>) -> Value {
    if binary == Some(true) {
        return Value::str(bytes);
    }
    Value::from(bytes.iter().map(|b| format!("{b:02x}")).collect::<String>())
}
