//! What is wrong with a regular expression.

/// The browsers' words for the engine's reason to refuse `pattern`.
pub(in crate::engine) fn pattern<'r>(reason: &'r str, pattern: &str) -> &'r str {
    match reason {
        "Unbalanced parenthesis" if pattern.matches('(').count() < pattern.matches(')').count() => "Unmatched ')'",
        "Unbalanced parenthesis" => "Unterminated group",
        "Unbalanced bracket" => "Unterminated character class",
        "Invalid atom character" | "Quantifier not allowed here" | "Invalid braced quantifier" => "Nothing to repeat",
        "Invalid quantifier" => "numbers out of order in {} quantifier",
        "Invalid character range" => "Invalid character class",
        "Invalid group modifier" => "Invalid group",
        "Invalid token at named capture group identifier" => "Invalid capture group name",
        "Incomplete escape" | "Unterminated escape" => "\\ at end of pattern",
        "Invalid property escape" => "Invalid property name",
        "Invalid character escape" => "Invalid escape",
        _ if reason.starts_with("Range values reversed") => "Range out of order in character class",
        _ if reason.starts_with("Backreference to invalid named") => "Invalid named capture referenced",
        other => other,
    }
}
