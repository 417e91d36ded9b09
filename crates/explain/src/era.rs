//! An era in words: why it refuses a program, which built-in it lacked, which rules it had.

use text::{Locale, eras};
use vocabulary::{Age, Difference, Edition, Era, Missed, Replaced, Use};

/// An era with its year, `ES3 (1999)`; today is only "today".
pub fn era(era: Era, locale: Locale) -> String {
    (eras::texts(locale).era)(&era.to_string(), era.year())
}

/// An edition with its year.
pub fn edition(edition: Edition, locale: Locale) -> String {
    (eras::texts(locale).era)(&edition.to_string(), Some(edition.year()))
}

/// Why an era cannot read a construct, one of those that it refused: its name and when it came.
pub fn refused(used: &Use, newer: &Age, as_of: Era, locale: Locale) -> String {
    let korean = newer.words_of(&used.feature).and_then(|words| words.korean.as_deref()).filter(|_| locale == Locale::Ko);
    (eras::texts(locale).refused)(korean.unwrap_or(&used.name), &edition(used.edition, locale), &era(as_of, locale))
}

/// How one did without a feature.
pub fn before(replaced: &Replaced, locale: Locale) -> &str {
    match locale {
        Locale::En => &replaced.en,
        Locale::Ko => &replaced.ko,
    }
}

/// When the built-in came that a program missed.
pub fn missed(missed: &Missed, locale: Locale) -> String {
    let texts = eras::texts(locale);
    let name = match missed.used.name.split_once(".prototype.") {
        Some((owner, method)) => (texts.method)(owner, method),
        None => format!("`{}`", missed.used.name),
    };
    (texts.missed)(&name, &edition(missed.used.edition, locale), &era(missed.era, locale))
}

/// A rule that differed, in one sentence.
pub fn difference(difference: Difference, locale: Locale) -> &'static str {
    let texts = &eras::texts(locale).differences;
    match difference {
        Difference::Equality => texts.equality,
        Difference::LiteralText => texts.literal_text,
        Difference::Push => texts.push,
        Difference::Splice => texts.splice,
        Difference::ArrayOfOne => texts.array_of_one,
        Difference::Substring => texts.substring,
        Difference::NoStrictMode => texts.no_strict_mode,
        Difference::WritableUndefined => texts.writable_undefined,
        Difference::OctalParseInt => texts.octal_parse_int,
        Difference::NoStringIndex => texts.no_string_index,
        Difference::SharedRegExp => texts.shared_regexp,
        Difference::ObjectsOnly => texts.objects_only,
    }
}
