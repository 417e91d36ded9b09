//! A value as it is at this moment, looked at without running any code of the program.

use crate::run::{Num, Object, Shape, Value};
use boa_engine::{Context, JsValue, JsVariant};

/// The bound on a string's text.
const TEXT: usize = 10_000;

/// Looks at `value`.
pub(super) fn inspect(value: &JsValue, _context: &mut Context) -> Value {
    match value.variant() {
        JsVariant::Undefined => Value::Undefined,
        JsVariant::Null => Value::Null,
        JsVariant::Boolean(flag) => Value::Boolean(flag),
        JsVariant::Integer32(number) => Value::Number(Num(f64::from(number))),
        JsVariant::Float64(number) => Value::Number(Num(number)),
        JsVariant::BigInt(digits) => Value::Bigint(digits.to_string()),
        JsVariant::String(text) => Value::String {
            text: String::from_utf16_lossy(&text.iter().take(TEXT).collect::<Vec<_>>()),
            length: u32::try_from(text.len()).unwrap_or(u32::MAX),
        },
        JsVariant::Symbol(symbol) => Value::Symbol(symbol.description().map(|text| text.to_std_string_lossy()).unwrap_or_default()),
        JsVariant::Object(_) => Value::Object(Box::new(Object {
            id: 0,
            class: "Object".into(),
            tag: String::new(),
            shape: Shape::Plain,
            entries: Vec::new(),
            omitted: 0,
        })),
    }
}
