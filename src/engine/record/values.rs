//! From engine values to recorded ones: texts once each, objects by identity.

use crate::recording::{Datum, Text};
use crate::run::surrogates;
use boa_engine::{JsObject, JsString, JsValue, JsVariant};
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

/// UTF-16 code units kept of a text.
const TEXT: usize = 200;

/// The texts and objects of a recording while it is made.
#[derive(Default)]
pub(super) struct Values {
    pub texts: Vec<Text>,
    /// by hash of what is kept and the length
    known: HashMap<u64, u32, Cheap>,
    /// every object met, held so that its address stays its own
    pub objects: Vec<JsObject>,
    by_address: HashMap<usize, u32, Cheap>,
    /// objects met since the last look
    pub fresh: Vec<u32>,
    /// bytes of texts, about
    pub bytes: usize,
}

impl Values {
    /// The value as recorded.
    pub fn datum(&mut self, value: &JsValue) -> Datum {
        match value.variant() {
            JsVariant::Undefined => Datum::Undefined,
            JsVariant::Null => Datum::Null,
            JsVariant::Boolean(b) => Datum::Boolean(b),
            JsVariant::Integer32(n) => Datum::Integer(n),
            JsVariant::Float64(n) => Datum::number(n),
            JsVariant::String(s) => Datum::String(self.string(&s)),
            JsVariant::BigInt(n) => Datum::Bigint(self.text(&n.to_string())),
            JsVariant::Symbol(s) => {
                let description = s.description().map(|d| d.to_std_string_lossy()).unwrap_or_default();
                Datum::Symbol(self.text(&description))
            }
            JsVariant::Object(object) => {
                let id = self.object(&object);
                if object.is_callable() { Datum::Function(id) } else { Datum::Object(id) }
            }
        }
    }

    /// The identity of an object.
    pub fn object(&mut self, object: &JsObject) -> u32 {
        let address = address(object);
        if let Some(id) = self.by_address.get(&address) {
            return *id;
        }
        let id = self.objects.len() as u32;
        self.by_address.insert(address, id);
        self.objects.push(object.clone());
        self.fresh.push(id);
        id
    }

    /// A string's beginning; it is cut first, because a long text built by `+=` would be copied at every step.
    pub fn string(&mut self, text: &JsString) -> u32 {
        let length = text.len() as u32;
        let hash = hashed(text.iter().take(TEXT), length);
        match self.known.get(&hash) {
            Some(id) => *id,
            None => self.keep(hash, surrogates::carried(text.iter().take(TEXT)), length),
        }
    }

    /// A text of ours.
    pub fn text(&mut self, text: &str) -> u32 {
        let length = text.encode_utf16().count() as u32;
        let kept: String = if length as usize > TEXT { text.chars().take(TEXT).collect() } else { text.to_owned() };
        let hash = hashed(kept.encode_utf16(), length);
        match self.known.get(&hash) {
            Some(id) => *id,
            None => self.keep(hash, kept, length),
        }
    }

    /// Two texts with one hash would be taken for one; a program would have to make four thousand million of them.
    fn keep(&mut self, hash: u64, text: String, length: u32) -> u32 {
        let id = self.texts.len() as u32;
        self.bytes += text.len() + size_of::<Text>();
        self.texts.push(Text { text, length });
        self.known.insert(hash, id);
        id
    }
}

/// A hash of code units and a length (FNV-1a over words, finished as in MurmurHash3).
fn hashed(units: impl Iterator<Item = u16>, length: u32) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ u64::from(length);
    for unit in units {
        hash = (hash ^ u64::from(unit)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 33;
    hash.wrapping_mul(0xff51_afd7_ed55_8ccd)
}

/// The hash of a number that is met often: its digits in another order are enough.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cheap(u64);

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

/// The address of an object: its identity as long as it is held.
pub(super) fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<u8>() as usize
}
