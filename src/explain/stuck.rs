//! Why a recording that met its bound did not end, with the values that tell.

use super::told::short;
use crate::recording::{Course, Recording, Stuck};
use crate::text::Locale;
use crate::text::narration::Narration;

/// The sentences about a run that was stopped; `None` if no bound stopped it.
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
            sentences.push((words.stuck_recursion)(steps, &name, depth));
            if !values.is_empty() {
                sentences.push(format!("{}.", courses(&values)));
            }
        }
        Stuck::Tasks { count, .. } => sentences.push((words.stuck_tasks)(steps, count)),
        Stuck::Long => sentences.push((words.stuck_long)(steps)),
    }
    Some(sentences.join(" "))
}
