//! The strings of one unit that fits into a byte, made beforehand. Not in upstream; the README tells why.
use crate::{JsStr, JsString, StaticString};

static BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = at as u8;
        at += 1;
    }
    bytes
};

static STRINGS: [StaticString; 256] = {
    let mut strings = [StaticString::new(JsStr::EMPTY); 256];
    let mut at = 0;
    while at < strings.len() {
        strings[at] = StaticString::new(JsStr::latin1(std::slice::from_ref(&BYTES[at])));
        at += 1;
    }
    strings
};

/// The string of this unit alone. Programs that go through a text ask for them more than for any other.
pub(crate) const fn string(unit: u8) -> JsString {
    JsString::from_static(&STRINGS[unit as usize])
}
