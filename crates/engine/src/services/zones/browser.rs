//! Zones and their offsets from the browser, by `Intl.DateTimeFormat`.

use super::derived::Host;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Parts of zone names with irregular capitals.
const WORDS: &[&str] = &[
    "GMT",
    "UTC",
    "UCT",
    "EST",
    "MST",
    "HST",
    "EST5EDT",
    "CST6CDT",
    "MST7MDT",
    "PST8PDT",
    "CET",
    "MET",
    "EET",
    "WET",
    "PRC",
    "ROC",
    "ROK",
    "NZ",
    "GB",
    "US",
    "SU",
    "CHAT",
    "NSW",
    "ACT",
    "LHI",
    "McMurdo",
    "DumontDUrville",
    "of",
    "es",
    "au",
    "in",
    "de",
    "ComodRivadavia",
];

/// The browser as a host.
#[derive(Default)]
pub(super) struct Browser;

/// A date formatter for the zone.
pub(super) struct Zone(JsValue);

/// The local zone of the browser; `None` if unknown.
pub(super) fn local() -> Option<String> {
    resolved(&formatter(None).ok()?)
}

impl Host for Browser {
    type Zone = Zone;

    fn find(&self, name: &str) -> Option<(Zone, String, String)> {
        let formatter = formatter(Some(name)).ok()?;
        let primary = resolved(&formatter)?;
        // for an alias, a browser may return the name of its target
        let name = if primary.eq_ignore_ascii_case(name) { primary.clone() } else { cased(name) };
        let primary = if matches!(primary.as_str(), "Etc/UTC" | "Etc/GMT" | "GMT") { "UTC".into() } else { primary };
        Some((Zone(formatter), name, primary))
    }

    fn offset(&self, zone: &Zone, at: i64) -> i64 {
        offset_at(&zone.0, at).unwrap_or_default()
    }

    fn now(&self) -> i64 {
        (Date::now() / 1000.0) as i64
    }
}

fn formatter(zone: Option<&str>) -> Result<JsValue, JsValue> {
    let options = Object::new();
    if let Some(zone) = zone {
        Reflect::set(&options, &"timeZone".into(), &zone.into())?;
    }
    Reflect::set(&options, &"timeZoneName".into(), &"longOffset".into())?;
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let class: Function = Reflect::get(&intl, &"DateTimeFormat".into())?.dyn_into()?;
    Reflect::construct(&class, &Array::of2(&"en-US".into(), &options))
}

fn call(formatter: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(formatter, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(formatter, argument).ok()
}

fn resolved(formatter: &JsValue) -> Option<String> {
    let options = call(formatter, "resolvedOptions", &JsValue::UNDEFINED)?;
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

/// Parses the offset, in seconds, at the end of the formatter's text: "1/2/2026, GMT+09:00", possibly with seconds; "GMT" alone is 0.
fn offset_at(formatter: &JsValue, at: i64) -> Option<i64> {
    let text = call(formatter, "format", &JsValue::from_f64(at as f64 * 1000.0))?.as_string()?;
    let offset = text.rsplit("GMT").next()?;
    let sign = if offset.starts_with(['-', '\u{2212}']) { -1 } else { 1 };
    let mut parts = offset.trim_start_matches(['+', '-', '\u{2212}']).split(':').map(|part| part.parse::<i64>().unwrap_or_default());
    let mut part = || parts.next().unwrap_or_default();
    Some(sign * (part() * 3600 + part() * 60 + part()))
}

/// Normalises the case of a zone name: capitalised words, joined by `/`, `_` and `-`.
fn cased(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for piece in name.split_inclusive(['/', '_', '-']) {
        let word = piece.trim_end_matches(['/', '_', '-']);
        match WORDS.iter().find(|known| known.eq_ignore_ascii_case(word)) {
            Some(known) => out.push_str(known),
            None => {
                let (first, rest) = word.split_at(word.len().min(1));
                out.push_str(&first.to_ascii_uppercase());
                out.push_str(&rest.to_ascii_lowercase());
            }
        }
        out.push_str(&piece[word.len()..]);
    }
    out
}
