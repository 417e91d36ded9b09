//! A plain literal of JavaScript, as far as C and Java write it too.

/// A literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// a decimal Number, without separators
    Number(String),
    /// `true` or `false`
    Boolean(bool),
    /// a text without escapes
    Text(String),
    /// the digits of a BigInt
    Big(String),
    /// an array of such
    List(Vec<Literal>),
    /// anything else
    Other,
}

/// Reads a literal.
pub fn literal(text: &str) -> Literal {
    let text = text.trim();
    match text {
        "true" => return Literal::Boolean(true),
        "false" => return Literal::Boolean(false),
        _ => {}
    }
    if let Some(inside) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        return list(inside);
    }
    for quote in ['"', '\'', '`'] {
        let inside = text.strip_prefix(quote).and_then(|t| t.strip_suffix(quote));
        if let Some(inside) = inside.filter(|t| !t.contains([quote, '\\', '\n']) && !t.contains("${")) {
            return Literal::Text(inside.to_owned());
        }
    }
    let plain = text.replace('_', "");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let decimal = is_decimal(digits) && !(digits.len() > 1 && digits.starts_with('0') && digits.as_bytes()[1].is_ascii_digit());
    match plain.strip_suffix('n') {
        Some(big) if big.strip_prefix('-').unwrap_or(big).chars().all(|c| c.is_ascii_digit()) => Literal::Big(big.to_owned()),
        _ if decimal => Literal::Number(plain),
        _ => Literal::Other,
    }
}

/// Digits with at most one point and one exponent. Rust's own reader would tell, with tables of 10 KB for a value that nobody asks for here.
fn is_decimal(digits: &str) -> bool {
    let all = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (mantissa, exponent) = digits.split_once(['e', 'E']).map_or((digits, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_exponent = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        !digits.is_empty() && all(digits)
    };
    !whole.is_empty() && all(whole) && all(fraction) && exponent.is_none_or(is_exponent)
}

/// The items between the brackets; anything nested or computed makes the whole something else.
fn list(inside: &str) -> Literal {
    let mut items = Vec::new();
    let mut rest = inside.trim();
    while !rest.is_empty() {
        let end = match rest.chars().next() {
            Some(quote @ ('"' | '\'' | '`')) => rest[1..].find(quote).map_or(rest.len(), |i| i + 2),
            _ => rest.find(',').unwrap_or(rest.len()),
        };
        match literal(&rest[..end]) {
            Literal::Other | Literal::List(_) => return Literal::Other,
            item => items.push(item),
        }
        rest = rest[end..].trim_start();
        rest = match rest.strip_prefix(',') {
            Some(rest) => rest.trim_start(),
            None if rest.is_empty() => rest,
            None => return Literal::Other,
        };
    }
    Literal::List(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Literal) {
        assert_eq!(literal(text), expected, "{text}");
    }

    #[test]
    fn literals_are_read() {
        check("5", Literal::Number("5".into()));
        check("-1_000.5", Literal::Number("-1000.5".into()));
        for number in ["0", "1.", "1.5", "1e5", "1.5E-3", "2e+8"] {
            check(number, Literal::Number(number.into()));
        }
        check("10n", Literal::Big("10".into()));
        check("'가'", Literal::Text("가".into()));
        check("`a`", Literal::Text("a".into()));
        check("[1, \"a, b\",]", Literal::List(vec![Literal::Number("1".into()), Literal::Text("a, b".into())]));
        for other in [
            "010",
            "0x10",
            "1 + 2",
            "\"a\" + \"b\"",
            "`${a}`",
            "\"a\\n\"",
            "f()",
            "[[1]]",
            "[a]",
            "",
            "- 1",
            "[1 2]",
            "1e",
            "1e+",
            "1.2.3",
            "1e2.5",
            "1-2",
        ] {
            check(other, Literal::Other);
        }
    }
}
