//! The closed grammar of the words after a fence: what a code block is, and how it runs.

use super::report::{Report, nearest};
use super::words::{Word, words};
use super::{Message, Snippet, message};
use vocabulary::{Edition, Era};

/// What a fenced block is.
#[derive(Debug, PartialEq)]
pub(super) enum Fence {
    /// code of another language, shown and never run
    Plain {
        language: String,
    },
    /// a program of the lesson; its code is filled in later
    Snippet(Box<Snippet>),
    /// a part of an exercise
    Starter,
    Solution,
    Check,
    Wrong {
        say: String,
    },
}

/// The editions that a lesson may name: `es3`, `es2015`, …
fn editions() -> Vec<String> {
    Edition::all().map(|edition| edition.to_string().to_ascii_lowercase()).collect()
}

/// The eras that a program can be run as of.
fn eras() -> Vec<String> {
    Era::all().map(Era::word).collect()
}

const SNIPPET_WORDS: &[&str] = &[
    "id", "norun", "throws", "step", "predict", "boxes", "edition", "era", "input", "seed", "group", "starter", "solution", "check",
    "wrong",
];

/// Reads the text after the backticks. `at` is where the fence stands; `in_exercise` allows the parts of one.
pub(super) fn fence(info: &str, at: (u32, u32), in_exercise: bool, report: &mut Report) -> Fence {
    let all = words(info);
    for word in all.iter().filter(|w| w.open_quote) {
        report.add(at, "open-quote", message!("the quote of `{}` is not closed", word.name), message!("close it with \" on the same line"));
    }
    let Some((first, rest)) = all.split_first() else { return Fence::Plain { language: String::new() } };
    let language = first.name.to_lowercase();
    if language == "javascript" {
        report.add(at, "fence-language", message!("`javascript` is written `js` here"), message!("begin the fence with ```js"));
    } else if first.name != "js" {
        if let Some(word) = rest.first() {
            let message = message!("`{}` after `{}` means nothing: only `js` blocks take words", word.name, first.name);
            report.add(at, "unknown-fence-word", message, message!("remove it"));
        }
        return Fence::Plain { language };
    }
    let part = rest.first().map(|w| w.name.as_str()).filter(|name| matches!(*name, "starter" | "solution" | "check" | "wrong"));
    match part {
        Some(part) if !in_exercise => {
            report.add(
                at,
                "part-outside-exercise",
                message!("`js {}` stands outside an exercise", part),
                message!("put it between ::::exercise id=… and ::::"),
            );
            Fence::Plain { language }
        }
        Some(part) => exercise_part(part, &rest[1..], at, report),
        None => Fence::Snippet(Box::new(snippet(rest, at, report))),
    }
}

fn exercise_part(part: &str, rest: &[Word], at: (u32, u32), report: &mut Report) -> Fence {
    let mut say = String::new();
    for word in rest {
        match (part, word.name.as_str(), &word.value) {
            ("wrong", "say", Some(text)) => say.clone_from(text),
            _ => unknown(word, if part == "wrong" { &["say"] } else { &[] }, at, report),
        }
    }
    match part {
        "starter" => Fence::Starter,
        "solution" => Fence::Solution,
        "check" => Fence::Check,
        _ => {
            if say.trim().is_empty() {
                report.add(
                    at,
                    "wrong-says-nothing",
                    message!("a `js wrong` block says nothing to the learner"),
                    message!("add say=\"…\" with what you would tell them"),
                );
            }
            Fence::Wrong { say }
        }
    }
}

fn snippet(rest: &[Word], at: (u32, u32), report: &mut Report) -> Snippet {
    let mut snippet = Snippet::default();
    for (index, word) in rest.iter().enumerate() {
        if rest[..index].iter().any(|w| w.name == word.name) {
            report.add(at, "repeated-fence-word", message!("`{}` is written twice", word.name), message!("keep one"));
        }
        let value = word.value.as_deref();
        match (word.name.as_str(), value) {
            ("norun", None) => snippet.norun = true,
            ("throws", None) => snippet.throws = true,
            ("step", None) => snippet.step = true,
            ("predict", None) => snippet.predict = true,
            ("boxes", None) => snippet.boxes = true,
            ("id", Some(id)) => snippet.id = checked_id(id, at, report),
            ("edition", Some(name)) => snippet.edition = edition(name, at, report),
            ("era", Some(name)) => snippet.era = known(name, &eras(), "unknown-era", message!("there is no era `{}`", name), at, report),
            ("input", Some(text)) => snippet.input = text.split('|').map(str::to_owned).collect(),
            ("seed", Some(text)) => match text.parse() {
                Ok(seed) => snippet.seed = Some(seed),
                Err(_) => {
                    report.add(at, "fence-value", message!("`seed={}` is not a whole number", text), message!("write for example seed=7"))
                }
            },
            ("group", Some(name)) => snippet.group = Some(checked_id(name, at, report)),
            ("norun" | "throws" | "step" | "predict" | "boxes", Some(_)) => {
                report.add(at, "fence-value", message!("`{}` takes no value", word.name), message!("write `{}` alone", word.name));
            }
            ("id" | "edition" | "era" | "input" | "seed" | "group", None) => {
                report.add(at, "fence-value", message!("`{}` needs a value", word.name), message!("write `{}=…`", word.name));
            }
            _ => unknown(word, SNIPPET_WORDS, at, report),
        }
    }
    if snippet.norun && snippet.throws {
        report.add(
            at,
            "fence-value",
            message!("`norun` and `throws` exclude each other"),
            message!("a block that is not run cannot fail: keep one of the two"),
        );
    }
    if snippet.id.is_empty() {
        report.add(
            at,
            "missing-id",
            message!("this snippet has no id"),
            message!("add id=… to the fence: a learner's work is kept under it, so it never changes later"),
        );
    }
    snippet
}

