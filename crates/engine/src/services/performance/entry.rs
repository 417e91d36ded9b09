//! The entries of the timeline: `PerformanceMark` and `PerformanceMeasure`.

use super::super::{
    Seen, clone,
    interface::{self, Interface, begin, dictionary, failed_to_construct, illegal, member},
};
use crate::state::RunState;
use boa_engine::{Context, Finalize, JsArgs, JsData, JsError, JsObject, JsResult, JsString, JsValue, Trace, js_string};

/// The data of an entry.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Entry {
    #[unsafe_ignore_trace]
    pub name: JsString,
    #[unsafe_ignore_trace]
    pub kind: &'static str,
    pub start: f64,
    pub duration: f64,
    pub detail: JsValue,
}

impl Entry {
    pub fn seen(&self) -> Seen {
        vec![
            ("name", self.name.clone().into()),
            ("entryType", js_string!(self.kind).into()),
            ("startTime", self.start.into()),
            ("duration", self.duration.into()),
            ("detail", self.detail.clone()),
        ]
    }
}

const ENTRY: Interface = Interface {
    name: "PerformanceEntry",
    attributes: &[
        ("name", |this, _, _| with(this, |entry| entry.name.clone().into()), None),
        ("entryType", |this, _, _| with(this, |entry| js_string!(entry.kind).into()), None),
        ("startTime", |this, _, _| with(this, |entry| entry.start.into()), None),
        ("duration", |this, _, _| with(this, |entry| entry.duration.into()), None),
    ],
    methods: &[("toJSON", 0, to_json)],
    ..Interface::EMPTY
};

const MARK: Interface = Interface {
    name: "PerformanceMark",
    parent: Some("PerformanceEntry"),
    length: 1,
    construct: |target, arguments, context| {
        begin("PerformanceMark", 1, target, arguments)?;
        let entry = mark(arguments, |reason| failed_to_construct("PerformanceMark", reason), context)?;
        interface::made("PerformanceMark", target, entry, context)
    },
    attributes: &[("detail", |this, _, _| with(this, |entry| entry.detail.clone()), None)],
    ..Interface::EMPTY
};

const MEASURE: Interface = Interface {
    name: "PerformanceMeasure",
    parent: Some("PerformanceEntry"),
    attributes: &[("detail", |this, _, _| with(this, |entry| entry.detail.clone()), None)],
    ..Interface::EMPTY
};

/// Installs the classes.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    [&ENTRY, &MARK, &MEASURE].into_iter().try_for_each(|class| interface::install(class, context))
}

/// Creates a mark from the arguments: a name, and optionally `{ startTime, detail }`.
pub(super) fn mark(arguments: &[JsValue], refused: impl Fn(&str) -> JsError, context: &mut Context) -> JsResult<Entry> {
    let name = arguments.get_or_undefined(0).to_string(context)?;
    let options = dictionary(arguments.get_or_undefined(1), || refused("The provided value is not of type 'PerformanceMarkOptions'."))?;
    let detail = match member(options.as_ref(), "detail", context)? {
        detail if detail.is_null_or_undefined() => JsValue::null(),
        detail => clone::cloned(&detail, context)?,
    };
    let start = match member(options.as_ref(), "startTime", context)? {
        start if start.is_undefined() => RunState::of(context).clock.read(),
        start => start.to_number(context)?,
    };
    if start < 0.0 {
        return Err(refused(&format!("'{}' cannot have a negative start time.", name.to_std_string_lossy())));
    }
    Ok(Entry { name, kind: "mark", start, duration: 0.0, detail })
}

fn with(this: &JsValue, what: impl FnOnce(&Entry) -> JsValue) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let entry = object.downcast_ref::<Entry>().ok_or_else(illegal)?;
    Ok(what(&entry))
}

fn to_json(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object().ok_or_else(illegal)?;
    let seen = object.downcast_ref::<Entry>().ok_or_else(illegal)?.seen();
    let result = JsObject::with_object_proto(context.intrinsics());
    for (name, value) in seen {
        result.create_data_property_or_throw(js_string!(name), value, context)?;
    }
    Ok(result.into())
}
