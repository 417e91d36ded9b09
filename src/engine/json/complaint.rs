//! What V8 says about a text that is no JSON (its `JsonParser::ReportUnexpectedToken`). Positions count UTF-16 code units from 0.

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Complaint {
    /// the text ends too early
    End,
    /// what stands at this position cannot stand there
    Token(usize),
    /// this, at this position
    Expected(&'static str, usize),
    /// something follows the value at this position
    After(usize),
}

/// Code units shown on each side of the place.
const CONTEXT: usize = 10;

impl Complaint {
    /// The message.
    pub fn message(self, text: &[u16]) -> String {
        let at = match self {
            Self::End => return "Unexpected end of JSON input".into(),
            Self::Expected(what, at) => return format!("{what} in JSON at position {at}"),
            Self::After(at) => return format!("Unexpected non-whitespace character after JSON at position {at}"),
            Self::Token(at) => at,
        };
        let Some(unit) = text.get(at) else { return "Unexpected end of JSON input".into() };
        let whole = String::from_utf16_lossy(text);
        match *unit {
            0x22 => format!("Unexpected string in JSON at position {at}"),
            0x2d | 0x30..=0x39 => format!("Unexpected number in JSON at position {at}"),
            _ if matches!(whole.as_str(), "undefined" | "NaN" | "Infinity" | "[object Object]") => {
                format!("\"{whole}\" is not valid JSON")
            }
            unit => {
                let token = String::from_utf16_lossy(&[unit]);
                let start = at.saturating_sub(CONTEXT);
                let end = (at + CONTEXT).min(text.len());
                let piece = |start: usize, end: usize| String::from_utf16_lossy(&text[start..end]);
                if text.len() <= 2 * CONTEXT {
                    format!("Unexpected token '{token}', \"{whole}\" is not valid JSON")
                } else if at < CONTEXT {
                    format!("Unexpected token '{token}', \"{}\"... is not valid JSON", piece(0, end))
                } else if at >= text.len() - CONTEXT {
                    format!("Unexpected token '{token}', ...\"{}\" is not valid JSON", piece(start, text.len()))
                } else {
                    format!("Unexpected token '{token}', ...\"{}\"... is not valid JSON", piece(start, end))
                }
            }
        }
    }
}
