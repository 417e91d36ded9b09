//! One sentence for each step of a recording: what it did, as a learner would tell it.

use super::value_text::{short, value_text};
use recording::{Datum, Event, Key, Recording, State, StepKind, TaskKind};
use text::Locale;
use text::narration::{Narration, ValueText};
use vocabulary::outline::{SiteKind, Statement, Test};
use vocabulary::{ConsoleEvent, Part, TypeName, format};

/// Letters shown of a piece of the program.
const CODE: usize = 40;

/// The sentence of a step.
pub fn step(recording: &Recording, step: u32, locale: Locale) -> String {
    Teller { recording, step, words: Narration::of(locale) }.tell()
}

struct Teller<'r> {
    recording: &'r Recording,
    step: u32,
    words: &'static Narration,
}

impl Teller<'_> {
    fn tell(&self) -> String {
        let Some(site) = self.recording.site(self.step) else { return String::new() };
        let events = self.recording.events_of(self.step);
        let failed = events.iter().find_map(|e| match e {
            Event::Printed(line) => match &self.recording.output.get(*line as usize)?.event {
                ConsoleEvent::Failed(failure) => Some(failure),
                _ => None,
            },
            _ => None,
        });
        if let Some(failure) = failed {
            let headline =
                if failure.class.is_empty() { failure.message.clone() } else { format!("{}: {}", failure.class, failure.message) };
            return (self.words.failed)(&headline);
        }
        self.by_kind(&site.kind, events).or_else(|| self.by_events(events)).unwrap_or_else(|| self.quiet(&site.kind))
    }

    /// Steps whose kind says what to tell.
    fn by_kind(&self, kind: &SiteKind, events: &[Event]) -> Option<String> {
        let words = self.words;
        match kind {
            SiteKind::Hoisted => Some((words.ready)(&self.written(events).into_iter().map(|(name, _)| name).collect::<Vec<_>>())),
            SiteKind::Function(function) if events.iter().any(|e| matches!(e, Event::Entered { .. })) => {
                let arguments = self.arguments(events);
                let tell = if function.constructor { words.constructing } else { words.entered };
                Some(tell(&function.name, &arguments))
            }
            SiteKind::End => {
                Some(if self.is_constructor() { (words.built)(&self.function_name()) } else { (words.ended)(&self.function_name()) })
            }
            SiteKind::Next => {
                let parts = self.written(events);
                (!parts.is_empty()).then(|| (words.next)(&parts))
            }
            SiteKind::Test(test) => self.test(*test, events),
            SiteKind::Catch => {
                let caught = events.iter().find_map(|e| if let Event::Caught(value) = e { Some(*value) } else { None })?;
                let names = self.written(events);
                let value = caught.map(|d| self.value_text(d));
                Some((words.caught)(names.first().map(|(n, _)| n.as_str()), value.as_ref()))
            }
            _ => None,
        }
    }

    fn test(&self, test: Test, events: &[Event]) -> Option<String> {
        let site = self.recording.steps[self.step as usize].site;
        let (value, truth) = events.iter().find_map(|e| match e {
            Event::Decided { site: s, value, truth } if *s == site => Some((*value, *truth)),
            _ => None,
        })?;
        let code = self.code();
        Some(match test {
            Test::If => (self.words.branch)(&code, truth),
            Test::For if code.starts_with("for") => self.words.goes_round_always.into(),
            Test::Switch => (self.words.chooses)(&self.value_text(value)),
            _ => (self.words.goes_round)(&code, truth),
        })
    }

    /// Steps whose events say what to tell, the weightiest first.
    fn by_events(&self, events: &[Event]) -> Option<String> {
        let words = self.words;
        let value = |pick: fn(&Event) -> Option<Datum>| events.iter().find_map(pick).map(|d| self.value_text(d));
        if let Some(v) = value(|e| if let Event::Threw(d) = e { Some(*d) } else { None }) {
            return Some((words.threw)(&v));
        }
        let printed = events.iter().find_map(|e| if let Event::Printed(line) = e { Some(*line) } else { None });
        // an arrow that prints gives back `undefined`, which is not the news
        if let Some(line) = printed
            && !events.iter().any(|e| matches!(e, Event::Returned(d) if *d != Datum::Undefined))
            && !events.iter().any(|e| matches!(e, Event::Wrote { .. }))
        {
            let text = self.line(line);
            return Some(if text.is_empty() { words.printed_nothing.into() } else { (words.printed)(&as_printed(&text)) });
        }
        if let Some(v) = value(|e| if let Event::Returned(d) = e { Some(*d) } else { None }) {
            return Some((words.returned)(&self.function_name(), &v));
        }
        if let Some(sentence) = self.writes(events) {
            return Some(sentence);
        }
        if let Some((key, datum)) =
            events.iter().find_map(|e| if let Event::Set { key, value, .. } = e { Some((*key, *value)) } else { None })
        {
            return Some((words.set)(&self.target(key), &self.value_text(datum)));
        }
        let pause = events.iter().rev().find(|e| matches!(e, Event::Paused(_) | Event::Resumed(_)));
        let is_yield = self.recording.slice_of(self.step).contains("yield");
        match pause {
            Some(Event::Paused(d)) if is_yield => return Some((words.yields)(&self.value_text(*d))),
            Some(Event::Paused(d)) => return Some((words.waits)(&self.value_text(*d))),
            Some(Event::Resumed(_)) if is_yield => return Some(words.moves_again.into()),
            Some(Event::Resumed(d)) => return Some((words.resumed)(&self.value_text(*d))),
            _ => {}
        }
        if let Some(task) = events.iter().find_map(|e| if let Event::Queued(task) = e { Some(*task) } else { None }) {
            let timer = !matches!(self.recording.tasks.get(task as usize)?.kind, TaskKind::Microtask);
            return Some(if timer { words.timer } else { words.queued }.into());
        }
        if let Some(id) = events.iter().find_map(|e| if let Event::Changed(id) = e { Some(*id) } else { None }) {
            let named = self.recording.groups(self.step).into_iter().flat_map(|g| g.variables);
            let name = named.into_iter().find_map(|v| matches!(v.state, State::Held(d) if d.object() == Some(id)).then_some(v.name));
            return Some((words.object_now)(name.as_deref(), &self.value_text(Datum::Object(id))));
        }
        let converted = events.iter().rev().find_map(|e| if let Event::Converted(c) = e { Some(*c) } else { None })?;
        let result = self.recording.conversions.get(converted as usize)?.result?;
        Some((words.computed)(&self.code(), &self.value_text(result)))
    }

    /// What was put into variables. One alone is told with what it held before.
    fn writes(&self, events: &[Event]) -> Option<String> {
        let words = self.words;
        let parts = self.written(events);
        let [(name, new)] = parts.as_slice() else {
            return (!parts.is_empty()).then(|| (words.wrote)(&parts));
        };
        let (site, binding, datum) = events.iter().find_map(|e| match e {
            Event::Wrote { site, binding, value, .. } => Some((*site, *binding, *value)),
            _ => None,
        })?;
        let kind = &self.recording.outline.sites.get(site as usize)?.kind;
        if let SiteKind::Stepped(stepping) = kind {
            return Some((words.counted)(name, new, stepping.down));
        }
        if *kind == SiteKind::Declared {
            let empty = datum == Datum::Undefined && !self.code().contains('=');
            return Some(if empty { (words.declared)(name) } else { (words.wrote)(&parts) });
        }
        let before = self.recording.previous_change(binding, self.step).and_then(|s| self.recording.value_written(binding, s));
        Some(match before {
            Some(old) if TypeName::from(old) != TypeName::from(datum) => {
                (words.changed_type)(name, &value_text(self.recording, old, self.step), new)
            }
            Some(old) if old != datum && old.object().is_none() => (words.changed)(name, &value_text(self.recording, old, self.step), new),
            _ => (words.wrote)(&parts),
        })
    }

    /// Steps in which nothing of note happened.
    fn quiet(&self, kind: &SiteKind) -> String {
        let words = self.words;
        let began = self.recording.steps[self.step as usize].kind == StepKind::Began;
        if self.recording.site(self.step + 1).is_some_and(|next| next.kind == SiteKind::Catch) {
            return (words.erred)(&self.code());
        }
        match kind {
            SiteKind::Statement(Statement::Break) => words.leaves_loop.into(),
            SiteKind::Statement(Statement::Continue) => words.next_turn.into(),
            SiteKind::Statement(Statement::Return) if self.code().trim_end_matches(';').trim() == "return" => words.leaves_function.into(),
            SiteKind::Statement(Statement::Class) => {
                let code = self.code();
                (words.class)(code.strip_prefix("class ").and_then(|c| c.split(' ').next()).unwrap_or(&code))
            }
            SiteKind::Statement(Statement::For | Statement::ForIn | Statement::ForOf) if began => (words.loop_begins)(&self.code()),
            _ if !began => (words.goes_on)(&self.code()),
            _ => (words.runs)(&self.code()),
        }
    }

    fn value_text(&self, datum: Datum) -> ValueText {
        value_text(self.recording, datum, self.step)
    }

    fn written(&self, events: &[Event]) -> Vec<(String, ValueText)> {
        let mut parts: Vec<(String, ValueText)> = Vec::new();
        for event in events {
            if let Event::Wrote { binding, value, .. } = event {
                let name = self.recording.outline.bindings.get(*binding as usize).map(|b| b.name.clone()).unwrap_or_default();
                parts.retain(|(n, _)| *n != name);
                parts.push((name, self.value_text(*value)));
            }
        }
        parts
    }

    /// Parameters; functions declared in the body are values of it too, but no arguments.
    fn arguments(&self, events: &[Event]) -> Vec<(String, ValueText)> {
        let site = self.recording.steps[self.step as usize].site;
        let own: Vec<Event> = events.iter().filter(|e| matches!(e, Event::Wrote { site: s, .. } if *s == site)).copied().collect();
        self.written(&own)
    }

    fn is_constructor(&self) -> bool {
        let site = self.recording.steps.get(self.step as usize).and_then(|s| self.recording.frames.get(s.frame as usize));
        let site = site.and_then(|f| self.recording.instances.get(f.call as usize)?.site);
        let kind = site.and_then(|s| self.recording.outline.sites.get(s as usize)).map(|s| &s.kind);
        matches!(kind, Some(SiteKind::Function(f)) if f.constructor)
    }

    fn function_name(&self) -> String {
        let call = self.recording.calls(self.step).next();
        call.and_then(|c| c.name).unwrap_or_default()
    }

    fn target(&self, key: Key) -> String {
        let code = self.code();
        let text = code.find(['=', '+', '-', '*', '/', '%']).map_or(code.as_str(), |end| code[..end].trim_end());
        if text.ends_with(']') || text.contains('.') && !text.contains('(') {
            // an index is told as the number it was
            return match (key, text.rfind('[')) {
                (Key::Index(index), Some(open)) if text.ends_with(']') => format!("`{}[{index}]`", &text[..open]),
                _ => format!("`{text}`"),
            };
        }
        match key {
            Key::Name(t) | Key::Symbol(t) => format!("`{}`", self.recording.text_of(t)),
            Key::Index(index) => format!("`[{index}]`"),
            Key::Pair(d) => format!("`{}`", short(self.recording, d, self.step, 0)),
            Key::Member(n) => format!("`{n}`"),
        }
    }

    fn line(&self, line: u32) -> String {
        let Some(line) = self.recording.output.get(line as usize) else { return String::new() };
        let ConsoleEvent::Printed(printed) = &line.event else { return "…".into() };
        let parts = printed.parts.iter().map(|p| match p {
            Part::Text { text, .. } => text.clone(),
            Part::Value(value) => format::text(value),
        });
        clipped(&parts.collect::<Vec<_>>().join(" "), CODE)
    }

    fn code(&self) -> String {
        let code = self.recording.slice_of(self.step);
        clipped(code.trim_end_matches(';'), CODE)
    }
}

/// Printed text as it stood in the console: without quotes, which would make a string of a number.
fn as_printed(text: &str) -> String {
    if text.contains('`') { format!("\"{text}\"") } else { format!("`{text}`") }
}

fn clipped(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most { line } else { line.chars().take(most).chain(['…']).collect() }
}
