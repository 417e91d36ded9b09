//! Removes web APIs by the year in which a browser first shipped them. The console is kept in every era because the page displays
//! it; timers and dialogs are kept because they are as old as JavaScript.

use super::library::take_out;
use boa_engine::{Context, JsObject, JsResult, JsString, property::PropertyKey};
use vocabulary::Era;

/// Name, and year of the first browser that had it; for a class that only programs instantiate, the year of its constructor.
/// Years from MDN's browser-compat-data 8.1.9.
const SERVICES: &[(&str, u16)] = &[
    ("DOMException", 2003),
    ("atob", 2004),
    ("btoa", 2004),
    ("Error.captureStackTrace", 2009),
    ("Error.stackTraceLimit", 2009),
    ("crypto", 2010),
    ("performance", 2010),
    ("Performance", 2010),
    ("CustomEvent", 2011),
    ("Event", 2011),
    ("Blob", 2012),
    ("PerformanceEntry", 2012),
    ("PerformanceMark", 2012),
    ("PerformanceMeasure", 2012),
    ("Performance.prototype.clearMarks", 2012),
    ("Performance.prototype.clearMeasures", 2012),
    ("Performance.prototype.getEntries", 2012),
    ("Performance.prototype.getEntriesByName", 2012),
    ("Performance.prototype.getEntriesByType", 2012),
    ("Performance.prototype.mark", 2012),
    ("Performance.prototype.measure", 2012),
    ("URL", 2012),
    ("TextDecoder", 2013),
    ("TextEncoder", 2013),
    ("Intl", 2013),
    ("URLSearchParams", 2014),
    ("Intl.getCanonicalLocales", 2016),
    ("AbortController", 2017),
    ("AbortSignal", 2017),
    ("Intl.PluralRules", 2017),
    ("EventTarget", 2018),
    ("Intl.ListFormat", 2018),
    ("Intl.Locale", 2018),
    ("Intl.RelativeTimeFormat", 2018),
    ("queueMicrotask", 2018),
    ("Blob.prototype.arrayBuffer", 2019),
    ("Blob.prototype.text", 2019),
    ("Intl.DisplayNames", 2020),
    ("Intl.Segmenter", 2020),
    ("AbortSignal.abort", 2021),
    ("Intl.supportedValuesOf", 2021),
    ("structuredClone", 2021),
    ("AbortSignal.prototype.reason", 2022),
    ("AbortSignal.prototype.throwIfAborted", 2022),
    ("AbortSignal.timeout", 2022),
    ("AbortSignal.any", 2023),
    ("Blob.prototype.bytes", 2023),
    ("Intl.DurationFormat", 2023),
];

/// Removes the services newer than the year of `era`.
pub(super) fn remove(era: Era, context: &mut Context) -> JsResult<()> {
    let Some(year) = era.year() else { return Ok(()) };
    let newer = SERVICES.iter().filter(|(_, since)| *since > year);
    // find all before removing any
    let found: Vec<(JsObject, PropertyKey)> = newer.filter_map(|(name, _)| find(name, context)).collect();
    found.into_iter().try_for_each(|(object, key)| take_out(&object, key, context))
}

/// The object that holds the service called `name`, and its key.
fn find(name: &str, context: &mut Context) -> Option<(JsObject, PropertyKey)> {
    let (path, key) = name.rsplit_once('.').unwrap_or(("", name));
    let mut holder = context.global_object();
    for step in path.split('.').filter(|step| !step.is_empty()) {
        holder = holder.get(JsString::from(step), context).ok()?.as_object()?;
    }
    Some((holder, JsString::from(key).into()))
}
