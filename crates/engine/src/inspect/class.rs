//! Names of classes and tags, and the description of functions.

use super::{
    data, inherited,
    look::{Look, shortened},
};
use boa_engine::{
    JsObject, JsSymbol, JsValue,
    builtins::function::{OrdinaryFunction, is_class, source_text},
    js_string,
    property::PropertyKey,
};
use vocabulary::{Function, FunctionKind, Value};

/// Maximum length of a function's source, in characters.
const SOURCE: usize = 2_000;
/// Maximum number of prototype links followed.
const CHAIN: usize = 1_000;

/// `object` and its prototype chain, up to a proxy.
pub(super) fn chain(object: &JsObject) -> impl Iterator<Item = JsObject> {
    std::iter::successors(Some(object.clone()), JsObject::prototype).take(CHAIN)
}

/// Whether `object` inherits from `prototype`.
pub(super) fn inherits(object: &JsObject, prototype: &JsObject) -> bool {
    chain(object).skip(1).any(|link| JsObject::equals(&link, prototype))
}

/// The constructor name of `object`: the first constructor up the chain whose name fits (`getConstructorName` of Node.js).
/// Empty if there is none.
pub(crate) fn class_name(object: &JsObject) -> String {
    let key = PropertyKey::from(js_string!("constructor"));
    for link in chain(object) {
        let Some(constructor) = data(&link, &key).and_then(|value| value.as_object()) else { continue };
        if !constructor.is_callable() {
            continue;
        }
        let name = function_name(&constructor);
        let makes = data(&constructor, &js_string!("prototype").into()).and_then(|value| value.as_object());
        if !name.is_empty() && makes.is_some_and(|prototype| inherits(object, &prototype)) {
            return name;
        }
    }
    String::new()
}

/// `Symbol.toStringTag` if it is a data property with a string value, inherited or non-enumerable, and differs from `class`.
pub(super) fn tag(object: &JsObject, class: &str) -> String {
    let key = PropertyKey::from(JsSymbol::to_string_tag());
    let own = object.borrow().properties().get(&key);
    let found = match own {
        Some(property) if property.enumerable().unwrap_or(false) => None,
        Some(property) => property.value().cloned(),
        None => object.prototype().and_then(|prototype| inherited(&prototype, &key)),
    };
    found.and_then(|tag| tag.as_string()).map(|tag| shortened(&tag)).filter(|tag| tag != class).unwrap_or_default()
}

/// The own `name` of a function if it is a string, else empty.
pub(super) fn function_name(function: &JsObject) -> String {
    let name = data(function, &js_string!("name").into()).and_then(|name| name.as_string());
    name.as_ref().map(shortened).unwrap_or_default()
}

impl Look<'_> {
    pub fn function(&mut self, function: &JsObject, id: u32, full: bool) -> Value {
        let name = function_name(function);
        let source = source_text(function).map(|text| text.to_std_string_lossy());
        let source = source.unwrap_or_else(|| format!("function {name}() {{ [native code] }}"));
        let is_class = is_class(function);
        let parent = function.prototype().filter(JsObject::is_callable).map(|parent| function_name(&parent));
        let (entries, omitted) = if full {
            (Vec::new(), u32::try_from(self.enumerable(function)).unwrap_or(u32::MAX))
        } else {
            let (mut entries, omitted) = self.numbered(function);
            let (named, more) = self.properties(function, |_, _| false);
            entries.extend(named);
            (entries, omitted + more)
        };
        Value::Function(Box::new(Function {
            id,
            name,
            kind: self.kind(function),
            is_class,
            extends: parent.filter(|parent| is_class && !parent.is_empty()),
            source: source.chars().take(SOURCE).collect(),
            entries,
            omitted,
        }))
    }

    fn kind(&self, function: &JsObject) -> FunctionKind {
        let constructors = self.context.intrinsics().constructors();
        let made_by = |constructor: &boa_engine::context::intrinsics::StandardConstructor| inherits(function, &constructor.prototype());
        if !function.is::<OrdinaryFunction>() {
            FunctionKind::Plain
        } else if made_by(constructors.async_generator_function()) {
            FunctionKind::AsyncGenerator
        } else if made_by(constructors.generator_function()) {
            FunctionKind::Generator
        } else if made_by(constructors.async_function()) {
            FunctionKind::Async
        } else {
            FunctionKind::Plain
        }
    }

    /// Number of own enumerable properties.
    pub fn enumerable(&self, object: &JsObject) -> usize {
        let object = object.borrow();
        let properties = object.properties();
        let shown = |key: &PropertyKey| properties.get(key).and_then(|property| property.enumerable()).unwrap_or(false);
        properties.index_property_keys().count() + object.shape().keys().iter().filter(|key| shown(key)).count()
    }
}

/// A property's value as text if it is a primitive; `None` for objects (conversion would run code), Symbols and `undefined`.
pub(super) fn plain_text(value: &JsValue) -> Option<String> {
    match value.as_string() {
        Some(text) => Some(shortened(&text)),
        None if value.is_object() || value.is_symbol() || value.is_undefined() => None,
        None => Some(value.display().to_string()),
    }
}
