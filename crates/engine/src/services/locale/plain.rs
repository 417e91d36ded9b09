//! Plain data exchanged between program and host in both directions: no functions, prototypes or object identity.

use super::tag;
use boa_engine::{
    Context, JsBigInt, JsObject, JsResult, JsString, JsValue, JsVariant,
    builtins::date::Date,
    object::builtins::{JsArray, JsDate},
    property::PropertyKey,
};

/// Maximum nesting depth of objects.
const DEPTH: u32 = 4;

/// A value that consists of data only.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Plain {
    Undefined,
    Null,
    Boolean(bool),
    Number(f64),
    Bigint(String),
    Text(Vec<u16>),
    List(Vec<Plain>),
    Record(Vec<(String, Plain)>),
}

impl Plain {
    /// A string of ours; in a browser all strings are results of the host.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn text(text: &str) -> Self {
        Self::Text(text.encode_utf16().collect())
    }

    /// Converts a value of the program. A Date becomes its number; properties are read as the language reads options, calling getters.
    pub fn read(value: &JsValue, context: &mut Context) -> JsResult<Self> {
        Self::read_at(value, 0, context)
    }

    fn read_at(value: &JsValue, depth: u32, context: &mut Context) -> JsResult<Self> {
        Ok(match value.variant() {
            JsVariant::Undefined => Self::Undefined,
            JsVariant::Null => Self::Null,
            JsVariant::Boolean(flag) => Self::Boolean(flag),
            JsVariant::Integer32(number) => Self::Number(f64::from(number)),
            JsVariant::Float64(number) => Self::Number(number),
            JsVariant::BigInt(digits) => Self::Bigint(digits.to_string()),
            JsVariant::String(text) => Self::Text(text.iter().collect()),
            JsVariant::Symbol(_) => {
                return Err(boa_engine::JsNativeError::typ().with_message("Cannot convert a Symbol value to a string").into());
            }
            JsVariant::Object(object) if object.is::<Date>() => {
                Self::Number(JsDate::from_object(object.clone())?.get_time(context)?.as_number().unwrap_or(f64::NAN))
            }
            // a locale is represented by its tag
            JsVariant::Object(object) if tag::of(&object).is_some() => Self::Text(tag::of(&object).unwrap_or_default().iter().collect()),
            JsVariant::Object(_) if depth == DEPTH => Self::Undefined,
            JsVariant::Object(object) if object.is_array() => {
                let mut items = Vec::new();
                for index in 0..JsArray::from_object(object.clone())?.length(context)? {
                    let item = object.get(index, context)?;
                    items.push(Self::read_at(&item, depth + 1, context)?);
                }
                Self::List(items)
            }
            JsVariant::Object(object) => Self::record(&object, depth, context)?,
        })
    }

    fn record(object: &JsObject, depth: u32, context: &mut Context) -> JsResult<Self> {
        let mut fields = Vec::new();
        for key in object.own_property_keys(context)? {
            let PropertyKey::String(name) = &key else { continue };
            let name = name.to_std_string_lossy();
            let value = object.get(key, context)?;
            fields.push((name, Self::read_at(&value, depth + 1, context)?));
        }
        Ok(Self::Record(fields))
    }

    /// Converts to a value of the program.
    pub fn write(&self, context: &mut Context) -> JsResult<JsValue> {
        Ok(match self {
            Self::Undefined => JsValue::undefined(),
            Self::Null => JsValue::null(),
            Self::Boolean(flag) => (*flag).into(),
            Self::Number(number) => (*number).into(),
            Self::Bigint(digits) => JsBigInt::from_string(digits).map_or_else(JsValue::undefined, JsValue::from),
            Self::Text(units) => JsString::from(units.as_slice()).into(),
            Self::List(items) => {
                let items = items.iter().map(|item| item.write(context)).collect::<JsResult<Vec<_>>>()?;
                JsArray::from_iter(items, context).into()
            }
            Self::Record(fields) => {
                let object = JsObject::with_object_proto(context.intrinsics());
                for (name, value) in fields {
                    let value = value.write(context)?;
                    object.create_data_property_or_throw(JsString::from(name.as_str()), value, context)?;
                }
                object.into()
            }
        })
    }
}
