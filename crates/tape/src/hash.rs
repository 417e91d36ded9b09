//! Fast hashes for the keys of a recording.

use std::hash::{BuildHasher, Hasher};

/// Hashes bytes; a `seed` below 2^32 separates kinds of keys.
pub fn hashed(bytes: &[u8], seed: u64) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let start = mixed(seed << 32 ^ bytes.len() as u64);
    words.iter().chain([&last]).fold(start, |hash, word| mixed(hash ^ u64::from_le_bytes(*word)))
}

/// Folds both halves of a 128-bit product, so that every bit influences every other.
pub fn mixed(number: u64) -> u64 {
    let product = u128::from(number ^ 0xcbf2_9ce4_8422_2325) * 0x9e37_79b9_7f4a_7c15;
    (product >> 64) as u64 ^ product as u64
}

/// Hasher for small numbers: a single multiplication is enough.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cheap(u64);

impl BuildHasher for Cheap {
    type Hasher = Self;
    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for Cheap {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }
    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }
    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(20);
    }
}
