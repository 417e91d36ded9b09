//! What the rules of an era do that stand in a program's text; where they stand is `language::probe`'s matter.

use crate::engine::probes::read_error;
use boa_engine::{Context, JsArgs, JsResult, JsValue, property::PropertyKey};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// `S(value, key)`: `value[key]`, where a string has no characters as properties.
pub(in crate::engine) fn character(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (value, key) = (arguments.get_or_undefined(0), arguments.get_or_undefined(1));
    if value.is_null_or_undefined() {
        return Err(read_error(value, key, context));
    }
    let key = key.to_property_key(context)?;
    if value.is_string() && matches!(key, PropertyKey::Index(_)) {
        return context.intrinsics().constructors().string().prototype().get(key, context);
    }
    value.to_object(context)?.get(key, context)
}

/// The regular expressions that stand in the run's scripts.
type Literals = RefCell<HashMap<u64, JsValue>>;

/// `R(n)`: the object of the literal with that number, if it was met before; `R(n, object)` keeps it.
pub(in crate::engine) fn shared(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if context.get_data::<Rc<Literals>>().is_none() {
        context.insert_data(Rc::<Literals>::default());
    }
    let literals = context.get_data::<Rc<Literals>>().expect("put there above").clone();
    let number = arguments.get_or_undefined(0).to_number(context)? as u64;
    if let [_, object, ..] = arguments {
        literals.borrow_mut().insert(number, object.clone());
        return Ok(object.clone());
    }
    let known = literals.borrow().get(&number).cloned();
    Ok(known.unwrap_or_default())
}
