//! The ribbon as a table, with the same links to steps.

use super::Row;
use crate::components::badge::TypeBadge;
use text::insight::InsightTexts;
use yew::prelude::*;

/// One row per segment of each variable.
pub fn table(rows: &[Row], texts: &InsightTexts, step: u32, on_step: &Callback<u32>) -> Html {
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label={texts.ribbon}>
            <table class="ribbon-table">
                <caption class="hidden">{ texts.ribbon }</caption>
                <thead><tr>{ for texts.columns.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                { for rows.iter().map(|row| variable(row, texts, step, on_step)) }
            </table>
        </div>
    }
}

fn variable(row: &Row, texts: &InsightTexts, step: u32, on_step: &Callback<u32>) -> Html {
    let name = html! {
        <th scope="rowgroup" rowspan={row.pieces.len().to_string()}>
            <code>{ &row.band.name }</code>
            if !row.band.function.is_empty() {
                <small>{ (texts.of_function)(&row.band.function) }</small>
            }
        </th>
    };
    let stretches = row.pieces.iter().zip(&row.labels).enumerate().map(|(number, (piece, label))| {
        let current = piece.first <= step && step < piece.end;
        let go = on_step.reform({
            let first = piece.first;
            move |_: MouseEvent| first
        });
        html! {
            <tr aria-current={current.then_some("true")}>
                if number == 0 {
                    { name.clone() }
                }
                <td>{ for piece.types.iter().map(|name| html! { <TypeBadge name={*name} /> }) }</td>
                <td>{ &label.long }</td>
                <td><button type="button" class="quiet small" onclick={go}>{ (texts.steps)(piece.first + 1, piece.end) }</button></td>
            </tr>
        }
    });
    html! { <tbody class={classes!(row.band.is_mixed.then_some("mixed"))}>{ for stretches }</tbody> }
}
