//! The text of a new lesson: it passes the check as it is, and shows one of each kind of block.

/// The text of a new lesson for each language, by its tag.
const TEXTS: [(&str, &str); 2] = [("ko", include_str!("template/ko.md")), ("en", include_str!("template/en.md"))];

/// The tags of the languages that lessons are written in.
pub const LOCALES: [&str; 2] = [TEXTS[0].0, TEXTS[1].0];

/// A new lesson in a language; `None` for a tag that is none of [`LOCALES`].
pub fn new_lesson(locale: &str, id: &str, title: &str, track: &str) -> Option<String> {
    let (_, text) = TEXTS.iter().find(|(tag, _)| *tag == locale)?;
    let quoted = format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""));
    Some(text.replace("{id}", id).replace("{title}", &quoted).replace("{track}", track))
}

/// Whether a word can be the id of a lesson.
pub fn is_id(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.len() <= 40
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
