//! The box on the home page: enter a value and see its type and conversions, computed by the engine.

use crate::components::badge::TypeBadge;
use crate::components::value::ValueView;
use crate::hooks::{use_locale, use_texts};
use crate::runner::{Status, live_settings, use_output, use_runner};
use text::Locale;
use vocabulary::{ConsoleEvent, Outcome, Part, Program, Settings, Value, surrogates};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Sample values, one for each kind that a beginner meets.
const SAMPLES: [&str; 6] = ["5", "\"5\"", "true", "null", "[1, 2]", "() => 1"];

/// The expressions evaluated with the box, in order.
const QUESTIONS: [&str; 3] = ["typeof box", "box + 3", "box - 3"];

/// The owner of its runs.
const OWNER: &str = "home.box";

/// Maximum duration of a run, in milliseconds.
const PATIENCE: u32 = 2000;

/// The box.
#[component]
pub fn MagicBox() -> Html {
    let (texts, locale) = (use_texts(), use_locale());
    let text = use_state(|| "\"5\"".to_owned());
    let looked = use_state_eq(|| false);
    let (runner, view) = (use_runner(), use_output(OWNER));
    let look = {
        let (runner, looked) = (runner.clone(), looked.clone());
        Callback::from(move |text: String| {
            let settings = Settings { time_limit: Some(PATIENCE), ..live_settings() };
            runner.run(OWNER, Program { text: program(&text), before: Vec::new() }, settings);
            looked.set(true);
        })
    };
    let on_input = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let on_submit = {
        let (look, text) = (look.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            look.emit((*text).clone());
        })
    };
    let answers = answers(view.borrow().events());
    html! {
        <form class={classes!("magic-box", looked.then_some("open"))} onsubmit={on_submit}>
            <span class="name-tag" aria-hidden="true">{ "box" }</span>
            <label for="magic-box-value">{ texts.home.box_label }</label>
            <div class="magic-field">
                <input id="magic-box-value" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" value={(*text).clone()} oninput={on_input} />
                <button type="submit" class="primary">{ texts.home.box_look }</button>
            </div>
            <div class="chips" role="group" aria-label={texts.home.box_samples}>
                { for SAMPLES.map(|sample| {
                    let (text, look) = (text.clone(), look.clone());
                    html! {
                        <button type="button" onclick={move |_| { text.set(sample.into()); look.emit(sample.into()); }}>{ sample }</button>
                    }
                }) }
            </div>
            <div class="inside" role="status">
                if let Some(problem) = problem(&view.status(), locale) {
                    <p class="box-problem">{ problem }</p>
                } else {
                    <dl>
                        { for QUESTIONS.iter().enumerate().map(|(i, question)| html! {
                            <div>
                                <dt>{ question }</dt>
                                <dd>
                                    if let Some(found) = answers.get(i) {
                                        { answer(found) }
                                    } else if !*looked {
                                        <span class="closed" aria-hidden="true">{ "?" }</span><span class="hidden">{ texts.home.box_closed }</span>
                                    }
                                </dd>
                            </div>
                        }) }
                    </dl>
                }
            </div>
            <p class="box-more">{ texts.home.box_more }</p>
        </form>
    }
}

/// One line per expression. Each catches its own error, because an error is a result too.
fn program(text: &str) -> String {
    let mut program = format!("let box = (\n{text}\n);\n");
    for question in QUESTIONS {
        program.push_str(&format!("try {{ console.log({question}); }} catch (error) {{ console.error(error.name); }}\n"));
    }
    program
}

/// The printed results: a value, or the name of an error (then true).
fn answers(events: &[ConsoleEvent]) -> Vec<(Value, bool)> {
    let printed = events.iter().filter_map(|event| match event {
        ConsoleEvent::Printed(line) => Some(line),
        _ => None,
    });
    let first = printed.filter_map(|line| match line.parts.first() {
        Some(Part::Value(value)) => Some((value.clone(), line.level == vocabulary::Level::Error)),
        _ => None,
    });
    first.collect()
}

fn answer((value, failed): &(Value, bool)) -> Html {
    match value {
        Value::String { text, .. } if *failed => html! { <span class="box-problem">{ surrogates::bare(text).into_owned() }</span> },
        value if matches!(value, Value::Object(_) | Value::Function(_)) => html! { <ValueView value={value.clone()} /> },
        value => html! { <><ValueView value={value.clone()} badge=false /><TypeBadge name={value.type_name()} /></> },
    }
}

fn problem(status: &Status, locale: Locale) -> Option<String> {
    match status {
        Status::Ended(Outcome::SyntaxError(failures)) => failures.first().map(|f| format!("{}: {}", f.class, f.message)),
        Status::Ended(Outcome::Threw(failure)) => Some(format!("{}: {}", failure.class, failure.message)),
        Status::Ended(outcome) => explain::outcome(outcome, locale),
        Status::Unavailable(failure) => Some(failure.message(locale).what.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_in_the_box_does_not_eat_the_program() {
        assert!(program("5 // five").starts_with("let box = (\n5 // five\n);\n"));
        assert_eq!(program("5").matches("console.log").count(), QUESTIONS.len());
    }
}
