//! What a test says about itself: the block `/*--- … ---*/` at its head. It reads as much of YAML as the suite uses there.

/// What a test is expected to end with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Negative {
    /// `parse`, `resolution` or `runtime`
    pub phase: String,
    /// the name of the error's constructor
    pub class: String,
}

/// A test's head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// such as `onlyStrict`, `module`, `async`, `raw`
    pub flags: Vec<String>,
    /// files of the folder `harness` that it needs
    pub includes: Vec<String>,
    /// parts of the language that it needs
    pub features: Vec<String>,
    /// the error that it must end with
    pub negative: Option<Negative>,
}

impl FrontMatter {
    /// Reads the head of a test; without one it is empty.
    pub fn of(text: &str) -> Self {
        let mut found = Self::default();
        let Some(start) = text.find("/*---") else { return found };
        let head = &text[start + 5..];
        let head = &head[..head.find("---*/").unwrap_or(head.len())];
        let lines: Vec<&str> = head.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).collect();
        let mut rest = lines.as_slice();
        while let Some((line, after)) = rest.split_first() {
            // what belongs to a key is further in, or a list's dash
            let length = after.iter().take_while(|line| line.starts_with([' ', '\t', '-', ']'])).count();
            let (inner, next) = after.split_at(length);
            rest = next;
            let Some((key, value)) = line.split_once(':') else { continue };
            match key.trim() {
                "flags" => found.flags = list(value, inner),
                "includes" => found.includes = list(value, inner),
                "features" => found.features = list(value, inner),
                "negative" => found.negative = Some(negative(inner)),
                _ => {}
            }
        }
        found
    }

    /// Whether it has a flag.
    pub fn is(&self, flag: &str) -> bool {
        self.flags.iter().any(|found| found == flag)
    }
}

/// `[a, b]`, also over some lines, or a line with a dash for each.
fn list(value: &str, inner: &[&str]) -> Vec<String> {
    let all = inner.iter().fold(uncommented(value).to_owned(), |all, line| format!("{all}\n{}", uncommented(line)));
    let all = all.trim();
    let items: Vec<&str> = match all.strip_prefix('[') {
        Some(flow) => flow.trim_end_matches(']').split(',').collect(),
        None => all.lines().map(|line| line.trim_start().trim_start_matches("- ")).collect(),
    };
    items.iter().map(|item| item.trim().trim_matches(['"', '\'']).to_owned()).filter(|item| !item.is_empty()).collect()
}

fn uncommented(line: &str) -> &str {
    line.split(" #").next().unwrap_or(line).trim_end()
}

fn negative(inner: &[&str]) -> Negative {
    let value = |key: &str| {
        let found = inner.iter().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix(':'));
        found.map(|value| uncommented(value).trim().to_owned()).unwrap_or_default()
    };
    Negative { phase: value("phase"), class: value("type") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_the_suite_writes_a_head_is_read() {
        let text = "// Copyright\n/*---\nesid: sec-x\ndescription: >\n  flags: [no]\n  more: text\nflags: [onlyStrict, async]\nincludes:\n  - a.js # why\n- b.js\nfeatures: [\n  one, two,\n  \"three\"\n]\nnegative:\n  phase: parse\n  type: SyntaxError\ninfo: |\n  [x]\n---*/\nflags: [module]\n";
        let head = FrontMatter::of(text);
        assert_eq!(head.flags, ["onlyStrict", "async"]);
        assert_eq!(head.includes, ["a.js", "b.js"]);
        assert_eq!(head.features, ["one", "two", "three"]);
        assert_eq!(head.negative, Some(Negative { phase: "parse".into(), class: "SyntaxError".into() }));
        assert!(head.is("async") && !head.is("module"));
    }

    #[test]
    fn other_line_ends_and_no_head_at_all_are_read_too() {
        assert_eq!(FrontMatter::of("/*---\rflags: [raw]\r---*/\r1").flags, ["raw"]);
        assert_eq!(FrontMatter::of("/*---\r\nflags: [raw]\r\nfeatures: []\r\n---*/").flags, ["raw"]);
        assert_eq!(FrontMatter::of("let flags = 1;"), FrontMatter::default());
    }
}
