//! Takes snapshots of values without running code of the program: getters, proxy traps, `toString` and
//! `Symbol.toStringTag` accessors are not called.
//!
//! Owns the per-run state for this: object ids, by which two snapshots of the same object are recognised, and native functions
//! fetched before the program could replace them. Depth, width and total size are limited, so a snapshot is always small.

mod class;
mod error;
mod iterators;
mod look;
mod proxy;
mod shape;

use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, js_string, object::builtins::JsWeakMap, property::PropertyKey};
pub(super) use class::class_name;
pub(super) use error::headline;
use look::Look;
pub(super) use look::{least, shortened};
pub(super) use shape::boxed;
use std::cell::Cell;
use std::rc::Rc;
use vocabulary::Value;

/// Inspection state, created at the start of a run.
pub(super) struct Inspector {
    /// object → id; weak, and ids are never reused
    ids: JsWeakMap,
    next: Cell<u32>,
    /// proxy → target: Boa does not expose it
    targets: JsWeakMap,
    /// the getter `RegExp.prototype.unicodeSets`
    unicode_sets: Option<JsObject>,
}

impl Inspector {
    /// The inspector of the run that `context` belongs to.
    fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every realm is set up with its inspector").clone()
    }

    /// The id of `object`, constant for the whole run.
    fn id(&self, object: &JsObject, context: &mut Context) -> u32 {
        let fresh = self.next.get();
        // Boa's native on our own map: cannot throw
        let id = self.ids.get_or_insert(object, fresh.into(), context).ok().and_then(|id| id.as_number()).unwrap_or_default();
        if id == f64::from(fresh) {
            self.next.set(fresh.wrapping_add(1));
        }
        id as u32
    }

    /// The target of `proxy`; `None` if it was revoked.
    fn target(&self, proxy: &JsObject, context: &mut Context) -> Option<JsObject> {
        self.targets.get(proxy, context).ok().and_then(|target| target.as_object())
    }
}

/// Prepares a realm for inspection. Must run before the program.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let constructors = context.intrinsics().constructors();
    let regexp = constructors.regexp().prototype();
    let inspector = Inspector {
        ids: JsWeakMap::new(context),
        next: Cell::new(1),
        targets: JsWeakMap::new(context),
        unicode_sets: getter(&regexp, js_string!("unicodeSets")),
    };
    context.insert_data(Rc::new(inspector));
    proxy::install(context)?;
    iterators::install(context)
}

/// Inspects `value` for display in the console.
pub(super) fn inspect(value: &JsValue, context: &mut Context) -> Value {
    Look::new(context, false).value(value)
}

/// Inspects the values of one line, which share a limit in addition to the limit of each.
pub(super) struct Line<'a>(Look<'a>);

impl<'a> Line<'a> {
    pub fn new(context: &'a mut Context) -> Self {
        Self(Look::new(context, false))
    }

    pub fn value(&mut self, value: &JsValue) -> Value {
        self.0.next(value)
    }

    /// The context, for use between two inspections.
    pub fn context(&mut self) -> &mut Context {
        self.0.context
    }
}

/// Inspects `value` as `console.dir` does: includes non-enumerable properties.
pub(super) fn inspect_all(value: &JsValue, context: &mut Context) -> Value {
    Look::new(context, true).value(value)
}

/// The value of an own data property.
pub(super) fn data(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    object.borrow().properties().get(key).and_then(|property| property.value().cloned())
}

/// The value of a data property of `object` or its prototype chain; `None` if an accessor or a proxy is met first.
pub(super) fn inherited(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
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

/// A RegExp as `/source/flags`, independent of properties that the program defined on it.
pub(super) fn regexp(object: &JsObject, context: &mut Context) -> String {
    Look::new(context, false).regexp(object)
}

/// The final target of `object`, if it is a proxy and no proxy of the chain was revoked.
pub(super) fn target(object: &JsObject, context: &mut Context) -> Option<JsObject> {
    let inspector = Inspector::of(context);
    let mut found = None;
    let mut next = object.clone();
    while proxy::is(&next) {
        next = inspector.target(&next, context)?;
        found = Some(next.clone());
    }
    found
}

fn getter(object: &JsObject, name: JsString) -> Option<JsObject> {
    let property = object.borrow().properties().get(&name.into())?;
    property.get().and_then(JsValue::as_object)
}
