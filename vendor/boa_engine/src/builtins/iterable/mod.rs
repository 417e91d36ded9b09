//! Boa's implementation of ECMAScript's `IteratorRecord` and iterator prototype objects.

use crate::{
    Context, JsExpect, JsResult, JsValue,
    builtins::{
        BuiltInBuilder, IntrinsicObject,
        array::ArrayIterator,
        generator::{Generator, Yielded},
        map::MapIterator,
        promise::{Promise, PromiseCapability, if_abrupt_reject_promise},
        set::SetIterator,
        string::StringIterator,
    },
    context::intrinsics::Intrinsics,
    error::{FailureKind, JsNativeError},
    js_string,
    native_function::{
        CoroutineBranch, CoroutineState, NATIVE_FUNCTION_METHODS, NativeFunction,
        NativeFunctionObject,
    },
    object::{
        FunctionObjectBuilder, JsObject,
        shape::{ShapeId, slot::Slot},
    },
    property::PropertyKey,
    realm::Realm,
    symbol::JsSymbol,
    vm::CompletionRecord,
};
use boa_gc::{Finalize, Trace};

mod async_from_sync_iterator;
pub(crate) mod iterator_constructor;
pub(crate) mod iterator_helper;
mod iterator_prototype;
pub(crate) mod wrap_for_valid_iterator;

#[cfg(test)]
mod tests;

pub(crate) use async_from_sync_iterator::AsyncFromSyncIterator;
pub(crate) use iterator_prototype::Iterator;

/// `IfAbruptCloseIterator ( value, iteratorRecord )`
///
/// `IfAbruptCloseIterator` is a shorthand for a sequence of algorithm steps that use an `Iterator`
/// Record.
///
/// More information:
///  - [ECMA reference][spec]
///
///  [spec]: https://tc39.es/ecma262/#sec-ifabruptcloseiterator
macro_rules! if_abrupt_close_iterator {
    ($value:expr, $iterator_record:expr, $context:expr) => {
        match $value {
            // 1. If value is an abrupt completion, return ? IteratorClose(iteratorRecord, value).
            Err(err) => return $iterator_record.close(Err(err), $context),
            // 2. Else if value is a Completion Record, set value to value.
            Ok(value) => value,
        }
    };
}

// Export macro to crate level
pub(crate) use if_abrupt_close_iterator;

use super::OrdinaryObject;

/// The built-in iterator prototypes.
#[derive(Debug, Trace, Finalize)]
pub struct IteratorPrototypes {
    /// The `IteratorPrototype` object.
    iterator: JsObject,

    /// The `AsyncIteratorPrototype` object.
    async_iterator: JsObject,

    /// The `AsyncFromSyncIteratorPrototype` prototype object.
    async_from_sync_iterator: JsObject,

    /// The `ArrayIteratorPrototype` prototype object.
    array: JsObject,

    /// The `SetIteratorPrototype` prototype object.
    set: JsObject,

    /// The `StringIteratorPrototype` prototype object.
    string: JsObject,

    /// The `RegExpStringIteratorPrototype` prototype object.
    regexp_string: JsObject,

    /// The `MapIteratorPrototype` prototype object.
    map: JsObject,

    /// The `%SegmentIteratorPrototype%` prototype object.
    #[cfg(feature = "intl")]
    segment: JsObject,

    /// The `%IteratorHelperPrototype%` prototype object.
    iterator_helper: JsObject,

    /// The `%WrapForValidIteratorPrototype%` prototype object.
    wrap_for_valid_iterator: JsObject,
}

impl Default for IteratorPrototypes {
    fn default() -> Self {
        Self {
            iterator: JsObject::with_null_proto(),
            async_iterator: JsObject::with_null_proto(),
            async_from_sync_iterator: JsObject::with_null_proto(),
            array: JsObject::with_null_proto(),
            set: JsObject::with_null_proto(),
            string: JsObject::with_null_proto(),
            regexp_string: JsObject::with_null_proto(),
            map: JsObject::with_null_proto(),
            #[cfg(feature = "intl")]
            segment: JsObject::with_null_proto(),
            iterator_helper: JsObject::with_null_proto(),
            wrap_for_valid_iterator: JsObject::with_null_proto(),
        }
    }
}

