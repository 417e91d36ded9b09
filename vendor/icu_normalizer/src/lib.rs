//! The forms of Unicode normalisation (UAX #15), in the shape of the crate `icu_normalizer` that Boa's `String.prototype.normalize` uses.
//!
//! A browser has the tables already: there its own `normalize` answers. They would be 50 KB (brotli) of the engine.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as host;
#[cfg(not(target_arch = "wasm32"))]
use native as host;

use std::{borrow::Cow, marker::PhantomData};

#[derive(Clone, Copy, Debug)]
enum Form {
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
}

impl Form {
    /// The first code point that any text of the form may have to do with: before it everything stays (UAX #15, 9: the quick check).
    const fn first(self) -> u16 {
        match self {
            Self::Nfc => 0x300,
            Self::Nfd => 0xc0,
            Self::Nfkc | Self::Nfkd => 0xa0,
        }
    }
}

macro_rules! normalizer {
    ($(#[$doc:meta])* $name:ident, $borrowed:ident, $(#[$new_doc:meta])* $new:ident = $form:ident, $(#[$compatible_doc:meta])* $compatible:ident = $compatible_form:ident) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name(Form);

        /// The same, borrowed; upstream's borrows its tables.
        #[derive(Clone, Copy, Debug)]
        pub struct $borrowed<'a>(Form, PhantomData<&'a ()>);

        impl $name {
            $(#[$new_doc])*
            #[must_use]
            pub const fn $new() -> $borrowed<'static> {
                $borrowed(Form::$form, PhantomData)
            }

            $(#[$compatible_doc])*
            #[must_use]
            pub const fn $compatible() -> $borrowed<'static> {
                $borrowed(Form::$compatible_form, PhantomData)
            }

            /// Borrows it.
            #[must_use]
            pub const fn as_borrowed(&self) -> $borrowed<'_> {
                $borrowed(self.0, PhantomData)
            }
        }

        impl $borrowed<'static> {
            /// Keeps it.
            #[must_use]
            pub const fn static_to_owned(self) -> $name {
                $name(self.0)
            }
        }

        impl $borrowed<'_> {
            /// The text in this form. A surrogate that stands alone stays as it is.
            #[must_use]
            pub fn normalize_utf16<'t>(&self, text: &'t [u16]) -> Cow<'t, [u16]> {
                normalize(self.0, text)
            }
        }
    };
}

normalizer!(
    /// Puts characters together: NFC and NFKC.
    ComposingNormalizer,
    ComposingNormalizerBorrowed,
    /// NFC
    new_nfc = Nfc,
    /// NFKC
    new_nfkc = Nfkc
);

normalizer!(
    /// Takes characters apart: NFD and NFKD.
    DecomposingNormalizer,
    DecomposingNormalizerBorrowed,
    /// NFD
    new_nfd = Nfd,
    /// NFKD
    new_nfkd = Nfkd
);

fn normalize(form: Form, text: &[u16]) -> Cow<'_, [u16]> {
    if text.iter().all(|unit| *unit < form.first()) {
        return Cow::Borrowed(text);
    }
    // a surrogate that stands alone combines with nothing, so what is between two of them can be taken by itself
    let mut whole = Vec::with_capacity(text.len());
    let mut part = String::new();
    for unit in char::decode_utf16(text.iter().copied()) {
        match unit {
            Ok(character) => part.push(character),
            Err(alone) => {
                whole.extend(host::normalize(form, &part).encode_utf16());
                part.clear();
                whole.push(alone.unpaired_surrogate());
            }
        }
    }
    whole.extend(host::normalize(form, &part).encode_utf16());
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text in NFC, NFD, NFKC and NFKD.
    #[track_caller]
    fn check(text: &str, forms: [&str; 4]) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let each = [Form::Nfc, Form::Nfd, Form::Nfkc, Form::Nfkd].map(|form| String::from_utf16(&normalize(form, &units)).expect("no surrogate is alone"));
        assert_eq!(each, forms.map(str::to_owned), "{text}");
    }

    #[test]
    fn the_forms_differ() {
        check("plain", ["plain"; 4]);
        check("é", ["é", "e\u{301}", "é", "e\u{301}"]);
        check("e\u{301}", ["é", "e\u{301}", "é", "e\u{301}"]);
        check("한", ["한", "\u{1112}\u{1161}\u{11ab}", "한", "\u{1112}\u{1161}\u{11ab}"]);
        check("ﬁ²", ["ﬁ²", "ﬁ²", "fi2", "fi2"]);
        check("\u{1d15e}", ["\u{1d157}\u{1d165}"; 4]);
    }

    #[test]
    fn what_is_before_the_first_stays() {
        for form in [Form::Nfc, Form::Nfd, Form::Nfkc, Form::Nfkd] {
            for unit in 0..form.first() {
                let text = char::from_u32(u32::from(unit)).expect("no surrogate is this low").to_string();
                assert_eq!(host::normalize(form, &text), text, "{unit:x} in {form:?}");
            }
        }
    }

    #[test]
    fn a_surrogate_that_stands_alone_stays() {
        let text = [0x65, 0x301, 0xd800, 0x301, 0xdc00];
        assert_eq!(*normalize(Form::Nfc, &text), [0xe9, 0xd800, 0x301, 0xdc00]);
    }
}
