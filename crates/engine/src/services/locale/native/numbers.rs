//! Formats numbers: grouping, percentages, common currencies. English and Korean use the same formats.

use super::{Language, Options, Plain, Refusal, number, text};

/// A number format.
pub(super) struct Format {
    style: Style,
    least: usize,
    most: usize,
    whole: usize,
    significant: Option<(usize, usize)>,
    grouped: bool,
}

enum Style {
    Decimal,
    Percent,
    Currency(String),
}

impl Format {
    pub fn read(language: Language, options: Options<'_>) -> Result<Self, Refusal> {
        let refuse = |message: String| Refusal { range: true, message };
        let style = match options.text("style").as_deref() {
            None | Some("decimal") => Style::Decimal,
            Some("percent") => Style::Percent,
            Some("currency") => {
                let code = options
                    .text("currency")
                    .ok_or_else(|| Refusal { range: false, message: "Currency code is required with currency style.".into() })?;
                if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_alphabetic()) {
                    return Err(refuse(format!("Invalid currency code : {code}")));
                }
                Style::Currency(sign(language, &code.to_ascii_uppercase()))
            }
            Some(other) => return Err(refuse(format!("Value {other} out of range for Intl.NumberFormat options property style"))),
        };
        for (name, plain) in [("notation", "standard"), ("signDisplay", "auto")] {
            if options.text(name).is_some_and(|value| value != plain) {
                return Err(super::unavailable(&format!("Intl.NumberFormat with {name}")));
            }
        }
        let whole_money = options.text("currency").is_some_and(|code| matches!(code.to_ascii_uppercase().as_str(), "KRW" | "JPY"));
        let (low, high) = match style {
            Style::Decimal => (0, 3),
            Style::Percent => (0, 0),
            Style::Currency(_) if whole_money => (0, 0),
            Style::Currency(_) => (2, 2),
        };
        let least = options.number("minimumFractionDigits", 0, 100)?;
        let most = options.number("maximumFractionDigits", 0, 100)?;
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            return Err(refuse("maximumFractionDigits value is out of range.".into()));
        }
        let low = least.unwrap_or(low).min(most.unwrap_or(u32::MAX));
        let significant = (options.number("minimumSignificantDigits", 1, 21)?, options.number("maximumSignificantDigits", 1, 21)?);
        let significant = match significant {
            (None, None) => None,
            (least, most) => Some((least.unwrap_or(1) as usize, most.unwrap_or(21) as usize)),
        };
        Ok(Self {
            style,
            least: low as usize,
            most: most.unwrap_or(high.max(low)) as usize,
            whole: options.number("minimumIntegerDigits", 1, 21)?.unwrap_or(1) as usize,
            significant,
            grouped: !matches!(options.get("useGrouping"), Some(Plain::Boolean(false))),
        })
    }

    pub fn value(&self, value: &Plain) -> String {
        let n = number(value);
        let body = match value {
            Plain::Bigint(digits) => self.digits(digits.trim_start_matches('-'), 0),
            _ if n.is_nan() => "NaN".into(),
            _ if n.is_infinite() => "∞".into(),
            Plain::Text(_) if n.abs() < 1e21 => self.digits(text(value).trim().trim_start_matches(['-', '+']), 0),
            _ => {
                let shift = if matches!(self.style, Style::Percent) { 2 } else { 0 };
                self.digits(&plain(n.abs()), shift)
            }
        };
        let negative = n.is_sign_negative() && !n.is_nan();
        let sign = if negative { "-" } else { "" };
        match &self.style {
            Style::Decimal => format!("{sign}{body}"),
            Style::Percent => format!("{sign}{body}%"),
            Style::Currency(mark) => format!("{sign}{mark}{body}"),
        }
    }

    /// Formats digits with the decimal point moved by `shift` places, rounded half up, padded and grouped.
    fn digits(&self, plain: &str, shift: usize) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut all: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|b| b.wrapping_sub(b'0')).collect();
        let mut point = whole.len() + shift;
        all.resize(all.len().max(point), 0);
        let first = all.iter().position(|digit| *digit != 0).unwrap_or(all.len().saturating_sub(1));
        let keep = match self.significant {
            Some((_, most)) => first + most,
            None => point + self.most,
        };
        if all.len() > keep {
            let up = all[keep] >= 5;
            all.truncate(keep);
            if up {
                let mut at = all.len();
                loop {
                    if at == 0 {
                        all.insert(0, 1);
                        point += 1;
                        break;
                    }
                    at -= 1;
                    if all[at] == 9 {
                        all[at] = 0;
                    } else {
                        all[at] += 1;
                        break;
                    }
                }
            }
            all.resize(all.len().max(point), 0);
        }
        let shown = match self.significant {
            Some((least, _)) => (first + least).saturating_sub(point),
            None => self.least,
        };
        let mut fraction: String = all[point..].iter().map(|digit| char::from(b'0' + digit)).collect();
        while fraction.len() > shown && fraction.ends_with('0') {
            fraction.pop();
        }
        while fraction.len() < shown {
            fraction.push('0');
        }
        let whole: String = all[..point].iter().map(|digit| char::from(b'0' + digit)).collect();
        let whole = format!("{:0>width$}", whole.trim_start_matches('0'), width = self.whole);
        let whole = if self.grouped { group(&whole) } else { whole };
        if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
    }
}

/// The shortest decimal representation of a number, without an exponent.
fn plain(n: f64) -> String {
    format!("{n}")
}

fn group(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn sign(language: Language, code: &str) -> String {
    let mark = match (code, language) {
        ("USD", Language::English) => "$",
        ("USD", Language::Korean) => "US$",
        ("KRW", _) => "₩",
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        ("JPY", Language::English) => "¥",
        ("JPY", Language::Korean) => "JP¥",
        _ => return format!("{code}\u{a0}"),
    };
    mark.into()
}
