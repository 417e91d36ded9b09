//! What a run did at a place in the source: nothing, an error, or the value stored or computed there.

use super::{Datum, Event, Kind, Recording};
use vocabulary::outline::SiteKind;
use vocabulary::{Outcome, Place};

/// What happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Met {
    /// the place was never reached
    Never,
    /// the statement was reached, but not this part of it
    Passed,
    /// it threw there; the error's headline, empty if the thrown value is not an error
    Threw(String),
    /// a variable, property or parameter was set to this value
    Took(Datum),
    /// an operator or function returned this value
    Gave(Datum),
    /// it ran without a value to show
    Ran,
}

/// What happened at a place, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// what happened: an error if there was one, else the first time
    pub met: Met,
    /// the step that `met` refers to
    pub step: u32,
    /// how often the statement began
    pub times: u32,
}

impl Recording {
    /// What happened at an expression.
    pub fn met_at(&self, place: Place) -> Meeting {
        let Some(unit) = self.unit_around(place) else { return Meeting { met: Met::Never, step: 0, times: 0 } };
        let steps: Vec<u32> = (0..self.len()).filter(|s| self.steps[*s as usize].site == unit).collect();
        let Some(&first) = steps.first() else { return Meeting { met: Met::Never, step: 0, times: 0 } };
        let times = steps.iter().filter(|s| self.steps[**s as usize].kind == super::StepKind::Began).count() as u32;
        if let Some((step, words)) = steps.iter().find_map(|s| Some((*s, self.thrown_in(*s)?))) {
            return Meeting { met: Met::Threw(words), step, times };
        }
        let told = steps.iter().find_map(|s| Some((*s, self.events_of(*s).iter().find_map(|e| self.value_of(e, place))?)));
        match told {
            Some((step, met)) => Meeting { met, step, times },
            None => Meeting { met: if self.is_stored_at(place) { Met::Passed } else { Met::Ran }, step: first, times },
        }
    }

    /// The argument for a parameter in the first call of a function from a place; `None` if not recorded.
    pub fn argument_from(&self, place: Place, function: &str, parameter: &str) -> Option<Meeting> {
        let unit = self.unit_around(place)?;
        let from = (0..self.len()).filter(|s| self.steps[*s as usize].site == unit);
        let entered = from.flat_map(|from| {
            let depth = self.depth(from);
            (from + 1..self.len()).take_while(move |s| self.depth(*s) > depth)
        });
        let is_entry = |s: &u32| {
            self.events_of(*s).iter().any(|e| matches!(e, Event::Entered { call, .. } if self.call_name(*call) == Some(function)))
        };
        entered.filter(is_entry).find_map(|step| {
            let call = self.stack(step).into_iter().next()?;
            let (_, value) = call.arguments.into_iter().find(|(name, _)| name == parameter)?;
            Some(Meeting { met: Met::Took(value), step, times: 1 })
        })
    }

    /// The innermost site with steps that contains a place.
    fn unit_around(&self, place: Place) -> Option<u32> {
        let sites = self.outline.sites.iter().enumerate();
        let around = sites.filter(|(i, s)| s.unit == *i as u32 && holds(s.place, place));
        around.min_by_key(|(_, s)| (s.place.end.line - s.place.start.line, std::cmp::Reverse(s.place.start))).map(|(i, _)| i as u32)
    }

    /// The headline of the error that the step itself threw, if any.
    fn thrown_in(&self, step: u32) -> Option<String> {
        if self.end.failed == Some(step)
            && let Outcome::Threw(failure) = &self.end.outcome
        {
            let class = Some(failure.class.as_str()).filter(|c| !c.is_empty());
            return Some(class.map_or_else(|| failure.message.clone(), |class| format!("{class}: {}", failure.message)));
        }
        match self.events_of(step + 1).first() {
            Some(Event::Caught(what)) => Some(what.map_or_else(String::new, |error| self.headline(error, step + 1))),
            _ => None,
        }
    }

    fn headline(&self, error: Datum, step: u32) -> String {
        let kind = error.object().and_then(|id| self.object(id, step)).map(|state| state.kind);
        match kind {
            Some(Kind::Error(headline)) => self.text_of(headline).to_owned(),
            _ => String::new(),
        }
    }

    fn value_of(&self, event: &Event, place: Place) -> Option<Met> {
        let at = |site: u32| self.outline.sites.get(site as usize).is_some_and(|s| holds(place, s.place) || place == s.place);
        match *event {
            Event::Wrote { site, value, .. } | Event::Set { site, value, .. } if at(site) => Some(Met::Took(value)),
            Event::Converted(c) => {
                let conversion = self.conversions.get(c as usize).filter(|c| at(c.site))?;
                Some(conversion.result.map_or_else(|| Met::Threw(String::new()), Met::Gave))
            }
            Event::Returned(value) => Some(Met::Gave(value)).filter(|_| self.is_returned_at(place)),
            _ => None,
        }
    }

    fn is_stored_at(&self, place: Place) -> bool {
        self.any_site(|kind, at| {
            matches!(kind, SiteKind::Assigned | SiteKind::Declared | SiteKind::Property(_) | SiteKind::Stepped(_)) && holds(place, at)
        })
    }

    /// Whether a place is the whole argument of a `return`.
    fn is_returned_at(&self, place: Place) -> bool {
        self.any_site(|kind, at| {
            matches!(kind, SiteKind::Return) && holds(at, place) && at.end.line == place.end.line && at.end.column <= place.end.column + 1
        })
    }

    fn any_site(&self, which: impl Fn(&SiteKind, Place) -> bool) -> bool {
        self.outline.sites.iter().any(|s| which(&s.kind, s.place))
    }
}

fn holds(outer: Place, inner: Place) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
