//! What a native error is about, as data.
//!
//! An error that the engine throws by itself carries a [`Failure`]: a [`FailureKind`] and the names and
//! values it speaks of. The message is made from both, so hosts need not read messages to know what happened.
//! The words are those of V8, because most references quote them.

use crate::{
    Context, JsError, JsNativeError, JsObject, JsString, JsSymbol, JsValue,
    builtins::{error::Error, typed_array::TypedArray},
    js_string,
    object::internal_methods::InternalMethodPropertyContext,
    property::{DescriptorKind, PropertyKey},
    value::JsVariant,
};
use boa_gc::{Finalize, Trace};
use boa_macros::js_str;

macro_rules! failures {
    ($($name:ident: $class:ident $pattern:literal,)*) => {
        /// What happened; the holes of the message are filled by the parts of a [`Failure`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum FailureKind {
            $(#[doc = concat!("`", $pattern, "`")] $name,)*
        }

        impl FailureKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The message, with `{}` where a part stands.
            #[must_use]
            pub const fn pattern(self) -> &'static str {
                match self { $(Self::$name => $pattern,)* }
            }

            /// An error of the class that this failure has.
            fn error(self) -> JsNativeError {
                match self { $(Self::$name => JsNativeError::$class(),)* }
            }
        }
    };
}

