//! The buttons below a program.

use crate::components::icon::{Icon, icon};
use crate::hooks::use_texts;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// a run is active
    pub running: bool,
    /// there is something to reset
    pub can_reset: bool,
    /// a reset can be undone
    pub can_undo: bool,
    /// the button before Run that is the primary action instead of Run
    #[prop_or_default]
    pub lead: Option<Html>,
    /// more buttons after Run
    #[prop_or_default]
    pub extra: Html,
    /// called to start a run
    pub on_run: Callback<()>,
    /// called to stop it
    pub on_stop: Callback<()>,
    /// called to restore the lesson's text
    pub on_reset: Callback<()>,
    /// called to undo the reset
    pub on_undo: Callback<()>,
}

/// Run, Stop during a run, Reset and Undo.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let texts = &use_texts().snippet;
    let run_button = use_node_ref();
    let stop_focused = use_mut_ref(|| false);
    {
        // Stop is removed when the run ends: if it had the focus, focus Run so that the focus is not lost.
        let (run_button, stop_focused) = (run_button.clone(), stop_focused.clone());
        use_effect_with(props.running, move |running| {
            if !running
                && stop_focused.replace(false)
                && let Some(button) = run_button.cast::<HtmlElement>()
            {
                let _ = button.focus();
            }
        });
    }
    let focused = |yes: bool| {
        let stop_focused = stop_focused.clone();
        Callback::from(move |_: FocusEvent| *stop_focused.borrow_mut() = yes)
    };
    html! {
        <div class="bar">
            { props.lead.clone().unwrap_or_default() }
            <button ref={run_button} type="button" class={if props.lead.is_some() { "" } else { "primary" }} onclick={props.on_run.reform(|_| ())}>
                { icon(Icon::Play) }{ texts.run }
            </button>
            if props.running {
                <button type="button" class="stop" onclick={props.on_stop.reform(|_| ())} onfocus={focused(true)}>
                    { icon(Icon::Stop) }{ texts.stop }
                </button>
            }
            { props.extra.clone() }
            <span class="space"></span>
            if props.can_undo {
                <span class="faint">{ texts.was_reset }</span>
                <button type="button" class="quiet" onclick={props.on_undo.reform(|_| ())}>{ icon(Icon::Undo) }{ texts.undo_reset }</button>
            }
            <button type="button" class="quiet" disabled={!props.can_reset} onclick={props.on_reset.reform(|_| ())}>
                { icon(Icon::Reset) }{ texts.reset }
            </button>
        </div>
    }
}
