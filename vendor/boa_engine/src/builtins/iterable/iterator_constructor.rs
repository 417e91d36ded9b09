//! Boa's implementation of the ECMAScript `Iterator` constructor.
//!
//! The `Iterator` constructor is designed to be subclassed. It may be used as the
//! value of an extends clause of a class definition.
//!
//! More information:
//!  - [ECMAScript reference][spec]
//!
//! [spec]: https://tc39.es/ecma262/#sec-iterator-constructor

use std::collections::VecDeque;

use crate::{
    Context, JsArgs, JsData, JsResult, JsString, JsValue,
    builtins::{
        BuiltInBuilder, BuiltInConstructor, BuiltInObject, IntrinsicObject,
        iterable::{
            IteratorHint, IteratorRecord,
            iterator_helper::{self, IterableRecord, Zip, ZipMode, close_all},
        },
        object::OrdinaryObject,
    },
    context::intrinsics::{Intrinsics, StandardConstructor, StandardConstructors},
    error::JsNativeError,
    js_error, js_string,
    object::{
        JsFunction, JsObject, PROTOTYPE,
        internal_methods::{InternalMethodPropertyContext, get_prototype_from_constructor},
    },
    property::{Attribute, PropertyKey},
    realm::Realm,
    string::StaticJsStrings,
    symbol::JsSymbol,
};
use boa_gc::{Finalize, Trace};

use super::{iterator_helper::IteratorHelper, wrap_for_valid_iterator::WrapForValidIterator};

/// The `Iterator` constructor.
///
/// More information:
///  - [ECMAScript reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-iterator-constructor
#[derive(Debug, Clone, Trace, Finalize, JsData)]
pub(crate) struct IteratorConstructor;

impl IntrinsicObject for IteratorConstructor {
    fn init(realm: &Realm) {
        let iterator_prototype = realm.intrinsics().constructors().iterator().prototype();
        BuiltInBuilder::from_standard_constructor::<Self>(realm)
            .inherits(Some(iterator_prototype.clone()))
            // Static methods
            .static_method(Self::from, js_string!("from"), 1)
            .static_method(Self::concat, js_string!("concat"), 0)
            .static_method(Self::zip, js_string!("zip"), 1)
            .static_method(Self::zip_keyed, js_string!("zipKeyed"), 1)
            .static_property(PROTOTYPE, iterator_prototype, Attribute::empty())
            .build_without_prototype();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        intrinsics.constructors().iterator().constructor()
    }
}

impl BuiltInObject for IteratorConstructor {
    const NAME: JsString = StaticJsStrings::ITERATOR;
}

impl BuiltInConstructor for IteratorConstructor {
    const PROTOTYPE_STORAGE_SLOTS: usize = 0;
    const CONSTRUCTOR_STORAGE_SLOTS: usize = 5;
    const CONSTRUCTOR_ARGUMENTS: usize = 0;
    const STANDARD_CONSTRUCTOR: fn(&StandardConstructors) -> &StandardConstructor =
        StandardConstructors::iterator;

    /// `Iterator ( )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iterator
    fn constructor(
        new_target: &JsValue,
        _args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        // 1. If NewTarget is undefined or the active function object, throw a TypeError exception.
        if new_target.is_undefined()
            || new_target
                == &context
                    .active_function_object()
                    .unwrap_or_else(|| context.intrinsics().constructors().iterator().constructor())
                    .into()
        {
            return Err(JsNativeError::typ()
                .with_message(if new_target.is_undefined() {
                    "Constructor Iterator requires 'new'"
                } else {
                    "Abstract class Iterator not directly constructable"
                })
                .into());
        }

        // 2. Return ? OrdinaryCreateFromConstructor(NewTarget, "%Iterator.prototype%").
        let prototype =
            get_prototype_from_constructor(new_target, StandardConstructors::iterator, context)?;

        // Create an ordinary object (Iterator instances have no internal data slots).
        Ok(JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            prototype,
            OrdinaryObject,
        )
        .upcast()
        .into())
    }
}

