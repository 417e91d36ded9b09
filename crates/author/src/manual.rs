//! The authors' manual: its examples are lessons too, each block that begins with four backquotes and `md`; and its section on a rule.

use super::cli::Arguments;
use checker::{Page, sections};
use lesson::nearest;
use std::process::ExitCode;

/// What the manual says of the rules.
const RULES: &str = include_str!("../../../lessons/RULES.md");

/// A head for an example that is only a piece of a lesson.
const HEAD: &str = "---\nid: example\ntitle: Example\ntrack: example\n---\n";

/// Whether a file of a course is about lessons and not one itself.
pub(super) fn is_manual(path: &str) -> bool {
    matches!(path.rsplit('/').next(), Some("README.md" | "RULES.md"))
}

/// `lessons explain`: the section on a rule, or the names of all.
pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    match arguments.paths.as_slice() {
        [] => sections(RULES).iter().for_each(|section| println!("{}", section.rule)),
        [wanted] => {
            let sections = sections(RULES);
            let Some(section) = sections.iter().find(|section| section.rule == *wanted) else {
                let rules: Vec<&str> = sections.iter().map(|section| section.rule.as_str()).collect();
                let near = nearest(wanted, &rules).map(|near| format!("; did you mean {near}?")).unwrap_or_default();
                return Err(format!("there is no rule {wanted}{near}"));
            };
            println!("{}", section.text.trim_end());
        }
        _ => return Err("one rule at a time is explained".into()),
    }
    Ok(ExitCode::SUCCESS)
}

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
