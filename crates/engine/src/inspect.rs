//! A value as it is at this moment, looked at without running any code of the program: getters, proxies' traps, `toString` and
//! `Symbol.toStringTag` accessors are left alone.
//!
//! Owns what one run needs to look at values: the ids that make two looks at the same object recognisable, and the native functions
//! taken before the program could replace them. Bounded in depth, width and total, so that a snapshot is always small.

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

/// What is kept from the start of a run for looking at values.
pub(super) struct Inspector {
    /// object → id; an object that is gone takes its id with it, so ids are never given twice
    ids: JsWeakMap,
    next: Cell<u32>,
    /// proxy → target: Boa keeps both to itself
    targets: JsWeakMap,
    /// the getter `RegExp.prototype.unicodeSets`
    unicode_sets: Option<JsObject>,
}

impl Inspector {
    /// The inspector of the run that `context` belongs to.
    fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every realm is set up with its inspector").clone()
    }

    /// The id of `object`, the same for the whole run.
    fn id(&self, object: &JsObject, context: &mut Context) -> u32 {
        let fresh = self.next.get();
        // natives of Boa on objects of ours: nothing here can throw
        let id = self.ids.get_or_insert(object, fresh.into(), context).ok().and_then(|id| id.as_number()).unwrap_or_default();
        if id == f64::from(fresh) {
            self.next.set(fresh.wrapping_add(1));
        }
        id as u32
    }

    /// What `proxy` stands before; `None` if it was revoked.
    fn target(&self, proxy: &JsObject, context: &mut Context) -> Option<JsObject> {
        self.targets.get(proxy, context).ok().and_then(|target| target.as_object())
    }
}

/// Prepares a realm for being looked at. Must run before the program does.
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

/// Looks at `value` as a console does.
pub(super) fn inspect(value: &JsValue, context: &mut Context) -> Value {
    Look::new(context, false).value(value)
}

/// Looks at the values of one line, which share bounds beside their own.
pub(super) struct Line<'a>(Look<'a>);

impl<'a> Line<'a> {
    pub fn new(context: &'a mut Context) -> Self {
        Self(Look::new(context, false))
    }

    pub fn value(&mut self, value: &JsValue) -> Value {
        self.0.next(value)
    }

    /// The context, between two looks.
    pub fn context(&mut self) -> &mut Context {
        self.0.context
    }
}

/// Looks at `value` as `console.dir` does: with the properties that are not enumerable.
pub(super) fn inspect_all(value: &JsValue, context: &mut Context) -> Value {
    Look::new(context, true).value(value)
}

/// The value of an own data property.
pub(super) fn data(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    object.borrow().properties().get(key).and_then(|property| property.value().cloned())
}

/// The value of a data property of `object` or of what it inherits from; an accessor or a proxy on the way ends the search.
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

/// A RegExp as `/source/flags`, whatever the program defined on it.
pub(super) fn regexp(object: &JsObject, context: &mut Context) -> String {
    Look::new(context, false).regexp(object)
}

/// What `object` stands before in the end, if it is a proxy and none on the way was revoked.
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
