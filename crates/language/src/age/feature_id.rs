//! The id of a feature that is called after its name: `array-prototype-flat` for `Array.prototype.flat`.
//!
//! `build.rs` compiles this file too: it leaves such ids out of the table that the programs carry.

/// Small letters and digits, all else as one hyphen.
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
