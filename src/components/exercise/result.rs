//! The result of the checks: a summary, a tick or cross for each check, and details of the first failing one.

use super::particulars;
use crate::components::icon::{Icon, icon};
use crate::components::sentence::sentence;
use crate::runner::Status;
use crate::state::BlockId;
use judge::exercise::{Judgement, Verdict};
use lesson::Exercise;
use text::Locale;
use text::practice::ExerciseTexts;
use vocabulary::{Limit, Outcome, Position};
use yew::prelude::*;

/// The data for the result.
pub struct Result<'a> {
    /// the exercise
    pub exercise: &'a Exercise,
    /// the texts
    pub texts: &'static ExerciseTexts,
    /// their language
    pub locale: Locale,
    /// something was checked, and not reset since
    pub shown: bool,
    /// the judgement of the attempt so far
    pub judgement: &'a Judgement,
    /// the lesson's text about the detected misconception
    pub idea: Option<&'a str>,
    /// the status of the judging run
    pub status: &'a Status,
    /// its duration in seconds, formatted
    pub seconds: String,
    /// its maximum duration in seconds
    pub limit: u32,
    /// the code has changed since the check
    pub stale: bool,
    /// the current code
    pub code: &'a str,
    /// called with a position in the code to show
    pub on_place: Callback<Position>,
    /// the exercise's block, for the stepper
    pub block: &'a BlockId,
    /// whether the stepper is open
    pub stepping: UseStateHandle<bool>,
}

impl Result<'_> {
    /// The result; before the first check only the list of checks.
    pub fn view(&self) -> Html {
        let all = self.exercise.checks.len();
        let over = self.shown && (self.judgement.complete(all) || !self.status.is_active());
        let passed = self.shown && self.judgement.passed(all);
        let class = if !over {
            "open"
        } else if passed {
            "passed"
        } else {
            "failed"
        };
        html! {
            <div class={classes!("judged", class)}>
                <p class="verdict">
                    <span role="status">{ self.headline(over, passed) }</span>
                    if self.shown {
                        <span class="clock" aria-hidden="true">{ &self.seconds }</span>
                    }
                </p>
                if over && self.stale {
                    <p class="faint stale">{ self.texts.stale }</p>
                }
                if let (true, Some(say)) = (over, self.idea) {
                    <div class="idea" role="note" aria-label={self.texts.idea}>{ icon(Icon::Question) }<p>{ sentence(say) }</p></div>
                }
                if over && self.shown && self.judgement.broke.is_some() {
                    { particulars::broke(self) }
                }
                <ul class="checks" aria-label={self.texts.checks}>{ for (0..all).map(|index| self.check(index)) }</ul>
            </div>
        }
    }

    fn headline(&self, over: bool, passed: bool) -> String {
        let (texts, all) = (self.texts, self.exercise.checks.len());
        if !self.shown {
            return String::new();
        }
        if !over {
            return (texts.checking)(self.limit);
        }
        match (&self.judgement.broke, self.status) {
            _ if passed => (texts.all_held)(all),
            (Some(Outcome::SyntaxError(_)), _) => texts.refused.into(),
            (Some(Outcome::Asked(_)), _) => texts.asks.into(),
            (Some(outcome), _) => explain::outcome(outcome, self.locale).unwrap_or_else(|| texts.broke.into()),
            (None, Status::Ended(Outcome::HitLimit(Limit::Time(_)))) if !self.judgement.complete(all) => (texts.too_long)(self.limit),
            (None, Status::Ended(outcome)) if !self.judgement.complete(all) => {
                explain::outcome(outcome, self.locale).unwrap_or_else(|| texts.broke.into())
            }
            (None, Status::Unavailable(failure)) => {
                let message = failure.message(self.locale);
                format!("{} {}", message.what, message.advice)
            }
            (None, Status::Displaced) if !self.judgement.complete(all) => text::page::page(self.locale).snippet.displaced.into(),
            _ => (texts.held)(self.judgement.verdicts.iter().filter(|v| **v == Verdict::Passed).count(), all),
        }
    }

    fn check(&self, index: usize) -> Html {
        let check = &self.exercise.checks[index];
        let verdict = self.judgement.verdicts.get(index).filter(|_| self.shown);
        let (class, mark, word) = match verdict {
            None => ("open", None, self.texts.not_run),
            Some(Verdict::Passed) => ("held", Some(Icon::Tick), self.texts.holds),
            Some(_) => ("failed", Some(Icon::Cross), self.texts.fails),
        };
        let first = self.shown && self.judgement.first_failing() == Some(index);
        html! {
            <li {class}>
                <span class="check-mark">{ for mark.map(icon) }</span>
                <div>
                    <span class="hidden">{ word }{ ": " }</span>{ sentence(&check.sentence) }
                    if let (true, Some(verdict)) = (first, verdict) {
                        { particulars::seen(self, verdict) }
                        if !self.stale {
                            { particulars::stepper(self, index) }
                        }
                    }
                </div>
            </li>
        }
    }
}
