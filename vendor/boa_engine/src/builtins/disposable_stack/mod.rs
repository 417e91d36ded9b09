//! Boa's implementation of explicit resource management: what `using` declarations keep, and the
//! `DisposableStack` and `AsyncDisposableStack` objects.
//!
//! More information:
//!  - [ECMAScript reference][spec]
//!
//! [spec]: https://tc39.es/proposal-explicit-resource-management/

use crate::{
    Context, JsArgs, JsData, JsNativeError, JsResult, JsSymbol, JsValue,
    builtins::{error::SuppressedError, promise::PromiseCapability},
    js_string,
    native_function::NativeFunction,
    object::{FunctionObjectBuilder, JsObject},
};
use boa_gc::{Finalize, Trace};

mod asynchronous;
mod sync;

pub(crate) use asynchronous::AsyncDisposableStack;
pub(crate) use sync::DisposableStack;

/// How a resource is disposed of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DisposeHint {
    /// By `Symbol.dispose`.
    Sync,
    /// By `Symbol.asyncDispose`, and then the result is awaited.
    Async,
}

/// A `DisposableResource` record.
#[derive(Debug, Clone, Trace, Finalize)]
struct Resource {
    value: JsValue,
    /// What the method is called with, if it is not called with the value as `this`.
    argument: Option<JsValue>,
    #[unsafe_ignore_trace]
    hint: DisposeHint,
    method: Option<JsObject>,
}

/// A `DisposeCapability` record.
#[derive(Debug, Default, Trace, Finalize, JsData)]
pub(crate) struct DisposeCapability {
    resources: Vec<Resource>,
    needs_await: bool,
    has_awaited: bool,
}

/// What is to be done after [`DisposeCapability::next`].
#[derive(Debug)]
pub(crate) enum DisposeStep {
    /// Everything is disposed of.
    Done,
    /// A resource is disposed of; go on.
    Disposed,
    /// Await this, then go on.
    Await(JsValue),
}

impl DisposeCapability {
    /// `AddDisposableResource ( disposeCapability, V, hint )`
    ///
    /// The stack that keeps the resource is borrowed only when user code has run.
    pub(crate) fn resource(
        value: &JsValue,
        hint: DisposeHint,
        context: &mut Context,
    ) -> JsResult<DisposedOf> {
        if value.is_null_or_undefined() {
            return Ok(DisposedOf(match hint {
                DisposeHint::Sync => None,
                DisposeHint::Async => Some(Resource {
                    value: JsValue::undefined(),
                    argument: None,
                    hint,
                    method: None,
                }),
            }));
        }
        if !value.is_object() {
            return Err(JsNativeError::typ()
                .with_message("using declarations can only be used with objects, null, or undefined")
                .into());
        }
        let Some(method) = dispose_method(value, hint, context)? else {
            let name = match hint {
                DisposeHint::Sync => "Symbol(Symbol.dispose)",
                DisposeHint::Async => "Symbol(Symbol.asyncDispose)",
            };
            return Err(JsNativeError::typ()
                .with_message(format!("{name} is not a function"))
                .into());
        };
        Ok(DisposedOf(Some(Resource {
            value: value.clone(),
            argument: None,
            hint,
            method: Some(method),
        })))
    }

    pub(crate) fn push(&mut self, resource: DisposedOf) {
        self.resources.extend(resource.0);
    }

    /// Keeps a function that is called with `argument`, or without arguments.
    fn push_callback(&mut self, method: JsObject, argument: Option<JsValue>, hint: DisposeHint) {
        self.resources.push(Resource {
            value: JsValue::undefined(),
            argument,
            hint,
            method: Some(method),
        });
    }

    /// Disposes of the resource that was added last.
    ///
    /// `take` gives access to the capability; it is not borrowed while the resource's method runs.
    pub(crate) fn next(
        take: impl FnOnce(&mut dyn FnMut(&mut Self)),
        context: &mut Context,
    ) -> JsResult<DisposeStep> {
        let mut resource = None;
        let mut awaits = false;
        take(&mut |capability| {
            resource = capability.resources.pop();
            let awaited = capability.needs_await && !capability.has_awaited;
            match &resource {
                None => {
                    awaits = awaited;
                    capability.needs_await = false;
                }
                Some(found) if found.hint == DisposeHint::Sync && awaited => {
                    // The resource stays for the turn after the wait.
                    awaits = true;
                    capability.needs_await = false;
                    capability.resources.extend(resource.take());
                }
                Some(found) if found.method.is_none() => capability.needs_await = true,
                Some(found) if found.hint == DisposeHint::Async => capability.has_awaited = true,
                Some(_) => {}
            }
        });
        if awaits {
            return Ok(DisposeStep::Await(JsValue::undefined()));
        }
        let Some(resource) = resource else {
            return Ok(DisposeStep::Done);
        };
        let Some(method) = resource.method.clone() else {
            return Ok(DisposeStep::Disposed);
        };
        let arguments = Vec::from_iter(resource.argument.clone());
        let result = method.call(&resource.value, &arguments, context)?;
        Ok(match resource.hint {
            DisposeHint::Sync => DisposeStep::Disposed,
            DisposeHint::Async => DisposeStep::Await(result),
        })
    }
}

/// A resource that waits for its end, if there is something to do for it.
#[derive(Debug)]
pub(crate) struct DisposedOf(Option<Resource>);

/// Puts `error`, which was thrown by disposing, before the one that was there already.
pub(crate) fn suppress(
    completion: Option<JsValue>,
    error: JsValue,
    context: &mut Context,
) -> JsValue {
    match completion {
        Some(suppressed) => SuppressedError::create(error, suppressed, context),
        None => error,
    }
}

/// `GetDisposeMethod ( V, hint )`
fn dispose_method(
    value: &JsValue,
    hint: DisposeHint,
    context: &mut Context,
) -> JsResult<Option<JsObject>> {
    if hint == DisposeHint::Sync {
        return value.get_method(JsSymbol::dispose(), context);
    }
    if let Some(method) = value.get_method(JsSymbol::async_dispose(), context)? {
        return Ok(Some(method));
    }
    let Some(method) = value.get_method(JsSymbol::dispose(), context)? else {
        return Ok(None);
    };

    // A method that is not asynchronous must neither be awaited nor throw before the wait.
    let closure = FunctionObjectBuilder::new(
        context.realm(),
        NativeFunction::from_copy_closure_with_captures(
            |this, _, method, context| {
                let capability = PromiseCapability::new(
                    &context.intrinsics().constructors().promise().constructor(),
                    context,
                )?;
                let (function, value) = match method.call(this, &[], context) {
                    Ok(_) => (capability.resolve(), JsValue::undefined()),
                    Err(error) => (capability.reject(), error.into_opaque(context)?),
                };
                function.call(&JsValue::undefined(), &[value], context)?;
                Ok(capability.promise().clone().into())
            },
            method,
        ),
    )
    .name(js_string!())
    .length(0)
    .build();
    Ok(Some(closure.into()))
}

/// The function that is given to `adopt` or `defer`.
fn callback(args: &[JsValue], index: usize) -> JsResult<JsObject> {
    args.get_or_undefined(index).as_callable().ok_or_else(|| {
        let shown = args.get_or_undefined(index).display().to_string();
        JsNativeError::typ()
            .with_message(format!("{shown} is not a function"))
            .into()
    })
}
