//! The site's routes, all after the `#`, so that any static host can serve them.
//!
//! Owns routes and their text form. Does not depend on what a page shows.

use text::Locale;
use yew_router::Routable;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Routable)]
pub enum Route {
    /// No locale yet: redirects to the home page in the user's language.
    #[at("/")]
    Root,
    /// The home page.
    #[at("/:locale")]
    Home {
        /// its language
        locale: Locale,
    },
    /// A lesson.
    #[at("/:locale/lesson/:id")]
    Lesson {
        /// its language
        locale: Locale,
        /// the lesson's id
        id: String,
    },
    /// The playground.
    #[at("/:locale/play")]
    Play {
        /// its language
        locale: Locale,
    },
    /// The user's stored work.
    #[at("/:locale/work")]
    Work {
        /// its language
        locale: Locale,
    },
    /// The authors' page.
    #[at("/:locale/author")]
    Author {
        /// its language
        locale: Locale,
    },
    /// The timeline.
    #[at("/:locale/timeline")]
    Timeline {
        /// its language
        locale: Locale,
    },
    /// Any other address.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The language in the address, if any.
    pub fn locale(&self) -> Option<Locale> {
        match self {
            Self::Home { locale }
            | Self::Lesson { locale, .. }
            | Self::Play { locale }
            | Self::Author { locale }
            | Self::Work { locale }
            | Self::Timeline { locale } => Some(*locale),
            Self::Root | Self::NotFound => None,
        }
    }

    /// Whether the page is in the later part of the program; lessons and the home page are in the first.
    pub fn is_late(&self) -> bool {
        matches!(self, Self::Play { .. } | Self::Author { .. } | Self::Work { .. } | Self::Timeline { .. })
    }

    /// The same page in another language; the home page where there is none.
    pub fn in_locale(&self, locale: Locale) -> Self {
        match self {
            Self::Root | Self::NotFound | Self::Home { .. } => Self::Home { locale },
            Self::Lesson { id, .. } => Self::Lesson { locale, id: id.clone() },
            Self::Play { .. } => Self::Play { locale },
            Self::Work { .. } => Self::Work { locale },
            Self::Timeline { .. } => Self::Timeline { locale },
            Self::Author { .. } => Self::Author { locale },
        }
    }

    /// The value of an `href` attribute.
    pub fn href(&self) -> String {
        format!("#{}", self.to_path())
    }

    /// The value of an `href` attribute that leads to a heading, block or note of this page.
    pub fn href_at(&self, anchor: &str) -> String {
        format!("#{}?{ANCHOR}={}", self.to_path(), encode(anchor))
    }
}

/// The query field for a position within a page. The router would treat a bare `#place` as a route.
pub const ANCHOR: &str = "h";

/// Percent-encodes a query value. Implemented here because the browser's function is not available natively.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The decoded anchor of a query (`?h=…`).
pub fn anchor(query: &str) -> Option<String> {
    asked(query, ANCHOR)
}

/// Whether a query contains a field without a value (`?author`).
pub fn says(query: &str, word: &str) -> bool {
    query.strip_prefix('?').unwrap_or(query).split('&').any(|pair| pair == word)
}

/// The decoded value of a query field. `None` if it is missing, empty, or badly encoded.
pub fn asked(query: &str, name: &str) -> Option<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let hex = |b: Option<u8>| b.and_then(|b| (b as char).to_digit(16));
        match byte {
            b'%' => match (hex(rest.next()), hex(rest.next())) {
                (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
                _ => return None,
            },
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok().filter(|a| !a.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, route: Route) {
        assert_eq!(Route::recognize(path), Some(route.clone()), "{path}");
        if route != Route::NotFound {
            assert_eq!(route.to_path(), path);
        }
    }

    #[test]
    fn addresses_are_read_and_written() {
        check("/", Route::Root);
        check("/ko", Route::Home { locale: Locale::Ko });
        check("/en/lesson/typing-02", Route::Lesson { locale: Locale::En, id: "typing-02".into() });
        check("/en/play", Route::Play { locale: Locale::En });
        check("/ko/work", Route::Work { locale: Locale::Ko });
        check("/ko/timeline", Route::Timeline { locale: Locale::Ko });
        check("/ko/author", Route::Author { locale: Locale::Ko });
        check("/fr", Route::NotFound);
        check("/en/nonsense", Route::NotFound);
    }

    #[test]
    fn the_switch_keeps_the_place() {
        let here = Route::Lesson { locale: Locale::En, id: "typing-02".into() };
        assert_eq!(here.in_locale(Locale::Ko).href(), "#/ko/lesson/typing-02");
        assert_eq!(Route::NotFound.in_locale(Locale::Ko).href(), "#/ko");
    }

    #[test]
    fn a_korean_heading_survives_the_address() {
        let here = Route::Home { locale: Locale::Ko };
        let href = here.href_at("값에 적힌 타입");
        assert!(href.is_ascii(), "{href}");
        assert_eq!(anchor(href.split_once('?').expect("it has a query").1).as_deref(), Some("값에 적힌 타입"));
        assert_eq!(anchor("?x=1"), None);
        assert!(says("?h=a&author", "author") && !says("?h=author&authors", "author"));
        assert_eq!(anchor("?h=%E"), None);
    }
}
