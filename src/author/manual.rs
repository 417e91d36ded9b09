//! The examples in the authors' manual are lessons too: each block that begins with four backquotes and `md`.

use crate::checker::Page;

/// A head for an example that is only a piece of a lesson.
const HEAD: &str = "---\nid: example\ntitle: Example\ntrack: example\n---\n";

/// The examples of a manual as lessons of no course.
pub(super) fn examples(file: &str, text: &str) -> Vec<Page> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        at += 1;
        if lines[at - 1].trim_end() != "````md" {
            continue;
        }
        let length = lines[at..].iter().position(|line| line.trim_end() == "````").unwrap_or(lines.len() - at);
        let example = lines[at..at + length].join("\n") + "\n";
        let (example, head) = if example.starts_with("---\n") { (example, 0) } else { (format!("{HEAD}{example}"), HEAD.lines().count()) };
        found.push(Page { shift: at as i32 - head as i32, ..Page::new(file, "", example) });
        at += length + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::examples;

    #[test]
    fn problems_stand_at_the_lines_of_the_manual() {
        let found = examples("README.md", "# x\n\n````md\n<b>\n````\n\n````md\n---\nid: a\ntitle: t\ntrack: t\n---\n\n# one\n````\n");
        let lines: Vec<(u32, &str)> =
            found.iter().flat_map(|page| page.parsed.problems.iter().map(|p| (page.line(p.line), p.rule))).collect();
        assert_eq!(lines, [(4, "raw-html"), (14, "heading-order")]);
    }
}
