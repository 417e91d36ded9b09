//! Parses the CSS of `%c`. Only a few declarations are supported, so that a line cannot draw outside itself or load anything.

use vocabulary::Style;

/// Parses CSS declarations; unsupported ones are ignored.
pub(super) fn parse(css: &str) -> Style {
    let mut style = Style::default();
    for declaration in css.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().trim_end_matches("!important").trim();
        let word = value.to_ascii_lowercase();
        match name.trim().to_ascii_lowercase().as_str() {
            "color" => style.color = color(value),
            "background" | "background-color" => style.background = color(value),
            "font-weight" => style.bold = matches!(word.as_str(), "bold" | "bolder") || word.parse().is_ok_and(|weight: u16| weight >= 600),
            "font-style" => style.italic = matches!(word.as_str(), "italic" | "oblique"),
            "text-decoration" | "text-decoration-line" => style.underline = word.split_whitespace().any(|part| part == "underline"),
            _ => {}
        }
    }
    style
}

/// Parses a colour: a name, `#hex`, or `rgb()`/`hsl()` with plain numbers.
fn color(value: &str) -> Option<String> {
    let value = value.trim().to_ascii_lowercase();
    let known = if let Some(hex) = value.strip_prefix('#') {
        matches!(hex.len(), 3 | 4 | 6 | 8) && hex.bytes().all(|b| b.is_ascii_hexdigit())
    } else if let Some((function, rest)) = value.split_once('(') {
        let inner = rest.strip_suffix(')').unwrap_or("(");
        matches!(function, "rgb" | "rgba" | "hsl" | "hsla")
            && inner.len() <= 64
            && inner.bytes().all(|b| b.is_ascii_digit() || b" .,%/+-".contains(&b) || b"degturna".contains(&b))
    } else {
        !value.is_empty() && value.len() <= 32 && value.bytes().all(|b| b.is_ascii_alphabetic())
    };
    known.then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Style, parse};

    #[track_caller]
    fn check(css: &str, expected: Style) {
        assert_eq!(parse(css), expected, "{css}");
    }

    #[test]
    fn known_declarations_are_kept() {
        let red = Style { color: Some("red".into()), bold: true, ..Style::default() };
        check("color: Red; font-weight: bold", red.clone());
        check("font-weight:700;COLOR:red", red);
        check(
            "background: rgb(1, 2, 3); font-style: italic",
            Style { background: Some("rgb(1, 2, 3)".into()), italic: true, ..Style::default() },
        );
        check(
            "text-decoration: underline dotted; color: #0f08",
            Style { underline: true, color: Some("#0f08".into()), ..Style::default() },
        );
    }

    #[test]
    fn whatever_could_load_or_draw_elsewhere_is_dropped() {
        for css in [
            "background: url(https://a/b.png)",
            "color: var(--x)",
            "position: fixed; top: 0",
            "background: image-set('a')",
            "color: rgb(1,2,3);font-size:1000px",
            "color: expression(alert(1))",
        ] {
            let style = parse(css);
            assert!(style.background.is_none() && style.color.as_deref().is_none_or(|color| color == "rgb(1,2,3)"), "{css}");
        }
    }
}
