//! Why a recording that met its bound or the end of the stack did not end by itself, with the values that tell.

use super::value_text::short;
use recording::{Course, Recording, Stuck};
use text::Locale;
use text::narration::Narration;
use vocabulary::Outcome;

/// The sentences about a run that was stopped or had no room for another call; `None` if it was neither.
pub fn stuck(recording: &Recording, locale: Locale) -> Option<String> {
    let words = Narration::of(locale);
    let steps = recording.len();
    let course = |c: &Course| {
        let step = steps.saturating_sub(1);
        let code = |d| short(recording, d, step, 1);
        (words.course)(&c.name, &c.first.iter().map(|d| code(*d)).collect::<Vec<_>>(), &code(c.last), c.count)
    };
    let courses = |courses: &[Course]| courses.iter().map(course).collect::<Vec<_>>().join("; ");
    let mut sentences = Vec::new();
    match recording.stuck()? {
        Stuck::Loop { place, condition, courses: values, .. } => {
            let condition = condition.unwrap_or_default();
            sentences.push((words.stuck_loop)(steps, place.start.line, &condition));
            if !values.is_empty() {
                sentences.push(format!("{}.", courses(&values)));
            }
            if !condition.is_empty() {
                sentences.push((words.stuck_never)(&condition));
            }
        }
        Stuck::Recursion { name, depth, courses: values, .. } => {
            let stopped = matches!(recording.end.outcome, Outcome::HitLimit(_));
            sentences.push(if stopped { (words.stuck_recursion)(steps, &name, depth) } else { (words.too_deep)(&name, depth) });
            if !values.is_empty() {
                sentences.push(format!("{}.", courses(&values)));
            }
        }
        Stuck::Tasks { count, .. } => sentences.push((words.stuck_tasks)(steps, count)),
        Stuck::Long => sentences.push((words.stuck_long)(steps)),
    }
    Some(sentences.join(" "))
}
