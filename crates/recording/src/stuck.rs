//! Diagnoses why a recording hit its step limit or overflowed the stack: the loop, the recursion or the tasks it was
//! in, with the values of the variables involved.

use super::{Datum, Event, Recording, StepKind, TaskKind};
use std::collections::BTreeMap;
use vocabulary::{Limit, Outcome, Place};

/// What a stopped run was doing.
#[derive(Clone, Debug, PartialEq)]
pub enum Stuck {
    /// a loop did not end
    Loop {
        /// the loop's head
        place: Place,
        /// source of the condition, if it has one
        condition: Option<String>,
        /// iterations since it was entered
        turns: u32,
        /// the variables that changed in it, those of its condition first
        courses: Vec<Course>,
    },
    /// a function kept calling itself
    Recursion {
        /// name of the function
        name: String,
        /// where it is declared
        place: Option<Place>,
        /// number of calls on the stack
        depth: u32,
        /// arguments of the last calls, oldest first
        courses: Vec<Course>,
    },
    /// tasks kept queueing tasks
    Tasks {
        /// microtasks, else timers
        micro: bool,
        /// number of tasks run
        count: u32,
    },
    /// many different things, none of them endless by itself
    Long,
}

/// The values of a variable: the first ones and the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// its name
    pub name: String,
    /// the first values, at most [`Course::SHOWN`]
    pub first: Vec<Datum>,
    /// the last value
    pub last: Datum,
    /// number of values in all
    pub count: u32,
}

impl Course {
    /// Maximum number of values in `first`.
    pub const SHOWN: usize = 5;
}

impl Recording {
    /// What the run was doing when the step limit or the call depth limit ended it; `None` if neither did.
    pub fn stuck(&self) -> Option<Stuck> {
        if let Some(deepest) = self.too_deep() {
            return Some(self.recursion(deepest, self.depth(deepest)));
        }
        if !matches!(self.end.outcome, Outcome::HitLimit(Limit::Steps(_) | Limit::Memory)) || self.is_empty() {
            return None;
        }
        let last = self.len() - 1;
        let depth = self.depth(last);
        if depth > 200 {
            return Some(self.recursion(last, depth));
        }
        if let Some(found) = self.endless_loop(last) {
            return Some(found);
        }
        let ran = self.tasks.iter().filter(|t| t.left.is_some()).count() as u32;
        if ran > 500 {
            let micro = self.tasks.iter().filter(|t| t.kind == TaskKind::Microtask).count() as u32 * 2 > ran;
            return Some(Stuck::Tasks { micro, count: ran });
        }
        Some(Stuck::Long)
    }

    /// The step that overflowed the stack, if the error was not caught.
    fn too_deep(&self) -> Option<u32> {
        let Outcome::Threw(failure) = &self.end.outcome else { return None };
        let overflow = failure.class == "RangeError" && failure.message == "Maximum call stack size exceeded";
        self.end.failed.filter(|step| overflow && self.depth(*step) > 0)
    }

    /// The innermost loop around the end, in any call of the stack, in which half of all steps were spent.
    fn endless_loop(&self, last: u32) -> Option<Stuck> {
        for call in self.stack(last) {
            let mut head = self.site(call.step).and_then(|s| s.inside);
            while let Some(at) = head {
                let entered = self.entered(at, call.step);
                if (last - entered) * 2 >= last {
                    return Some(self.describe_loop(at, entered, call.step));
                }
                head = self.outline.around(at);
            }
        }
        None
    }

    /// The first step of the execution of a loop that lasts until `step`.
    fn entered(&self, head: u32, step: u32) -> u32 {
        let depth = self.depth(step);
        let outside = (0..step).rev().find(|s| self.depth(*s) < depth || self.depth(*s) == depth && !self.is_in_loop(*s, head));
        outside.map_or(0, |s| s + 1)
    }

