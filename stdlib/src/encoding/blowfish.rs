//! Blowfish: an expanded key is a text of 4168 bytes (18 words, then four boxes of 256 words, lowest byte first).

use super::pi;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// The expanded key of a password, of which 56 bytes count; NIL for an empty one.
    fn hb_blowfishKey[0, 1](_vm, args) {
        let Some(key) = args.bytes(0).filter(|k| !k.is_empty()) else { return Ok(Value::NIL) };
        let state = State::expand(&key[..key.len().min(56)]);
        Ok(Value::from(state.words.iter().flat_map(|w| w.to_le_bytes()).collect::<Vec<u8>>()))
    }
    /// A text encrypted block by block; it is filled to whole blocks unless the third argument is `.T.`.
    fn hb_blowfishEncrypt[0, 3](_vm, args) {
        let (Some(state), Some(s)) = (State::of(args), args.bytes(1)) else { return Ok(Value::NIL) };
        let raw = args.logical(2).unwrap_or(false);
        if s.is_empty() {
            return Ok(Value::from(""));
        }
        let mut data = s.to_vec();
        if raw {
            data.resize(data.len().div_ceil(8) * 8, 0);
        } else {
            let fill = 8 - data.len() % 8;
            // Zeros, and their number in the last byte.
            data.resize(data.len() + fill - 1, 0);
            data.push(fill as u8);
        }
        data.chunks_exact_mut(8).for_each(|b| state.block(b, true));
        Ok(Value::from(data))
    }
    /// The text that [`hb_blowfishEncrypt`] encrypted; NIL when it cannot be.
    fn hb_blowfishDecrypt[0, 3](_vm, args) {
        let (Some(state), Some(s)) = (State::of(args), args.bytes(1)) else { return Ok(Value::NIL) };
        let raw = args.logical(2).unwrap_or(false);
        if s.is_empty() {
            return Ok(Value::from(""));
        }
        if s.len() % 8 != 0 {
            return Ok(Value::NIL);
        }
        let mut data = s.to_vec();
        data.chunks_exact_mut(8).for_each(|b| state.block(b, false));
        if !raw {
            let fill = data.last().copied().unwrap_or(0) as usize;
            if !(1..=8).contains(&fill) {
                return Ok(Value::NIL);
            }
            data.truncate(data.len() - fill);
        }
        Ok(Value::from(data))
    }
    /// A text encrypted by cipher feedback with a start vector.
    fn hb_blowfishEncrypt_CFB[0, 3](_vm, args) { Ok(feedback(args, true)) }
    /// The text that [`hb_blowfishEncrypt_CFB`] encrypted.
    fn hb_blowfishDecrypt_CFB[0, 3](_vm, args) { Ok(feedback(args, false)) }
}

struct State {
    words: Vec<u32>,
}

impl State {
    fn of(args: &Args<'_>) -> Option<State> {
        let key = args.bytes(0).filter(|k| k.len() == pi::WORDS * 4)?;
        Some(State {
            words: key.chunks_exact(4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect(),
        })
    }

    fn expand(key: &[u8]) -> State {
        let mut words = pi::fraction().to_vec();
        let mut bytes = key.iter().cycle();
        for w in words.iter_mut().take(18) {
            let part = (0..4).fold(0u32, |n, _| n << 8 | bytes.next().copied().unwrap_or(0) as u32);
            *w ^= part;
        }
        let mut state = State { words };
        let (mut left, mut right) = (0, 0);
        for i in (0..pi::WORDS).step_by(2) {
            (left, right) = state.encrypt(left, right);
            state.words[i] = left;
            state.words[i + 1] = right;
        }
        state
    }

    fn mix(&self, x: u32) -> u32 {
        let [a, b, c, d] = x.to_be_bytes().map(usize::from);
        let s = &self.words[18..];
        (s[a].wrapping_add(s[256 + b]) ^ s[512 + c]).wrapping_add(s[768 + d])
    }

    fn encrypt(&self, mut left: u32, mut right: u32) -> (u32, u32) {
        for i in 0..16 {
            left ^= self.words[i];
            right ^= self.mix(left);
            (left, right) = (right, left);
        }
        (right ^ self.words[17], left ^ self.words[16])
    }

    fn decrypt(&self, mut left: u32, mut right: u32) -> (u32, u32) {
        for i in (2..18).rev() {
            left ^= self.words[i];
            right ^= self.mix(left);
            (left, right) = (right, left);
        }
        (right ^ self.words[0], left ^ self.words[1])
    }

    fn block(&self, b: &mut [u8], encrypt: bool) {
        let left = u32::from_be_bytes([b[0], b[1], b[2], b[3]]);
        let right = u32::from_be_bytes([b[4], b[5], b[6], b[7]]);
        let (left, right) = if encrypt { self.encrypt(left, right) } else { self.decrypt(left, right) };
        b[..4].copy_from_slice(&left.to_be_bytes());
        b[4..].copy_from_slice(&right.to_be_bytes());
    }
}

fn feedback(args: &Args<'_>, encrypt: bool) -> Value {
    let (Some(state), Some(s)) = (State::of(args), args.bytes(1)) else { return Value::NIL };
    let given = args.bytes(2).unwrap_or_default();
    // The start vector counts from 0 to 7, changed by the bytes given in turn.
    let mut vector = [0u8, 1, 2, 3, 4, 5, 6, 7];
    for (slot, b) in vector.iter_mut().zip(given.iter().cycle()) {
        *slot ^= b;
    }
    let mut out = Vec::with_capacity(s.len());
    for part in s.chunks(8) {
        state.block(&mut vector, true);
        let mut next = [0u8; 8];
        for (i, b) in part.iter().enumerate() {
            let c = b ^ vector[i];
            next[i] = if encrypt { c } else { *b };
            out.push(c);
        }
        vector = next;
    }
    Value::from(out)
}