failures! {
    ReadOfNothing: typ "Cannot read properties of {} (reading '{}')",
    WriteOfNothing: typ "Cannot set properties of {} (setting '{}')",
    NothingToObject: typ "Cannot convert undefined or null to object",
    DestructureProperty: typ "Cannot destructure property '{}' of '{}' as it is {}.",
    Destructure: typ "Cannot destructure '{}' as it is {}.",
    NotFunction: typ "{} is not a function",
    NotConstructor: typ "{} is not a constructor",
    NotIterable: typ "{} is not iterable",
    NotIterableResult: typ "{} is not a function or its return value is not iterable",
    NotIterableValue: typ "{} is not iterable (cannot read property Symbol(Symbol.iterator))",
    NotSpreadableNothing: typ "{} is not iterable (cannot read property {})",
    NotSpreadable: typ "Spread syntax requires ...iterable[Symbol.iterator] to be a function",
    IteratorNotObject: typ "Result of the {} method is not an object",
    IteratorResultNotObject: typ "Iterator result {} is not an object",
    NotEntry: typ "Iterator value {} is not an entry object",
    PrivateTwice: typ "Cannot initialize {} twice on the same object",
    ClassWithoutNew: typ "Class constructor {} cannot be invoked without 'new'",
    AnonymousClassWithoutNew: typ "Class constructors cannot be invoked without 'new'",
    ExtendsNoConstructor: typ "Class extends value {} is not a constructor or null",
    ExtendsNoPrototype: typ "Class extends value does not have valid prototype property {}",
    SuperNoConstructor: typ "Super constructor {} of {} is not a constructor",
    InOfNoObject: typ "Cannot use 'in' operator to search for '{}' in {}",
    InstanceofNoObject: typ "Right-hand side of 'instanceof' is not an object",
    InstanceofNotCallable: typ "Right-hand side of 'instanceof' is not callable",
    InstanceofNoPrototype: typ "Function has non-object prototype '{}' in instanceof check",
    ReadOnly: typ "Cannot assign to read only property '{}' of {} '{}'",
    NotExtensible: typ "Cannot add property {}, object is not extensible",
    OnlyGetter: typ "Cannot set property {} of {} which has only a getter",
    CreateOnPrimitive: typ "Cannot create property '{}' on {} '{}'",
    ProxySetFalsish: typ "'set' on proxy: trap returned falsish for property '{}'",
    ProxyDeleteFalsish: typ "'deleteProperty' on proxy: trap returned falsish for property '{}'",
    ProxySetPrototypeFalsish: typ "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'",
    CannotDelete: typ "Cannot delete property '{}' of {}",
    CannotRedefine: typ "Cannot redefine property: {}",
    CannotDefine: typ "Cannot define property {}, object is not extensible",
    ProxyInvariant: typ "'{}' on proxy: {}",
    ProxyTrap: typ "'{}' returned for property '{}' of object '#<Object>' is not a function",
    MixedDescriptor: typ "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, {}",
    Incompatible: typ "Method {} called on incompatible receiver {}",
    NotThis: typ "{} requires that 'this' be a {}",
    CalledOnNothing: typ "{} called on null or undefined",
    PropertyName: typ "{} is not a valid property name",
    UnregisterToken: typ "Invalid unregisterToken ('{}')",
    SafeInteger: range "Invalid value: not (convertible to) a safe integer",
    BufferLength: range "Invalid array buffer length",
    ViewLength: range "Invalid DataView length {}",
    StartOffset: range "Start offset {} is outside the bounds of the buffer",
    ViewOffset: range "Offset is outside the bounds of the DataView",
    ElementIndex: range "Invalid index : {}",
    PrivateRead: typ "Cannot read private member {} from an object whose class did not declare it",
    PrivateWrite: typ "Cannot write private member {} to an object whose class did not declare it",
    PrivateReceiver: typ "Receiver must be {}",
    PrivateMethodWrite: typ "Private method '{}' is not writable",
    PrivateNoGetter: typ "'{}' was defined without a getter",
    PrivateNoSetter: typ "'{}' was defined without a setter",
    ConstAssigned: typ "Assignment to constant variable.",
    NotDefined: reference "{} is not defined",
    DeadZone: reference "Cannot access '{}' before initialization",
    SuperMissing: reference "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    SuperTwice: reference "Super constructor may only be called once",
    DerivedReturn: typ "Derived constructors may only return object or undefined",
    NoPrimitive: typ "Cannot convert object to primitive value",
    SymbolToNumber: typ "Cannot convert a Symbol value to a number",
    SymbolToString: typ "Cannot convert a Symbol value to a string",
    BigIntToNumber: typ "Cannot convert a BigInt value to a number",
    MixedBigInt: typ "Cannot mix BigInt and other types, use explicit conversions",
    BigIntShift: typ "BigInts have no unsigned right shift, use >> instead",
    DivisionByZero: range "Division by zero",
    NegativeExponent: range "Exponent must be non-negative",
    ToBigInt: typ "Cannot convert {} to a BigInt",
    TextToBigInt: syntax "Cannot convert {} to a BigInt",
    FractionToBigInt: range "The number {} cannot be converted to a BigInt because it is not an integer",
    ArrayLength: range "Invalid array length",
    GeneratorRunning: typ "Generator is already running",
    CalledOnNonObject: typ "{} called on non-object",
    ConstructorWithoutNew: typ "Constructor {} requires 'new'",
    PromiseWithoutNew: typ "Promise constructor cannot be invoked without 'new'",
    NotResolver: typ "Promise resolver {} is not a function",
    GetterNotFunction: typ "Getter must be a function: {}",
    SetterNotFunction: typ "Setter must be a function: {}",
    DescriptorNotObject: typ "Property description must be an object: {}",
    PrototypeNotObject: typ "Object prototype may only be an Object or null: {}",
    PrototypeCyclic: typ "Cyclic __proto__ value",
    PrototypeImmutable: typ "Immutable prototype object 'Object.prototype' cannot have their prototype set",
    PrototypeNotExtensible: typ "{} is not extensible",
    ProxyNonObject: typ "Cannot create proxy with a non-object as target or handler",
    ProxyRevoked: typ "Cannot perform '{}' on a proxy that has been revoked",
    NotSymbol: typ "{} is not a symbol",
    WeakMapKey: typ "Invalid value used as weak map key",
    WeakSetValue: typ "Invalid value used in weak set",
    EmptyReduce: typ "Reduce of empty array with no initial value",
    RegExpFlags: syntax "Invalid flags supplied to RegExp constructor '{}'",
    RegExpSyntax: syntax "Invalid regular expression: /{}/{}: {}",
    InvalidCount: range "Invalid count value: {}",
    InvalidCodePoint: range "Invalid code point {}",
    Precision: range "toPrecision() argument must be between 1 and 100",
    Radix: range "toString() radix argument must be between 2 and 36",
    TypedArrayLength: range "Invalid typed array length: {}",
    BufferAllocation: range "Array buffer allocation failed",
    UriMalformed: uri "URI malformed",
    TemporalRange: range "Temporal error: {}",
    TemporalType: typ "Temporal error: {}",
    NotCompared: typ "Do not use {}.prototype.valueOf; use {}.prototype.compare for comparison.",
}