    fn describe_loop(&self, head: u32, entered: u32, step: u32) -> Stuck {
        let site = &self.outline.sites[head as usize];
        let test = self.outline.sites.iter().find(|s| {
            s.inside == Some(head)
                && matches!(s.kind, vocabulary::outline::SiteKind::Test(_))
                && s.kind != vocabulary::outline::SiteKind::Test(vocabulary::outline::Test::If)
        });
        // a `for` without a condition has a test that spans its whole head
        let is_whole = |t: &vocabulary::outline::Site| {
            t.place == site.place && t.kind == vocabulary::outline::SiteKind::Test(vocabulary::outline::Test::For)
        };
        let condition = test.filter(|t| !is_whole(t)).map(|t| self.slice(t.place));
        let turning = test.map_or(head, |t| t.unit);
        let depth = self.depth(step);
        let turns = (entered..self.len())
            .filter(|s| {
                self.depth(*s) == depth && self.steps[*s as usize].site == turning && self.steps[*s as usize].kind == StepKind::Began
            })
            .count() as u32;
        let mut courses: BTreeMap<u32, Course> = BTreeMap::new();
        for s in entered..self.len() {
            for event in self.events_of(s) {
                if let Event::Wrote { binding, value, site, .. } = event
                    && self.outline.is_in_loop(*site, head)
                {
                    self.note(&mut courses, *binding, *value);
                }
            }
        }
        let mut courses: Vec<Course> = courses.into_values().collect();
        let text = condition.clone().unwrap_or_default();
        courses.sort_by_key(|c| !has_word(&text, &c.name));
        courses.truncate(4);
        Stuck::Loop { place: site.place, condition, turns, courses }
    }

    fn recursion(&self, last: u32, depth: u32) -> Stuck {
        let stack = self.stack(last);
        let name = stack.first().and_then(|c| c.name.clone()).unwrap_or_default();
        let place = self.steps.get(last as usize).and_then(|s| self.instances[s.instance as usize].site).and_then(|_| {
            let call = self.instances[self.steps[last as usize].instance as usize].call;
            let site = self.instances[call as usize].site?;
            Some(self.outline.sites[site as usize].place)
        });
        let mut courses: Vec<Course> = Vec::new();
        for call in stack.iter().rev().filter(|c| c.name.as_deref() == Some(&name)) {
            for (parameter, value) in &call.arguments {
                match courses.iter_mut().find(|c| c.name == *parameter) {
                    Some(course) => course.add(*value),
                    None => courses.push(Course { name: parameter.clone(), first: vec![*value], last: *value, count: 1 }),
                }
            }
        }
        courses.truncate(4);
        Stuck::Recursion { name, place, depth, courses }
    }

    fn note(&self, courses: &mut BTreeMap<u32, Course>, binding: u32, value: Datum) {
        let name = || self.outline.bindings[binding as usize].name.clone();
        courses.entry(binding).or_insert_with(|| Course { name: name(), first: Vec::new(), last: value, count: 0 }).add(value);
    }

    /// The program's text at the place of a step.
    pub fn slice_of(&self, step: u32) -> String {
        self.place(step).map(|p| self.slice(p)).unwrap_or_default()
    }

    /// The program's text at a place.
    pub fn slice(&self, place: Place) -> String {
        let mut text = String::new();
        for (number, line) in self.text.split_inclusive('\n').enumerate() {
            let number = number as u32 + 1;
            if number < place.start.line || number > place.end.line {
                continue;
            }
            let from = if number == place.start.line { place.start.column - 1 } else { 0 } as usize;
            let to = if number == place.end.line { place.end.column as usize - 1 } else { usize::MAX };
            let units: Vec<u16> = line.encode_utf16().take(to).skip(from).collect();
            text += &String::from_utf16_lossy(&units);
        }
        text
    }
}

impl Course {
    fn add(&mut self, value: Datum) {
        if self.first.len() < Self::SHOWN {
            self.first.push(value);
        }
        self.last = value;
        self.count += 1;
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').any(|w| w == word)
}
