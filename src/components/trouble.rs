//! The message shown when a file of the site did not load: what, why, and a retry button.

use crate::hooks::{FetchFailure, use_texts};
use text::page::Trouble;
use yew::prelude::*;

/// The reason in the user's language.
pub fn reason(texts: &Trouble, file: &str, failure: &FetchFailure) -> String {
    match failure {
        FetchFailure::Missing => (texts.file_missing)(file),
        FetchFailure::Status(status) => (texts.bad_answer)(file, *status),
        FetchFailure::Unreachable(why) => (texts.unreachable)(why),
    }
}

/// The properties of [`FileTrouble`].
#[derive(Properties, PartialEq)]
pub struct FileTroubleProps {
    /// what did not load
    pub title: AttrValue,
    /// the file's path
    pub file: AttrValue,
    /// why
    pub failure: FetchFailure,
    /// called to try again
    pub on_retry: Callback<()>,
    /// whether it replaces a whole page: decides the level of its heading
    #[prop_or(true)]
    pub is_page: bool,
}

/// The message for a file that did not load.
#[component]
pub fn FileTrouble(props: &FileTroubleProps) -> Html {
    let texts = use_texts();
    let heading = if props.is_page { "h1" } else { "h2" };
    html! {
        <section class="trouble" role="alert">
            <@{heading}>{ &props.title }</@>
            <p>{ reason(&texts.trouble, &props.file, &props.failure) }</p>
            <p>{ texts.trouble.lesson_help }</p>
            <button type="button" class="primary" onclick={props.on_retry.reform(|_| ())}>{ texts.trouble.retry }</button>
        </section>
    }
}
