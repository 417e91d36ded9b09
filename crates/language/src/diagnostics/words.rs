//! Rewords syntax errors as V8 words them, if V8 has a known message.

use super::nesting::{open_at, skip_blanks};

/// V8's message for the parser's `message` about the bytes `start..end` of `text`. `opener` is the unclosed bracket,
/// if there is one.
pub(super) fn words(message: &str, text: &str, (start, end): (usize, usize), opener: Option<usize>) -> Option<String> {
    let place = text.get(start..end).unwrap_or_default();
    if message == "Unterminated string" && place.starts_with('`') {
        return Some("Unexpected end of input".into());
    }
    if let Some(words) = fixed(message) {
        return Some(words.into());
    }
    if let Some(name) = between(message, "Identifier `", "` has already been declared") {
        if open_at(text, start).is_some_and(|opener| text[opener..].starts_with('(') && word_before(text, opener) != "for") {
            return Some("Duplicate parameter name not allowed in this context".into());
        }
        if name == "__proto__" {
            return Some("Duplicate __proto__ fields are not allowed in object literals".into());
        }
        return Some(format!("Identifier '{name}' has already been declared"));
    }
    if let Some(name) = between(message, "Label `", "` has already been declared") {
        return Some(format!("Label '{name}' has already been declared"));
    }
    if let Some(name) = between(message, "Private identifier '#", "' is not allowed outside class bodies") {
        return Some(format!("Private field '#{name}' must be declared in an enclosing class"));
    }
    if message.starts_with("Private field '") {
        let name = text.get(start..end)?.trim_start_matches('#');
        return Some(format!("Private field '#{name}' must be declared in an enclosing class"));
    }
    let before = text.get(..start).unwrap_or_default();
    Some(match message {
        "Use of undefined label" => format!("Undefined label '{place}'"),
        "Cannot assign to this expression" if open_at(text, start).is_some_and(|opener| !text[opener..].starts_with('(')) => {
            "Invalid destructuring assignment target".into()
        }
        "Invalid left-hand side in assignment" | "Cannot assign to this expression" => assignment(text, end),
        "Invalid escape sequence" if place.starts_with("\\x") => "Invalid hexadecimal escape sequence".into(),
        "Invalid escape sequence" if place.starts_with("\\u{") => "Undefined Unicode code-point".into(),
        "Invalid Character `_`" => "Only one underscore is allowed as numeric separator".into(),
        "Unexpected end of file" if before.ends_with('_') => "Numeric separators are not allowed at the end of numeric literals".into(),
        _ if message.starts_with("Invalid Character") => "Invalid or unexpected token".into(),
        "Unexpected token" | "Unexpected end of file" if before.ends_with(['@', '#']) => "Invalid or unexpected token".into(),
        "Unexpected token" if place.len() > 1 && place.starts_with('/') => "Invalid regular expression flags".into(),
        _ if message.starts_with("Expected a semicolon") => after_statement(text, start),
        _ if message.starts_with("The keyword '") => keyword(place),
        _ if message.starts_with("Cannot assign to '") => "Unexpected eval or arguments in strict mode".into(),
        _ if message.starts_with("Cannot use import") => "Cannot use import statement outside a module".into(),
        _ if message.starts_with("Cannot use ") && message.ends_with("outside a module") => format!("Unexpected token '{}'", place.trim()),
        _ if message.contains("loop variable declaration may not have an initializer") => format!("{}.", message.trim_end_matches('.')),
        _ if message.starts_with("`await`") || message.starts_with("await ") || message.contains("'await'") => AWAIT.into(),
        _ if message.starts_with("Expected") || message.starts_with("Unexpected") || message.contains("expected") => {
            let opener = opener.or_else(|| message.contains("`)`").then(|| open_at(text, start)).flatten());
            expected(text, start, opener)
        }
        _ => return None,
    })
}

/// Whether the parser's message reports an invalid assignment target.
pub(super) fn is_about_a_target(message: &str) -> bool {
    message == "Cannot assign to this expression" || message.starts_with("Invalid left-hand side")
}

const AWAIT: &str = "await is only valid in async functions and the top level bodies of modules";

/// Message for a token that follows a complete statement on the same line but cannot start a new one.
fn after_statement(text: &str, end: usize) -> String {
    let next = skip_blanks(text, end);
    let word = word_before(text, end);
    let name = text[next..].starts_with(|first: char| first.is_alphabetic() || first == '_' || first == '$');
    if word == "await" {
        AWAIT.into()
    } else if word == "let" && name {
        "Lexical declaration cannot appear in a single-statement context".into()
    } else {
        unexpected(text, next)
    }
}

/// Message for a token found where another was expected.
fn expected(text: &str, start: usize, opener: Option<usize>) -> String {
    if opener.is_some_and(|opener| opens_arguments(text, opener)) {
        return "missing ) after argument list".into();
    }
    if word_before(text, start) == "await" {
        return AWAIT.into();
    }
    unexpected(text, start)
}

/// "Unexpected …" for the token at `start`, as V8 names its kinds.
pub(super) fn unexpected(text: &str, start: usize) -> String {
    let rest = text.get(start..).unwrap_or_default();
    let Some(first) = rest.chars().next() else { return "Unexpected end of input".into() };
    match first {
        '"' | '\'' => "Unexpected string".into(),
        '`' => "Unexpected template string".into(),
        '0'..='9' => "Unexpected number".into(),
        '.' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) => "Unexpected number".into(),
        first if first.is_alphabetic() || first == '_' || first == '$' => {
            let length = rest.find(|next: char| !next.is_alphanumeric() && next != '_' && next != '$').unwrap_or(rest.len());
            keyword(&rest[..length])
        }
        _ => {
            let operator = OPERATORS.iter().filter(|operator| rest.starts_with(**operator)).max_by_key(|operator| operator.len());
            match operator {
                Some(operator) => format!("Unexpected token '{operator}'"),
                None => "Invalid or unexpected token".into(),
            }
        }
    }
}

