//! The whole of a lesson's file: head, text, problems. Never fails and never panics, whatever it is given.

use super::front_matter::front_matter;
use super::report::Report;
use super::tree::{Reader, options};
use super::{Lesson, Mention, Problem, message};
use comrak::{Arena, parse_document};

/// Bytes of a lesson that are read; a lesson is a few thousand.
const LONGEST: usize = 128 * 1024;

/// A lesson, what is wrong with its text, and what it points to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// whatever could be read, ready to be shown
    pub lesson: Lesson,
    /// sorted by place
    pub problems: Vec<Problem>,
    /// its links and pictures in order, for whoever knows the other files
    pub mentions: Vec<Mention>,
    /// what its headings and blocks can be linked by
    pub anchors: Vec<String>,
    /// the same with the 1-based line on which each stands, by line
    pub places: Vec<(u32, String)>,
}

/// Reads the text of a lesson. `file` is only what problems name.
pub fn parse(file: &str, text: &str) -> Parsed {
    let mut report = Report::new(file);
    let text = tidy(text, &mut report);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut lesson = Lesson::default();
    let head = front_matter(&lines, &mut lesson, &mut report);
    // the head's lines stay as empty ones, so that every position is one of the file
    let body = "\n".repeat(head) + &lines[head.min(lines.len())..].join("\n");

    let arena = Arena::new();
    let root = parse_document(&arena, &body, &options());
    let mut reader = Reader::new(&lines, &mut report);
    lesson.blocks = reader.document(root);
    let (mentions, places) = reader.finish();
    let anchors: Vec<String> = places.iter().map(|(_, anchor)| anchor.clone()).collect();
    for mention in &mentions {
        if let super::Target::Heading(heading) = &mention.target
            && !anchors.contains(heading)
        {
            let all: Vec<&str> = anchors.iter().map(String::as_str).collect();
            let help = match super::report::nearest(heading, &all) {
                Some(near) => message!("did you mean `#{}`?", near),
                None => message!("link to a heading of this lesson"),
            };
            report.add((mention.line, mention.column), "dead-link", message!("there is no heading `#{}` in this lesson", heading), help);
        }
    }
    Parsed { lesson, problems: report.finish(), mentions, anchors, places }
}

/// One kind of line end, no byte order mark, bounded length.
fn tidy(text: &str, report: &mut Report) -> String {
    let mut text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        text = &text[..end];
        report.add(
            (1, 1),
            "too-long",
            message!("the file is longer than {} KiB; the rest is not read", LONGEST / 1024),
            message!("make it several lessons"),
        );
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests;
