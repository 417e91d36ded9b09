//! The result of `segmenter.segment(text)` (ECMA-402, 18.5): an iterable with the method `containing`.

use crate::realm;
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsSymbol, JsValue, Trace, js_string, property::PropertyDescriptor,
};

/// The segments of a text, as the array returned by the host.
#[derive(Trace, Finalize, JsData)]
struct Segments {
    list: JsObject,
}

/// The prototype of all segments of a realm.
struct Prototype(JsObject);

/// Creates the prototype.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = JsObject::with_object_proto(context.intrinsics());
    realm::method(&prototype, "containing", 1, containing, context)?;
    let walk = boa_engine::object::FunctionObjectBuilder::new(context.realm(), boa_engine::NativeFunction::from_fn_ptr(walk));
    let walk = walk.name(js_string!("[Symbol.iterator]")).build();
    let hidden = PropertyDescriptor::builder().value(walk).writable(true).enumerable(false).configurable(true);
    prototype.insert_property(JsSymbol::iterator(), hidden);
    context.insert_data(Prototype(prototype));
    Ok(())
}

/// Creates the segments object for `list`.
pub(super) fn of(list: &JsValue, context: &Context) -> JsValue {
    let prototype = context.get_data::<Prototype>().map(|kept| kept.0.clone());
    list.as_object().map_or_else(|| list.clone(), |list| JsObject::from_proto_and_data(prototype, Segments { list }).into())
}

fn list(this: &JsValue, name: &str) -> JsResult<JsObject> {
    let object = this.as_object();
    let list = object.as_ref().and_then(|object| object.downcast_ref::<Segments>().map(|segments| segments.list.clone()));
    list.ok_or_else(|| {
        let message = format!("Method %SegmentsPrototype%.{name} called on incompatible receiver {}", this.display());
        JsNativeError::typ().with_message(message).into()
    })
}

/// The segment that contains the code unit at an index; `undefined` outside the text.
fn containing(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let list = list(this, "containing")?;
    let index = arguments.get_or_undefined(0).to_number(context)?.trunc();
    let index = if index.is_nan() { 0.0 } else { index };
    let (mut low, mut high) = (0, list.get(js_string!("length"), context)?.to_length(context)?);
    while low < high {
        let middle = low + (high - low) / 2;
        let item = list.get(middle, context)?;
        let Some(segment) = item.as_object() else { break };
        let start = segment.get(js_string!("index"), context)?.to_number(context)?;
        let length = segment.get(js_string!("segment"), context)?.to_string(context)?.len();
        if index < start {
            high = middle;
        } else if index >= start + length as f64 {
            low = middle + 1;
        } else {
            // returns a new object each time
            let copy = JsObject::with_object_proto(context.intrinsics());
            for key in segment.own_property_keys(context)? {
                let value = segment.get(key.clone(), context)?;
                copy.create_data_property_or_throw(key, value, context)?;
            }
            return Ok(copy.into());
        }
    }
    Ok(JsValue::undefined())
}

fn walk(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let list = list(this, "[Symbol.iterator]")?;
    let values = context.intrinsics().objects().array_prototype_values();
    values.call(&list.into(), &[], context)
}