impl IteratorPrototypes {
    /// Returns the `ArrayIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn array(&self) -> JsObject {
        self.array.clone()
    }

    /// Returns the `AsyncIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn async_iterator(&self) -> JsObject {
        self.async_iterator.clone()
    }

    /// Returns the `AsyncFromSyncIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn async_from_sync_iterator(&self) -> JsObject {
        self.async_from_sync_iterator.clone()
    }

    /// Returns the `SetIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn set(&self) -> JsObject {
        self.set.clone()
    }

    /// Returns the `StringIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn string(&self) -> JsObject {
        self.string.clone()
    }

    /// Returns the `RegExpStringIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn regexp_string(&self) -> JsObject {
        self.regexp_string.clone()
    }

    /// Returns the `MapIteratorPrototype` object.
    #[inline]
    #[must_use]
    pub fn map(&self) -> JsObject {
        self.map.clone()
    }

    /// Returns the `%SegmentIteratorPrototype%` object.
    #[inline]
    #[must_use]
    #[cfg(feature = "intl")]
    pub fn segment(&self) -> JsObject {
        self.segment.clone()
    }

    /// Returns the `%IteratorHelperPrototype%` object.
    #[inline]
    #[must_use]
    pub fn iterator_helper(&self) -> JsObject {
        self.iterator_helper.clone()
    }

    /// Returns the `%WrapForValidIteratorPrototype%` object.
    #[inline]
    #[must_use]
    pub fn wrap_for_valid_iterator(&self) -> JsObject {
        self.wrap_for_valid_iterator.clone()
    }
}

/// `%AsyncIteratorPrototype%` object
///
/// More information:
///  - [ECMA reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-asynciteratorprototype
pub(crate) struct AsyncIterator;

impl IntrinsicObject for AsyncIterator {
    fn init(realm: &Realm) {
        BuiltInBuilder::with_intrinsic::<Self>(realm)
            .static_method(|v, _, _| Ok(v.clone()), JsSymbol::async_iterator(), 0)
            .static_method(Self::async_dispose, JsSymbol::async_dispose(), 0)
            .build();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        intrinsics.objects().iterator_prototypes().async_iterator()
    }
}

impl AsyncIterator {
    /// `%AsyncIteratorPrototype% [ %Symbol.asyncDispose% ] ( )`
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asyncdispose%
    fn async_dispose(
        this: &JsValue,
        _args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        // 2. Let promiseCapability be ! NewPromiseCapability(%Promise%).
        let promise = context.intrinsics().constructors().promise().constructor();
        let capability = PromiseCapability::new(&promise, context)?;

        // 3. Let return be Completion(GetMethod(O, "return")).
        let r#return = this.get_method(js_string!("return"), context);
        let wrapper = match if_abrupt_reject_promise!(r#return, capability, context) {
            // 5. If return is undefined, perform ! Call(promiseCapability.[[Resolve]], undefined, « undefined »).
            None => {
                capability
                    .resolve()
                    .call(&JsValue::undefined(), &[JsValue::undefined()], context)?;
                return Ok(capability.promise().clone().into());
            }
            // 6.a. Let result be Completion(Call(return, O)).
            Some(r#return) => {
                let result = r#return.call(this, &[], context);
                let result = if_abrupt_reject_promise!(result, capability, context);
                // 6.c. Let resultWrapper be Completion(PromiseResolve(%Promise%, result)).
                Promise::promise_resolve(&promise, result, context)
            }
        };
        let wrapper = if_abrupt_reject_promise!(wrapper, capability, context);
        let wrapper = wrapper
            .downcast::<Promise>()
            .ok()
            .js_expect("%Promise% constructor must return a `Promise` object")?;

        // 6.e. Let unwrap be a new Abstract Closure that performs the following steps when called:
        //      i. Return undefined.
        let on_fulfilled = FunctionObjectBuilder::new(
            context.realm(),
            NativeFunction::from_fn_ptr(|_, _, _| Ok(JsValue::undefined())),
        )
        .name(js_string!())
        .length(1)
        .build();
        Promise::perform_promise_then(
            &wrapper,
            Some(on_fulfilled),
            None,
            Some(capability.clone()),
            context,
        );

        // 7. Return promiseCapability.[[Promise]].
        Ok(capability.promise().clone().into())
    }
}

/// `CreateIterResultObject( value, done )`
///
/// Generates an object supporting the `IteratorResult` interface.
pub fn create_iter_result_object(value: JsValue, done: bool, context: &mut Context) -> JsValue {
    // 1. Assert: Type(done) is Boolean.
    // 2. Let obj be ! OrdinaryObjectCreate(%Object.prototype%).
    // 3. Perform ! CreateDataPropertyOrThrow(obj, "value", value).
    // 4. Perform ! CreateDataPropertyOrThrow(obj, "done", done).
    let obj = context
        .intrinsics()
        .templates()
        .iterator_result()
        .create(OrdinaryObject, vec![value, done.into()]);

    // 5. Return obj.
    obj.into()
}

