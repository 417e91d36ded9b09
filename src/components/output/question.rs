//! A program's `alert`, `confirm` or `prompt`, answered inside the output instead of in a browser dialog.

use crate::hooks::use_texts;
use gloo::utils::document;
use text::page::Page;
use vocabulary::{Answer, Question};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// The properties of [`QuestionView`].
#[derive(Properties, PartialEq)]
pub struct QuestionViewProps {
    /// the question
    pub question: Question,
    /// called with the answer
    pub on_answer: Callback<Answer>,
}

/// An open question. Takes the focus, and returns it when it is removed.
#[component]
pub fn QuestionView(props: &QuestionViewProps) -> Html {
    let texts = use_texts();
    let form = use_node_ref();
    let field = use_node_ref();
    {
        let form = form.clone();
        use_effect_with(props.question.clone(), move |_| {
            let before = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
            let first = form.cast::<HtmlElement>().and_then(|f| f.query_selector("[data-first]").ok().flatten());
            if let Some(first) = first.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                let _ = first.focus();
            }
            // If the program was stopped, the element may be gone; focusing it then does nothing.
            move || {
                if let Some(before) = before {
                    let _ = before.focus();
                }
            }
        });
    }
    let agree = {
        let (question, on_answer, field) = (props.question.clone(), props.on_answer.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_answer.emit(match &question {
                Question::Alert(_) => Answer::Read,
                Question::Confirm(_) => Answer::Confirmed(true),
                Question::Prompt { .. } => Answer::Entered(Some(field.cast::<HtmlInputElement>().map(|f| f.value()).unwrap_or_default())),
            });
        })
    };
    let refuse = {
        let (question, on_answer) = (props.question.clone(), props.on_answer.clone());
        Callback::from(move |()| {
            on_answer.emit(match &question {
                Question::Alert(_) => Answer::Read,
                Question::Confirm(_) => Answer::Confirmed(false),
                Question::Prompt { .. } => Answer::Entered(None),
            });
        })
    };
    let on_escape = {
        let refuse = refuse.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                refuse.emit(());
            }
        })
    };
    let default = match &props.question {
        Question::Prompt { default, .. } => Some(default.clone()),
        _ => None,
    };
    let message = message(&props.question).to_owned();
    html! {
        <form ref={form} class="ask" role="dialog" aria-label={texts.output.question} onsubmit={agree} onkeydown={on_escape}>
            <p class="ask-message">{ message }</p>
            if let Some(default) = default {
                <label class="ask-field">
                    <span class="hidden">{ texts.output.answer }</span>
                    <input ref={field} type="text" autocomplete="off" data-first="" value={default} />
                </label>
            }
            <div class="ask-buttons">
                <button type="submit" class="primary" data-first={(!matches!(props.question, Question::Prompt { .. })).then_some("")}>{ texts.output.ok }</button>
                if !matches!(props.question, Question::Alert(_)) {
                    <button type="button" onclick={refuse.reform(|_| ())}>{ texts.output.cancel }</button>
                }
            </div>
        </form>
    }
}

fn message(question: &Question) -> &str {
    match question {
        Question::Alert(message) | Question::Confirm(message) | Question::Prompt { message, .. } => message,
    }
}

/// An answered question, as a line.
pub fn asked(question: &Question, answer: &Answer, texts: &Page) -> Html {
    let said = match answer {
        Answer::Read | Answer::Confirmed(true) => texts.output.ok.to_owned(),
        Answer::Confirmed(false) => texts.output.cancel.to_owned(),
        Answer::Entered(Some(text)) => text.clone(),
        Answer::Entered(None) => texts.output.cancelled.to_owned(),
    };
    html! {
        <div class="line asked">
            <span class="ask-message">{ message(question) }</span>
            <span class="said"><span class="hidden">{ texts.output.answered }{ ": " }</span>{ said }</span>
        </div>
    }
}
