//! Where links may lead. What is not in [`Target`] never reaches the page.

use super::Target;

/// A link, picture or anchor as the checker needs it: where it stands and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// where it leads
    pub target: Target,
    /// 1-based line in the file
    pub line: u32,
    /// 1-based column in characters
    pub column: u32,
    /// whether it is a picture
    pub image: bool,
}

/// Reads a link's address; `None` for a scheme that is not allowed.
pub(super) fn target(url: &str) -> Option<Target> {
    // browsers drop these characters inside an address, so `java\nscript:` must not get through
    let url: String = url.chars().filter(|c| !c.is_control()).collect();
    let url = url.trim();
    if let Some(fragment) = url.strip_prefix('#') {
        return Some(if fragment.starts_with('/') { Target::Route(fragment.to_owned()) } else { Target::Heading(decode(fragment)) });
    }
    if url.starts_with("//") || url.starts_with('\\') {
        return None;
    }
    if let Some((scheme, rest)) = scheme(url) {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" if rest.starts_with("//") => Some(Target::Web(url.to_owned())),
            "mailto" => Some(Target::Mail(url.to_owned())),
            _ => None,
        };
    }
    let (path, heading) = url.split_once('#').map_or((url, None), |(path, heading)| (path, Some(decode(heading))));
    match path.strip_suffix(".md") {
        Some(id) if !id.contains('/') && !id.is_empty() => Some(Target::Lesson { id: decode(id), heading }),
        _ => Some(Target::File(url.to_owned())),
    }
}

fn scheme(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let is_scheme =
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    // whatever is not a scheme but has a colon before its first slash is refused rather than guessed at
    (is_scheme || !scheme.contains(['/', '#', '?'])).then_some((scheme, rest))
}

/// `%EA%B0%92` → "값"; what is not UTF-8 stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).and_then(|p| std::str::from_utf8(p).ok()).and_then(|p| u8::from_str_radix(p, 16).ok());
        match pair {
            Some(byte) if bytes[at] == b'%' => {
                out.push(byte);
                at += 3;
            }
            _ => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, expected: Option<Target>) {
        assert_eq!(target(url), expected, "{url}");
    }

    #[test]
    fn allowed_addresses() {
        check("https://tc39.es/ecma262/", Some(Target::Web("https://tc39.es/ecma262/".into())));
        check("mailto:a@b.c", Some(Target::Mail("mailto:a@b.c".into())));
        check("#값은-무엇", Some(Target::Heading("값은-무엇".into())));
        check("#%EA%B0%92", Some(Target::Heading("값".into())));
        check("#/en/play", Some(Target::Route("/en/play".into())));
        check("typing-02.md", Some(Target::Lesson { id: "typing-02".into(), heading: None }));
        check("typing-02.md#when", Some(Target::Lesson { id: "typing-02".into(), heading: Some("when".into()) }));
        check("img/box.svg", Some(Target::File("img/box.svg".into())));
    }

    #[test]
    fn everything_that_could_run_or_leave_is_refused() {
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " data:text/html,x",
            "vbscript:x",
            "//evil.example/x",
            "file:///etc/passwd",
            "blob:x",
            "https:evil",
            "\\\\evil",
        ] {
            check(url, None);
        }
    }
}
