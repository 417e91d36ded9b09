//! What is wrong with a text that is no JSON, in V8's words.

use crate::JsNativeError;

/// Why a text is no JSON. Positions count UTF-16 code units from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complaint {
    /// The text ends too early.
    End,
    /// What stands at this position cannot stand there.
    Token(usize),
    /// This, at this position.
    Expected(&'static str, usize),
    /// Something follows the value at this position.
    After(usize),
}

/// Code units of the text that are shown on each side of the position.
const CONTEXT: usize = 10;

impl Complaint {
    /// The error for `text`.
    pub(super) fn into_error(self, text: &[u16]) -> JsNativeError {
        JsNativeError::syntax().with_message(self.message(text))
    }

    fn message(self, text: &[u16]) -> String {
        let (unit, at) = match self {
            Self::Expected(what, at) => return format!("{what} in JSON at position {at}"),
            Self::After(at) => {
                return format!("Unexpected non-whitespace character after JSON at position {at}");
            }
            Self::End => return "Unexpected end of JSON input".into(),
            Self::Token(at) => match text.get(at) {
                Some(unit) => (*unit, at),
                None => return "Unexpected end of JSON input".into(),
            },
        };
        match unit {
            0x22 => return format!("Unexpected string in JSON at position {at}"),
            0x2D | 0x30..=0x39 => return format!("Unexpected number in JSON at position {at}"),
            _ => {}
        }
        let whole = String::from_utf16_lossy(text);
        // What a value that is no string becomes by mistake is shown as it is.
        if matches!(
            whole.as_str(),
            "undefined" | "NaN" | "Infinity" | "[object Object]"
        ) {
            return format!("\"{whole}\" is not valid JSON");
        }
        let token = String::from_utf16_lossy(&[unit]);
        let (start, end) = if text.len() <= 2 * CONTEXT {
            (0, text.len())
        } else {
            (at.saturating_sub(CONTEXT), text.len().min(at + CONTEXT))
        };
        let before = if start > 0 { "..." } else { "" };
        let after = if end < text.len() { "..." } else { "" };
        let shown = String::from_utf16_lossy(&text[start..end]);
        format!("Unexpected token '{token}', {before}\"{shown}\"{after} is not valid JSON")
    }
}
