//! Derives a feature's id from its name: `array-prototype-flat` for `Array.prototype.flat`.
//!
//! `build.rs` compiles this file too, to omit derivable ids from the embedded table.

/// Converts to lower-case letters and digits; every other run of characters becomes one hyphen.
pub fn of(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}
