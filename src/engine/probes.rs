//! What the probes in a script's text do; where they stand is `language::probe`'s matter.

use super::{eras, functions, mending, realm::Native, record, sources::Sources};
use crate::language::Earlier;
use boa_engine::{Context, JsArgs, JsError, JsNativeError, JsResult, JsValue, context::ProbeCall};

/// Prepares what all probes share.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    context.set_probe(dispatch);
    Ok(())
}

/// The first letter of the names of a recording's hooks when the engine reads them, and that of a run's own probes. No name that a
/// program writes or makes can begin so: the engine takes these characters only where we say that it may.
pub(super) const HOOK_MARK: char = '\u{1}';
pub(super) const PROBE_MARK: char = '\u{2}';

/// A text whose names with this prefix, which occurs nowhere else in it, are out of its own reach.
pub(super) fn marked(text: &str, prefix: &str, mark: char) -> String {
    if prefix.is_empty() { text.to_owned() } else { text.replace(prefix, &prefix.replacen('$', mark.encode_utf8(&mut [0; 4]), 1)) }
}

/// What the engine calls where a probe or a hook stands, by the mark before its name.
fn dispatch(call: ProbeCall, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if call.probe >> 8 == HOOK_MARK as u32 {
        return record::dispatch(call, values, context);
    }
    native(char::from((call.probe & 0xff) as u8))(&JsValue::undefined(), values, context)
}

fn native(letter: char) -> Native {
    match letter {
        'K' => caught,
        'C' => class,
        'S' => eras::character,
        _ => eras::shared,
    }
}

/// The error of reading the property `key` of `null` or `undefined`.
pub(super) fn read_error(nullish: &JsValue, key: &JsValue, context: &mut Context) -> JsError {
    JsNativeError::read_of_nothing(nullish, key, context).into()
}

/// `K(error)`: an error was caught.
fn caught(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let error = arguments.get_or_undefined(0);
    mending::mend(error, context);
    Ok(error.clone())
}

/// `C(class, number)`: a class was made from the text with this number.
fn class(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if let (Some(class), Some(number)) = (arguments.get_or_undefined(0).as_object(), arguments.get_or_undefined(1).as_number()) {
        functions::note_class(&class, number as u32, context)?;
    }
    Ok(JsValue::undefined())
}

/// What came before the next script.
pub(super) fn earlier(context: &Context) -> Earlier {
    Sources::of(context).count()
}