/// One step of an iterator of the engine: the next value, or nothing at the end. The object may be of
/// another kind, which is a `TypeError`.
pub(crate) type Step = fn(&JsObject, &mut Context) -> JsResult<Option<JsValue>>;

/// What the method `next` gives that takes such a step.
pub(crate) fn step_to_result(
    this: &JsValue,
    class: &'static str,
    step: Step,
    context: &mut Context,
) -> JsResult<JsValue> {
    let Some(iterator) = this.as_object() else {
        return Err(JsNativeError::incompatible(class).into());
    };
    let value = step(&iterator, context)?;
    let done = value.is_none();
    Ok(create_iter_result_object(
        value.unwrap_or_default(),
        done,
        context,
    ))
}

/// Iterator hint for `GetIterator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IteratorHint {
    /// Hints that the iterator should be sync.
    Sync,

    /// Hints that the iterator should be async.
    Async,
}

impl JsValue {
    /// `GetIteratorFromMethod ( obj, method )`
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-getiteratorfrommethod
    pub fn get_iterator_from_method(
        &self,
        method: &JsObject,
        context: &mut Context,
    ) -> JsResult<IteratorRecord> {
        // 1. Let iterator be ? Call(method, obj).
        let iterator = method.call(self, &[], context)?;
        // 2. If iterator is not an Object, throw a TypeError exception.
        let iterator_obj = iterator.as_object().ok_or_else(|| {
            JsNativeError::from_failure(
                FailureKind::IteratorNotObject,
                [js_string!("Symbol.iterator")],
            )
        })?;
        // 3. Let nextMethod be ? Get(iterator, "next").
        let next_method = iterator_obj.get(js_string!("next"), context)?;
        // 4. Let iteratorRecord be the Iterator Record { [[Iterator]]: iterator, [[NextMethod]]: nextMethod, [[Done]]: false }.
        // 5. Return iteratorRecord.
        Ok(IteratorRecord::new(iterator_obj.clone(), next_method))
    }

    /// `GetIterator ( obj, kind )`
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-getiterator
    pub fn get_iterator(
        &self,
        hint: IteratorHint,
        context: &mut Context,
    ) -> JsResult<IteratorRecord> {
        if self.is_null_or_undefined() {
            return Err(JsNativeError::not_iterable(self).into());
        }
        if matches!(hint, IteratorHint::Sync)
            && let Some(iterator) = ArrayIteration::of(self, context)
        {
            return Ok(iterator);
        }
        let method = match hint {
            // 1. If kind is async, then
            IteratorHint::Async => {
                // a. Let method be ? GetMethod(obj, %Symbol.asyncIterator%).
                let Some(method) = self.get_method(JsSymbol::async_iterator(), context)? else {
                    // b. If method is undefined, then
                    //     i. Let syncMethod be ? GetMethod(obj, %Symbol.iterator%).
                    let sync_method =
                        self.get_method(JsSymbol::iterator(), context)?
                            .ok_or_else(|| {
                                // ii. If syncMethod is undefined, throw a TypeError exception.
                                JsNativeError::not_iterable(self)
                            })?;
                    // iii. Let syncIteratorRecord be ? GetIteratorFromMethod(obj, syncMethod).
                    let sync_iterator_record =
                        self.get_iterator_from_method(&sync_method, context)?;
                    // iv. Return CreateAsyncFromSyncIterator(syncIteratorRecord).
                    return Ok(AsyncFromSyncIterator::create(sync_iterator_record, context));
                };

                Some(method)
            }
            // 2. Else,
            IteratorHint::Sync => {
                // a. Let method be ? GetMethod(obj, %Symbol.iterator%).
                self.get_v(JsSymbol::iterator(), context)?.as_callable()
            }
        };

        let method = method.ok_or_else(|| {
            // 3. If method is undefined, throw a TypeError exception.
            JsNativeError::not_iterable(self)
        })?;

        // 4. Return ? GetIteratorFromMethod(obj, method).
        self.get_iterator_from_method(&method, context)
    }
}

/// The result of the iteration process.
#[derive(Debug, Clone, Trace, Finalize)]
pub struct IteratorResult {
    object: JsObject,
}

