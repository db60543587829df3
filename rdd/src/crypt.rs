//! The cipher of SIX, by which tables and texts are made unreadable to whoever lacks the password. It is no protection by
//! today's measures.
//!
//! Learnt from what Harbour's `sx_Encrypt()` makes of chosen texts and passwords. A 32-bit state starts as a sum over the key and is
//! multiplied at each byte; the byte of the key stream is taken from its upper half, odd, plus one of the first seven key
//! bytes. A byte of text is rotated to the right by the low three bits of that and added to it.

/// Bytes of a key.
pub const KEY: usize = 8;

const MULTIPLIER: u32 = 0x278D_DE6D;

/// The bytes a key adds to a text.
struct KeyStream {
    key: [u8; KEY],
    /// The halves of the state are exchanged while it is multiplied.
    state: u32,
    step: usize,
}

impl KeyStream {
    fn new(key: [u8; KEY]) -> Self {
        let mut seed = 0u32;
        for pair in key.windows(2) {
            let pair = u32::from(u16::from_le_bytes([pair[0], pair[1]]));
            seed = seed.rotate_left(16).wrapping_mul(17).wrapping_add(pair);
        }
        Self { key, state: (seed | 1).rotate_left(16), step: 0 }
    }

    fn next(&mut self) -> u8 {
        let mut byte = (self.state >> 16) as u8 | 1;
        if self.step > 0 {
            byte = byte.wrapping_add(self.key[(self.step - 1) % (KEY - 1)]);
        }
        self.state = self.state.wrapping_mul(MULTIPLIER);
        self.step += 1;
        byte
    }
}

/// The key a password stands for: its first eight bytes, zeros behind.
pub fn key_of(password: &[u8]) -> [u8; KEY] {
    let mut key = [0; KEY];
    let n = password.len().min(KEY);
    key[..n].copy_from_slice(&password[..n]);
    key
}

/// The key of a table with this password: the password's key, encrypted by itself.
pub fn table_key(password: &[u8]) -> [u8; KEY] {
    let own = key_of(password);
    let mut key = own;
    encrypt(&mut key, own);
    key
}

/// Encrypts in place.
pub fn encrypt(text: &mut [u8], key: [u8; KEY]) {
    let mut stream = KeyStream::new(key);
    for c in text {
        let k = stream.next();
        *c = c.rotate_right(u32::from(k & 7)).wrapping_add(k);
    }
}

/// Takes [`encrypt`] back.
pub fn decrypt(text: &mut [u8], key: [u8; KEY]) {
    let mut stream = KeyStream::new(key);
    for c in text {
        let k = stream.next();
        *c = c.wrapping_sub(k).rotate_left(u32::from(k & 7));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back() {
        let mut text = *b"abcdefgh";
        encrypt(&mut text, key_of(b"password"));
        assert_eq!(text, [0xF7, 0x4B, 0x93, 0x42, 0x4B, 0x06, 0x52, 0xE8]);
        decrypt(&mut text, key_of(b"password"));
        assert_eq!(&text, b"abcdefgh");
        assert_eq!(table_key(b"abc"), [0x4F, 0xEA, 0x7F, 0x1C, 0xE1, 0x47, 0x89, 0x7D]);
    }
}
