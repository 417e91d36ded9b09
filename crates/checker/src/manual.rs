//! The manual of the rules, `lessons/RULES.md`, read: a section with a heading of level 3 for each rule. It must not know where it lies.

/// What the manual says of a rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// the rule's name
    pub rule: String,
    /// the whole section as it is written, heading and all
    pub text: String,
    /// what the rule says, and why
    pub paragraphs: Vec<String>,
    /// what stands after the grave accents of each example, and the example: first one that breaks the rule, then the same mended
    pub examples: Vec<(String, String)>,
}

/// The sections of a manual. Headings within examples are parts of the examples.
pub fn sections(manual: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let (mut inside, mut example) = (false, false);
    for line in manual.lines() {
        if let Some(rule) = line.strip_prefix("### ").filter(|_| !example) {
            inside = true;
            sections.push(Section { rule: rule.to_owned(), text: format!("{line}\n"), ..Section::default() });
            continue;
        }
        inside &= example || !line.starts_with("## ");
        let Some(section) = sections.last_mut().filter(|_| inside) else { continue };
        section.text += &format!("{line}\n");
        match (line.strip_prefix("````"), section.examples.last_mut()) {
            (Some(info), _) if !example => section.examples.push((info.to_owned(), String::new())),
            (None, Some((_, text))) if example => *text += &format!("{line}\n"),
            _ if line.is_empty() => section.paragraphs.push(String::new()),
            (None, _) => match section.paragraphs.last_mut() {
                Some(paragraph) if !paragraph.is_empty() => *paragraph += &format!(" {line}"),
                Some(paragraph) => line.clone_into(paragraph),
                None => section.paragraphs.push(line.to_owned()),
            },
            _ => {}
        }
        example ^= line.starts_with("````");
    }
    for section in &mut sections {
        section.paragraphs.retain(|paragraph| !paragraph.is_empty());
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn a_section_is_words_and_examples() {
        let manual = "# All\n\n## Group\n\n### one\n\nIt says\nthis.\n\nWhy.\n\n````md broken\n### not a rule\n\n## nor a group\n````\n\n````md\nx\n````\n\n## Other\n\nBetween.\n\n### two\n\nMore.\n";
        let found = sections(manual);
        let [one, two] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((one.rule.as_str(), two.rule.as_str()), ("one", "two"));
        assert_eq!(one.paragraphs, ["It says this.", "Why."]);
        let examples: Vec<(&str, &str)> = one.examples.iter().map(|(info, text)| (info.as_str(), text.as_str())).collect();
        assert_eq!(examples, [("md broken", "### not a rule\n\n## nor a group\n"), ("md", "x\n")]);
        assert!(one.text.starts_with("### one\n") && one.text.ends_with("````\n\n") && !one.text.contains("Between"));
        assert_eq!(two.paragraphs, ["More."]);
    }
}
