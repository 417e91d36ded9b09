//! This module implements the `ArrayIterator` object.
//!
//! More information:
//!  - [ECMAScript reference][spec]
//!
//! [spec]: https://tc39.es/ecma262/#sec-array-iterator-objects

use crate::{
    Context, JsData, JsResult,
    builtins::{
        Array, BuiltInBuilder, IntrinsicObject, JsValue, iterable::step_to_result,
        typed_array::TypedArray,
    },
    context::intrinsics::Intrinsics,
    error::JsNativeError,
    js_string,
    object::JsObject,
    property::{Attribute, PropertyNameKind},
    realm::Realm,
    symbol::JsSymbol,
};
use boa_gc::{Finalize, Trace};

/// The Array Iterator object represents an iteration over an array. It implements the iterator protocol.
///
/// More information:
///  - [ECMAScript reference][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-array-iterator-objects
#[derive(Debug, Clone, Finalize, Trace, JsData)]
pub(crate) struct ArrayIterator {
    /// Nothing once the iterator is done.
    array: Option<JsObject>,
    next_index: u64,
    #[unsafe_ignore_trace]
    kind: PropertyNameKind,
}

impl IntrinsicObject for ArrayIterator {
    fn init(realm: &Realm) {
        BuiltInBuilder::with_intrinsic::<Self>(realm)
            .prototype(realm.intrinsics().constructors().iterator().prototype())
            .static_method(Self::next, js_string!("next"), 0)
            .static_property(
                JsSymbol::to_string_tag(),
                js_string!("Array Iterator"),
                Attribute::CONFIGURABLE,
            )
            .build();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        intrinsics.objects().iterator_prototypes().array()
    }
}

impl ArrayIterator {
    fn new(array: JsObject, kind: PropertyNameKind) -> Self {
        Self {
            array: Some(array),
            kind,
            next_index: 0,
        }
    }

    /// `CreateArrayIterator( array, kind )`
    ///
    /// Creates a new iterator over the given array.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-createarrayiterator
    pub(crate) fn create_array_iterator(
        array: JsObject,
        kind: PropertyNameKind,
        context: &Context,
    ) -> JsValue {
        let array_iterator = JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            context.intrinsics().objects().iterator_prototypes().array(),
            Self::new(array, kind),
        );
        array_iterator.into()
    }

    /// %ArrayIteratorPrototype%.next( )
    ///
    /// Gets the next result in the array.
    ///
    /// More information:
    ///  - [ECMA reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next
    pub(crate) fn next(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        step_to_result(this, "Array Iterator", Self::step, context)
    }

    /// An iterator over the values of an array whose methods are known, see [`ArrayIteration`](crate::builtins::iterable::ArrayIteration);
    /// the last one that was left, if there is one.
    pub(crate) fn over_values(array: &JsObject, context: &mut Context) -> JsObject {
        let prototype = context.intrinsics().objects().iterator_prototypes().array();
        if let Some(iterator) = context.iteration.spare.take()
            && iterator.prototype().as_ref() == Some(&prototype)
        {
            if let Some(mut iterator) = iterator.downcast_mut::<Self>() {
                *iterator = Self::new(array.clone(), PropertyNameKind::Value);
            }
            return iterator;
        }
        JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            prototype,
            Self::new(array.clone(), PropertyNameKind::Value),
        )
        .upcast()
    }

    /// Keeps an iterator that [`Self::over_values`] made, and to which there is no other reference, for the next time.
    pub(crate) fn put_by(iterator: &JsObject, context: &mut Context) {
        if !iterator.is_only() {
            return;
        }
        if let Some(mut iterator) = iterator.downcast_mut::<Self>() {
            iterator.array = None;
        }
        context.iteration.spare = Some(iterator.clone());
    }

    /// The next value of a dense array that has one; nothing where more has to be looked at.
    #[inline]
    pub(crate) fn step_dense(iterator: &JsObject) -> Option<JsValue> {
        let mut iterator = iterator.downcast_mut::<Self>()?;
        if iterator.kind != PropertyNameKind::Value {
            return None;
        }
        let array = iterator.array.as_ref().filter(|array| array.is_array())?;
        // The elements of an array are below its length.
        let index = u32::try_from(iterator.next_index).ok()?;
        let value = array.borrow().properties().get_dense_property(index)?;
        iterator.next_index += 1;
        Some(value)
    }

    /// The next value, or nothing at the end. Nothing is borrowed while the program's own code runs: a
    /// getter may ask the same iterator.
    pub(crate) fn step(iterator: &JsObject, context: &mut Context) -> JsResult<Option<JsValue>> {
        let (array, index, kind) = {
            let Some(iterator) = iterator.downcast_ref::<Self>() else {
                return Err(JsNativeError::incompatible("Array Iterator").into());
            };
            let Some(array) = &iterator.array else {
                return Ok(None);
            };
            (array.clone(), iterator.next_index, iterator.kind)
        };

        let len = if let Some(f) = array.downcast_ref::<TypedArray>() {
            let buf = f.viewed_array_buffer().as_buffer();
            let Some(buf) = buf
                .bytes(std::sync::atomic::Ordering::SeqCst)
                .filter(|buf| !f.is_out_of_bounds(buf.len()))
            else {
                return Err(JsNativeError::typ()
                    .with_message("Cannot get value from out of bounds typed array")
                    .into());
            };

            f.array_length(buf.len())
        } else {
            array.length_of_array_like(context)?
        };

        if let Some(mut iterator) = iterator.downcast_mut::<Self>() {
            iterator.next_index = index + 1;
            if index >= len {
                iterator.array = None;
            }
        }
        if index >= len {
            return Ok(None);
        }
        if kind == PropertyNameKind::Key {
            return Ok(Some(index.into()));
        }
        let dense = if array.is_array() {
            array.borrow().properties().get_dense_property(index as u32)
        } else {
            None
        };
        let element = match dense {
            Some(element) => element,
            None => array.get(index, context)?,
        };
        if kind == PropertyNameKind::Value {
            return Ok(Some(element));
        }
        let entry = Array::create_array_from_list([index.into(), element], context);
        Ok(Some(entry.into()))
    }
}
