//! Positions of the ribbon's segments: long unchanged periods are compressed, and many changes of one variable are folded into one.
//!
//! Pure. Does not depend on how a segment looks.

use recording::{Band, Datum};
use vocabulary::TypeName;

/// Maximum number of segments drawn per variable; with more than these the middle is folded into one.
const MOST: usize = 12;
/// Number of segments at the end that are not folded.
const TAIL: usize = 3;

/// A segment of one variable as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// the type; several for a folded segment
    pub types: Vec<TypeName>,
    /// the first step, 0-based
    pub first: u32,
    /// the first step of the next segment, or the number of steps
    pub end: u32,
    /// number of values
    pub values: u32,
    /// number of original segments in it
    pub changes: u32,
    /// the first value
    pub from: Datum,
}

/// The segments of a variable.
pub fn pieces(band: &Band) -> Vec<Piece> {
    let whole: Vec<Piece> = band
        .segments
        .iter()
        .map(|s| Piece { types: vec![s.type_name], first: s.first, end: s.end, values: s.values, changes: 1, from: s.from })
        .collect();
    if whole.len() <= MOST {
        return whole;
    }
    let head = MOST - TAIL - 1;
    let middle = &whole[head..whole.len() - TAIL];
    let mut types: Vec<TypeName> = Vec::new();
    for piece in middle {
        if !types.contains(&piece.types[0]) {
            types.push(piece.types[0]);
        }
    }
    let folded = Piece {
        types,
        first: middle[0].first,
        end: middle[middle.len() - 1].end,
        values: middle.iter().map(|p| p.values).sum(),
        changes: middle.len() as u32,
        from: middle[0].from,
    };
    [&whole[..head], &[folded], &whole[whole.len() - TAIL..]].concat()
}

/// Maps steps to positions from 0 to 1. Steps between two changes of any variable are evenly spaced; an interval with ten times the steps
/// is drawn about twice as long, not ten times, because otherwise a loop would leave no room for what came before.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    stops: Vec<(u32, f64)>,
}

impl Scale {
    /// The scale of a run with `steps` steps.
    pub fn new<'p>(pieces: impl Iterator<Item = &'p Piece>, steps: u32) -> Self {
        let mut at: Vec<u32> = pieces.map(|p| p.first).chain([0, steps]).collect();
        at.sort_unstable();
        at.dedup();
        let mut stops = vec![(0, 0.0)];
        let mut sum = 0.0;
        for pair in at.windows(2) {
            sum += 1.0 + f64::from(pair[1] - pair[0]).ln() / 2.0;
            stops.push((pair[1], sum));
        }
        for stop in &mut stops {
            stop.1 /= sum.max(f64::MIN_POSITIVE);
        }
        Self { stops }
    }

    /// The position of the start of a step.
    pub fn at(&self, step: u32) -> f64 {
        let next = self.stops.partition_point(|s| s.0 <= step);
        let (Some(before), Some(after)) = (self.stops.get(next.wrapping_sub(1)), self.stops.get(next)) else {
            return self.stops.last().map_or(0.0, |s| s.1);
        };
        before.1 + (after.1 - before.1) * f64::from(step - before.0) / f64::from(after.0 - before.0)
    }

    /// The position of the middle of a step.
    pub fn middle(&self, step: u32) -> f64 {
        (self.at(step) + self.at(step + 1)) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use recording::Segment;
    use vocabulary::outline::BindingKind;

    fn band(types: &[(TypeName, u32)], steps: u32) -> Band {
        let segment = |i: usize| Segment {
            type_name: types[i].0,
            first: types[i].1,
            end: types.get(i + 1).map_or(steps, |t| t.1),
            values: 1,
            from: Datum::Null,
            to: Datum::Null,
            last: types[i].1,
        };
        let segments = (0..types.len()).map(segment).collect();
        Band { binding: 0, name: "x".into(), function: String::new(), kind: BindingKind::Let, segments, is_mixed: true }
    }

    #[test]
    fn few_stretches_stay_as_they_are() {
        let pieces = pieces(&band(&[(TypeName::Number, 0), (TypeName::String, 4)], 9));
        assert_eq!(pieces.iter().map(|p| (p.first, p.end, p.changes)).collect::<Vec<_>>(), [(0, 4, 1), (4, 9, 1)]);
    }

    #[test]
    fn a_variable_that_changes_all_the_time_is_folded_in_the_middle() {
        let types: Vec<_> = (0..1000).map(|i| (if i % 2 == 0 { TypeName::Number } else { TypeName::String }, i * 3)).collect();
        let pieces = pieces(&band(&types, 3000));
        assert_eq!(pieces.len(), MOST);
        let folded = &pieces[MOST - TAIL - 1];
        assert_eq!((folded.types.len(), folded.changes), (2, 989));
        assert_eq!(pieces.iter().map(|p| p.changes).sum::<u32>(), 1000);
        assert!(pieces.windows(2).all(|p| p[0].end == p[1].first));
    }

    #[test]
    fn a_loop_leaves_room_for_what_came_before() {
        let pieces = pieces(&band(&[(TypeName::Number, 0), (TypeName::String, 2), (TypeName::Null, 4)], 10_000));
        let scale = Scale::new(pieces.iter(), 10_000);
        assert!(scale.at(2) > 0.08, "{}", scale.at(2));
        assert!((scale.at(10_000) - 1.0).abs() < 1e-9);
        let places: Vec<f64> = [0, 1, 2, 3, 4, 5000, 9999].map(|s| scale.middle(s)).to_vec();
        assert!(places.windows(2).all(|p| p[0] < p[1]), "{places:?}");
    }

    #[test]
    fn a_run_of_one_step_fills_the_width() {
        let scale = Scale::new([].iter(), 1);
        assert_eq!((scale.at(0), scale.at(1)), (0.0, 1.0));
        assert_eq!(Scale::new([].iter(), 0).at(0), 0.0);
    }
}
