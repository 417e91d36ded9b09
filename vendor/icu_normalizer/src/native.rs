//! The tables of a crate, for programs outside a browser.

use super::Form;
use unicode_normalization::UnicodeNormalization;

pub fn normalize(form: Form, text: &str) -> String {
    match form {
        Form::Nfc => text.nfc().collect(),
        Form::Nfd => text.nfd().collect(),
        Form::Nfkc => text.nfkc().collect(),
        Form::Nfkd => text.nfkd().collect(),
    }
}
