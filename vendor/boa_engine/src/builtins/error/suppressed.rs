//! This module implements the global `SuppressedError` object.
//!
//! It tells of an error that was thrown while a resource was disposed of because of another error.
//!
//! More information:
//!  - [ECMAScript reference][spec]
//!
//! [spec]: https://tc39.es/proposal-explicit-resource-management/#sec-suppressederror-objects

use crate::{
    Context, JsArgs, JsResult, JsString, JsValue,
    builtins::{BuiltInBuilder, BuiltInConstructor, BuiltInObject, IntrinsicObject},
    context::intrinsics::{Intrinsics, StandardConstructor, StandardConstructors},
    js_string,
    object::{JsObject, internal_methods::get_prototype_from_constructor},
    property::Attribute,
    realm::Realm,
};

use super::{Error, ErrorKind};

#[derive(Debug, Clone, Copy)]
pub(crate) struct SuppressedError;

impl IntrinsicObject for SuppressedError {
    fn init(realm: &Realm) {
        let attribute = Attribute::WRITABLE | Attribute::NON_ENUMERABLE | Attribute::CONFIGURABLE;
        BuiltInBuilder::from_standard_constructor::<Self>(realm)
            .prototype(realm.intrinsics().constructors().error().constructor())
            .inherits(Some(realm.intrinsics().constructors().error().prototype()))
            .property(js_string!("name"), Self::NAME, attribute)
            .property(js_string!("message"), js_string!(), attribute)
            .build();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        Self::STANDARD_CONSTRUCTOR(intrinsics.constructors()).constructor()
    }
}

impl BuiltInObject for SuppressedError {
    const NAME: JsString = js_string!("SuppressedError");
}

impl BuiltInConstructor for SuppressedError {
    const CONSTRUCTOR_ARGUMENTS: usize = 3;
    const PROTOTYPE_STORAGE_SLOTS: usize = 2;
    const CONSTRUCTOR_STORAGE_SLOTS: usize = 0;

    const STANDARD_CONSTRUCTOR: fn(&StandardConstructors) -> &StandardConstructor =
        StandardConstructors::suppressed_error;

    /// `SuppressedError ( error, suppressed, message )`
    fn constructor(
        new_target: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        // 1. If NewTarget is undefined, let newTarget be the active function object; else let newTarget be NewTarget.
        let new_target = &if new_target.is_undefined() {
            context
                .active_function_object()
                .unwrap_or_else(|| Self::get(context.intrinsics()))
                .into()
        } else {
            new_target.clone()
        };

        // 2. Let O be ? OrdinaryCreateFromConstructor(newTarget, "%SuppressedError.prototype%", « [[ErrorData]] »).
        let prototype = get_prototype_from_constructor(
            new_target,
            StandardConstructors::suppressed_error,
            context,
        )?;
        let o = Self::with_prototype(prototype, context);

        // 3. If message is not undefined, then
        let message = args.get_or_undefined(2);
        if !message.is_undefined() {
            // a. Let messageString be ? ToString(message).
            // b. Perform CreateNonEnumerableDataPropertyOrThrow(O, "message", messageString).
            let message = message.to_string(context)?;
            o.create_non_enumerable_data_property_or_throw(
                js_string!("message"),
                message,
                context,
            );
        }

        // 4. Perform CreateNonEnumerableDataPropertyOrThrow(O, "error", error).
        // 5. Perform CreateNonEnumerableDataPropertyOrThrow(O, "suppressed", suppressed).
        Self::set_errors(
            &o,
            args.get_or_undefined(0).clone(),
            args.get_or_undefined(1).clone(),
            context,
        );

        // 6. Return O.
        Ok(o.into())
    }
}

impl SuppressedError {
    fn with_prototype(prototype: JsObject, context: &Context) -> JsObject {
        JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            prototype,
            Error::with_caller_position(ErrorKind::Error, context),
        )
        .upcast()
    }

    fn set_errors(o: &JsObject, error: JsValue, suppressed: JsValue, context: &mut Context) {
        o.create_non_enumerable_data_property_or_throw(js_string!("error"), error, context);
        o.create_non_enumerable_data_property_or_throw(
            js_string!("suppressed"),
            suppressed,
            context,
        );
    }

    /// Creates the error that disposing throws when `error` came after `suppressed`.
    pub(crate) fn create(error: JsValue, suppressed: JsValue, context: &mut Context) -> JsValue {
        let prototype = context
            .intrinsics()
            .constructors()
            .suppressed_error()
            .prototype();
        let o = Self::with_prototype(prototype, context);
        o.create_non_enumerable_data_property_or_throw(
            js_string!("message"),
            js_string!("An error was suppressed during disposal."),
            context,
        );
        Self::set_errors(&o, error, suppressed, context);
        o.into()
    }
}
