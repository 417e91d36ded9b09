//! A QR code, drawn as one SVG path.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// Modules per side of the largest code that a phone reads easily from a screen (version 25).
const LARGEST: i32 = 117;
/// Modules of white margin required around the code.
const QUIET: i32 = 4;

/// The QR code of a text, with its accessible name; `None` if the text is too long.
pub fn drawn(text: &str, name: &'static str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok().filter(|code| code.size() <= LARGEST)?;
    let size = code.size() + 2 * QUIET;
    Some(html! {
        <svg class="qr" role="img" aria-label={name} viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges">
            <rect width={size.to_string()} height={size.to_string()} fill="#fff" />
            <path d={path(&code)} fill="#000" />
        </svg>
    })
}

/// The dark modules, as one rectangle for each horizontal run.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                path += &format!("M{} {}h{}v1h-{}z", from + QUIET, y + QUIET, x - from, x - from);
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::encode_text("https://example.org/#/ko/play?s=1&t=YQ", QrCodeEcc::Low).expect("it is short");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y)).count();
        let drawn: usize = path(&code).split('h').skip(1).filter_map(|run| run.split('v').next()?.parse::<usize>().ok()).sum();
        assert!(dark > 100);
        assert_eq!(drawn, dark);
    }

    #[test]
    fn a_long_text_has_no_code() {
        assert!(drawn(&"a".repeat(1200), "x").is_some());
        assert!(drawn(&"a".repeat(1300), "x").is_none());
    }
}
