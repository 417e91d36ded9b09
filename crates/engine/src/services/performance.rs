//! `performance`: the clock of the run, from its start, and a program's marks and measures (User Timing, Performance Timeline).

mod entry;

use super::{
    Seen, clone,
    events::Target,
    exception::exception,
    interface::{self, Interface, failed, illegal, member, needs},
};
use crate::state::RunState;
use boa_engine::{
    Context, Finalize, JsArgs, JsData, JsObject, JsResult, JsString, JsValue, Trace, js_string, object::builtins::JsArray,
    property::Attribute,
};
use entry::Entry;
use std::cell::RefCell;
use std::rc::Rc;

/// Prefix of the browsers' message for contradictory options of a measure.
const GIVEN: &str = "If a non-empty PerformanceMeasureOptions object was passed,";

/// The entries of a run, owned by the object `performance`, so that the collector can trace their values.
#[derive(Trace, Finalize, JsData, Default)]
struct Timeline {
    entries: Vec<JsObject>,
}

/// The `performance` object of a realm and its timeline.
#[derive(Clone)]
struct Own {
    performance: JsObject,
    timeline: JsObject,
}

const PERFORMANCE: Interface = Interface {
    name: "Performance",
    parent: Some("EventTarget"),
    attributes: &[("timeOrigin", time_origin, None)],
    methods: &[
        ("now", 0, now),
        ("toJSON", 0, to_json),
        ("mark", 1, mark),
        ("measure", 1, measure),
        ("clearMarks", 0, |this, arguments, context| clear("mark", this, arguments, context)),
        ("clearMeasures", 0, |this, arguments, context| clear("measure", this, arguments, context)),
        ("getEntries", 0, entries),
        ("getEntriesByName", 1, entries_by_name),
        ("getEntriesByType", 1, entries_by_type),
    ],
    ..Interface::EMPTY
};

