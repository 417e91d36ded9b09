//! ToPrimitive and the conversions of primitives, recording every step (ECMA-262 7.1).
//!
//! Reimplemented, because the engine's ToPrimitive returns `""` or `0` when an object is converted inside its own conversion.

use boa_engine::error::FailureKind;
use boa_engine::{Context, JsBigInt, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, JsVariant, js_string};
use recording::{Called, Hint, Method, Rule};

/// The rules applied so far.
#[derive(Default)]
pub(super) struct Trace {
    pub rules: Vec<Rule<JsValue>>,
}

// The names are those of the specification; converting needs `&mut self` to record.
#[allow(clippy::wrong_self_convention)]
impl Trace {
    pub fn note(&mut self, rule: Rule<JsValue>) {
        self.rules.push(rule);
    }

    /// ToPrimitive (7.1.1).
    pub fn to_primitive(&mut self, value: &JsValue, hint: Hint, context: &mut Context) -> JsResult<JsValue> {
        let Some(object) = value.as_object() else { return Ok(value.clone()) };
        context.check_stack()?;
        let mut called = Vec::new();
        let result = convert(&object, hint, &mut called, context);
        self.note(Rule::ToPrimitive { input: value.clone(), hint, called, output: result.as_ref().ok().cloned() });
        result
    }

    /// ToNumber (7.1.4) of a primitive.
    pub fn to_number(&mut self, primitive: &JsValue, context: &mut Context) -> JsResult<JsValue> {
        self.number(primitive, Rule::ToNumber, context)
    }

    /// ToNumeric (7.1.3): ToPrimitive, then BigInts stay and everything else becomes a Number.
    pub fn to_numeric(&mut self, value: &JsValue, context: &mut Context) -> JsResult<JsValue> {
        let primitive = self.to_primitive(value, Hint::Number, context)?;
        if primitive.is_bigint() {
            return Ok(primitive);
        }
        self.number(&primitive, Rule::ToNumeric, context)
    }

    fn number(&mut self, primitive: &JsValue, rule: fn(JsValue, JsValue) -> Rule<JsValue>, context: &mut Context) -> JsResult<JsValue> {
        if primitive.is_number() {
            return Ok(primitive.clone());
        }
        match primitive.to_number(context) {
            Ok(number) => {
                let number = JsValue::new(number);
                self.note(rule(primitive.clone(), number.clone()));
                Ok(number)
            }
            Err(error) => {
                self.note(Rule::Refused(primitive.clone()));
                Err(error)
            }
        }
    }

    /// ToString (7.1.17) of a primitive.
    pub fn to_string(&mut self, primitive: &JsValue, context: &mut Context) -> JsResult<JsString> {
        if let Some(text) = primitive.as_string() {
            return Ok(text);
        }
        match primitive.to_string(context) {
            Ok(text) => {
                self.note(Rule::ToString(primitive.clone(), text.clone().into()));
                Ok(text)
            }
            Err(error) => {
                self.note(Rule::Refused(primitive.clone()));
                Err(error)
            }
        }
    }

    /// ToBoolean (7.1.2).
    pub fn to_boolean(&mut self, value: &JsValue) -> bool {
        let truth = value.to_boolean();
        if !value.is_boolean() {
            self.note(Rule::ToBoolean(value.clone(), truth));
        }
        truth
    }

    /// StringToBigInt (7.1.14); trims the text and parses it with Boa.
    pub fn to_bigint(&mut self, text: &JsValue) -> Option<JsBigInt> {
        let number = text.as_string().and_then(|t| JsBigInt::from_string(t.to_std_string_lossy().trim()));
        self.note(Rule::StringToBigInt(text.clone(), number.clone().map(JsValue::new)));
        number
    }
}

/// The body of ToPrimitive: the exotic method if there is one, else OrdinaryToPrimitive (7.1.1.1).
fn convert(object: &JsObject, hint: Hint, called: &mut Vec<Called<JsValue>>, context: &mut Context) -> JsResult<JsValue> {
    let exotic = object.get(JsSymbol::to_primitive(), context)?;
    match exotic.variant() {
        JsVariant::Undefined | JsVariant::Null => {}
        JsVariant::Object(method) if method.is_callable() => {
            let result = call(Method::ToPrimitive, &method, object, &[JsString::from(hint.word()).into()], called, context)?;
            if result.is_object() {
                return Err(JsNativeError::from_failure(FailureKind::NoPrimitive, []).into());
            }
            return Ok(result);
        }
        _ => return Err(JsNativeError::typ().with_message("value returned for property of object is not a function").into()),
    }
    let order = if hint == Hint::String { [Method::ToString, Method::ValueOf] } else { [Method::ValueOf, Method::ToString] };
    for method in order {
        let key = if method == Method::ToString { js_string!("toString") } else { js_string!("valueOf") };
        if let Some(function) = object.get(key, context)?.as_callable() {
            let result = call(method, &function, object, &[], called, context)?;
            if !result.is_object() {
                return Ok(result);
            }
        }
    }
    Err(JsNativeError::from_failure(FailureKind::NoPrimitive, []).into())
}

fn call(
    method: Method,
    function: &JsObject,
    object: &JsObject,
    arguments: &[JsValue],
    called: &mut Vec<Called<JsValue>>,
    context: &mut Context,
) -> JsResult<JsValue> {
    let result = function.call(&object.clone().into(), arguments, context);
    called.push(Called { method, gave: result.as_ref().ok().cloned() });
    result
}
