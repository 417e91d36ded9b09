//! How a test must be run, and whether what happened is what it expects. It must not know how it is run.

use super::front_matter::FrontMatter;

/// One way to run a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// as it is
    Sloppy,
    /// with "use strict" before it
    Strict,
    /// as a module
    Module,
}

impl Mode {
    /// The ways in which a test is run.
    pub fn of(head: &FrontMatter) -> Vec<Self> {
        match () {
            () if head.is("module") => vec![Self::Module],
            () if head.is("onlyStrict") => vec![Self::Strict],
            () if head.is("noStrict") || head.is("raw") => vec![Self::Sloppy],
            () => vec![Self::Sloppy, Self::Strict],
        }
    }

    /// The request that the engine's process receives.
    pub fn question(self, path: &str, head: &FrontMatter, recorded: bool) -> String {
        let kind = match self {
            Self::Module => "module",
            _ if recorded => "recorded",
            _ => "script",
        };
        let strict = if self == Self::Strict { "strict" } else { "" };
        let mut includes = Vec::new();
        if !head.is("raw") {
            includes.extend(["assert.js", "sta.js"]);
            if head.is("async") {
                includes.push("doneprintHandle.js");
            }
            includes.extend(head.includes.iter().map(String::as_str).filter(|name| !matches!(*name, "assert.js" | "sta.js")));
        }
        format!("{kind}\t{path}\t{strict}\t{}", includes.join(","))
    }
}

/// The response of the engine's process.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// `completed`, `parse`, `resolution`, `runtime`, `stopped`; `crashed` or `timeout` if there was no answer
    pub end: String,
    /// the error's constructor
    pub class: String,
    /// its message
    pub message: String,
    /// what was printed
    pub printed: Vec<String>,
}

impl Answer {
    /// Reads the line.
    pub fn read(line: &str) -> Self {
        let mut parts = line.split('\t').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        let (end, class, message) = (part(), part(), part());
        Self { end, class, message, printed: parts.collect() }
    }

    /// There was none.
    pub fn none(end: &str, message: &str) -> Self {
        Self { end: end.into(), message: message.into(), ..Self::default() }
    }

    fn summary(&self) -> String {
        match (self.class.is_empty(), self.message.is_empty()) {
            (true, true) => self.end.clone(),
            (true, false) => format!("{}: {}", self.end, self.message),
            (false, _) => format!("{}: {}: {}", self.end, self.class, self.message),
        }
    }
}

/// `None` if a test passes; else what is wrong.
pub fn wrong(head: &FrontMatter, answer: &Answer) -> Option<String> {
    if let Some(negative) = &head.negative {
        let right = answer.end == negative.phase && answer.class == negative.class;
        return (!right).then(|| format!("expected {} {}, but {}", negative.phase, negative.class, answer.summary()));
    }
    if answer.end != "completed" {
        return Some(answer.summary());
    }
    if !head.is("async") {
        return None;
    }
    match answer.printed.iter().find(|line| line.starts_with("Test262:Async")) {
        Some(line) if line == "Test262:AsyncTestComplete" => None,
        Some(line) => Some(line.trim_start_matches("Test262:AsyncTestFailure:").to_owned()),
        None => Some("$DONE was never called".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(flags: &[&str]) -> FrontMatter {
        FrontMatter { flags: flags.iter().map(|flag| (*flag).to_owned()).collect(), ..FrontMatter::default() }
    }

    #[test]
    fn a_test_runs_both_ways_unless_it_says_otherwise() {
        assert_eq!(Mode::of(&head(&[])), [Mode::Sloppy, Mode::Strict]);
        assert_eq!(Mode::of(&head(&["raw"])), [Mode::Sloppy]);
        assert_eq!(Mode::of(&head(&["module", "async"])), [Mode::Module]);
        assert_eq!(Mode::Strict.question("a.js", &head(&["async"]), true), "recorded\ta.js\tstrict\tassert.js,sta.js,doneprintHandle.js");
        assert_eq!(Mode::Sloppy.question("a.js", &head(&["raw"]), false), "script\ta.js\t\t");
    }

    #[test]
    fn the_phase_and_the_class_of_an_error_count() {
        let mut negative = head(&[]);
        negative.negative = Some(super::super::front_matter::Negative { phase: "parse".into(), class: "SyntaxError".into() });
        assert_eq!(wrong(&negative, &Answer::read("parse\tSyntaxError\tx")), None);
        assert!(wrong(&negative, &Answer::read("runtime\tSyntaxError\tx")).is_some());
        assert!(wrong(&negative, &Answer::read("completed\t\t")).is_some());
        assert_eq!(wrong(&head(&[]), &Answer::read("completed\t\t")), None);
        assert_eq!(wrong(&head(&[]), &Answer::read("runtime\tTest262Error\tno")), Some("runtime: Test262Error: no".into()));
    }

    #[test]
    fn an_asynchronous_test_says_itself_that_it_is_done() {
        let asynchronous = head(&["async"]);
        assert_eq!(wrong(&asynchronous, &Answer::read("completed\t\t\tTest262:AsyncTestComplete")), None);
        assert!(wrong(&asynchronous, &Answer::read("completed\t\t")).is_some());
        assert_eq!(wrong(&asynchronous, &Answer::read("completed\t\t\tTest262:AsyncTestFailure:E: x")), Some("E: x".into()));
    }
}
