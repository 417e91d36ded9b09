//! A table printed by `console.table`. It scrolls sideways if it is wider than the page.

use crate::components::value::ValueView;
use text::page::Page;
use vocabulary::Table;
use yew::prelude::*;

/// The table as HTML.
pub fn table(table: &Table, texts: &Page) -> Html {
    let last = table.columns.len().checked_sub(1).filter(|_| table.has_value_column);
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label={texts.output.table}>
            <table class="printed">
                <thead>
                    <tr>
                        <th scope="col">{ texts.output.index }</th>
                        { for table.columns.iter().enumerate().map(|(i, column)| html! {
                            <th scope="col">{ if Some(i) == last { texts.output.value_column } else { column } }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for table.rows.iter().map(|(index, cells)| html! {
                        <tr>
                            <th scope="row">{ index }</th>
                            { for cells.iter().map(|cell| html! {
                                <td>{ for cell.iter().map(|value| html! { <ValueView value={value.clone()} /> }) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            if table.omitted > 0 {
                <p class="faint">{ (texts.output.more_rows)(table.omitted) }</p>
            }
        </div>
    }
}