/// What a native error is about: a kind and its parts, in the order of the holes of its message.
#[derive(Debug, Clone, PartialEq, Eq, Trace, Finalize)]
#[boa_gc(unsafe_empty_trace)]
pub struct Failure {
    kind: FailureKind,
    parts: Box<[JsString]>,
}

impl Failure {
    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> FailureKind {
        self.kind
    }

    /// What stands in the holes of the message.
    #[must_use]
    pub const fn parts(&self) -> &[JsString] {
        &self.parts
    }

    fn message(&self) -> String {
        let mut message = String::new();
        let mut parts = self.parts.iter();
        for (index, piece) in self.kind.pattern().split("{}").enumerate() {
            if index > 0
                && let Some(part) = parts.next()
            {
                message.push_str(&part.to_std_string_lossy());
            }
            message.push_str(piece);
        }
        message
    }
}

impl JsNativeError {
    /// Creates the error of a failure.
    #[cold]
    #[must_use]
    pub fn from_failure(kind: FailureKind, parts: impl Into<Box<[JsString]>>) -> Self {
        let failure = Failure {
            kind,
            parts: parts.into(),
        };
        let mut error = kind.error().with_message(failure.message());
        error.failure = Some(Box::new(failure));
        error
    }

    /// What this error is about, if the engine threw it by itself.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_deref()
    }
}

impl Context {
    /// The error of a text made at run time that the parser refused, in the host's words if it has some.
    #[cold]
    #[inline(never)]
    pub(crate) fn refused_text(&self, text: &[u16], error: boa_parser::Error) -> JsError {
        if let boa_parser::Error::TooDeep { .. } = error {
            return error.into();
        }
        match self.host_hooks().syntax_message(&String::from_utf16_lossy(text)) {
            Some(message) => JsNativeError::syntax().with_message(message).into(),
            None => error.into(),
        }
    }
}

impl JsError {
    /// Fills in what the message of an error of a native function needs to know of the call: the name of the function and
    /// its receiver.
    #[cold]
    #[inline(never)]
    pub(crate) fn of_call(
        mut self,
        name: &JsString,
        this: &JsValue,
        context: &mut Context,
    ) -> Self {
        let Some(native) = self.as_native_mut() else {
            return self;
        };
        let Some(failure) = &native.failure else {
            return self;
        };
        let (kind, [owner]) = (failure.kind, &*failure.parts) else {
            return self;
        };
        // Functions such as `call` stand between a function and who called it: only the first fills in.
        if kind == FailureKind::CalledOnNothing && owner.contains(b'.')
            || kind == FailureKind::CalledOnNonObject && !owner.ends_with(js_str!("."))
        {
            return self;
        }
        let method = method_text(owner, name);
        let parts: Box<[JsString]> = match kind {
            FailureKind::Incompatible => {
                // V8 does not show the receiver to these.
                let shown = if owner == "DataView" {
                    &JsValue::undefined()
                } else {
                    this
                };
                [method, shown.brief(context)].into()
            }
            FailureKind::NotThis => [method, owner.clone()].into(),
            FailureKind::CalledOnNothing => [method].into(),
            FailureKind::CalledOnNonObject => [js_string!(owner, name)].into(),
            _ => return self,
        };
        let JsNativeError {
            message, failure, ..
        } = JsNativeError::from_failure(kind, parts);
        native.message = message;
        native.failure = failure;
        self
    }
}

/// The method `name` of the prototype of `owner` as V8 writes it.
fn method_text(owner: &JsString, name: &JsString) -> JsString {
    let owner = owner.to_std_string_lossy();
    let name = name.to_std_string_lossy();
    let symbol = name
        .strip_prefix("[Symbol.")
        .and_then(|name| name.strip_suffix(']'));
    let text = match (symbol, name.strip_prefix("get ")) {
        (Some(symbol), _) if owner == "RegExp" => format!("RegExp.prototype.@@{symbol}"),
        (Some(symbol), _) if owner == "String" => format!("String.prototype[Symbol.{symbol}]"),
        (Some(symbol), _) => format!("{owner}.prototype [ @@{symbol} ]"),
        // a value of `Symbol` is wanted there, not the getter's receiver
        (None, Some(name)) if owner == "Symbol" => format!("Symbol.prototype.{name}"),
        (None, Some(name)) => format!("get {owner}.prototype.{name}"),
        (None, None) => format!("{owner}.prototype.{name}"),
    };
    text.into()
}

