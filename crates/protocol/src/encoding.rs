//! How a message becomes bytes: postcard, because output travels in thousands of small values.
//!
//! Postcard has no names and no version in its bytes. That is safe here because both sides are of one build, and the
//! first message of a worker proves it; nothing encoded in this way is ever stored.

use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// Bytes that are no message of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Garbled;

impl fmt::Display for Garbled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes that are no message of this build")
    }
}

impl std::error::Error for Garbled {}

/// A message as bytes.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).expect("the vocabulary of a run has only sized sequences, which postcard can always write")
}

/// How many bytes a part of a message takes, without writing them.
pub fn encoded_len<T: Serialize>(part: &T) -> usize {
    postcard::experimental::serialized_size(part).expect("what can be written has a size")
}

/// The message in these bytes, all of them: what is left over after a message makes it [`Garbled`].
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Garbled> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Ok(message),
        _ => Err(Garbled),
    }
}

#[cfg(test)]
mod tests;
