//! Converts engine values to recorded ones: strings are deduplicated, objects get an identity.

use boa_engine::{
    JsObject, JsString, JsValue, JsVariant,
    string::{JsStr, JsStrVariant},
};
use recording::{Datum, Text};
use std::collections::HashMap;
use tape::Cheap;
use vocabulary::surrogates;

/// Maximum length stored of a string, in UTF-16 code units.
const TEXT: usize = 200;

/// The strings and objects of a recording in progress.
#[derive(Default)]
pub(super) struct Values {
    pub texts: Vec<Text>,
    pub beginnings: Vec<String>,
    /// text index by hash of the stored beginning and the length
    known: HashMap<u64, u32, Cheap>,
    /// beginnings of texts that were cut, by hash
    long: HashMap<u64, u32, Cheap>,
    /// every object seen, kept alive so that its address stays unique
    pub objects: Vec<JsObject>,
    by_address: HashMap<usize, u32, Cheap>,
    /// objects first seen since the last look
    pub fresh: Vec<u32>,
    /// approximate bytes of the texts
    pub bytes: usize,
}

impl Values {
    /// Converts a value.
    pub fn datum(&mut self, value: &JsValue) -> Datum {
        match value.as_i32() {
            Some(number) => Datum::Integer(number),
            None => self.other(value),
        }
    }

    fn other(&mut self, value: &JsValue) -> Datum {
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

    /// The index of an object.
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

    /// Stores the beginning of a string; cut first, because otherwise a long string built by `+=` would be copied at every step.
    pub fn string(&mut self, text: &JsString) -> u32 {
        let (text, length) = (text.as_str(), text.len() as u32);
        self.kept(text.get(..text.len().min(TEXT)).unwrap_or(text), length)
    }

    /// Stores a string of ours.
    pub fn text(&mut self, text: &str) -> u32 {
        if text.is_ascii() {
            return self.kept(JsStr::latin1(&text.as_bytes()[..text.len().min(TEXT)]), text.len() as u32);
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let beginning: Vec<u16> =
            if units.len() > TEXT { text.chars().take(TEXT).collect::<String>().encode_utf16().collect() } else { units.clone() };
        self.kept(JsStr::utf16(&beginning), units.len() as u32)
    }

    /// Index of the text with this beginning and length. Texts with equal hashes would be confused; a program would have to create
    /// about four thousand million texts for that.
    fn kept(&mut self, beginning: JsStr<'_>, length: u32) -> u32 {
        let hash = hashed(beginning);
        let whole = tape::mixed(hash ^ u64::from(length));
        if let Some(id) = self.known.get(&whole) {
            return *id;
        }
        let long = length as usize > TEXT;
        let shared = if long { self.long.get(&hash).copied() } else { None };
        let beginning = shared.unwrap_or_else(|| {
            let text = match beginning.variant() {
                JsStrVariant::Latin1(bytes) if bytes.is_ascii() => String::from_utf8_lossy(bytes).into_owned(),
                _ => surrogates::carried(beginning.iter()),
            };
            let at = self.beginnings.len() as u32;
            self.bytes += text.len() + size_of::<String>();
            self.beginnings.push(text);
            if long {
                self.long.insert(hash, at);
            }
            at
        });
        let id = self.texts.len() as u32;
        self.bytes += size_of::<Text>();
        self.texts.push(Text { beginning, length });
        self.known.insert(whole, id);
        id
    }
}

/// Hashes code units, independent of their storage (Latin-1 or UTF-16).
fn hashed(text: JsStr<'_>) -> u64 {
    match text.variant() {
        JsStrVariant::Latin1(bytes) => tape::hashed(bytes, 0),
        JsStrVariant::Utf16(units) if units.iter().all(|unit| *unit < 256) => {
            tape::hashed(&units.iter().map(|unit| *unit as u8).collect::<Vec<_>>(), 0)
        }
        JsStrVariant::Utf16(units) => tape::hashed(&units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>(), 1),
    }
}

/// The address of an object: unique while the object is alive.
pub(super) fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<u8>() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_a_long_one_keeps_its_beginning() {
        let mut values = Values::default();
        let (short, long) = (JsString::from("abc"), "x".repeat(TEXT));
        let wide = JsString::from("한abc").slice(1, 4);
        assert_eq!(values.string(&short), values.string(&wide), "however its units are stored");
        assert_eq!(values.string(&short), values.text("abc"));
        let ids: Vec<u32> = (0..4).map(|more| values.string(&JsString::from(format!("{long}{}", "y".repeat(more)).as_str()))).collect();
        assert_eq!(ids, [1, 2, 3, 4], "of each length its own");
        assert_eq!(values.string(&JsString::from(format!("{long}z").as_str())), 2, "what is beyond is not looked at");
        assert_eq!(values.beginnings, ["abc".to_owned(), long.clone(), long], "the whole text and the beginning of the longer ones");
    }

    #[test]
    fn texts_that_differ_have_different_hashes() {
        let texts = (0..26 * 26 * 26).map(|n: u32| {
            let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
            format!("AAAAAAA{}AAA{}AAA{}", letter(n), letter(n / 26), letter(n / 676))
        });
        let hashes: std::collections::HashSet<u64> = texts.map(|text| tape::hashed(text.as_bytes(), 0)).collect();
        assert_eq!(hashes.len(), 26 * 26 * 26);
    }
}