fn keyword(word: &str) -> String {
    match word {
        "enum" => "Unexpected reserved word".into(),
        "implements" | "interface" | "package" | "private" | "protected" | "public" => "Unexpected strict mode reserved word".into(),
        word if KEYWORDS.contains(&word) => format!("Unexpected token '{word}'"),
        word => format!("Unexpected identifier '{word}'"),
    }
}

/// Selects one of V8's three messages for an invalid assignment target.
fn assignment(text: &str, end: usize) -> String {
    let after = text.get(end..).unwrap_or_default().trim_start();
    let before_update = after.starts_with("++") || after.starts_with("--");
    if before_update {
        "Invalid left-hand side expression in postfix operation".into()
    } else {
        "Invalid left-hand side in assignment".into()
    }
}

/// Whether the parenthesis at `opener` starts the arguments of a call.
fn opens_arguments(text: &str, opener: usize) -> bool {
    let Some(before) = text.get(..opener) else { return false };
    if !text[opener..].starts_with('(') {
        return false;
    }
    let word = word_before(text, opener);
    let called = before.trim_end().ends_with([')', ']']) || !word.is_empty();
    let declares = word_before(text, before.trim_end().len() - word.len());
    called
        && !["if", "for", "while", "switch", "catch", "with", "function", "return", "typeof", "await", "void"].contains(&word)
        && declares != "function"
}

/// The word that ends before `offset`, ignoring blanks.
fn word_before(text: &str, offset: usize) -> &str {
    let before = text.get(..offset).unwrap_or_default().trim_end();
    let start = before
        .rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != '$')
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

fn between<'m>(message: &'m str, start: &str, end: &str) -> Option<&'m str> {
    let rest = message.strip_prefix(start)?;
    rest.find(end).map(|at| &rest[..at])
}

fn fixed(message: &str) -> Option<&'static str> {
    FIXED.iter().find(|(ours, _)| message.starts_with(ours)).map(|(_, words)| *words)
}

const FIXED: &[(&str, &str)] = &[
    ("`let` cannot be declared", "let is disallowed as a lexically bound name"),
    ("Super calls are not permitted", "'super' keyword unexpected here"),
    ("A unary expression with", UNARY),
    ("A 'default' clause cannot appear", "More than one default clause in switch statement"),
    ("Unterminated string", "Invalid or unexpected token"),
    ("Unterminated multiline comment", "Invalid or unexpected token"),
    ("Unterminated regular expression", "Invalid regular expression: missing /"),
    ("Unterminated template", "Unterminated template literal"),
    ("Invalid characters after number", "Invalid or unexpected token"),
    ("Invalid Number", "Invalid or unexpected token"),
    ("Missing initializer in const declaration", "Missing initializer in const declaration"),
    ("Missing initializer in destructuring declaration", "Missing initializer in destructuring declaration"),
    ("Missing catch or finally clause", "Missing catch or finally after try"),
    ("Expected function name", "Function statements require a function name"),
    ("Invalid assignment in object literal", "Invalid shorthand property initializer"),
    ("Illegal break statement", "Illegal break statement"),
    ("Illegal continue statement", "Illegal continue statement: no surrounding iteration statement"),
    ("TS(1108)", "Illegal return statement"),
    ("A 'return' statement can only be used within a function body", "Illegal return statement"),
    ("Illegal return", "Illegal return statement"),
    ("'with' statements are not allowed", "Strict mode code may not include a with statement"),
    ("Delete of an unqualified identifier", "Delete of an unqualified identifier in strict mode."),
    ("'0'-prefixed octal literals", "Octal literals are not allowed in strict mode."),
    ("A rest parameter must be last", "Rest parameter must be last formal parameter"),
    ("Multiple constructor implementations", "A class may only have one constructor"),
    ("A 'get' accessor must not have", "Getter must not have any formal parameters."),
    ("A 'set' accessor must have exactly one", "Setter must have exactly one formal parameter."),
    ("'super' can only be", "'super' keyword unexpected here"),
    ("'super' must be followed by", "'super' keyword unexpected here"),
    ("Unexpected new.target expression", "new.target expression is not allowed here"),
    ("Unexpected exponentiation expression", UNARY),
    ("Lexical declaration cannot appear", "Lexical declaration cannot appear in a single-statement context"),
    ("Unexpected flag", "Invalid regular expression flags"),
    ("Flag ", "Invalid regular expression flags"),
    ("A class name is required", "Unexpected token '{'"),
    ("Empty parenthesized expression", "Unexpected token ')'"),
    ("Invalid Unicode escape sequence", "Invalid Unicode escape sequence"),
    ("Logical expressions and coalesce expressions cannot be mixed", "Unexpected token '||'"),
    ("Duplicate parameter name", "Duplicate parameter name not allowed in this context"),
];

const UNARY: &str =
    "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence";

const KEYWORDS: &[&str] = &[
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "new",
    "null",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
];

const OPERATORS: &[&str] = &[
    "{", "}", "(", ")", "[", "]", ".", "...", ";", ",", "<", ">", "<=", ">=", "==", "!=", "===", "!==", "+", "-", "*", "/", "%", "**",
    "++", "--", "<<", ">>", ">>>", "&", "|", "^", "!", "~", "&&", "||", "??", "?", "?.", ":", "=", "+=", "-=", "*=", "/=", "%=", "**=",
    "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=", "=>",
];
