//! Read-only code with colours, line numbers, marked places and margin texts, for the tools.
//!
//! Does not depend on the meaning of a mark: the tool provides class and label.

use super::snippet::coloured::{Run, lines, use_coloured};
use crate::hooks::use_texts;
use std::rc::Rc;
use vocabulary::{Place, Position};
use yew::prelude::*;

/// A marked place. Places are nested or disjoint; they never overlap partially.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// the place
    pub place: Place,
    /// its CSS class
    pub class: &'static str,
    /// its accessible label, also shown on hover
    pub label: AttrValue,
    /// If set, the mark is selectable, and [`MarkedCodeProps::on_mark`] is called with this key. Selectable marks must not be nested.
    pub key: Option<u32>,
}

/// The properties of [`MarkedCode`].
#[derive(Properties, PartialEq)]
pub struct MarkedCodeProps {
    /// the code
    pub code: Rc<str>,
    /// the marks
    #[prop_or_else(|| Rc::new([]))]
    pub marks: Rc<[Mark]>,
    /// the highlighted line, 1-based
    #[prop_or_default]
    pub current: Option<u32>,
    /// texts in the margin, by 1-based line
    #[prop_or_else(|| Rc::new([]))]
    pub margin: Rc<[(u32, AttrValue)]>,
    /// the key of the selected mark
    #[prop_or_default]
    pub chosen: Option<u32>,
    /// called with the key of a mark when it is selected
    #[prop_or_default]
    pub on_mark: Callback<u32>,
}

/// Read-only code with marks.
#[component]
pub fn MarkedCode(props: &MarkedCodeProps) -> Html {
    let texts = &use_texts().snippet;
    let coloured = use_coloured(&props.code);
    let marginal = !props.margin.is_empty();
    html! {
        <div class={classes!("code-view", "marked", marginal.then_some("with-margin"))} role="group" aria-label={texts.code} tabindex="0">
            { for lines(&coloured).into_iter().zip(1_u32..).map(|(runs, number)| {
                let current = props.current == Some(number);
                let words = props.margin.iter().find(|(line, _)| *line == number).map(|(_, words)| words.clone());
                html! {
                    <div key={number} class={classes!("code-line", current.then_some("current"))} data-line={number.to_string()}
                        aria-current={current.then_some("step")}>
                        if marginal {
                            <span class="margin">{ words }</span>
                        }
                        { nested(&pieces(&runs, number, &props.marks), 0, props) }
                        { "\n" }
                    </div>
                }
            }) }
        </div>
    }
}

/// A part of a line with one colour and the marks around it, outermost first. Marks are indexes.
#[derive(Debug, PartialEq)]
struct Piece {
    text: String,
    class: String,
    marks: Vec<usize>,
}

/// Splits a line wherever a colour or a mark begins or ends.
fn pieces(runs: &[Run], line: u32, marks: &[Mark]) -> Vec<Piece> {
    let mut around: Vec<usize> =
        (0..marks.len()).filter(|m| marks[*m].place.start.line <= line && line <= marks[*m].place.end.line).collect();
    around.sort_by_key(|m| (marks[*m].place.start, std::cmp::Reverse(marks[*m].place.end)));
    let mut out: Vec<Piece> = Vec::new();
    let mut column = 1;
    for (text, class) in runs {
        let mut fresh = true;
        for letter in text.chars() {
            let at = Position { line, column };
            let covering: Vec<usize> = around.iter().copied().filter(|m| marks[*m].place.start <= at && at < marks[*m].place.end).collect();
            match out.last_mut().filter(|last| !fresh && last.marks == covering) {
                Some(last) => last.text.push(letter),
                None => out.push(Piece { text: letter.into(), class: class.clone(), marks: covering }),
            }
            fresh = false;
            column += letter.len_utf16() as u32;
        }
    }
    out
}

fn nested(pieces: &[Piece], depth: usize, props: &MarkedCodeProps) -> Html {
    let mut out = Vec::new();
    let mut rest = pieces;
    while let Some(first) = rest.first() {
        let mark = first.marks.get(depth).copied();
        let length = if mark.is_some() { rest.iter().take_while(|p| p.marks.get(depth).copied() == mark).count() } else { 1 };
        let (these, others) = rest.split_at(length);
        rest = others;
        out.push(match mark {
            Some(mark) => marked(&props.marks[mark], nested(these, depth + 1, props), props),
            None if first.class.is_empty() => html! { { first.text.clone() } },
            None => html! { <span class={first.class.clone()}>{ first.text.clone() }</span> },
        });
    }
    out.into_iter().collect()
}

fn marked(mark: &Mark, inside: Html, props: &MarkedCodeProps) -> Html {
    let Some(key) = mark.key else {
        return html! { <span class={classes!("mark", mark.class)} title={mark.label.clone()}>{ inside }</span> };
    };
    let choose = props.on_mark.reform(move |()| key);
    let onclick = choose.reform(|_: MouseEvent| ());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose.emit(());
        }
    });
    let pressed = (props.chosen == Some(key)).to_string();
    html! {
        <span class={classes!("mark", mark.class)} role="button" tabindex="0" aria-pressed={pressed} aria-label={mark.label.clone()}
            title={mark.label.clone()} {onclick} {onkeydown}>{ inside }</span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(from: u32, to: u32) -> Mark {
        let at = |column| Position { line: 1, column };
        Mark { place: Place { start: at(from), end: at(to) }, class: "m", label: "".into(), key: None }
    }

    #[test]
    fn lines_are_cut_where_colours_and_marks_change() {
        let runs = [("let ".to_owned(), "k".to_owned()), ("가😀=1".to_owned(), String::new())];
        let marks = [mark(5, 8), mark(1, 10), mark(3, 4)];
        let found: Vec<(String, Vec<usize>)> = pieces(&runs, 1, &marks).into_iter().map(|p| (p.text, p.marks)).collect();
        let expected: [(&str, &[usize]); 5] = [("le", &[1]), ("t", &[1, 2]), (" ", &[1]), ("가😀", &[1, 0]), ("=1", &[1])];
        assert_eq!(found, expected.map(|(text, marks)| (text.to_owned(), marks.to_vec())));
    }
}
