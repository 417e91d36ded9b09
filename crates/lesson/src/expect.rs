//! What the comments of a snippet claim: `// → printed`, `// ✗ TypeError: …`, `//  ^? number`, and which lines are folded.

mod caret;

use super::code::line_comments;
use super::report::{Report, nearest};
use super::{Claim, Expectation, Message, message};
use caret::name_above;
use vocabulary::TypeName;

/// Takes the fold marks (`//~ `) off: the code that runs, and the 1-based lines that had one.
pub(super) fn unfold(text: &str) -> (String, Vec<u32>) {
    let mut folded = Vec::new();
    let lines: Vec<&str> = text
        .split('\n')
        .enumerate()
        .map(|(index, line)| match line.strip_prefix("//~ ").or((line == "//~").then_some("")) {
            Some(code) => {
                folded.push(index as u32 + 1);
                code
            }
            None => line,
        })
        .collect();
    (lines.join("\n"), folded)
}

/// Reads the claims of `code`, whose first line is line `first` of the file.
pub(super) fn expectations(code: &str, first: u32, report: &mut Report) -> Vec<Expectation> {
    let lines: Vec<&str> = code.split('\n').collect();
    let comments = line_comments(code);
    let mut found: Vec<Expectation> = Vec::new();
    // the last line that is more than a comment: what a mark on a line of its own speaks of
    let mut about: Option<usize> = None;
    // whether the line before belongs to a `// →` that this one may continue
    let mut open = false;
    for (index, line) in lines.iter().enumerate() {
        let number = index as u32 + 1;
        let Some(start) = comments[index] else {
            if !line.trim().is_empty() {
                about = Some(index);
            }
            open = false;
            continue;
        };
        let alone = line[..start].trim().is_empty();
        if !alone {
            about = Some(index);
        }
        let comment = &line[start + 2..];
        let at = (first + index as u32, line[..start].chars().count() as u32 + 1);
        if open
            && alone
            && let Some(text) = continuation(comment)
        {
            if let Some(Expectation { claim: Claim::Prints(printed), .. }) = found.last_mut() {
                printed.push(text.to_owned());
            }
            continue;
        }
        open = false;
        let Some(mark) = mark(comment) else { continue };
        let Some(about) = about else {
            report.add(at, "expectation", message!("this mark stands above any code"), message!("put it after the line it speaks of"));
            continue;
        };
        let claim = match mark {
            Mark::Prints(text) => {
                open = true;
                Claim::Prints(vec![text.to_owned()])
            }
            Mark::Throws(text) => match throws(text) {
                Some(claim) => claim,
                None => {
                    report.add(
                        at,
                        "expectation",
                        message!("this mark does not name an error"),
                        message!("write `// ✗ TypeError` or `// ✗ TypeError: part of the message`"),
                    );
                    continue;
                }
            },
            Mark::Type { caret, word } => match type_claim(lines[about], start + 2 + caret, line, word) {
                Ok(claim) => claim,
                Err((message, help)) => {
                    report.add(at, "expectation", message, help);
                    continue;
                }
            },
        };
        found.push(Expectation { line: number, column: at.1, about: about as u32 + 1, claim });
    }
    found
}

enum Mark<'c> {
    Prints(&'c str),
    Throws(&'c str),
    /// `caret` is the byte offset of `^` in the comment
    Type {
        caret: usize,
        word: &'c str,
    },
}

/// The mark that a comment (what follows the `//`) begins with.
fn mark(comment: &str) -> Option<Mark<'_>> {
    if let Some(text) = comment.strip_prefix("=>").or_else(|| comment.trim_start().strip_prefix('→')) {
        return Some(Mark::Prints(text.strip_prefix(' ').unwrap_or(text).trim_end()));
    }
    if let Some(text) = comment.strip_prefix('!').or_else(|| comment.trim_start().strip_prefix('✗')) {
        return Some(Mark::Throws(text.trim()));
    }
    let caret = comment.len() - comment.trim_start().len();
    let word = comment[caret..].strip_prefix("^?")?;
    Some(Mark::Type { caret, word: word.trim() })
}

/// `//   more`: at least three blanks, of which three belong to the mark.
fn continuation(comment: &str) -> Option<&str> {
    let text = comment.strip_prefix("   ")?;
    (!text.trim_start().starts_with("^?")).then(|| text.trim_end())
}

fn throws(text: &str) -> Option<Claim> {
    let (class, message) = text.split_once(':').unwrap_or((text, ""));
    let is_name = class.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '$')
        && class.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$');
    is_name.then(|| Claim::Throws { class: class.to_owned(), message: message.trim().to_owned() })
}

fn type_claim(about: &str, caret: usize, line: &str, word: &str) -> Result<Claim, (Message, Message)> {
    let Some(word) = TypeName::ALL.into_iter().find(|t| t.word() == word) else {
        let all = TypeName::ALL.map(TypeName::word);
        let help = match nearest(word, &all) {
            Some(near) => message!("did you mean `{}`?", near),
            None => message!("the types are {}", all.join(", ")),
        };
        return Err((message!("`{}` is not a type", word), help));
    };
    match name_above(about, &line[..caret]) {
        Some(name) => Ok(Claim::Type { name: name.to_owned(), word }),
        None => Err((message!("there is no name above the caret"), message!("put `^` under a letter of the variable on the line above"))),
    }
}

#[cfg(test)]
mod tests;
