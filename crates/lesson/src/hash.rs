//! A short fingerprint of a text, by which a translation notices that its original changed.

/// FNV-1a, 64 bits, in hexadecimal, over the text without carriage returns and trailing blanks,
/// so that neither an editor's line ends nor its tidying count as a change.
///
/// Not a defence against anybody: it only has to differ when somebody edits.
pub fn fingerprint(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for line in text.lines() {
        for byte in line.trim_end().bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn line_ends_do_not_count_and_words_do() {
        assert_eq!(fingerprint("a\nb"), fingerprint("a  \r\nb\r\n"));
        assert_ne!(fingerprint("a\nb"), fingerprint("a\nc"));
        assert_ne!(fingerprint("ab"), fingerprint("a\nb"));
    }
}
