//! Implements `console.time`, `timeLog` and `timeEnd` with the clock of the run.

use super::{Memory, emit, label, message::labelled, say};
use crate::{inspect, state::RunState};
use boa_engine::{Context, JsResult, JsString, JsValue};
use vocabulary::{ConsoleEvent, Level};

/// `console.time(label)`
pub(super) fn time(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let label = label(arguments, context)?;
    let memory = Memory::of(context);
    if memory.timers.borrow().contains_key(&label) {
        say(Level::Warn, format!("Label '{}' already exists for console.time()", inspect::shortened(&label)), context);
    } else {
        let now = RunState::of(context).clock.read();
        memory.timers.borrow_mut().insert(label, now);
    }
    Ok(JsValue::undefined())
}

/// `console.timeLog(label, ...data)`
pub(super) fn time_log(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let label = label(arguments, context)?;
    let Some(text) = elapsed(&label, "timeLog", context) else { return Ok(JsValue::undefined()) };
    // the label is an argument, not a format string
    let data = arguments.get(1..).unwrap_or_default();
    let line: Vec<JsValue> = [JsString::from("%s").into(), JsString::from(text).into()].into_iter().chain(data.iter().cloned()).collect();
    emit(Level::Log, &line, ConsoleEvent::Printed, context)
}

/// `console.timeEnd(label)`
pub(super) fn time_end(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let label = label(arguments, context)?;
    if let Some(text) = elapsed(&label, "timeEnd", context) {
        Memory::of(context).timers.borrow_mut().remove(&label);
        say(Level::Log, text, context);
    }
    Ok(JsValue::undefined())
}

fn elapsed(label: &JsString, method: &str, context: &mut Context) -> Option<String> {
    let started = Memory::of(context).timers.borrow().get(label).copied();
    let Some(started) = started else {
        say(Level::Warn, format!("No such label '{}' for console.{method}()", inspect::shortened(label)), context);
        return None;
    };
    let now = RunState::of(context).clock.read();
    Some(labelled(label, &duration((now - started).max(0.0))))
}

/// Formats milliseconds as Node.js does: `12.345ms`, `1.500s`, `1:02.000 (m:ss.mmm)`.
fn duration(ms: f64) -> String {
    let (hours, minutes, seconds) = ((ms / 3_600_000.0).floor(), (ms % 3_600_000.0 / 60_000.0).floor(), ms % 60_000.0 / 1000.0);
    if hours > 0.0 {
        format!("{hours}:{minutes:02}:{seconds:06.3} (h:mm:ss.mmm)")
    } else if minutes > 0.0 {
        format!("{minutes}:{seconds:06.3} (m:ss.mmm)")
    } else if ms >= 1000.0 {
        format!("{seconds:.3}s")
    } else {
        format!("{}ms", vocabulary::format::number((ms * 1000.0).round() / 1000.0))
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations() {
        for (ms, expected) in [
            (0.0, "0ms"),
            (12.3456, "12.346ms"),
            (1500.0, "1.500s"),
            (62_000.0, "1:02.000 (m:ss.mmm)"),
            (3_723_004.0, "1:02:03.004 (h:mm:ss.mmm)"),
        ] {
            assert_eq!(duration(ms), expected);
        }
    }
}
