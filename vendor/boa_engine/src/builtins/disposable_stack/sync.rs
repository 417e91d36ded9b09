//! The `DisposableStack` object.

use super::{DisposeCapability, DisposeHint, DisposeStep, callback, suppress};
use crate::{
    Context, JsArgs, JsData, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue,
    builtins::{BuiltInBuilder, BuiltInConstructor, BuiltInObject, IntrinsicObject},
    context::intrinsics::{Intrinsics, StandardConstructor, StandardConstructors},
    js_string,
    object::{JsObject, internal_methods::get_prototype_from_constructor},
    property::Attribute,
    realm::Realm,
};
use boa_gc::{Finalize, Trace};

/// Boa's implementation of ECMAScript's `DisposableStack` object.
#[derive(Debug, Default, Trace, Finalize, JsData)]
pub(crate) struct DisposableStack {
    /// What is kept, or nothing after it was disposed of.
    capability: Option<DisposeCapability>,
}

impl IntrinsicObject for DisposableStack {
    fn init(realm: &Realm) {
        let disposed = BuiltInBuilder::callable(realm, Self::get_disposed)
            .name(js_string!("get disposed"))
            .build();
        let dispose = BuiltInBuilder::callable(realm, Self::dispose)
            .name(js_string!("dispose"))
            .length(0)
            .build();
        let hidden = Attribute::WRITABLE | Attribute::NON_ENUMERABLE | Attribute::CONFIGURABLE;
        BuiltInBuilder::from_standard_constructor::<Self>(realm)
            .accessor(js_string!("disposed"), Some(disposed), None, Attribute::CONFIGURABLE)
            .method(Self::adopt, js_string!("adopt"), 2)
            .method(Self::defer, js_string!("defer"), 1)
            .property(js_string!("dispose"), dispose.clone(), hidden)
            .method(Self::r#move, js_string!("move"), 0)
            .method(Self::r#use, js_string!("use"), 1)
            .property(JsSymbol::dispose(), dispose, hidden)
            .property(JsSymbol::to_string_tag(), Self::NAME, Attribute::CONFIGURABLE)
            .build();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        Self::STANDARD_CONSTRUCTOR(intrinsics.constructors()).constructor()
    }
}

impl BuiltInObject for DisposableStack {
    const NAME: JsString = js_string!("DisposableStack");
}

impl BuiltInConstructor for DisposableStack {
    const CONSTRUCTOR_ARGUMENTS: usize = 0;
    const PROTOTYPE_STORAGE_SLOTS: usize = 9;
    const CONSTRUCTOR_STORAGE_SLOTS: usize = 0;

    const STANDARD_CONSTRUCTOR: fn(&StandardConstructors) -> &StandardConstructor =
        StandardConstructors::disposable_stack;

    fn constructor(
        new_target: &JsValue,
        _args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        if new_target.is_undefined() {
            return Err(JsNativeError::without_new("DisposableStack")
                .into());
        }
        let prototype = get_prototype_from_constructor(
            new_target,
            StandardConstructors::disposable_stack,
            context,
        )?;
        Ok(Self::create(prototype, DisposeCapability::default(), context).into())
    }
}

impl DisposableStack {
    fn create(prototype: JsObject, capability: DisposeCapability, context: &Context) -> JsObject {
        JsObject::from_proto_and_data_with_shared_shape(
            context.root_shape(),
            prototype,
            Self {
                capability: Some(capability),
            },
        )
        .upcast()
    }

    /// The stack that a method was called on.
    fn this(this: &JsValue, method: &str) -> JsResult<JsObject<Self>> {
        this.as_object()
            .and_then(|object| object.downcast::<Self>().ok())
            .ok_or_else(|| {
                JsNativeError::typ()
                    .with_message(format!(
                        "Method DisposableStack.prototype.{method} called on incompatible receiver {}",
                        this.display()
                    ))
                    .into()
            })
    }

    /// The same, which must not be disposed of yet.
    fn pending(this: &JsValue, method: &str) -> JsResult<JsObject<Self>> {
        let stack = Self::this(this, method)?;
        if stack.borrow().data().capability.is_none() {
            return Err(JsNativeError::reference()
                .with_message(format!(
                    "Cannot call DisposableStack.prototype.{method} on an already-disposed DisposableStack"
                ))
                .into());
        }
        Ok(stack)
    }

    fn with(stack: &JsObject<Self>, change: impl FnOnce(&mut DisposeCapability)) {
        if let Some(capability) = &mut stack.borrow_mut().data_mut().capability {
            change(capability);
        }
    }

    /// `get DisposableStack.prototype.disposed`
    fn get_disposed(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::this(this, "disposed")?;
        let disposed = stack.borrow().data().capability.is_none();
        Ok(disposed.into())
    }

    /// `DisposableStack.prototype.use ( value )`
    fn r#use(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "use")?;
        let value = args.get_or_undefined(0);
        let resource = DisposeCapability::resource(value, DisposeHint::Sync, context)?;
        Self::with(&stack, |capability| capability.push(resource));
        Ok(value.clone())
    }

    /// `DisposableStack.prototype.adopt ( value, onDispose )`
    fn adopt(this: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "adopt")?;
        let method = callback(args, 1)?;
        let value = args.get_or_undefined(0).clone();
        Self::with(&stack, |capability| {
            capability.push_callback(method, Some(value.clone()), DisposeHint::Sync);
        });
        Ok(value)
    }

    /// `DisposableStack.prototype.defer ( onDispose )`
    fn defer(this: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "defer")?;
        let method = callback(args, 0)?;
        Self::with(&stack, |capability| {
            capability.push_callback(method, None, DisposeHint::Sync);
        });
        Ok(JsValue::undefined())
    }

    /// `DisposableStack.prototype.move ( )`
    fn r#move(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "move")?;
        let capability = stack.borrow_mut().data_mut().capability.take();
        let prototype = context
            .intrinsics()
            .constructors()
            .disposable_stack()
            .prototype();
        Ok(Self::create(prototype, capability.unwrap_or_default(), context).into())
    }

    /// `DisposableStack.prototype.dispose ( )`
    fn dispose(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let stack = Self::this(this, "dispose")?;
        let Some(mut capability) = stack.borrow_mut().data_mut().capability.take() else {
            return Ok(JsValue::undefined());
        };
        let mut thrown = None;
        loop {
            match DisposeCapability::next(|take| take(&mut capability), context) {
                Ok(DisposeStep::Done) => break,
                Ok(_) => {}
                Err(error) => {
                    let error = error.into_opaque(context)?;
                    thrown = Some(suppress(thrown, error, context));
                }
            }
        }
        match thrown {
            Some(error) => Err(JsError::from_opaque(error)),
            None => Ok(JsValue::undefined()),
        }
    }
}
