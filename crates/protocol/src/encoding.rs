//! Encodes messages with postcard, which is compact: output consists of thousands of small values.
//!
//! Postcard stores neither names nor a version. That is safe because both sides are of the same build, which the
//! first message of a worker proves, and because nothing in this encoding is ever stored.

use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// Error: the bytes are not a valid message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Garbled;

impl fmt::Display for Garbled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes that are no message of this build")
    }
}

impl std::error::Error for Garbled {}

/// Encodes a message.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).expect("the vocabulary of a run has only sized sequences, which postcard can always write")
}

/// Encoded length of a part of a message in bytes, computed without encoding it.
pub fn encoded_len<T: Serialize>(part: &T) -> usize {
    postcard::experimental::serialized_size(part).expect("what can be written has a size")
}

/// Decodes a message from all of `bytes`; returns [`Garbled`] if bytes are left over.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Garbled> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Ok(message),
        _ => Err(Garbled),
    }
}

#[cfg(test)]
mod tests;
