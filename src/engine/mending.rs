//! Puts the browsers' words into errors that the engine made, before the program can read them: in `catch`, in the handlers
//! of promises, and when nothing caught them. Errors of the program's own are left alone.

use super::{
    backtrace,
    sources::SourceText,
    wording::{self, Here},
};
use crate::language::anatomy::Stretch;
use boa_engine::{
    Context, JsObject, JsResult, JsValue,
    builtins::error::Error,
    js_string,
    object::builtins::JsWeakMap,
    property::{PropertyDescriptor, PropertyKey},
};
use std::cell::RefCell;
use std::rc::Rc;

/// Where errors happened, as far as that is known better than from their stack.
struct Mended {
    numbers: JsWeakMap,
    places: Rc<RefCell<Vec<(Rc<SourceText>, Stretch)>>>,
}

/// Prepares the list.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let numbers = JsWeakMap::new(context);
    context.insert_data(Mended { numbers, places: Rc::default() });
    Ok(())
}

/// Rewrites the message of `value` if it is an Error that the engine made.
pub(super) fn mend(value: &JsValue, context: &mut Context) {
    let Some(error) = value.as_object().filter(JsObject::is::<Error>) else { return };
    let key = PropertyKey::from(js_string!("message"));
    let message = error.borrow().properties().get(&key).and_then(|property| property.value().and_then(JsValue::as_string));
    let Some(message) = message.map(|message| message.to_std_string_lossy()) else { return };
    if !wording::is_engines(&message) {
        return;
    }
    let calls = backtrace::of_error(&error, context);
    let here = Here::new(&calls);
    let Some(reworded) = wording::reword(&message, here.as_ref()) else { return };
    let text = boa_engine::JsString::from(reworded.message);
    let property = PropertyDescriptor::builder().value(text).writable(true).enumerable(false).configurable(true);
    // An own property of an ordinary object: only a frozen error refuses, and that one keeps the engine's words.
    let _ = error.define_property_or_throw(key, property, context);
    if let (Some(place), Some(here)) = (reworded.place, here) {
        note(&error, here.source().clone(), place, context);
    }
}

fn note(error: &JsObject, source: Rc<SourceText>, place: Stretch, context: &mut Context) {
    let Some((numbers, places)) = context.get_data::<Mended>().map(|mended| (mended.numbers.clone(), mended.places.clone())) else {
        return;
    };
    let number = places.borrow().len() as u32;
    if numbers.set(error, JsValue::new(number), context).is_ok() {
        places.borrow_mut().push((source, place));
    }
}

/// Where `error` happened, if that was found out when it was mended.
pub(super) fn place(error: &JsObject, context: &mut Context) -> Option<(Rc<SourceText>, Stretch)> {
    let (numbers, places) = context.get_data::<Mended>().map(|mended| (mended.numbers.clone(), mended.places.clone()))?;
    let number = numbers.get(error, context).ok()?.as_number()?;
    places.borrow().get(number as usize).cloned()
}
