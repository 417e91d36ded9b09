//! `structuredClone` (HTML, 2.7.3 to 2.7.5).

use super::{blob, exception::exception, seen, url};
use crate::{inspect, limits, realm};
use boa_engine::{
    Context, JsArgs, JsObject, JsResult, JsString, JsValue,
    builtins::{
        array_buffer::ArrayBuffer, date::Date, error::Error, function::source_text, map::ordered_map::OrderedMap, regexp::RegExp,
        set::ordered_set::OrderedSet, typed_array::TypedArray,
    },
    js_string,
    object::builtins::{AlignedVec, JsArray, JsArrayBuffer, JsDataView, JsDate, JsMap, JsSet, JsTypedArray},
    property::PropertyKey,
};
use std::collections::HashMap;

/// Maximum nesting depth; deeper data throws as endless recursion does.
const DEPTH: u32 = 1_000;

/// Installs the function.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    realm::global_function("structuredClone", 1, structured_clone, context)
}

fn structured_clone(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let copy = cloned(arguments.get_or_undefined(0), context)?;
    if let Some(options) = arguments.get_or_undefined(1).as_object() {
        let list = options.get(js_string!("transfer"), context)?;
        if let Some(list) = list.as_object().filter(JsObject::is_array) {
            for index in 0..JsArray::from_object(list.clone())?.length(context)? {
                let buffer = list.get(index, context)?;
                match buffer.as_object().map(JsArrayBuffer::from_object) {
                    Some(Ok(buffer)) => drop(buffer.detach(&JsValue::undefined())?),
                    _ => return Err(exception("DataCloneError", "Value not transferable.", context)),
                }
            }
        }
    }
    Ok(copy)
}

/// Clones `value` as `structuredClone` does.
pub(super) fn cloned(value: &JsValue, context: &mut Context) -> JsResult<JsValue> {
    Copy { context, made: HashMap::new(), depth: 0 }.value(value)
}

struct Copy<'a> {
    context: &'a mut Context,
    /// original → copy, so that shared objects stay shared
    made: HashMap<JsObject, JsObject>,
    depth: u32,
}

