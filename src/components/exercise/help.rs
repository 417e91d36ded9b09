//! Hints, one at a time, and the button for the solution.

use crate::components::icon::{Icon, icon};
use crate::state::Effort;
use text::practice::ExerciseTexts;
use yew::prelude::*;

/// The hints shown so far, and the buttons for more help.
pub fn view(hints: &[Html], effort: Effort, solved: bool, texts: &ExerciseTexts, on_effort: &Callback<Effort>) -> Html {
    let shown = effort.hints.min(hints.len());
    let offered = (effort.tried || solved) && effort.uncovered == 0;
    let on_hint = on_effort.reform(move |_: MouseEvent| Effort { hints: shown + 1, ..effort });
    let on_solution = on_effort.reform(move |_: MouseEvent| Effort { uncovered: 1, ..effort });
    html! {
        <div class="help">
            <div class="hints" role="group" aria-label={texts.hints} aria-live="polite">
                { for hints.iter().take(shown).enumerate().map(|(i, hint)| html! {
                    <div key={i} class="hint">
                        <p class="hint-title">{ (texts.nth_hint)(i + 1, hints.len()) }</p>
                        { hint.clone() }
                    </div>
                }) }
            </div>
            <div class="help-buttons">
                if shown < hints.len() {
                    <button type="button" class="quiet" onclick={on_hint}>{ icon(Icon::Question) }{ texts.hint }</button>
                }
                if offered {
                    <button type="button" class="quiet" onclick={on_solution}>{ icon(Icon::Eye) }{ texts.show_solution }</button>
                }
            </div>
        </div>
    }
}
