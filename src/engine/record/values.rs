//! From engine values to recorded ones: texts once each, objects by identity.

use crate::recording::{Datum, Text};
use crate::run::surrogates;
use boa_engine::{JsObject, JsString, JsValue, JsVariant};
use std::collections::HashMap;

/// UTF-16 code units kept of a text.
const TEXT: usize = 200;

/// The texts and objects of a recording while it is made.
#[derive(Default)]
pub(super) struct Values {
    pub texts: Vec<Text>,
    known: HashMap<(String, u32), u32>,
    /// every object met, held so that its address stays its own
    pub objects: Vec<JsObject>,
    by_address: HashMap<usize, u32>,
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
        self.keep(surrogates::carried(text.iter().take(TEXT)), text.len() as u32)
    }

    /// A text of ours.
    pub fn text(&mut self, text: &str) -> u32 {
        let length = text.encode_utf16().count() as u32;
        let kept = if length as usize > TEXT { text.chars().take(TEXT).collect() } else { text.to_owned() };
        self.keep(kept, length)
    }

    fn keep(&mut self, text: String, length: u32) -> u32 {
        if let Some(id) = self.known.get(&(text.clone(), length)) {
            return *id;
        }
        let id = self.texts.len() as u32;
        self.bytes += text.len() + size_of::<Text>();
        self.texts.push(Text { text: text.clone(), length });
        self.known.insert((text, length), id);
        id
    }
}

/// The address of an object: its identity as long as it is held.
pub(super) fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<u8>() as usize
}
