//! English.

use super::TimelineTexts;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn date(year: u16, month: Option<u8>, day: Option<u8>) -> String {
    let month = month.and_then(|m| MONTHS.get(usize::from(m).checked_sub(1)?));
    match (month, day) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_string(),
    }
}

pub(super) const TEXTS: TimelineTexts = TimelineTexts {
    timeline: "Timeline",
    lead: "From a proposal at CERN to today. Choose an event to read about it; choose an edition to see what it added and to run something as of that year.",
    help: "Arrow keys go from event to event, + and − zoom, dragging moves.",
    lanes: ["Editions", "Browsers", "Language", "Libraries, runtimes", "Types"],
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    earlier: "Earlier event",
    later: "Later event",
    controls: "Move in the timeline",
    date,
    about: |date| format!("about {date}"),
    event: "Chosen event",
    choose: "Nothing is chosen yet.",
    sources: "Source:",
    lesson: |title| format!("Lesson: {title}"),
    added: |syntax, library| format!("{syntax} new in the syntax, {library} in the library"),
    names: "All names",
    try_it: |edition| format!("Run as of {edition}"),
    list: "All events in order",
    lay: "Lay my program on it",
    lift: "Take my program away",
    needs: |name, edition, year| format!("“{name}” needs {edition}, of {year}"),
    because: |what, line| format!(", because of {what} in line {line}."),
    mark: |year| format!("your program needs {year}"),
    looking: "Looking at your program…",
    syntax_error: |name| format!("“{name}” is not valid JavaScript in any year."),
    nobody: "The engine did not start, so your program cannot be dated.",
    missing: "The timeline did not load",
};