impl Error {
    /// What this error is about, if the engine threw it by itself.
    #[must_use]
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.0.as_deref()
    }
}

/// A property key as messages show it.
pub(crate) fn key_text(key: &PropertyKey) -> JsString {
    match key {
        PropertyKey::String(string) => string.clone(),
        PropertyKey::Symbol(symbol) => symbol.descriptive_string(),
        PropertyKey::Index(index) => js_string!(index.get().to_string()),
    }
}

impl JsValue {
    /// The value as messages show it, read without running any code of the program.
    pub(crate) fn brief(&self, context: &mut Context) -> JsString {
        match self.variant() {
            JsVariant::String(string) => string,
            JsVariant::Symbol(symbol) => symbol.descriptive_string(),
            JsVariant::BigInt(bigint) => js_string!(bigint.to_string()),
            JsVariant::Object(object) => brief_object(&object, context),
            _ => self.to_string(context).unwrap_or_default(),
        }
    }

    /// The value as messages show it where the source text is not at hand: its type, and it if that is short.
    pub(crate) fn default_site(&self) -> JsString {
        match self.variant() {
            JsVariant::Undefined => js_string!("undefined"),
            JsVariant::Null => js_string!("object null"),
            JsVariant::String(string) => js_string!(js_str!("string \""), &string, js_str!("\"")),
            JsVariant::Boolean(boolean) => js_string!(format!("boolean {boolean}")),
            JsVariant::Integer32(_) | JsVariant::Float64(_) => {
                js_string!(format!("number {}", self.display()))
            }
            _ => js_string!(self.type_of()),
        }
    }
}

/// The data property `key` of `object` or of what it inherits from.
fn silent_get(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    let mut next = Some(object.clone());
    while let Some(object) = next {
        let found = object.borrow().properties().get(key);
        if let Some(property) = found {
            return property.value().cloned();
        }
        next = object.prototype();
    }
    None
}

fn silent_string(object: &JsObject, key: JsString) -> Option<JsString> {
    silent_get(object, &key.into()).and_then(|value| value.as_string())
}

fn brief_object(object: &JsObject, context: &mut Context) -> JsString {
    if let Some(text) = crate::builtins::function::source_text(object) {
        return text;
    }
    if object.is_callable() {
        let name = silent_string(object, js_string!("name")).unwrap_or_default();
        return js_string!(js_str!("function "), &name, js_str!("() { [native code] }"));
    }
    if object.is::<Error>() {
        let name = silent_string(object, js_string!("name")).unwrap_or_default();
        let message = silent_string(object, js_string!("message")).unwrap_or_default();
        return if message.is_empty() {
            name
        } else if name.is_empty() {
            message
        } else {
            js_string!(&name, js_str!(": "), &message)
        };
    }
    let to_string = PropertyKey::from(js_string!("toString"));
    let ordinary = context.intrinsics().constructors().object().prototype();
    let ordinary = silent_get(&ordinary, &to_string);
    let proxy = object.is::<crate::builtins::proxy::Proxy>();
    if proxy {
        return js_string!("#<Object>");
    }
    if ordinary.is_some()
        && silent_get(object, &to_string) == ordinary
        && let Some(constructor) = silent_get(object, &js_string!("constructor").into())
        && let Some(constructor) = constructor.as_callable()
        && let Some(name) = silent_string(&constructor, js_string!("name"))
        && !name.is_empty()
    {
        return js_string!(js_str!("#<"), &name, js_str!(">"));
    }
    let tag = silent_get(object, &JsSymbol::to_string_tag().into())
        .and_then(|tag| tag.as_string())
        .unwrap_or_else(|| {
            js_string!(if object.is_array() {
                "Array"
            } else if object.is::<crate::builtins::date::Date>() {
                "Date"
            } else if object.is::<crate::builtins::regexp::RegExp>() {
                "RegExp"
            } else if object.is::<JsString>() {
                "String"
            } else if object.is::<f64>() {
                "Number"
            } else if object.is::<bool>() {
                "Boolean"
            } else {
                "Object"
            })
        });
    js_string!(js_str!("[object "), &tag, js_str!("]"))
}

