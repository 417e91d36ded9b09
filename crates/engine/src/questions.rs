//! `alert`, `confirm` and `prompt` without a pop-up: a run that lacks an answer ends with its question and is run again
//! with that answer added. Seed and clock are the same, so the run reaches the same question again.

use super::{
    inspect, realm,
    state::{RunState, Stop},
};
use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue};
use vocabulary::{Answer, ConsoleEvent, Question};

/// Installs the three functions.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    realm::global_function("alert", 0, alert, context)?;
    realm::global_function("confirm", 0, confirm, context)?;
    realm::global_function("prompt", 0, prompt, context)
}

fn alert(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let message = text(arguments, 0, context)?;
    ask(Question::Alert(message), context)?;
    Ok(JsValue::undefined())
}

fn confirm(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let message = text(arguments, 0, context)?;
    let answer = ask(Question::Confirm(message), context)?;
    Ok(JsValue::new(answer == Answer::Confirmed(true)))
}

fn prompt(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let message = text(arguments, 0, context)?;
    let default = text(arguments, 1, context)?;
    Ok(match ask(Question::Prompt { message, default }, context)? {
        Answer::Entered(Some(text)) => JsString::from(text).into(),
        _ => JsValue::null(),
    })
}

/// The argument as text; empty if missing or `undefined` (Web IDL, optional arguments).
fn text(arguments: &[JsValue], index: usize, context: &mut Context) -> JsResult<String> {
    match arguments.get_or_undefined(index) {
        value if value.is_undefined() => Ok(String::new()),
        // shortened, so that the page need not lay out megabytes
        value => Ok(inspect::shortened(&value.to_string(context)?)),
    }
}

fn ask(question: Question, context: &mut Context) -> JsResult<Answer> {
    let state = RunState::of(context);
    match state.settings.answers.get(state.next_question()) {
        Some(answer) => {
            state.print(ConsoleEvent::Asked { question, answer: answer.clone() });
            Ok(answer.clone())
        }
        None => Err(state.stop(Stop::Asked(question))),
    }
}
