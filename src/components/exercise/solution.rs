//! The solution: revealed line by line, and after success compared with the user's code.

use crate::components::marked_code::MarkedCode;
use crate::components::snippet::diff::{Line, compare};
use crate::state::Effort;
use std::rc::Rc;
use text::practice::ExerciseTexts;
use yew::prelude::*;

/// The first lines of the solution, and buttons to reveal more.
pub fn uncovered(solution: &str, effort: Effort, texts: &ExerciseTexts, on_effort: &Callback<Effort>) -> Html {
    let lines: Vec<&str> = solution.lines().collect();
    let shown = effort.uncovered.min(lines.len());
    let code: Rc<str> = lines[..shown].join("\n").into();
    let more = |uncovered: usize| on_effort.reform(move |_: MouseEvent| Effort { uncovered, ..effort });
    html! {
        <div class="solution" role="group" aria-label={texts.solution}>
            <p class="hint-title">{ texts.solution }</p>
            <div aria-live="polite"><MarkedCode {code} /></div>
            if shown < lines.len() {
                <p class="help-buttons">
                    <button type="button" class="quiet" onclick={more(shown + 1)}>{ texts.next_line }</button>
                    <button type="button" class="quiet" onclick={more(lines.len())}>{ texts.all_lines }</button>
                    <span class="faint">{ (texts.covered)(lines.len() - shown) }</span>
                </p>
            }
        </div>
    }
}

/// The user's code beside the solution, line by line; differences are marked.
pub fn beside(mine: &str, solution: &str, texts: &ExerciseTexts) -> Html {
    let rows = rows(mine, solution);
    if rows.iter().all(|(mine, theirs)| mine == theirs) {
        return html! { <p class="faint same">{ texts.same }</p> };
    }
    let cell = |line: Option<&str>, other: Option<&str>, class: &'static str, sign: &'static str| {
        let alone = line.is_some() && line != other;
        html! {
            <td class={if alone { class } else if line.is_none() { "none" } else { "both" }}>
                <span class="sign" aria-hidden="true">{ if alone { sign } else { " " } }</span>
                { line.unwrap_or_default() }
            </td>
        }
    };
    html! {
        <div class="beside" role="group" tabindex="0" aria-label={texts.side_by_side}>
            <table>
                <thead><tr><th scope="col">{ "− " }{ texts.yours }</th><th scope="col">{ "+ " }{ texts.lessons }</th></tr></thead>
                <tbody>
                    { for rows.iter().map(|(mine, theirs)| html! {
                        <tr>{ cell(*mine, *theirs, "mine", "−") }{ cell(*theirs, *mine, "lessons", "+") }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Pairs of lines: equal lines in both columns, else a line of each that replaces the other, or one alone.
fn rows<'a>(mine: &'a str, solution: &'a str) -> Vec<(Option<&'a str>, Option<&'a str>)> {
    let mut rows: Vec<(Option<&str>, Option<&str>)> = Vec::new();
    // The first row whose right half is still free.
    let mut waiting = 0;
    for line in compare(mine, solution) {
        match line {
            Line::Both(text) => {
                rows.push((Some(text), Some(text)));
                waiting = rows.len();
            }
            Line::First(text) => rows.push((Some(text), None)),
            Line::Second(text) => match rows.get_mut(waiting) {
                Some(row) => {
                    row.1 = Some(text);
                    waiting += 1;
                }
                None => {
                    rows.push((None, Some(text)));
                    waiting = rows.len();
                }
            },
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_changed_line_stands_beside_what_it_became() {
        assert_eq!(rows("a\nb\nc", "a\nx\nc"), [(Some("a"), Some("a")), (Some("b"), Some("x")), (Some("c"), Some("c"))]);
        assert_eq!(rows("a", "a\nb"), [(Some("a"), Some("a")), (None, Some("b"))]);
        assert_eq!(rows("a\nb\nc", "x\nc"), [(Some("a"), Some("x")), (Some("b"), None), (Some("c"), Some("c"))]);
    }
}