impl IteratorResult {
    /// Gets a new `IteratorResult` from a value. Returns `Err` if
    /// the value is not a [`JsObject`]
    pub(crate) fn from_value(value: JsValue) -> JsResult<Self> {
        if let Some(object) = value.as_object() {
            Ok(Self { object })
        } else {
            let text = match value.as_string() {
                Some(text) => text,
                None => js_string!(value.display().to_string()),
            };
            Err(JsNativeError::from_failure(FailureKind::IteratorResultNotObject, [text]).into())
        }
    }

    /// Gets the inner object of this `IteratorResult`.
    pub(crate) const fn object(&self) -> &JsObject {
        &self.object
    }

    /// A field of a result that has the shape of those that the engine makes.
    #[inline]
    fn own(&self, index: usize, context: &Context) -> Option<JsValue> {
        let object = self.object.borrow();
        let made = context
            .intrinsics()
            .templates()
            .iterator_result()
            .shape()
            .id();
        (object.shape().id() == made).then(|| object.properties().storage[index].clone())
    }

    /// `IteratorComplete ( iterResult )`
    ///
    /// The abstract operation `IteratorComplete` takes argument `iterResult` (an `Object`) and
    /// returns either a normal completion containing a `Boolean` or a throw completion.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iteratorcomplete
    #[inline]
    pub fn complete(&self, context: &mut Context) -> JsResult<bool> {
        if let Some(done) = self.own(1, context) {
            return Ok(done.to_boolean());
        }
        // 1. Return ToBoolean(? Get(iterResult, "done")).
        Ok(self.object.get(js_string!("done"), context)?.to_boolean())
    }

    /// `IteratorValue ( iterResult )`
    ///
    /// The abstract operation `IteratorValue` takes argument `iterResult` (an `Object`) and
    /// returns either a normal completion containing an ECMAScript language value or a throw
    /// completion.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iteratorvalue
    #[inline]
    pub fn value(&self, context: &mut Context) -> JsResult<JsValue> {
        if let Some(value) = self.own(0, context) {
            return Ok(value);
        }
        // 1. Return ? Get(iterResult, "value").
        self.object.get(js_string!("value"), context)
    }
}

/// Iterator Record
///
/// An Iterator Record is a Record value used to encapsulate an
/// `Iterator` or `AsyncIterator` along with the `next` method.
///
/// More information:
///  - [ECMA reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-iterator-records
#[derive(Clone, Debug, Finalize, Trace)]
pub struct IteratorRecord {
    /// `[[Iterator]]`
    ///
    /// An object that conforms to the `Iterator` or `AsyncIterator` interface.
    iterator: JsObject,

    /// `[[NextMethod]]`
    ///
    /// The `next` method of the `[[Iterator]]` object.
    next_method: JsValue,

    /// `[[Done]]`
    ///
    /// Whether the iterator has been closed.
    done: bool,

    /// The result of the last call to `next`.
    last: LastResult,

    /// How the engine takes a step of `[[Iterator]]` by itself.
    #[unsafe_ignore_trace]
    stepper: Stepper,
}

/// What `next` gave last.
#[derive(Clone, Debug, Finalize, Trace)]
pub(crate) enum LastResult {
    /// An object.
    Object(IteratorResult),
    /// A value for which no object was made.
    Value(JsValue),
}

/// How the next value is asked for.
#[derive(Clone, Copy, Debug)]
enum Stepper {
    /// `[[NextMethod]]` is called.
    Call,
    /// A generator is resumed.
    Generator,
    /// `[[NextMethod]]` is the engine's own: the same without a call and without a result object.
    Own(Step),
    /// The same for arrays.
    Array,
}

/// How arrays are iterated, where no program changed it: kept so that each time a few numbers are compared.
#[derive(Debug, Default)]
pub(crate) struct ArrayIteration {
    known: Option<KnownIteration>,
    /// An iterator that was left, to be used again.
    pub(crate) spare: Option<JsObject>,
}

/// The shapes of `Array.prototype` and of the prototypes of its iterators with the number of their properties, which grows when
/// something is added to a shape of one object; and where their methods stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct KnownIteration {
    shapes: [(ShapeId, usize); 4],
    values: u32,
    next: u32,
}