fn nothing(value: &JsValue) -> JsString {
    js_string!(if value.is_null() { "null" } else { "undefined" })
}

impl JsNativeError {
    /// A property `key` of `null` or `undefined` was read.
    #[cold]
    #[inline(never)]
    #[must_use]
    pub fn read_of_nothing(base: &JsValue, key: &JsValue, context: &mut Context) -> Self {
        if key
            .as_symbol()
            .is_some_and(|key| key == JsSymbol::iterator())
        {
            return Self::from_failure(FailureKind::NotIterableValue, [base.default_site()]);
        }
        let key = key.brief(context);
        Self::from_failure(FailureKind::ReadOfNothing, [nothing(base), key])
    }

    /// A property `key` of `null` or `undefined` was written to.
    #[cold]
    #[inline(never)]
    pub(crate) fn write_of_nothing(base: &JsValue, key: &JsValue, context: &mut Context) -> Self {
        let key = key.brief(context);
        Self::from_failure(FailureKind::WriteOfNothing, [nothing(base), key])
    }

    /// `value` is not callable; natives show it by its value.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_callable(value: &JsValue, context: &mut Context) -> Self {
        let text = value.brief(context);
        Self::from_failure(FailureKind::NotFunction, [text])
    }

    /// `value` is not callable; these natives show it by its type and value, as a call without a text in the source.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_callable_site(value: &JsValue) -> Self {
        Self::from_failure(FailureKind::NotFunction, [value.default_site()])
    }

    /// `value` cannot be constructed; natives show it by its value.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_constructor(value: &JsValue, context: &mut Context) -> Self {
        let text = value.brief(context);
        Self::from_failure(FailureKind::NotConstructor, [text])
    }

    /// The constructor `name` was called without `new`.
    #[cold]
    #[inline(never)]
    pub(crate) fn without_new(name: impl Into<JsString>) -> Self {
        Self::from_failure(FailureKind::ConstructorWithoutNew, [name.into()])
    }

    /// `function` works on objects only.
    #[cold]
    #[inline(never)]
    pub(crate) fn called_on_non_object(function: &'static str) -> Self {
        Self::from_failure(FailureKind::CalledOnNonObject, [JsString::from(function)])
    }

    /// `value` can be no prototype.
    #[cold]
    #[inline(never)]
    pub(crate) fn prototype_not_object(value: &JsValue, context: &mut Context) -> Self {
        let text = value.brief(context);
        Self::from_failure(FailureKind::PrototypeNotObject, [text])
    }

    /// The prototype of `object` could not be set; says why.
    #[cold]
    #[inline(never)]
    pub(crate) fn prototype_not_set(object: &JsObject, context: &mut Context) -> Self {
        if object.is::<crate::builtins::proxy::Proxy>() {
            return Self::from_failure(FailureKind::ProxySetPrototypeFalsish, []);
        }
        let root = context.intrinsics().constructors().object().prototype();
        if JsObject::equals(object, &root) {
            return Self::from_failure(FailureKind::PrototypeImmutable, []);
        }
        match object.is_extensible(context) {
            Ok(true) => Self::from_failure(FailureKind::PrototypeCyclic, []),
            _ => {
                let text = JsValue::from(object.clone()).brief(context);
                Self::from_failure(FailureKind::PrototypeNotExtensible, [text])
            }
        }
    }

    /// `value` has no iterator.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_iterable(value: &JsValue) -> Self {
        Self::from_failure(FailureKind::NotIterableValue, [value.default_site()])
    }

    /// A native method does not work on its receiver: one of the class `owner` is needed. What the message needs to know of
    /// the call is filled in by [`JsError::of_call`].
    #[cold]
    #[inline(never)]
    #[must_use]
    pub fn incompatible(owner: &'static str) -> Self {
        Self::from_failure(FailureKind::Incompatible, [js_string!(owner)])
    }

    /// An object of `owner` has no order: `valueOf` refuses, which is what `<` calls.
    #[cold]
    #[inline(never)]
    #[cfg(feature = "temporal")]
    pub(crate) fn not_compared(owner: &'static str) -> Self {
        let owner = js_string!(owner);
        Self::from_failure(FailureKind::NotCompared, [owner.clone(), owner])
    }

    /// A native method of `owner` needs the primitive value of its receiver.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_this(owner: &'static str) -> Self {
        Self::from_failure(FailureKind::NotThis, [js_string!(owner)])
    }

    /// A native method of `owner` was called on `null` or `undefined`.
    #[cold]
    #[inline(never)]
    pub(crate) fn called_on_nothing(owner: &'static str) -> Self {
        Self::from_failure(FailureKind::CalledOnNothing, [js_string!(owner)])
    }

    /// A static method needs an object; `owner` is what stands before its name.
    #[cold]
    #[inline(never)]
    pub(crate) fn non_object(owner: &'static str) -> Self {
        Self::from_failure(FailureKind::CalledOnNonObject, [js_string!(owner)])
    }

    /// The trap of a proxy answered no.
    #[cold]
    #[inline(never)]
    pub(crate) fn proxy_falsish(trap: &'static str, key: Option<JsString>) -> Self {
        let says = match key {
            Some(key) => js_string!(
                js_str!("trap returned falsish for property '"),
                &key,
                js_str!("'")
            ),
            None => js_string!("trap returned falsish"),
        };
        Self::from_failure(FailureKind::ProxyInvariant, [js_string!(trap), says])
    }

    /// The property `key` of `base` could not be set; says why.
    #[cold]
    #[inline(never)]
    pub(crate) fn set_failed(base: &JsValue, key: &PropertyKey, context: &mut Context) -> Self {
        let name = key_text(key);
        let holder = match base.variant() {
            JsVariant::Object(object) => object,
            JsVariant::String(string)
                if matches!(key, PropertyKey::Index(index) if (index.get() as usize) < string.len())
                    || *key == PropertyKey::from(js_string!("length")) =>
            {
                return Self::from_failure(
                    FailureKind::ReadOnly,
                    [name, js_string!("string"), string],
                );
            }
            _ => {
                let text = base.brief(context);
                let kind = js_string!(base.type_of());
                return Self::from_failure(FailureKind::CreateOnPrimitive, [name, kind, text]);
            }
        };
        let mut next = Some(holder.clone());
        while let Some(object) = next {
            if object.is::<crate::builtins::proxy::Proxy>() {
                return Self::from_failure(FailureKind::ProxySetFalsish, [name]);
            }
            let found = object
                .__get_own_property__(key, &mut InternalMethodPropertyContext::new(context))
                .ok()
                .flatten();
            if let Some(property) = found {
                let text = base.brief(context);
                return match property.kind() {
                    DescriptorKind::Accessor { .. } => {
                        Self::from_failure(FailureKind::OnlyGetter, [name, text])
                    }
                    _ if property.writable() == Some(true) => {
                        Self::from_failure(FailureKind::NotExtensible, [name])
                    }
                    _ => {
                        let kind = js_string!(base.type_of());
                        Self::from_failure(FailureKind::ReadOnly, [name, kind, text])
                    }
                };
            }
            next = object.prototype();
        }
        Self::from_failure(FailureKind::NotExtensible, [name])
    }

    /// The property `key` of `object` could not be deleted.
    #[cold]
    #[inline(never)]
    pub(crate) fn delete_failed(
        object: &JsObject,
        key: &PropertyKey,
        context: &mut Context,
    ) -> Self {
        let name = key_text(key);
        if object.is::<crate::builtins::proxy::Proxy>() {
            return Self::from_failure(FailureKind::ProxyDeleteFalsish, [name]);
        }
        let text = JsValue::from(object.clone()).brief(context);
        Self::from_failure(FailureKind::CannotDelete, [name, text])
    }

    /// The property `key` of `object` could not be defined; says why.
    #[cold]
    #[inline(never)]
    pub(crate) fn define_failed(
        object: &JsObject,
        key: &PropertyKey,
        context: &mut Context,
    ) -> Self {
        if object.is::<crate::builtins::proxy::Proxy>() {
            return Self::proxy_falsish("defineProperty", Some(key_text(key)));
        }
        let known = object
            .__get_own_property__(key, &mut InternalMethodPropertyContext::new(context))
            .ok()
            .flatten()
            .is_some();
        let kind = if known {
            FailureKind::CannotRedefine
        } else if object.is::<TypedArray>() {
            return Self::typ().with_message("Invalid typed array index");
        } else {
            FailureKind::CannotDefine
        };
        Self::from_failure(kind, [key_text(key)])
    }
}
