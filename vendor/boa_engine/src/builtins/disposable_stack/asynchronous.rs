//! The `AsyncDisposableStack` object.

use super::{DisposeCapability, DisposeHint, DisposeStep, callback, suppress};
use crate::{
    Context, JsArgs, JsData, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue,
    builtins::{
        BuiltInBuilder, BuiltInConstructor, BuiltInObject, IntrinsicObject, Promise,
        promise::PromiseCapability,
    },
    context::intrinsics::{Intrinsics, StandardConstructor, StandardConstructors},
    js_string,
    native_function::NativeFunction,
    object::{
        FunctionObjectBuilder, JsFunction, JsObject,
        internal_methods::get_prototype_from_constructor,
    },
    property::Attribute,
    realm::Realm,
};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};

/// Boa's implementation of ECMAScript's `AsyncDisposableStack` object.
#[derive(Debug, Default, Trace, Finalize, JsData)]
pub(crate) struct AsyncDisposableStack {
    /// What is kept, or nothing after it was disposed of.
    capability: Option<DisposeCapability>,
}

/// What is known between two waits of `disposeAsync`.
#[derive(Debug, Trace, Finalize)]
struct Disposing {
    capability: GcRefCell<DisposeCapability>,
    thrown: GcRefCell<Option<JsValue>>,
    promise: PromiseCapability,
}

impl IntrinsicObject for AsyncDisposableStack {
    fn init(realm: &Realm) {
        let disposed = BuiltInBuilder::callable(realm, Self::get_disposed)
            .name(js_string!("get disposed"))
            .build();
        let dispose = BuiltInBuilder::callable(realm, Self::dispose_async)
            .name(js_string!("disposeAsync"))
            .length(0)
            .build();
        let hidden = Attribute::WRITABLE | Attribute::NON_ENUMERABLE | Attribute::CONFIGURABLE;
        BuiltInBuilder::from_standard_constructor::<Self>(realm)
            .accessor(js_string!("disposed"), Some(disposed), None, Attribute::CONFIGURABLE)
            .method(Self::adopt, js_string!("adopt"), 2)
            .method(Self::defer, js_string!("defer"), 1)
            .property(js_string!("disposeAsync"), dispose.clone(), hidden)
            .method(Self::r#move, js_string!("move"), 0)
            .method(Self::r#use, js_string!("use"), 1)
            .property(JsSymbol::async_dispose(), dispose, hidden)
            .property(JsSymbol::to_string_tag(), Self::NAME, Attribute::CONFIGURABLE)
            .build();
    }

    fn get(intrinsics: &Intrinsics) -> JsObject {
        Self::STANDARD_CONSTRUCTOR(intrinsics.constructors()).constructor()
    }
}

impl BuiltInObject for AsyncDisposableStack {
    const NAME: JsString = js_string!("AsyncDisposableStack");
}

impl BuiltInConstructor for AsyncDisposableStack {
    const CONSTRUCTOR_ARGUMENTS: usize = 0;
    const PROTOTYPE_STORAGE_SLOTS: usize = 9;
    const CONSTRUCTOR_STORAGE_SLOTS: usize = 0;

    const STANDARD_CONSTRUCTOR: fn(&StandardConstructors) -> &StandardConstructor =
        StandardConstructors::async_disposable_stack;

    fn constructor(
        new_target: &JsValue,
        _args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        if new_target.is_undefined() {
            return Err(JsNativeError::without_new("AsyncDisposableStack")
                .into());
        }
        let prototype = get_prototype_from_constructor(
            new_target,
            StandardConstructors::async_disposable_stack,
            context,
        )?;
        Ok(Self::create(prototype, DisposeCapability::default(), context).into())
    }
}

impl AsyncDisposableStack {
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
                        "Method AsyncDisposableStack.prototype.{method} called on incompatible receiver {}",
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
                    "Cannot call AsyncDisposableStack.prototype.{method} on an already-disposed AsyncDisposableStack"
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

    /// `get AsyncDisposableStack.prototype.disposed`
    fn get_disposed(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::this(this, "disposed")?;
        let disposed = stack.borrow().data().capability.is_none();
        Ok(disposed.into())
    }

    /// `AsyncDisposableStack.prototype.use ( value )`
    fn r#use(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "use")?;
        let value = args.get_or_undefined(0);
        let resource = DisposeCapability::resource(value, DisposeHint::Async, context)?;
        Self::with(&stack, |capability| capability.push(resource));
        Ok(value.clone())
    }

    /// `AsyncDisposableStack.prototype.adopt ( value, onDisposeAsync )`
    fn adopt(this: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "adopt")?;
        let method = callback(args, 1)?;
        let value = args.get_or_undefined(0).clone();
        Self::with(&stack, |capability| {
            capability.push_callback(method, Some(value.clone()), DisposeHint::Async);
        });
        Ok(value)
    }

