//! Messages with holes: `Cannot read properties of {} (reading '{}')`.

/// The texts that fill the holes of `pattern`, if the whole message matches. Holes match as little as possible; the last takes the rest.
pub(super) fn holes<'m>(pattern: &str, message: &'m str) -> Option<Vec<&'m str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = message.strip_prefix(pieces.next()?)?;
    let mut found = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let last = pieces.peek().is_none();
        let at = if last { rest.strip_suffix(piece)?.len() } else { rest.find(piece)? };
        found.push(&rest[..at]);
        rest = &rest[at + piece.len()..];
    }
    rest.is_empty().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::holes;

    #[test]
    fn holes_are_filled_from_the_message() {
        assert_eq!(holes("{} is not defined", "x is not defined"), Some(vec!["x"]));
        assert_eq!(holes("read {} ('{}')", "read null ('a')"), Some(vec!["null", "a"]));
        assert_eq!(holes("x", "x"), Some(vec![]));
        assert_eq!(holes("x", "xy"), None);
        assert_eq!(holes("{} is not defined", "x is not a function"), None);
        assert_eq!(holes("a{}", "abc"), Some(vec!["bc"]));
    }
}
