//! Syntax colours from the editor's own grammar, so that code looks the same when read and when edited.

use super::editor::bridge;
use std::rc::Rc;
use yew::prelude::*;

/// A piece of text and the CSS classes of its colour.
pub type Run = (String, String);

/// The runs of a text; without colours until their script is loaded.
#[hook]
pub fn use_coloured(code: &Rc<str>) -> Vec<Run> {
    let runs = use_state(|| None::<(Rc<str>, Vec<Run>)>);
    let ready = bridge::use_colours();
    {
        let runs = runs.clone();
        use_effect_with((Rc::clone(code), ready), move |(code, ready)| {
            if *ready {
                runs.set(bridge::highlight(code).map(|found| (Rc::clone(code), found)));
            }
        });
    }
    match &*runs {
        Some((of, runs)) if of == code => runs.clone(),
        _ => vec![(code.to_string(), String::new())],
    }
}

/// The runs of each line.
pub fn lines(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut lines = vec![Vec::new()];
    for (text, class) in runs {
        for (i, part) in text.split('\n').enumerate() {
            if i > 0 {
                lines.push(Vec::new());
            }
            if !part.is_empty() {
                lines.last_mut().expect("it starts with one line").push((part.to_owned(), class.clone()));
            }
        }
    }
    // A line break at the end of the text ends the last line and does not start another.
    if lines.len() > 1 && lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let joined: Vec<String> = lines(&[(text.into(), String::new())]).iter().map(|l| l.iter().map(|r| r.0.as_str()).collect()).collect();
        assert_eq!(joined, expected);
    }

    #[test]
    fn text_is_cut_into_lines() {
        check("a\nb", &["a", "b"]);
        check("a\n\nb\n", &["a", "", "b"]);
        check("", &[""]);
    }
}