impl Copy<'_> {
    fn value(&mut self, value: &JsValue) -> JsResult<JsValue> {
        if let Some(symbol) = value.as_symbol() {
            return self.refuse(&symbol.descriptive_string().to_std_string_lossy());
        }
        let Some(object) = value.as_object() else { return Ok(value.clone()) };
        if let Some(copy) = self.made.get(&object) {
            return Ok(copy.clone().into());
        }
        if self.depth == DEPTH {
            return Err(limits::overflow().into());
        }
        self.depth += 1;
        let copy = self.object(&object);
        self.depth -= 1;
        Ok(copy?.into())
    }

    fn refuse<T>(&mut self, what: &str) -> JsResult<T> {
        Err(exception("DataCloneError", &format!("Failed to execute 'structuredClone': {what} could not be cloned."), self.context))
    }

    fn note(&mut self, object: &JsObject, copy: &JsObject) {
        self.made.insert(object.clone(), copy.clone());
    }

    fn object(&mut self, o: &JsObject) -> JsResult<JsObject> {
        if o.is_callable() {
            let text = source_text(o).map(|text| text.to_std_string_lossy()).unwrap_or_else(|| "function () { [native code] }".into());
            return self.refuse(&text);
        }
        if let Some(inner) = boxed(o) {
            let copy = inner.to_object(self.context)?;
            self.note(o, &copy);
            return Ok(copy);
        }
        if o.is::<Date>() {
            let time = JsDate::from_object(o.clone())?.get_time(self.context)?;
            let constructor = self.context.intrinsics().constructors().date().constructor();
            return self.built(o, &constructor, &[time]);
        }
        if o.is::<RegExp>() {
            let text = inspect::regexp(o, self.context);
            let (source, flags) = text[1..].rsplit_once('/').unwrap_or_default();
            let arguments = [JsString::from(source).into(), JsString::from(flags).into()];
            let constructor = self.context.intrinsics().constructors().regexp().constructor();
            return self.built(o, &constructor, &arguments);
        }
        if o.is::<ArrayBuffer>() {
            let bytes = o.downcast_ref::<ArrayBuffer>().map(|buffer| buffer.data().unwrap_or_default().to_vec()).unwrap_or_default();
            let copy: JsObject = JsArrayBuffer::from_byte_block(AlignedVec::from_iter(64, bytes), self.context)?.into();
            self.note(o, &copy);
            return Ok(copy);
        }
        if o.is::<TypedArray>() {
            return self.typed_array(o);
        }
        if let Ok(view) = JsDataView::from_object(o.clone()) {
            let buffer = view.buffer(self.context)?;
            let arguments = [self.value(&buffer)?, view.byte_offset(self.context)?.into(), view.byte_length(self.context)?.into()];
            let constructor = self.context.intrinsics().constructors().data_view().constructor();
            return self.built(o, &constructor, &arguments);
        }
        if o.is::<OrderedMap<JsValue>>() {
            return self.map(o);
        }
        if o.is::<OrderedSet>() {
            return self.set(o);
        }
        if o.is::<Error>() {
            return self.error(o);
        }
        if o.is_array() {
            let copy: JsObject = JsArray::new(self.context)?.into();
            self.note(o, &copy);
            let length = o.get(js_string!("length"), self.context)?;
            copy.set(js_string!("length"), length, true, self.context)?;
            return self.properties(o, copy);
        }
        if o.is_ordinary() {
            let copy = JsObject::with_object_proto(self.context.intrinsics());
            self.note(o, &copy);
            return self.properties(o, copy);
        }
        if let Some(copy) = blob::cloned(o, self.context) {
            self.note(o, &copy);
            return Ok(copy);
        }
        let class = inspect::class_name(o);
        if seen(o).is_some() || url::parts(o).is_some() {
            return self.refuse(&format!("{class} object"));
        }
        self.refuse(&format!("#<{}>", if class.is_empty() { "Object" } else { &class }))
    }

    fn built(&mut self, o: &JsObject, constructor: &JsObject, arguments: &[JsValue]) -> JsResult<JsObject> {
        let copy = constructor.construct(arguments, None, self.context)?;
        self.note(o, &copy);
        Ok(copy)
    }

    /// Copies own enumerable properties with a string key, read as the standard specifies: getters are called.
    fn properties(&mut self, o: &JsObject, copy: JsObject) -> JsResult<JsObject> {
        for key in o.own_property_keys(self.context)? {
            let shown = o.borrow().properties().get(&key).is_some_and(|property| property.enumerable().unwrap_or(false));
            if matches!(key, PropertyKey::Symbol(_)) || !shown {
                continue;
            }
            let value = o.get(key.clone(), self.context)?;
            let value = self.value(&value)?;
            copy.create_data_property_or_throw(key, value, self.context)?;
        }
        Ok(copy)
    }

    fn typed_array(&mut self, o: &JsObject) -> JsResult<JsObject> {
        let array = JsTypedArray::from_object(o.clone())?;
        let buffer = array.buffer(self.context)?;
        let arguments = [self.value(&buffer)?, array.byte_offset(self.context)?.into(), array.length(self.context)?.into()];
        let constructors = self.context.intrinsics().constructors();
        use boa_engine::builtins::typed_array::TypedArrayKind as Kind;
        let constructor = match array.kind() {
            Some(Kind::Int8) => constructors.typed_int8_array(),
            Some(Kind::Uint8Clamped) => constructors.typed_uint8clamped_array(),
            Some(Kind::Int16) => constructors.typed_int16_array(),
            Some(Kind::Uint16) => constructors.typed_uint16_array(),
            Some(Kind::Int32) => constructors.typed_int32_array(),
            Some(Kind::Uint32) => constructors.typed_uint32_array(),
            Some(Kind::BigInt64) => constructors.typed_bigint64_array(),
            Some(Kind::BigUint64) => constructors.typed_biguint64_array(),
            Some(Kind::Float32) => constructors.typed_float32_array(),
            Some(Kind::Float64) => constructors.typed_float64_array(),
            _ => constructors.typed_uint8_array(),
        };
        let constructor = constructor.constructor();
        self.built(o, &constructor, &arguments)
    }

    fn map(&mut self, o: &JsObject) -> JsResult<JsObject> {
        let pairs: Vec<(JsValue, JsValue)> = o
            .downcast_ref::<OrderedMap<JsValue>>()
            .map(|map| map.iter().map(|(k, v)| (k.clone(), v.clone())).collect())
            .unwrap_or_default();
        let copy = JsMap::new(self.context);
        self.note(o, &copy.clone().into());
        for (key, value) in pairs {
            let (key, value) = (self.value(&key)?, self.value(&value)?);
            copy.set(key, value, self.context)?;
        }
        Ok(copy.into())
    }

    fn set(&mut self, o: &JsObject) -> JsResult<JsObject> {
        let members: Vec<JsValue> = o.downcast_ref::<OrderedSet>().map(|set| set.iter().cloned().collect()).unwrap_or_default();
        let copy = JsSet::new(self.context);
        self.note(o, &copy.clone().into());
        for member in members {
            let member = self.value(&member)?;
            copy.add(member, self.context)?;
        }
        Ok(copy.into())
    }

    /// An error keeps its name, if it is a built-in one, its message and its cause.
    fn error(&mut self, o: &JsObject) -> JsResult<JsObject> {
        let name = inspect::inherited(o, &js_string!("name").into()).and_then(|name| name.as_string()).unwrap_or_default();
        let constructors = self.context.intrinsics().constructors();
        let constructor = match name.to_std_string_lossy().as_str() {
            "EvalError" => constructors.eval_error(),
            "RangeError" => constructors.range_error(),
            "ReferenceError" => constructors.reference_error(),
            "SyntaxError" => constructors.syntax_error(),
            "TypeError" => constructors.type_error(),
            "URIError" => constructors.uri_error(),
            _ => constructors.error(),
        };
        let constructor = constructor.constructor();
        let message = inspect::data(o, &js_string!("message").into());
        let copy = self.built(o, &constructor, &message.map(|message| vec![message]).unwrap_or_default())?;
        if let Some(cause) = inspect::data(o, &js_string!("cause").into()) {
            let cause = self.value(&cause)?;
            let property =
                boa_engine::property::PropertyDescriptor::builder().value(cause).writable(true).enumerable(false).configurable(true);
            copy.define_property_or_throw(js_string!("cause"), property, self.context)?;
        }
        Ok(copy)
    }
}

/// The primitive in an object such as `new String("a")`; `None` for a wrapped Symbol, which cannot be cloned.
fn boxed(o: &JsObject) -> Option<JsValue> {
    inspect::boxed(o).filter(|inner| !inner.is_symbol())
}
