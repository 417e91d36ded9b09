//! The browser's own `normalize`.

use super::Form;
use js_sys::JsString;

pub fn normalize(form: Form, text: &str) -> String {
    let form = match form {
        Form::Nfc => "NFC",
        Form::Nfd => "NFD",
        Form::Nfkc => "NFKC",
        Form::Nfkd => "NFKD",
    };
    JsString::from(text).normalize(form).into()
}
