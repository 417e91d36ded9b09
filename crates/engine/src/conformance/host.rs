//! Implements the host functions that test262 requires (INTERPRETING.md): `print` and `$262`.

use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction, Script, Source,
    builtins::is_html_dda::IsHTMLDDA,
    object::{FunctionObjectBuilder, ObjectInitializer, builtins::JsArrayBuffer},
    property::Attribute,
};
use std::cell::RefCell;
use std::rc::Rc;

/// The texts passed to `print`.
#[derive(Clone, Default)]
pub(super) struct Printed(Rc<RefCell<Vec<String>>>);

impl Printed {
    /// Takes and clears the texts.
    pub fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

/// Installs `print` and `$262` in the realm of `context`.
pub(super) fn install(printed: Printed, context: &mut Context) -> JsResult<()> {
    context.insert_data(printed);
    let print = function("print", print, context);
    context.register_global_property(JsString::from("print"), print, hidden())?;
    let object = object(context)?;
    context.register_global_property(JsString::from("$262"), object, hidden())
}

fn hidden() -> Attribute {
    Attribute::WRITABLE | Attribute::CONFIGURABLE
}

/// Creates `$262` for the current realm.
fn object(context: &mut Context) -> JsResult<JsObject> {
    let functions: [(&'static str, Native); 5] =
        [("createRealm", create_realm), ("evalScript", eval_script), ("detachArrayBuffer", detach), ("gc", collect), ("destroy", nothing)];
    let agents: [(&'static str, Native); 6] = [
        ("start", nothing),
        ("broadcast", nothing),
        ("getReport", no_report),
        ("sleep", nothing),
        ("monotonicNow", zero),
        ("leaving", nothing),
    ];
    let agent = filled(&agents, context)?;
    let object = filled(&functions, context)?;
    let undetectable = JsObject::from_proto_and_data(context.intrinsics().constructors().object().prototype(), IsHTMLDDA);
    let global = context.global_object();
    for (name, value) in [("agent", agent), ("IsHTMLDDA", undetectable), ("global", global)] {
        object.set(JsString::from(name), value, true, context)?;
    }
    Ok(object)
}

type Native = fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>;

fn filled(functions: &[(&'static str, Native)], context: &mut Context) -> JsResult<JsObject> {
    let object = ObjectInitializer::new(context).build();
    for (name, native) in functions {
        let function = function(name, *native, context);
        object.set(JsString::from(*name), function, true, context)?;
    }
    Ok(object)
}

/// Creates a function of the current realm; that realm is current while the function runs.
fn function(name: &'static str, native: Native, context: &Context) -> JsValue {
    FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(JsString::from(name)).length(1).build().into()
}

fn print(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    if let Some(printed) = context.get_data::<Printed>() {
        printed.0.borrow_mut().push(text);
    }
    Ok(JsValue::undefined())
}

/// The new realm has the engine's built-ins only; our installers run once, for the first realm.
fn create_realm(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let realm = context.create_realm()?;
    let previous = context.enter_realm(realm);
    let made = object(context).and_then(|made| {
        context.register_global_property(JsString::from("$262"), made.clone(), hidden())?;
        Ok(made)
    });
    context.enter_realm(previous);
    Ok(made?.into())
}

fn eval_script(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = arguments.get_or_undefined(0).to_string(context)?.to_vec();
    let realm = context.realm().clone();
    Script::parse(Source::from_utf16(&text), Some(realm), context)?.evaluate(context)
}

fn detach(_: &JsValue, arguments: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let buffer = arguments.get_or_undefined(0).as_object().ok_or_else(|| JsNativeError::typ().with_message("no ArrayBuffer"))?;
    JsArrayBuffer::from_object(buffer)?.detach(arguments.get_or_undefined(1))?;
    Ok(JsValue::null())
}

fn collect(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    boa_gc::force_collect();
    Ok(JsValue::undefined())
}

fn nothing(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Ok(JsValue::undefined())
}

fn no_report(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Ok(JsValue::null())
}

fn zero(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Ok(JsValue::new(0))
}
