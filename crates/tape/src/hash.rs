//! Hashes of what a recording meets often.

use std::hash::{BuildHasher, Hasher};

/// A hash of bytes; a `seed` below 2^32 tells kinds of them apart.
pub fn hashed(bytes: &[u8], seed: u64) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let start = mixed(seed << 32 ^ bytes.len() as u64);
    words.iter().chain([&last]).fold(start, |hash, word| mixed(hash ^ u64::from_le_bytes(*word)))
}

/// Both halves of a product of 128 bits: every bit has a say in every other.
pub fn mixed(number: u64) -> u64 {
    let product = u128::from(number ^ 0xcbf2_9ce4_8422_2325) * 0x9e37_79b9_7f4a_7c15;
    (product >> 64) as u64 ^ product as u64
}

/// The hash of a number that is met often: its digits in another order are enough.
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