impl ArrayIteration {
    /// The method `next` of the iterators of arrays, where the methods of arrays and iterators are the engine's own, and there is
    /// no method `return`.
    pub(crate) fn next_method(context: &mut Context) -> Option<JsValue> {
        let intrinsics = context.intrinsics();
        let constructors = intrinsics.constructors();
        let prototypes = [
            constructors.array().prototype(),
            intrinsics.objects().iterator_prototypes().array(),
            constructors.iterator().prototype(),
            constructors.object().prototype(),
        ];
        let shapes = prototypes.each_ref().map(|prototype| {
            let prototype = prototype.borrow();
            (prototype.shape().id(), prototype.properties().storage.len())
        });
        let known = match context.iteration.known {
            Some(known) if known.shapes == shapes => known,
            _ => {
                let slot_of = |at: usize, key: PropertyKey| {
                    let prototype: &JsObject = &prototypes[at];
                    prototype.borrow().shape().lookup(&key)
                };
                let data = |slot: &Slot| !slot.attributes.is_accessor_descriptor();
                let values = slot_of(0, JsSymbol::iterator().into()).filter(data)?;
                let next = slot_of(1, js_string!("next").into()).filter(data)?;
                for at in 1..prototypes.len() {
                    let above = prototypes[at].prototype();
                    if slot_of(at, js_string!("return").into()).is_some()
                        || above.as_ref() != prototypes.get(at + 1)
                    {
                        return None;
                    }
                }
                let known = KnownIteration {
                    shapes,
                    values: values.index,
                    next: next.index,
                };
                context.iteration.known = Some(known);
                known
            }
        };
        let method = |at: usize, slot: u32| {
            prototypes[at].borrow().properties().storage[slot as usize].clone()
        };
        let values = context.intrinsics().objects().array_prototype_values();
        let is_own = method(0, known.values)
            .as_object()
            .is_some_and(|method| JsObject::equals(&method, &values));
        let next = method(1, known.next);
        let is_next = next.as_object().is_some_and(|next| {
            next.downcast_ref::<NativeFunctionObject>()
                .is_some_and(|next| next.f.is(ArrayIterator::next))
        });
        (is_own && is_next).then_some(next)
    }

    /// An iterator over an array that is as the engine made it.
    fn of(value: &JsValue, context: &mut Context) -> Option<IteratorRecord> {
        let array = value.as_object().filter(JsObject::is_array)?;
        if array.borrow().shape().id() != context.intrinsics().templates().array().shape().id() {
            return None;
        }
        let next_method = Self::next_method(context)?;
        Some(IteratorRecord {
            iterator: ArrayIterator::over_values(&array, context),
            next_method,
            done: false,
            last: LastResult::Value(JsValue::undefined()),
            stepper: Stepper::Array,
        })
    }
}

impl Stepper {
    fn new(iterator: &JsObject, next_method: &JsValue) -> Self {
        if !next_method
            .object_ref()
            .is_some_and(|next| std::ptr::eq(next.vtable, &raw const NATIVE_FUNCTION_METHODS))
        {
            return Self::Call;
        }
        let Some(next) = next_method.as_object() else {
            return Self::Call;
        };
        let Some(next) = next.downcast_ref::<NativeFunctionObject>() else {
            return Self::Call;
        };
        if next.f.is(ArrayIterator::next) {
            Self::Array
        } else if next.f.is(Generator::next) && iterator.is::<Generator>() {
            Self::Generator
        } else if next.f.is(MapIterator::next) {
            Self::Own(MapIterator::step)
        } else if next.f.is(SetIterator::next) {
            Self::Own(SetIterator::step)
        } else if next.f.is(StringIterator::next) {
            Self::Own(StringIterator::step)
        } else {
            Self::Call
        }
    }
}

impl IteratorRecord {
    /// Creates a new `IteratorRecord` with the given iterator object, next method and `done` flag.
    #[inline]
    #[must_use]
    pub fn new(iterator: JsObject, next_method: JsValue) -> Self {
        let stepper = Stepper::new(&iterator, &next_method);
        Self {
            iterator,
            next_method,
            done: false,
            last: LastResult::Value(JsValue::undefined()),
            stepper,
        }
    }

    /// The step to the next value of a dense array; says `false` before anything was changed where more has to be looked at.
    #[inline]
    pub(crate) fn step_dense(&mut self) -> bool {
        if !matches!(self.stepper, Stepper::Array) {
            return false;
        }
        let Some(value) = ArrayIterator::step_dense(&self.iterator) else {
            return false;
        };
        self.done = false;
        self.last = LastResult::Value(value);
        true
    }