    /// `AsyncDisposableStack.prototype.defer ( onDisposeAsync )`
    fn defer(this: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "defer")?;
        let method = callback(args, 0)?;
        Self::with(&stack, |capability| {
            capability.push_callback(method, None, DisposeHint::Async);
        });
        Ok(JsValue::undefined())
    }

    /// `AsyncDisposableStack.prototype.move ( )`
    fn r#move(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let stack = Self::pending(this, "move")?;
        let capability = stack.borrow_mut().data_mut().capability.take();
        let prototype = context
            .intrinsics()
            .constructors()
            .async_disposable_stack()
            .prototype();
        Ok(Self::create(prototype, capability.unwrap_or_default(), context).into())
    }

    /// `AsyncDisposableStack.prototype.disposeAsync ( )`
    fn dispose_async(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        let promise = PromiseCapability::new(
            &context.intrinsics().constructors().promise().constructor(),
            context,
        )?;
        let result = promise.promise().clone();
        match Self::this(this, "disposeAsync") {
            Ok(stack) => {
                let capability = stack.borrow_mut().data_mut().capability.take();
                let disposing = Gc::new(Disposing {
                    capability: GcRefCell::new(capability.unwrap_or_default()),
                    thrown: GcRefCell::new(None),
                    promise,
                });
                disposing.go_on(context)?;
            }
            Err(error) => {
                let error = error.into_opaque(context)?;
                promise
                    .reject()
                    .call(&JsValue::undefined(), &[error], context)?;
            }
        }
        Ok(result.into())
    }
}

/// Disposes of one resource after another, and settles the promise at the end.
trait GoOn {
    fn go_on(&self, context: &mut Context) -> JsResult<()>;
    fn failed(&self, error: JsError, context: &mut Context) -> JsResult<()>;
    fn wait(&self, value: JsValue, context: &mut Context) -> JsResult<()>;
}

impl GoOn for Gc<Disposing> {
    fn go_on(&self, context: &mut Context) -> JsResult<()> {
        loop {
            let step =
                DisposeCapability::next(|take| take(&mut self.capability.borrow_mut()), context);
            match step {
                Ok(DisposeStep::Done) => break,
                Ok(DisposeStep::Disposed) => {}
                Ok(DisposeStep::Await(value)) => match self.wait(value, context) {
                    Ok(()) => return Ok(()),
                    Err(error) => self.failed(error, context)?,
                },
                Err(error) => self.failed(error, context)?,
            }
        }
        let thrown = self.thrown.borrow_mut().take();
        let (function, value) = match thrown {
            Some(error) => (self.promise.reject(), error),
            None => (self.promise.resolve(), JsValue::undefined()),
        };
        function.call(&JsValue::undefined(), &[value], context)?;
        Ok(())
    }

    fn failed(&self, error: JsError, context: &mut Context) -> JsResult<()> {
        let error = error.into_opaque(context)?;
        let before = self.thrown.borrow_mut().take();
        let thrown = suppress(before, error, context);
        *self.thrown.borrow_mut() = Some(thrown);
        Ok(())
    }

    fn wait(&self, value: JsValue, context: &mut Context) -> JsResult<()> {
        let promise = Promise::promise_resolve(
            &context.intrinsics().constructors().promise().constructor(),
            value,
            context,
        )?;
        let Ok(promise) = promise.downcast::<Promise>() else {
            return Err(JsNativeError::typ()
                .with_message("the promise of a resource is none")
                .into());
        };
        let fulfilled = FunctionObjectBuilder::new(
            context.realm(),
            NativeFunction::from_copy_closure_with_captures(
                |_, _, disposing, context| {
                    disposing.go_on(context)?;
                    Ok(JsValue::undefined())
                },
                self.clone(),
            ),
        )
        .build();
        let rejected = FunctionObjectBuilder::new(
            context.realm(),
            NativeFunction::from_copy_closure_with_captures(
                |_, args, disposing, context| {
                    let error = JsError::from_opaque(args.get_or_undefined(0).clone());
                    disposing.failed(error, context)?;
                    disposing.go_on(context)?;
                    Ok(JsValue::undefined())
                },
                self.clone(),
            ),
        )
        .build();
        Promise::perform_promise_then(
            &promise,
            Some(JsFunction::from(fulfilled)),
            Some(JsFunction::from(rejected)),
            None,
            context,
        );
        Ok(())
    }
}
