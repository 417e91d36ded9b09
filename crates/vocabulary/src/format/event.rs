//! Lines of a console: the parts of a line put together, and a whole output with its groups.

use super::{Options, table, text_with};
use crate::{Answer, ConsoleEvent, Failure, Frame, Level, Part, Printed, Question, Value};

/// One console event as text, perhaps of several lines, without its group's indent. `None` for what prints nothing.
pub fn line(event: &ConsoleEvent) -> Option<String> {
    line_with(event, Options::default())
}

/// The lines that a program printed, its failures aside, each line of a text of several by itself.
pub fn printed(events: &[ConsoleEvent]) -> Vec<String> {
    let texts = events.iter().filter(|event| !matches!(event, ConsoleEvent::Failed(_))).filter_map(line);
    texts.flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn line_with(event: &ConsoleEvent, options: Options) -> Option<String> {
    match event {
        ConsoleEvent::Printed(printed) => Some(printed_text(printed, options)),
        ConsoleEvent::Table(rows) => Some(table(rows)),
        ConsoleEvent::Group { heading, .. } => (!heading.parts.is_empty()).then(|| printed_text(heading, options)),
        ConsoleEvent::GroupEnd | ConsoleEvent::Cleared => None,
        ConsoleEvent::Failed(failure) => Some(failure_text(failure, options)),
        ConsoleEvent::Asked { question, answer } => Some(asked(question, answer)),
        ConsoleEvent::Cut { .. } => Some("…".into()),
    }
}

/// Prints a run's events one after another: lines in a group are indented by two columns a level.
#[derive(Clone, Debug, Default)]
pub struct Transcript {
    /// how values are printed
    pub options: Options,
    depth: usize,
}

impl Transcript {
    /// The event as printed, with its group's indent; `None` if it prints nothing.
    pub fn event(&mut self, event: &ConsoleEvent) -> Option<String> {
        let indent = "  ".repeat(self.depth);
        match event {
            ConsoleEvent::Group { .. } => self.depth += 1,
            ConsoleEvent::Cleared => self.depth = 0,
            ConsoleEvent::GroupEnd => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        let text = line_with(event, self.options)?;
        Some(if indent.is_empty() { text } else { format!("{indent}{}", text.replace('\n', &format!("\n{indent}"))) })
    }
}

fn printed_text(printed: &Printed, options: Options) -> String {
    let mut out = String::new();
    if printed.level == Level::Trace {
        out.push_str(if printed.parts.is_empty() { "Trace" } else { "Trace: " });
    }
    let mut after_value = false;
    for part in &printed.parts {
        match part {
            Part::Text { text, .. } => {
                out.push_str(text);
                after_value = false;
            }
            Part::Value(value) => {
                if after_value {
                    out.push(' ');
                }
                out.push_str(&text_with(value, options));
                after_value = true;
            }
        }
    }
    for frame in &printed.trace {
        out.push_str(&frame_text(frame));
    }
    out
}

fn frame_text(frame: &Frame) -> String {
    let at = frame.at.map(|at| format!("{}:{}", at.line, at.column)).unwrap_or_default();
    if frame.name.is_empty() { format!("\n    at {at}") } else { format!("\n    at {} ({at})", frame.name) }
}

fn failure_text(failure: &Failure, options: Options) -> String {
    let mut out = String::from("Uncaught ");
    if !failure.class.is_empty() {
        out.push_str(&failure.class);
        out.push_str(": ");
    }
    match &failure.value {
        Some(value @ (Value::Function(_) | Value::Object(_))) if failure.class.is_empty() => out.push_str(&text_with(value, options)),
        _ => out.push_str(&failure.message),
    }
    if options.stacks {
        failure.stack.iter().for_each(|frame| out.push_str(&frame_text(frame)));
    }
    out
}

fn asked(question: &Question, answer: &Answer) -> String {
    let message = match question {
        Question::Alert(message) | Question::Confirm(message) | Question::Prompt { message, .. } => message,
    };
    match answer {
        Answer::Read => message.clone(),
        Answer::Confirmed(yes) => format!("{message} {yes}"),
        Answer::Entered(text) => format!("{message} {}", text.as_deref().unwrap_or("null")),
    }
}
