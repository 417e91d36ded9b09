//! What a reader said that a program would print, beside what it printed, and the choices offered for it.

use super::shuffle::order;
use vocabulary::{ConsoleEvent, Judged, Outcome, Part, TypeName, format};

/// Choices offered at most, the right one included.
const CHOICES: usize = 4;

/// Lines of output beyond which nobody wants to choose.
const LINES: usize = 8;

/// A line of output with the types of the values in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// its text
    pub text: String,
    /// the types of its values, in order
    pub types: Vec<TypeName>,
}

/// What was printed, as far as one can foresee it: lines and types.
pub fn lines(events: &[ConsoleEvent]) -> Vec<Line> {
    let line = |event: &ConsoleEvent| {
        let types = match event {
            ConsoleEvent::Printed(printed) => printed.parts.iter().map(part).collect(),
            ConsoleEvent::Failed(_) => return None,
            _ => Vec::new(),
        };
        format::line(event).map(|text| Line { text, types })
    };
    events.iter().filter_map(line).collect()
}

fn part(part: &Part) -> TypeName {
    match part {
        Part::Value(value) => value.type_name(),
        Part::Text { .. } => TypeName::String,
    }
}

/// Whether a free answer is right: its lines are the printed ones, blanks at the ends and quotes around them aside, and the
/// type, if one was named, is that of the last value.
pub fn fits(text: &str, last: Option<TypeName>, printed: &[Line]) -> bool {
    let bare = |line: &str| line.trim().trim_matches(['"', '\'', '`']).to_owned();
    let said: Vec<String> = text.lines().map(bare).filter(|line| !line.is_empty()).collect();
    let came: Vec<String> =
        printed.iter().flat_map(|line| line.text.lines().map(bare).collect::<Vec<_>>()).filter(|l| !l.is_empty()).collect();
    said == came && last.is_none_or(|name| printed.last().and_then(|line| line.types.last()) == Some(&name))
}

/// The choices for a program from what it and its rivals printed, in an order that says nothing: none where no rival rule
/// changes anything. The first of `judged` is the program itself.
pub fn choices(judged: &[Judged], seed: &str) -> Vec<Vec<Line>> {
    let ended = |one: &&Judged| matches!(one.outcome, Outcome::Completed(_));
    let Some(own) = judged.iter().find(|one| one.attempt == 0) else { return Vec::new() };
    let mut found: Vec<Vec<Line>> = Vec::new();
    // as if everything happened in the order in which it is written
    let mut by_line = own.printed.clone();
    by_line.sort_by_key(|event| match event {
        ConsoleEvent::Printed(printed) => printed.at.map(|at| at.line),
        _ => None,
    });
    let rivals = judged.iter().filter(|one| one.attempt > 0).filter(ended).map(|one| lines(&one.printed));
    for output in [lines(&own.printed)].into_iter().chain(rivals).chain([lines(&by_line)]) {
        let fresh = !output.is_empty() && output.len() <= LINES && !found.contains(&output);
        if fresh && found.len() < CHOICES {
            found.push(output);
        }
    }
    if found.len() < 2 || lines(&own.printed) != found[0] {
        return Vec::new();
    }
    order(seed, found.len()).into_iter().map(|index| found[index].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::{Level, Num, Position, Printed, Value};

    fn printed(values: &[(u32, f64)]) -> Vec<ConsoleEvent> {
        let one = |&(line, n): &(u32, f64)| {
            let at = Some(Position { line, column: 1 });
            ConsoleEvent::Printed(Printed { level: Level::Log, parts: vec![Part::Value(Value::Number(Num(n)))], at, trace: vec![] })
        };
        values.iter().map(one).collect()
    }

    fn judged(attempt: u32, values: &[(u32, f64)]) -> Judged {
        Judged { attempt, check: None, outcome: Outcome::Completed(None), printed: printed(values) }
    }

    #[track_caller]
    fn check(judged: &[Judged], expected: usize) {
        let found = choices(judged, "id");
        assert_eq!(found.len(), expected, "{found:?}");
        if expected > 0 {
            let own = lines(&judged[0].printed);
            assert_eq!(found.iter().filter(|choice| **choice == own).count(), 1, "the right one stands among them once");
        }
    }

    #[test]
    fn rivals_that_print_something_else_become_choices() {
        check(&[judged(0, &[(1, 3.0)]), judged(1, &[(1, 12.0)]), judged(2, &[(1, 12.0)]), judged(3, &[(1, 3.0)])], 2);
        check(&[judged(0, &[(1, 3.0)]), judged(1, &[(1, 3.0)])], 0);
        check(&[judged(0, &[]), judged(1, &[(1, 3.0)])], 0);
        check(&[judged(0, &[(2, 2.0), (1, 1.0)])], 2);
        let many: Vec<Judged> = (0..9).map(|n| judged(n, &[(1, f64::from(n))])).collect();
        check(&many, CHOICES);
        check(&[], 0);
        let broke = Judged { outcome: Outcome::Stopped, ..judged(1, &[(1, 9.0)]) };
        check(&[judged(0, &[(1, 3.0)]), broke], 0);
    }

    #[test]
    fn a_free_answer_fits_by_lines_and_by_the_last_type() {
        let came = lines(&printed(&[(1, 3.0), (2, 4.0)]));
        assert!(fits(" 3\n4 \n", Some(TypeName::Number), &came) && fits("3\n\"4\"", None, &came));
        assert!(!fits("3", None, &came) && !fits("3\n4", Some(TypeName::String), &came));
    }
}