    /// Whether this is an iterator of an array, which nothing has to be done for when it is left; then it is.
    pub(crate) fn leave(self, context: &mut Context) -> Option<Self> {
        let prototype = || context.intrinsics().objects().iterator_prototypes().array();
        if matches!(self.stepper, Stepper::Array)
            && self.iterator.borrow().properties().storage.is_empty()
            && self.iterator.prototype() == Some(prototype())
            && ArrayIteration::next_method(context).is_some()
        {
            ArrayIterator::put_by(&self.iterator, context);
            return None;
        }
        Some(self)
    }

    /// Get the `[[Iterator]]` field of the `IteratorRecord`.
    pub(crate) const fn iterator(&self) -> &JsObject {
        &self.iterator
    }

    /// Gets the `[[NextMethod]]` field of the `IteratorRecord`.
    pub(crate) const fn next_method(&self) -> &JsValue {
        &self.next_method
    }

    /// Gets the last result of the iterator record.
    pub(crate) const fn last(&self) -> &LastResult {
        &self.last
    }

    /// Runs `f`, setting the `done` field of this `IteratorRecord` to `true` if `f` returns
    /// an error.
    fn set_done_on_err<R, F>(&mut self, f: F) -> JsResult<R>
    where
        F: FnOnce(&mut Self) -> JsResult<R>,
    {
        let result = f(self);
        if result.is_err() {
            self.done = true;
        }
        result
    }

    /// Gets the current value of the `IteratorRecord`.
    pub(crate) fn value(&mut self, context: &mut Context) -> JsResult<JsValue> {
        self.set_done_on_err(|iter| match &iter.last {
            LastResult::Value(value) => Ok(value.clone()),
            LastResult::Object(result) => result.value(context),
        })
    }

    /// Get the `[[Done]]` field of the `IteratorRecord`.
    pub(crate) const fn done(&self) -> bool {
        self.done
    }

    /// Updates the current result value of this iterator record.
    pub(crate) fn update_result(&mut self, result: JsValue, context: &mut Context) -> JsResult<()> {
        self.set_done_on_err(|iter| {
            // 3. If Type(result) is not Object, throw a TypeError exception.
            // 4. Return result.
            // `IteratorResult::from_value` does this for us.

            // `IteratorStep(iteratorRecord)`
            // https://tc39.es/ecma262/#sec-iteratorstep

            // 1. Let result be ? IteratorNext(iteratorRecord).
            let result = IteratorResult::from_value(result)?;
            // 2. Let done be ? IteratorComplete(result).
            // 3. If done is true, return false.
            iter.done = result.complete(context)?;

            iter.last = LastResult::Object(result);

            Ok(())
        })
    }

    /// `IteratorNext ( iteratorRecord [ , value ] )`
    ///
    /// The abstract operation `IteratorNext` takes argument `iteratorRecord` (an `Iterator`
    /// Record) and optional argument `value` (an ECMAScript language value) and returns either a
    /// normal completion containing an `Object` or a throw completion.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iteratornext
    pub(crate) fn next(
        &mut self,
        value: Option<&JsValue>,
        context: &mut Context,
    ) -> JsResult<IteratorResult> {
        // 1. If value is not present, then
        //     a. Let result be Completion(Call(iteratorRecord.[[NextMethod]], iteratorRecord.[[Iterator]])).
        // 2. Else,
        //     a. Let result be Completion(Call(iteratorRecord.[[NextMethod]], iteratorRecord.[[Iterator]], « value »)).
        // 3. If result is a throw completion, then
        //     a. Set iteratorRecord.[[Done]] to true.
        //     b. Return ? result.
        // 4. Set result to ! result.
        // 5. If result is not an Object, then
        //     a. Set iteratorRecord.[[Done]] to true.
        //     b. Throw a TypeError exception.
        // 6. Return result.
        // NOTE: In this case, `set_done_on_err` does all the heavylifting for us, which
        // simplifies the instructions below.
        self.set_done_on_err(|iter| {
            iter.next_method
                .call(
                    &iter.iterator.clone().into(),
                    value.map_or(&[], std::slice::from_ref),
                    context,
                )
                .and_then(IteratorResult::from_value)
        })
    }

