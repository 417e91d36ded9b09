//! The source text of a box's first value; used in the comparisons with C and Java.

use vocabulary::NamedBox;

/// The value in `name = value`; `None` if the text has another form or the value is too long.
pub(super) fn first_value(text: &str, name: &str) -> Option<String> {
    let value = text.strip_prefix(name)?.trim_start().strip_prefix('=')?.trim();
    let plain = !value.is_empty() && !value.starts_with(['=', '>']);
    (plain && value.chars().count() <= NamedBox::FIRST).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::boxes::static_boxes;

    #[track_caller]
    fn check(program: &str, first: &[Option<&str>]) {
        let boxes = static_boxes(program).expect("no syntax error").boxes;
        let found: Vec<Option<&str>> = boxes.iter().map(|b| b.first.as_deref()).collect();
        assert_eq!(found, first, "{program}");
    }

    #[test]
    fn first_values_are_told_as_written() {
        check("let x = 5; x = 7;", &[Some("5")]);
        check("let x;\nx = \"a = b\";\nx = 1;", &[Some("\"a = b\"")]);
        check("const [a] = [1]; let b; for (const c of [1]) b = c;", &[None, Some("c"), None]);
        check("function f(p) { return p; } f(1);", &[None, None]);
        let long = format!("const t = \"{}\";", "a".repeat(80));
        check(&long, &[None]);
    }
}
