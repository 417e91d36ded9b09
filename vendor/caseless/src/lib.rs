//! Texts without regard to case, in the shape of the crate `caseless` that comrak compares the names of links by.
//!
//! Texts that full case folding (Unicode, 3.13, D144) makes equal are those whose capitals have the same small letters, but for the two
//! letters below. The tables of both are the host's, or natively the standard library's; the list of all foldings would be 8 KB (brotli)
//! of the page.

/// The text as every other text that differs from it in case alone becomes too.
#[must_use]
pub fn default_case_fold_str(text: &str) -> String {
    // the capital sharp s has no capitals `SS` as the small one has; the dotless i has the capital of another letter
    let text = text.replace('ẞ', "ß");
    text.split('ı').map(|part| small(&capitals(part))).collect::<Vec<_>>().join("ı")
}

#[cfg(target_arch = "wasm32")]
fn capitals(text: &str) -> String {
    js_sys::JsString::from(text).to_upper_case().into()
}

#[cfg(target_arch = "wasm32")]
fn small(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn capitals(text: &str) -> String {
    text.to_uppercase()
}

#[cfg(not(target_arch = "wasm32"))]
fn small(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::default_case_fold_str as fold;

    #[test]
    fn texts_that_differ_in_case_alone_are_equal() {
        for (a, b) in [("ABC", "abc"), ("Straße", "STRASSE"), ("STRAẞE", "straße"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("σίσυφοσ", "σίσυφος"), ("ſ", "S"), ("ᏸ", "Ᏸ"), ("상자 A", "상자 a")] {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
    }

    #[test]
    fn others_are_not() {
        for (a, b) in [("ı", "i"), ("ı", "I"), ("é", "e"), ("ㄱ", "가"), ("a", "b")] {
            assert_ne!(fold(a), fold(b), "{a} and {b}");
        }
    }
}
