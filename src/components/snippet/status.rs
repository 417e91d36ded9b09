//! The state of a run in words: a visible text with a running clock, and an announcement only when the state changes.

use crate::hooks::{use_locale, use_texts};
use crate::runner::{Output, OutputView, Status, use_elapsed};
use text::{Locale, eras, page::Page};
use vocabulary::Outcome;
use yew::prelude::*;

/// The properties of [`RunStatus`].
#[derive(Properties, PartialEq)]
pub struct RunStatusProps {
    /// the output so far
    pub view: OutputView,
}

/// The state of a run.
#[component]
pub fn RunStatus(props: &RunStatusProps) -> Html {
    let (texts, locale) = (use_texts(), use_locale());
    let elapsed = use_elapsed(&props.view);
    let output = props.view.borrow();
    let status = output.status();
    html! {
        <div class={classes!("status-line", kind(status))}>
            <p class="status">
                <span role="status">{ words(&output, texts, locale) }</span>
                if !matches!(status, Status::Idle | Status::Starting | Status::Unavailable(_)) {
                    <span class="clock" aria-hidden="true">{ (texts.snippet.seconds)(elapsed.ms / 1000.0) }</span>
                }
            </p>
            if elapsed.is_long {
                <p class="long" role="status">{ texts.snippet.still_running }</p>
            }
            if let Status::Unavailable(failure) = status {
                <div class="trouble" role="alert">
                    <p><b>{ failure.message(locale).what }</b></p>
                    <p>{ failure.message(locale).why }{ " " }{ failure.message(locale).advice }</p>
                    <details><summary>{ texts.trouble.details }</summary><code>{ failure.detail() }</code></details>
                </div>
            }
        </div>
    }
}

fn kind(status: &Status) -> &'static str {
    match status {
        Status::Idle => "fresh",
        Status::Starting | Status::Running | Status::Asking(_) => "running",
        Status::Ended(Outcome::Completed(_)) => "done",
        Status::Ended(Outcome::Stopped) | Status::Displaced => "stopped",
        Status::Ended(_) | Status::Unavailable(_) => "failed",
    }
}

fn words(output: &Output, texts: &Page, locale: Locale) -> String {
    let texts = &texts.snippet;
    match output.status() {
        Status::Idle | Status::Unavailable(_) => String::new(),
        Status::Starting => texts.preparing.into(),
        Status::Running if output.pending() > 0 => (texts.waiting)(output.pending()),
        Status::Running => texts.running.into(),
        Status::Asking(_) => texts.asking.into(),
        Status::Displaced => texts.displaced.into(),
        Status::Ended(outcome) => match outcome {
            Outcome::Completed(None) if output.events().is_empty() => texts.done_silent.into(),
            Outcome::Completed(_) => texts.done.into(),
            Outcome::Threw(_) => texts.failed.into(),
            Outcome::SyntaxError(_) => texts.not_started.into(),
            Outcome::TooNew { era, .. } => (eras::texts(locale).not_run)(&explain::era::era(*era, locale)),
            Outcome::HitLimit(_) | Outcome::EngineCrashed(_) => explain::outcome(outcome, locale).unwrap_or_default(),
            Outcome::Stopped => texts.stopped.into(),
            Outcome::Asked(_) => texts.asking.into(),
        },
    }
}