impl IteratorConstructor {
    /// `Iterator.from ( O )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iterator.from
    fn from(_this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let o = args.get_or_undefined(0);

        // 1. Let iteratorRecord be ? GetIteratorFlattenable(O, iterate-strings).
        let iterator_record = super::get_iterator_flattenable(o, true, context)?;

        // 2. Let hasInstance be ? OrdinaryHasInstance(%Iterator%, iteratorRecord.[[Iterator]]).
        let iterator_constructor = context.intrinsics().constructors().iterator().constructor();
        let has_instance = JsValue::ordinary_has_instance(
            &iterator_constructor.clone().into(),
            &iterator_record.iterator().clone().into(),
            context,
        )?;

        // 3. If hasInstance is true, then
        if has_instance {
            // a. Return iteratorRecord.[[Iterator]].
            return Ok(iterator_record.iterator().clone().into());
        }

        // 4. Let wrapper be OrdinaryObjectCreate(%WrapForValidIteratorPrototype%, « [[Iterated]] »).
        // 5. Set wrapper.[[Iterated]] to iteratorRecord.
        // 6. Return wrapper.
        let wrapper = JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            context
                .intrinsics()
                .objects()
                .iterator_prototypes()
                .wrap_for_valid_iterator(),
            WrapForValidIterator {
                iterated: iterator_record,
            },
        );

