//! The places of a program where a value was converted, each with its conversions, and their marks in the code.
//!
//! Pure. Does not depend on the list that shows them.

use crate::components::marked_code::Mark;
use explain::value_text::short;
use recording::{Conversion, Operation, Recording, Surprise};
use std::cmp::Reverse;
use std::rc::Rc;
use text::insight::InsightTexts;
use vocabulary::Place;

/// Maximum number of characters of code shown for a place.
const LETTERS: usize = 40;

/// A place where values were converted, once or repeatedly.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// the line, 1-based
    pub line: u32,
    /// its code, shortened
    pub code: String,
    /// it is a condition, so the conversion has no operator of its own
    pub is_condition: bool,
    /// the result of the first conversion; `None` if it threw
    pub result: Option<String>,
    /// indexes of its conversions in the recording, in order
    pub numbers: Vec<usize>,
    /// the first surprise there
    pub surprise: Option<Surprise>,
    /// the part of the code to mark, if a part is left that is in no other mark
    pub mark: Option<Place>,
}

impl Spot {
    /// The index in `numbers` of the conversion to show at a step: the last one until then, else the first.
    pub fn at(&self, recording: &Recording, step: u32) -> usize {
        self.numbers.partition_point(|number| recording.conversions[*number].step <= step).saturating_sub(1)
    }

    /// The step to go to when the place is selected.
    pub fn step(&self, recording: &Recording, step: u32) -> u32 {
        self.numbers.get(self.at(recording, step)).map_or(step, |number| recording.conversions[*number].step)
    }

    /// Whether a conversion happens here in the step.
    pub fn is_in(&self, recording: &Recording, step: u32) -> bool {
        self.numbers.get(self.at(recording, step)).is_some_and(|number| recording.conversions[*number].step == step)
    }
}

/// The places of a recording, in source order.
pub fn spots(recording: &Recording) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    let mut places: Vec<(Place, bool)> = Vec::new();
    for (site, numbers) in recording.conversions_by_place() {
        let site = &recording.outline.sites[site as usize];
        let place = site.sign.unwrap_or(site.place);
        // One operator may be recorded under two sites.
        if let Some(known) = places.iter().position(|(known, _)| *known == place) {
            spots[known].numbers.extend(numbers);
            spots[known].numbers.sort_unstable();
            continue;
        }
        let first = &recording.conversions[numbers[0]];
        places.push((place, site.sign.is_some()));
        spots.push(Spot {
            line: place.start.line,
            code: code(recording, site.place, first),
            is_condition: first.operation == Operation::Condition,
            result: first.result.map(|result| short(recording, result, first.step, 1)),
            surprise: numbers.iter().find_map(|number| recording.surprise(&recording.conversions[*number])),
            numbers,
            mark: None,
        });
    }
    for (spot, mark) in spots.iter_mut().zip(apart(&places)) {
        spot.mark = mark;
    }
    spots
}

fn code(recording: &Recording, place: Place, conversion: &Conversion) -> String {
    let text = recording.slice(place).split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = text.chars().take(LETTERS).collect();
    let shown = if shown.len() < text.len() { format!("{shown}…") } else { shown };
    match conversion.operation {
        Operation::Template => format!("${{{shown}}}"),
        Operation::Key => format!("[{shown}]"),
        _ => shown,
    }
}

/// Makes places disjoint, given whether each is an operator. Operators keep their place; one that contains others keeps the free part
/// before them, or else after them, or none.
fn apart(places: &[(Place, bool)]) -> Vec<Option<Place>> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    // Operators first, then inner places before outer ones.
    order.sort_by_key(|i| (!places[*i].1, Reverse(places[*i].0.start), places[*i].0.end));
    let mut out: Vec<Option<Place>> = vec![None; places.len()];
    for index in order {
        let place = places[index].0;
        let inside: Vec<Place> = out.iter().flatten().filter(|p| place.start <= p.start && p.end <= place.end).copied().collect();
        let first = inside.iter().map(|p| p.start).min();
        let last = inside.iter().map(|p| p.end).max();
        out[index] = match (first, last) {
            (Some(first), _) if place.start < first => Some(Place { start: place.start, end: first }),
            (_, Some(last)) if last < place.end => Some(Place { start: last, end: place.end }),
            (Some(_), _) => None,
            _ => Some(place),
        };
    }
    out
}

/// The marks for the code; the key of each is the index of its spot.
pub fn marks(spots: &[Spot], texts: &InsightTexts) -> Vec<Mark> {
    let mark = |(key, spot): (u32, &Spot)| {
        Some(Mark {
            place: spot.mark?,
            class: if spot.surprise.is_some() { "converted odd" } else { "converted" },
            label: (texts.mark)(&spot.code, spot.result.as_deref().unwrap_or(texts.threw)).into(),
            key: Some(key),
        })
    };
    (0..).zip(spots).filter_map(mark).collect()
}

/// The spots, in an `Rc`.
pub fn shared(recording: &Recording) -> Rc<[Spot]> {
    spots(recording).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::Position;

    fn place(from: u32, to: u32) -> Place {
        let at = |column| Position { line: 1, column };
        Place { start: at(from), end: at(to) }
    }

    #[track_caller]
    fn check(places: &[(u32, u32, bool)], expected: &[Option<(u32, u32)>]) {
        let places: Vec<(Place, bool)> = places.iter().map(|(from, to, sign)| (place(*from, *to), *sign)).collect();
        let found: Vec<Option<(u32, u32)>> = apart(&places).into_iter().map(|p| p.map(|p| (p.start.column, p.end.column))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_never_lie_in_one_another() {
        check(&[(5, 6, true), (1, 10, false)], &[Some((5, 6)), Some((1, 5))]);
        // `!x && y`: the condition begins with an operator.
        check(&[(1, 2, true), (1, 3, false)], &[Some((1, 2)), Some((2, 3))]);
        check(&[(1, 20, false), (3, 8, false), (5, 6, true)], &[Some((1, 3)), Some((3, 5)), Some((5, 6))]);
        check(&[(1, 2, true), (1, 2, false)], &[Some((1, 2)), None]);
        check(&[(1, 4, false), (6, 9, false)], &[Some((1, 4)), Some((6, 9))]);
    }
}
