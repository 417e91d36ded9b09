//! Records the targets of proxies. Boa does not expose them, so `Proxy` itself is wrapped: the wrapper creates the same objects and
//! stores, weakly, the target of each.

use super::Inspector;
use boa_engine::{
    Context, JsNativeError, JsObject, JsResult, JsValue, NativeFunction,
    builtins::proxy::Proxy,
    js_string,
    object::FunctionObjectBuilder,
    property::{Attribute, PropertyDescriptor},
};

/// Whether `object` is a proxy.
pub(super) fn is(object: &JsObject) -> bool {
    object.is::<Proxy>()
}

/// Replaces `Proxy` by the wrapper.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let build = |native, name, length, constructor: bool, context: &Context| {
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native))
            .name(js_string!(name))
            .length(length)
            .constructor(constructor)
            .build()
    };
    let proxy = build(construct, "Proxy", 2, true, context);
    let revocable = build(revocable, "revocable", 2, false, context);
    proxy.insert_property(
        js_string!("revocable"),
        PropertyDescriptor::builder().value(revocable).writable(true).enumerable(false).configurable(true),
    );
    context.register_global_property(js_string!("Proxy"), proxy, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

/// `new Proxy(target, handler)`
fn construct(new_target: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if new_target.is_undefined() {
        return Err(JsNativeError::typ().with_message("Constructor Proxy requires 'new'").into());
    }
    let inner = context.intrinsics().constructors().proxy().constructor();
    let proxy = inner.construct(arguments, None, context)?;
    remember(&proxy, arguments, context)?;
    Ok(proxy.into())
}

/// `Proxy.revocable(target, handler)`
fn revocable(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let inner = context.intrinsics().constructors().proxy().constructor();
    let native = inner.get(js_string!("revocable"), context)?;
    let Some(native) = native.as_callable() else { return Ok(JsValue::undefined()) };
    let pair = native.call(&inner.into(), arguments, context)?;
    let proxy = pair.as_object().and_then(|pair| super::data(&pair, &js_string!("proxy").into())).and_then(|proxy| proxy.as_object());
    if let Some(proxy) = proxy {
        remember(&proxy, arguments, context)?;
    }
    Ok(pair)
}

fn remember(proxy: &JsObject, arguments: &[JsValue], context: &mut Context) -> JsResult<()> {
    if let Some(target) = arguments.first() {
        Inspector::of(context).targets.set(proxy, target.clone(), context)?;
    }
    Ok(())
}