/// Installs the classes and `performance`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    interface::install(&PERFORMANCE, context)?;
    entry::install(context)?;
    let performance = interface::object("Performance", Target::default(), context);
    let timeline = JsObject::from_proto_and_data(None, Timeline::default());
    context.insert_data(Rc::new(RefCell::new(Own { performance: performance.clone(), timeline })));
    context.register_global_property(js_string!("performance"), performance, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

/// What the console shows of an entry; `None` for other objects.
pub(super) fn seen(object: &JsObject) -> Option<Seen> {
    object.downcast_ref::<Entry>().map(|entry| entry.seen())
}

fn timeline(this: &JsValue, context: &Context) -> JsResult<JsObject> {
    let own = context.get_data::<Rc<RefCell<Own>>>().map(|own| own.borrow().clone()).ok_or_else(illegal)?;
    let is_own = this.as_object().is_some_and(|this| JsObject::equals(&this, &own.performance));
    if is_own { Ok(own.timeline) } else { Err(illegal()) }
}

fn now(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    timeline(this, context)?;
    Ok(RunState::of(context).clock.read().into())
}

fn time_origin(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    timeline(this, context)?;
    Ok(RunState::of(context).settings.started.into())
}

fn to_json(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let origin = time_origin(this, arguments, context)?;
    let object = JsObject::with_object_proto(context.intrinsics());
    object.create_data_property_or_throw(js_string!("timeOrigin"), origin, context)?;
    Ok(object.into())
}

fn keep(timeline: &JsObject, entry: JsObject) -> JsValue {
    if let Some(mut timeline) = timeline.downcast_mut::<Timeline>() {
        timeline.entries.push(entry.clone());
    }
    entry.into()
}

/// `performance.mark(name, { startTime, detail })`
fn mark(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    needs("mark", "Performance", 1, arguments)?;
    let refused = |reason: &str| failed("mark", "Performance", reason);
    let entry = entry::mark(arguments, refused, context)?;
    Ok(keep(&timeline, interface::object("PerformanceMark", entry, context)))
}

/// `performance.measure(name, startOrOptions, endMark)`
fn measure(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    needs("measure", "Performance", 1, arguments)?;
    let refused = |reason: &str| failed("measure", "Performance", reason);
    let name = arguments.get_or_undefined(0).to_string(context)?;
    let (first, last) = (arguments.get_or_undefined(1), arguments.get_or_undefined(2));
    let options = first.as_object();
    let (mut from, mut to, mut lasts, mut detail) = (first.clone(), last.clone(), JsValue::undefined(), JsValue::null());
    if options.is_some() {
        if !last.is_undefined() {
            return Err(refused(&format!("{GIVEN} |end_mark| must not be passed.")));
        }
        from = member(options.as_ref(), "start", context)?;
        to = member(options.as_ref(), "end", context)?;
        lasts = member(options.as_ref(), "duration", context)?;
        detail = member(options.as_ref(), "detail", context)?;
        if from.is_undefined() && to.is_undefined() && (!lasts.is_undefined() || !detail.is_undefined()) {
            return Err(refused(&format!("{GIVEN} at least one of its 'start' or 'end' properties must be present.")));
        }
        if !from.is_undefined() && !to.is_undefined() && !lasts.is_undefined() {
            return Err(refused(&format!("{GIVEN} it must not have all of its 'start', 'duration', and 'end' properties defined")));
        }
        detail = if detail.is_null_or_undefined() { JsValue::null() } else { clone::cloned(&detail, context)? };
    } else if first.is_null() {
        from = JsValue::undefined();
    }
    let length = if lasts.is_undefined() { None } else { Some(lasts.to_number(context)?) };
    let (from, to) = (moment(&timeline, &from, context)?, moment(&timeline, &to, context)?);
    let end = match (to, from, length) {
        (Some(end), ..) => end,
        (None, Some(start), Some(length)) => start + length,
        _ => RunState::of(context).clock.read(),
    };
    let start = match (from, length) {
        (Some(start), _) => start,
        (None, Some(length)) => end - length,
        (None, None) => 0.0,
    };
    let entry = Entry { name, kind: "measure", start, duration: end - start, detail };
    Ok(keep(&timeline, interface::object("PerformanceMeasure", entry, context)))
}

/// A time given as a number, or as the name of a mark (the latest of that name).
fn moment(timeline: &JsObject, given: &JsValue, context: &mut Context) -> JsResult<Option<f64>> {
    if given.is_undefined() {
        return Ok(None);
    }
    if let Some(number) = given.as_number() {
        if number < 0.0 {
            return Err(failed("measure", "Performance", &format!("'{number}' is a negative time stamp.")));
        }
        return Ok(Some(number));
    }
    let name = given.to_string(context)?;
    let found = with_entries(timeline, |entry| entry.kind == "mark" && entry.name == name);
    let start = found.last().and_then(|mark| mark.downcast_ref::<Entry>().map(|mark| mark.start));
    match start {
        Some(start) => Ok(Some(start)),
        None => {
            let name = name.to_std_string_lossy();
            let message = format!("Failed to execute 'measure' on 'Performance': The mark '{name}' does not exist.");
            Err(exception("SyntaxError", &message, context))
        }
    }
}

fn with_entries(timeline: &JsObject, wanted: impl Fn(&Entry) -> bool) -> Vec<JsObject> {
    let Some(timeline) = timeline.downcast_ref::<Timeline>() else { return Vec::new() };
    timeline.entries.iter().filter(|entry| entry.downcast_ref::<Entry>().is_some_and(|entry| wanted(&entry))).cloned().collect()
}

/// An array of entries sorted by start time.
fn list(timeline: &JsObject, wanted: impl Fn(&Entry) -> bool, context: &mut Context) -> JsValue {
    let mut found = with_entries(timeline, wanted);
    let start = |entry: &JsObject| entry.downcast_ref::<Entry>().map_or(0.0, |entry| entry.start);
    found.sort_by(|a, b| start(a).total_cmp(&start(b)));
    JsArray::from_iter(found.into_iter().map(JsValue::from), context).into()
}

fn entries(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    Ok(list(&timeline, |_| true, context))
}

fn entries_by_name(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    needs("getEntriesByName", "Performance", 1, arguments)?;
    let name = arguments.get_or_undefined(0).to_string(context)?;
    let kind = match arguments.get_or_undefined(1) {
        kind if kind.is_undefined() => None,
        kind => Some(kind.to_string(context)?.to_std_string_lossy()),
    };
    Ok(list(&timeline, |entry| entry.name == name && kind.as_ref().is_none_or(|kind| kind == entry.kind), context))
}

fn entries_by_type(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    needs("getEntriesByType", "Performance", 1, arguments)?;
    let kind = arguments.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    Ok(list(&timeline, |entry| entry.kind == kind, context))
}

/// `clearMarks(name)`, `clearMeasures(name)`: removes all, or those of a name.
fn clear(kind: &str, this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let timeline = timeline(this, context)?;
    let name: Option<JsString> = match arguments.get_or_undefined(0) {
        name if name.is_undefined() => None,
        name => Some(name.to_string(context)?),
    };
    if let Some(mut timeline) = timeline.downcast_mut::<Timeline>() {
        let goes = |entry: &Entry| entry.kind == kind && name.as_ref().is_none_or(|name| *name == entry.name);
        timeline.entries.retain(|entry| !entry.downcast_ref::<Entry>().is_some_and(|entry| goes(&entry)));
    }
    Ok(JsValue::undefined())
}