        Ok(wrapper.into())
    }

    /// `Iterator.concat ( ...items )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iterator.concat
    fn concat(_this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        // 1. Let iterables be a new empty List.
        let mut iterables = VecDeque::with_capacity(args.len());

        // 2. For each element item of items, do
        for item in args {
            // a. If item is not an Object, throw a TypeError exception.
            let Some(item) = item.as_object() else {
                return Err(js_error!(TypeError: "Iterator.concat requires iterable objects"));
            };

            // b. Let method be ? GetMethod(item, %Symbol.iterator%).
            // c. If method is undefined, throw a TypeError exception.
            let method = item.get_method(JsSymbol::iterator(), context)?.ok_or_else(
                || js_error!(TypeError: "Iterator.concat requires objects with @@iterator"),
            )?;

            // d. Append the Record { [[OpenMethod]]: method, [[Iterable]]: item } to iterables.
            iterables.push_back(IterableRecord {
                iterable: item,
                open_method: JsFunction::from_object_unchecked(method),
            });
        }

        // 3. Let closure be a new Abstract Closure with no parameters that captures iterables
        //    and performs the following steps when called:
        //    (implemented via IteratorHelperOp::Concat in execute_next)
        // 4-5. Let result be CreateIteratorFromClosure(closure, "Iterator Helper", ...)
        //      with [[UnderlyingIterators]] set to a new empty List.
        let helper = IteratorHelper::create(iterator_helper::Concat::new(iterables), context);

        // 6. Return result.
        Ok(helper.into())
    }

    /// The first steps of `Iterator.zip` and `Iterator.zipKeyed`: what is iterated, the mode and the paddings.
    fn zip_arguments(
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<(JsObject, ZipMode, Option<JsObject>)> {
        // 1. If iterables is not an Object, throw a TypeError exception.
        let Some(iterables) = args.get_or_undefined(0).as_object() else {
            return Err(JsNativeError::non_object("Iterator.zip").into());
        };

        // 2. Set options to ? GetOptionsObject(options).
        let options = args.get_or_undefined(1);
        let options = match options.as_object() {
            Some(options) => options,
            None if options.is_undefined() => JsObject::with_null_proto(),
            None => return Err(js_error!(TypeError: "options must be an object")),
        };

        // 3. Let mode be ? Get(options, "mode").
        // 4. If mode is undefined, set mode to "shortest".
        // 5. If mode is not one of "shortest", "longest", or "strict", throw a TypeError exception.
        let mode = options.get(js_string!("mode"), context)?;
        let mode = match mode.as_string().map(|mode| mode.to_std_string_lossy()).as_deref() {
            None if mode.is_undefined() => ZipMode::Shortest,
            Some("shortest") => ZipMode::Shortest,
            Some("longest") => ZipMode::Longest,
            Some("strict") => ZipMode::Strict,
            _ => {
                return Err(
                    js_error!(TypeError: "mode must be \"shortest\", \"longest\" or \"strict\""),
                );
            }
        };

        // 6. Let paddingOption be undefined.
        // 7. If mode is "longest", then
        //    a. Set paddingOption to ? Get(options, "padding").
        //    b. If paddingOption is not undefined and paddingOption is not an Object, throw a TypeError exception.
        let padding = if mode == ZipMode::Longest {
            let padding = options.get(js_string!("padding"), context)?;
            if !padding.is_undefined() && !padding.is_object() {
                return Err(js_error!(TypeError: "padding must be an object"));
            }
            padding.as_object()
        } else {
            None
        };
        Ok((iterables, mode, padding))
    }

    /// `Iterator.zip ( iterables [ , options ] )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iterator.zip
    fn zip(_this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let (iterables, mode, padding_option) = Self::zip_arguments(args, context)?;

        // 10. Let inputIter be ? GetIterator(iterables, sync).
        let mut input = JsValue::from(iterables).get_iterator(IteratorHint::Sync, context)?;
        let mut iters = Vec::new();

        // 12. Repeat, while next is not done,
        loop {
            let next = match input.step_value(context) {
                Ok(Some(next)) => next,
                Ok(None) => break,
                Err(error) => return close_all(&iters, Err(error), context),
            };
            match super::get_iterator_flattenable(&next, false, context) {
                Ok(iter) => iters.push(Some(iter)),
                Err(error) => {
                    let completion = close_all(&iters, Err(error), context);
                    return input.close(completion, context);
                }
            }
        }

        // 14. If mode is "longest", then
        let padding = match padding_option {
            Some(option) => match Self::paddings(&option, iters.len(), context) {
                Ok(padding) => padding,
                Err(error) => return close_all(&iters, Err(error), context),
            },
            None => vec![JsValue::undefined(); iters.len()],
        };

        // 15. Let finishResults be CreateArrayFromList.
        Ok(Self::zipped(iters, mode, padding, None, context))
    }

    /// The first values of an iterable, `undefined` after its end.
    fn paddings(option: &JsObject, count: usize, context: &mut Context) -> JsResult<Vec<JsValue>> {
        let mut iter = JsValue::from(option.clone()).get_iterator(IteratorHint::Sync, context)?;
        let mut padding = Vec::with_capacity(count);
        while padding.len() < count {
            match iter.step_value(context)? {
                Some(value) => padding.push(value),
                None => {
                    padding.resize(count, JsValue::undefined());
                    return Ok(padding);
                }
            }
        }
        iter.close(Ok(JsValue::undefined()), context)?;
        Ok(padding)
    }

    /// `Iterator.zipKeyed ( iterables [ , options ] )`
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iterator.zipkeyed
    fn zip_keyed(_this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let (iterables, mode, padding_option) = Self::zip_arguments(args, context)?;

        // 10. Let allKeys be ? iterables.[[OwnPropertyKeys]]().
        let all_keys =
            iterables.__own_property_keys__(&mut InternalMethodPropertyContext::new(context))?;
        let mut keys = Vec::new();
        let mut iters = Vec::new();

        // 12. For each element key of allKeys, do
        for key in all_keys {
            let desc = iterables
                .__get_own_property__(&key, &mut InternalMethodPropertyContext::new(context));
            let iter = desc.and_then(|desc| {
                if !desc.is_some_and(|desc| desc.expect_enumerable()) {
                    return Ok(None);
                }
                let value = iterables.get(key.clone(), context)?;
                if value.is_undefined() {
                    return Ok(None);
                }
                super::get_iterator_flattenable(&value, false, context).map(Some)
            });
            match iter {
                Ok(Some(iter)) => {
                    keys.push(key);
                    iters.push(Some(iter));
                }
                Ok(None) => {}
                Err(error) => return close_all(&iters, Err(error), context),
            }
        }

        // 14. If mode is "longest", then
        let mut padding = vec![JsValue::undefined(); iters.len()];
        if let Some(option) = padding_option {
            for (key, padding) in keys.iter().zip(&mut padding) {
                match option.get(key.clone(), context) {
                    Ok(value) => *padding = value,
                    Err(error) => return close_all(&iters, Err(error), context),
                }
            }
        }

        Ok(Self::zipped(iters, mode, padding, Some(keys), context))
    }

    /// The iterator helper of `zip` and `zipKeyed`.
    fn zipped(
        iters: Vec<Option<IteratorRecord>>,
        mode: ZipMode,
        padding: Vec<JsValue>,
        keys: Option<Vec<PropertyKey>>,
        context: &mut Context,
    ) -> JsValue {
        let zip = Zip {
            iters,
            mode,
            padding,
            keys,
        };
        IteratorHelper::create(zip.coroutine(), context).into()
    }
}
