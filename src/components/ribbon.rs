//! The type ribbon of a recorded run: one band per variable, with a segment for each type it held; also as a table.
//!
//! The data comes from [`Recording::ribbon`], positions from `layout`. Does not depend on where it is shown.

mod drawing;
mod layout;
mod table;

use crate::components::badge::type_word;
use crate::components::sentence::sentence;
use crate::hooks::{use_locale, use_texts};
use drawing::Drawing;
use explain::value_text::short;
use layout::{Piece, pieces};
use recording::{Band, Recording};
use std::rc::Rc;
use text::insight::{self, InsightTexts};
use text::page::Types;
use vocabulary::TypeName;
use vocabulary::outline::BindingKind;
use yew::prelude::*;

/// Number of variables shown initially.
const FEW: usize = 8;
/// Number of types named in the sentence about a variable.
const NAMED: usize = 6;

/// The properties of [`Ribbon`].
#[derive(Properties, PartialEq)]
pub struct RibbonProps {
    /// the recording of the run
    pub recording: Rc<Recording>,
    /// the current step, 0-based
    pub step: u32,
    /// called with the first step of a selected segment
    pub on_step: Callback<u32>,
}

/// A band with everything needed to draw it.
#[derive(PartialEq)]
struct Row {
    band: Band,
    pieces: Vec<Piece>,
    labels: Vec<Label>,
}

/// The texts of a segment.
#[derive(Clone, PartialEq)]
struct Label {
    /// the type's name
    word: String,
    /// with its value or values
    long: String,
    /// with the variable's name and the steps, as accessible label
    whole: String,
}

/// The figure "Types over the run".
#[component]
pub fn Ribbon(props: &RibbonProps) -> Html {
    let locale = use_locale();
    let (texts, types) = (insight::texts(locale), &use_texts().types);
    let all = use_state(|| false);
    let as_table = use_state(|| false);
    let rows: Rc<Vec<Row>> = use_memo((Rc::clone(&props.recording), locale), |(recording, _)| rows(recording, texts, types));
    let shown = if *all { (0..rows.len()).collect() } else { first_ones(&rows) };
    let cut = rows.len() > FEW;
    let toggle = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(!*state))
    };
    html! {
        <figure class="ribbon" aria-label={texts.ribbon}>
            <figcaption>{ texts.ribbon }</figcaption>
            if rows.is_empty() {
                <p class="faint">{ texts.no_variables }</p>
            } else {
                { said(&rows, texts, types) }
                <Drawing rows={Rc::clone(&rows)} {shown} steps={props.recording.len()} step={props.step} on_step={props.on_step.clone()} />
                <div class="ribbon-buttons">
                    if cut {
                        <button type="button" class="quiet small" aria-expanded={all.to_string()} onclick={toggle(&all)}>
                            { if *all { texts.fewer_variables.to_owned() } else { (texts.all_variables)(rows.len() as u32) } }
                        </button>
                    }
                    <button type="button" class="quiet small" aria-expanded={as_table.to_string()} onclick={toggle(&as_table)}>{ texts.table }</button>
                </div>
                if *as_table {
                    { table::table(&rows, texts, props.step, &props.on_step) }
                }
            }
        </figure>
    }
}

/// Sentences about the variables that held several types, and the note about null.
fn said(rows: &[Row], texts: &InsightTexts, types: &Types) -> Html {
    let held = |row: &Row| -> Vec<&'static str> {
        let mut names: Vec<TypeName> = Vec::new();
        for piece in row.pieces.iter().flat_map(|p| &p.types) {
            if names.last() != Some(piece) {
                names.push(*piece);
            }
        }
        let rest = (names.len() > NAMED).then_some("…");
        names.into_iter().take(NAMED).map(|name| type_word(types, name)).chain(rest).collect()
    };
    let mixed: Vec<&Row> = rows.iter().filter(|row| row.band.is_mixed).collect();
    let has_null = rows.iter().flat_map(|row| &row.pieces).any(|piece| piece.types.contains(&TypeName::Null));
    html! {
        <div class="ribbon-said">
            if mixed.is_empty() {
                <p class="faint">{ texts.held_one }</p>
            }
            { for mixed.into_iter().take(FEW).map(|row| html! { <p>{ sentence(&(texts.held_several)(&row.band.name, &held(row))) }</p> }) }
            if has_null {
                <p class="faint">{ sentence(texts.null_note) }</p>
            }
        </div>
    }
}

fn rows(recording: &Recording, texts: &InsightTexts, types: &Types) -> Vec<Row> {
    let label = |band: &Band, piece: &Piece| {
        let words: Vec<&str> = piece.types.iter().map(|name| type_word(types, *name)).collect();
        let long = match (&words[..], piece.values) {
            ([word], 1) => (texts.one_value)(word, &short(recording, piece.from, piece.first, 0)),
            ([word], count) => (texts.values)(word, count),
            (words, _) => (texts.turns)(words, piece.changes),
        };
        let whole = format!("{}: {long}, {}", band.name, (texts.steps)(piece.first + 1, piece.end));
        Label { word: words.join("/"), long, whole }
    };
    let row = |band: Band| {
        let pieces = pieces(&band);
        let labels = pieces.iter().map(|piece| label(&band, piece)).collect();
        Row { band, pieces, labels }
    };
    recording.ribbon().into_iter().map(row).collect()
}

/// Indexes of the rows shown initially: those with several types first, functions and classes last; in order of declaration.
fn first_ones(rows: &[Row]) -> Vec<usize> {
    let rank = |row: &Row| match row.band.kind {
        _ if row.band.is_mixed => 0,
        BindingKind::Function | BindingKind::Class => 2,
        _ => 1,
    };
    let mut chosen: Vec<usize> = (0..rows.len()).collect();
    chosen.sort_by_key(|row| rank(&rows[*row]));
    chosen.truncate(FEW);
    chosen.sort_unstable();
    chosen
}