/// An id as it may stand in links and in storage; kept as written even if it is a problem.
pub(super) fn checked_id(id: &str, at: (u32, u32), report: &mut Report) -> String {
    let good = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && id.len() <= 40;
    if !good {
        let help = message!("use small letters a to z, digits and hyphens, beginning with a letter, at most 40: `magic-box-2`");
        report.add(at, "bad-id", message!("`{}` cannot be an id", id), help);
    }
    id.to_owned()
}

/// The name if it is that of an edition, else a problem.
pub(super) fn edition(name: &str, at: (u32, u32), report: &mut Report) -> Option<String> {
    known(name, &editions(), "unknown-edition", message!("there is no edition `{}`", name), at, report)
}

/// The name if it is one of `all`, else a problem.
fn known(name: &str, all: &[String], rule: &'static str, message: Message, at: (u32, u32), report: &mut Report) -> Option<String> {
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    if all.contains(&name) {
        return Some(name.to_owned());
    }
    let help = match nearest(name, &all) {
        Some(near) => message!("did you mean `{}`?", near),
        None => message!("known are {}", all.join(", ")),
    };
    report.add(at, rule, message, help);
    None
}

/// Reports a word that means nothing here.
pub(super) fn unknown(word: &Word, known: &[&str], at: (u32, u32), report: &mut Report) {
    let help = match nearest(&word.name, known) {
        Some(near) => message!("did you mean `{}`?", near),
        None if known.is_empty() => message!("remove it"),
        None => message!("known words are {}", known.join(", ")),
    };
    report.add(at, "unknown-fence-word", message!("`{}` is not a fence word", word.name), help);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(info: &str, in_exercise: bool) -> (Fence, Vec<String>) {
        let mut report = Report::new("x.md");
        let fence = fence(info, (1, 1), in_exercise, &mut report);
        (fence, report.finish().into_iter().map(|p| format!("{}: {} [{}]", p.rule, p.message, p.help)).collect())
    }

    #[track_caller]
    fn good(info: &str) -> Snippet {
        let (fence, problems) = read(info, false);
        assert_eq!(problems, Vec::<String>::new());
        let Fence::Snippet(snippet) = fence else { panic!("{fence:?}") };
        *snippet
    }

    #[track_caller]
    fn bad(info: &str, expected: &str) {
        let (_, problems) = read(info, true);
        assert!(problems.iter().any(|p| p.starts_with(expected)), "{problems:?}");
    }

    #[test]
    fn all_words_of_a_snippet() {
        let s = good(r#"js id=box throws step predict boxes edition=es3 era=js1.2 input="Kim|20" seed=7 group=g"#);
        assert!(s.throws && s.step && s.predict && s.boxes && !s.norun);
        assert_eq!((s.id.as_str(), s.edition.as_deref(), s.era.as_deref()), ("box", Some("es3"), Some("js1.2")));
        assert_eq!((s.input.as_slice(), s.seed, s.group.as_deref()), (&["Kim".to_owned(), "20".to_owned()][..], Some(7), Some("g")));
        assert!(good("js norun id=a").norun);
    }

    #[test]
    fn other_languages_are_plain() {
        assert_eq!(read("java", false), (Fence::Plain { language: "java".into() }, vec![]));
        assert_eq!(read("", false), (Fence::Plain { language: String::new() }, vec![]));
        bad("java norun", "unknown-fence-word: `norun` after `java`");
    }

    #[test]
    fn what_is_wrong_is_named_with_a_way_out() {
        bad("js id=a no-run", "unknown-fence-word: `no-run` is not a fence word [did you mean `norun`?]");
        bad("js id=a editable", "unknown-fence-word: `editable` is not a fence word [known words are id,");
        bad("js", "missing-id");
        bad("js id=Box", "bad-id: `Box`");
        bad("js id=", "bad-id");
        bad("js id", "fence-value: `id` needs a value");
        bad("js id=a norun=1", "fence-value: `norun` takes no value");
        bad("js id=a seed=x", "fence-value: `seed=x`");
        bad("js id=a edition=es6", "unknown-edition: there is no edition `es6` [did you mean `es");
        bad("js id=a era=js1.7", "unknown-era: there is no era `js1.7` [did you mean `js1.");
        bad("js id=a step step", "repeated-fence-word");
        bad("js id=a norun throws", "fence-value: `norun` and `throws`");
        bad("js id=a input=\"x", "open-quote");
        bad("javascript id=a", "fence-language");
        bad("js wrong", "wrong-says-nothing");
        bad("js wrong sya=\"x\"", "unknown-fence-word: `sya` is not a fence word [did you mean `say`?]");
        bad("js solution id=a", "unknown-fence-word: `id`");
    }

    #[test]
    fn parts_belong_into_an_exercise() {
        assert_eq!(read(r#"js wrong say="먼저 저장하세요.""#, true), (Fence::Wrong { say: "먼저 저장하세요.".into() }, vec![]));
        assert_eq!(read("js starter", true).0, Fence::Starter);
        assert!(read("js starter", false).1[0].starts_with("part-outside-exercise"));
    }
}