    /// `IteratorStep ( iteratorRecord )`
    ///
    /// Updates the `IteratorRecord` and returns `true` if the next result record returned
    /// `done: true`, otherwise returns `false`. This differs slightly from the spec, but also
    /// simplifies some logic around iterators.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iteratorstep
    pub(crate) fn step(&mut self, context: &mut Context) -> JsResult<bool> {
        // Natives that take all of an iterator may never come back to the interpreter's loop.
        context.check_memory()?;
        // Patterns go on after the last value; `next` must not be called again then.
        if self.done {
            self.last = LastResult::Value(JsValue::undefined());
            return Ok(true);
        }
        self.set_done_on_err(|iter| {
            // 1. Let result be ? IteratorNext(iteratorRecord).
            let result = match iter.stepper {
                Stepper::Own(_) | Stepper::Array => {
                    let step = match iter.stepper {
                        Stepper::Own(step) => step,
                        _ => ArrayIterator::step,
                    };
                    let value = step(&iter.iterator, context)?;
                    iter.done = value.is_none();
                    iter.last = LastResult::Value(value.unwrap_or_default());
                    return Ok(iter.done);
                }
                Stepper::Generator => match Generator::next_raw(&iter.iterator, context)? {
                    Yielded::Raw(value) => {
                        iter.done = false;
                        iter.last = LastResult::Value(value);
                        return Ok(false);
                    }
                    Yielded::Done(value) => {
                        iter.done = true;
                        iter.last = LastResult::Value(value);
                        return Ok(true);
                    }
                    Yielded::Result(object) => IteratorResult::from_value(object)?,
                },
                Stepper::Call => iter.next(None, context)?,
            };

            // 2. Let done be Completion(IteratorComplete(result)).
            // 3. If done is a throw completion, then
            //     a. Set iteratorRecord.[[Done]] to true.
            //     b. Return ? done.
            // 4. Set done to ! done.
            // 5. If done is true, then
            //     a. Set iteratorRecord.[[Done]] to true.
            //     b. Return done.
            iter.done = result.complete(context)?;

            iter.last = LastResult::Object(result);

            // 6. Return result.
            Ok(iter.done)
        })
    }

    /// `IteratorStepValue ( iteratorRecord )`
    ///
    /// Updates the `IteratorRecord` and returns `Some(value)` if the next result record returned
    /// `done: true`, otherwise returns `None`.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-iteratorstepvalue
    pub(crate) fn step_value(&mut self, context: &mut Context) -> JsResult<Option<JsValue>> {
        // 1. Let result be ? IteratorStep(iteratorRecord).
        if self.step(context)? {
            // 2. If result is done, then
            //     a. Return done.
            Ok(None)
        } else {
            // 3. Let value be Completion(IteratorValue(result)).
            // 4. If value is a throw completion, then
            //     a. Set iteratorRecord.[[Done]] to true.
            // 5. Return ? value.
            self.value(context).map(Some)
        }
    }

    /// [`IfAbruptCloseIterator( value, iteratorRecord )`][spec], but
    /// adapted to be used inside `NativeCoroutine`.
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-ifabruptcloseiterator
    pub(crate) fn if_abrupt_close_iterator(
        &self,
        completion: CompletionRecord,
        context: &mut Context,
    ) -> CoroutineState {
        // 1. Assert: value is a Completion Record.
        // 2. If value is an abrupt completion, return ? IteratorClose(iteratorRecord, value).
        // 3. Set value to ! value.
        match completion {
            CompletionRecord::Return(value) => {
                self.close(Ok(value), context).branch()?;
                CoroutineState::Break(Ok(()))
            }
            CompletionRecord::Throw(err) => self.close(Err(err), context).branch(),
            CompletionRecord::Normal(value) => CoroutineState::Continue(value),
        }
    }

    /// `IteratorClose ( iteratorRecord, completion )`
    ///
    /// The abstract operation `IteratorClose` takes arguments `iteratorRecord` (an
    /// [Iterator Record][Self]) and `completion` (a `Completion` Record) and returns a
    /// `Completion` Record. It is used to notify an iterator that it should perform any actions it
    /// would normally perform when it has reached its completed state.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    ///  [spec]: https://tc39.es/ecma262/#sec-iteratorclose
    pub(crate) fn close(
        &self,
        completion: JsResult<JsValue>,
        context: &mut Context,
    ) -> JsResult<JsValue> {
        // 1. Assert: Type(iteratorRecord.[[Iterator]]) is Object.

        // 2. Let iterator be iteratorRecord.[[Iterator]].
        let iterator = &self.iterator;

        // 3. Let innerResult be Completion(GetMethod(iterator, "return")).
        let inner_result = iterator.get_method(js_string!("return"), context);

        // 4. If innerResult.[[Type]] is normal, then
        let inner_result = match inner_result {
            Ok(inner_result) => {
                // a. Let return be innerResult.[[Value]].
                let r#return = inner_result;

                if let Some(r#return) = r#return {
                    // c. Set innerResult to Completion(Call(return, iterator)).
                    r#return.call(&iterator.clone().into(), &[], context)
                } else {
                    // b. If return is undefined, return ? completion.
                    return completion;
                }
            }
            Err(inner_result) => {
                // 5. If completion.[[Type]] is throw, return ? completion.
                completion?;

                // 6. If innerResult.[[Type]] is throw, return ? innerResult.
                return Err(inner_result);
            }
        };

        // 5. If completion.[[Type]] is throw, return ? completion.
        let completion = completion?;

        // 6. If innerResult.[[Type]] is throw, return ? innerResult.
        let inner_result = inner_result?;

        if inner_result.is_object() {
            // 8. Return ? completion.
            Ok(completion)
        } else {
            // 7. If Type(innerResult.[[Value]]) is not Object, throw a TypeError exception.
            let text = inner_result.brief(context);
            Err(JsNativeError::from_failure(FailureKind::IteratorResultNotObject, [text]).into())
        }
    }

    /// `IteratorToList ( iteratorRecord )`
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    ///  [spec]: https://tc39.es/ecma262/#sec-iteratortolist
    pub(crate) fn into_list(mut self, context: &mut Context) -> JsResult<Vec<JsValue>> {
        // 1. Let values be a new empty List.
        let mut values = Vec::new();

        // 2. Repeat,
        //     a. Let next be ? IteratorStepValue(iteratorRecord).
        while let Some(value) = self.step_value(context)? {
            // c. Append next to values.
            values.push(value);
        }

        //     b. If next is done, then
        //         i. Return values.
        Ok(values)
    }
}

/// `GetIteratorDirect ( obj )`
///
/// The abstract operation `GetIteratorDirect` takes argument `obj` (an Object)
/// and returns either a normal completion containing an Iterator Record or a
/// throw completion.
///
/// More information:
///  - [ECMAScript reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-getiteratordirect
pub(crate) fn get_iterator_direct(
    obj: &JsObject,
    context: &mut Context,
) -> JsResult<IteratorRecord> {
    // 1. Let nextMethod be ? Get(obj, "next").
    let next_method = obj.get(js_string!("next"), context)?;
    // 2. Let iteratorRecord be the Iterator Record { [[Iterator]]: obj, [[NextMethod]]: nextMethod, [[Done]]: false }.
    // 3. Return iteratorRecord.
    Ok(IteratorRecord::new(obj.clone(), next_method))
}

/// `GetIteratorFlattenable ( obj, stringHandling )`
///
/// The abstract operation `GetIteratorFlattenable` takes arguments `obj` (an ECMAScript
/// language value) and `stringHandling` (iterate-strings or reject-strings) and returns
/// either a normal completion containing an Iterator Record or a throw completion.
///
/// More information:
///  - [ECMAScript reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-getiteratorflattenable
pub(crate) fn get_iterator_flattenable(
    obj: &JsValue,
    iterate_strings: bool,
    context: &mut Context,
) -> JsResult<IteratorRecord> {
    // 1. If obj is not an Object, then
    if !obj.is_object() {
        // a. If stringHandling is reject-strings or obj is not a String, throw a TypeError exception.
        if !iterate_strings || !obj.is_string() {
            return Err(JsNativeError::non_object("Iterator.")
                .into());
        }
    }

    // 2. Let method be ? GetMethod(obj, @@iterator).
    let method = obj.get_method(JsSymbol::iterator(), context)?;

    match method {
        // 3. If method is undefined, then
        None => {
            // a. Let iterator be obj.
            let iterator = obj.as_object().ok_or_else(|| {
                JsNativeError::non_object("Iterator.")
            })?;

            // b. Return ? GetIteratorDirect(iterator).
            get_iterator_direct(&iterator, context)
        }
        // 4. Else,
        Some(method) => {
            // a. Let iterator be ? Call(method, obj).
            let iterator = method.call(obj, &[], context)?;

            // b. If iterator is not an Object, throw a TypeError exception.
            let iterator_obj = iterator.as_object().ok_or_else(|| {
                JsNativeError::from_failure(
                    FailureKind::IteratorNotObject,
                    [js_string!("Symbol.iterator")],
                )
            })?;

            // c. Return ? GetIteratorDirect(iterator).
            get_iterator_direct(&iterator_obj, context)
        }
    }
}
