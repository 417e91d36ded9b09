//! Derives a time zone provider from a host that reports only offsets at instants: transitions are found by bisection.

use boa_engine::builtins::temporal::provider::{
    CandidateEpochNanoseconds, EpochNanoseconds, EpochNanosecondsAndOffset, GapEntryOffsets, IsoDateTime, NormalizedId, ResolvedId,
    TimeZoneId, TimeZoneProvider, TimeZoneProviderError, TransitionDirection, UtcOffsetSeconds,
};
use std::borrow::Cow;
use std::cell::RefCell;

const SECOND: i128 = 1_000_000_000;
const DAY: i64 = 86_400;
/// Step of the search for changes, in seconds: no zone keeps an offset for less than this and then returns to the previous one.
const STEP: i64 = 14 * DAY;
/// Seconds within which a zone that changes its clocks every year does so.
const YEARS: i64 = 3 * 366 * DAY;
/// First possible change, in seconds since 1970: before 1847 there was only local mean time.
const FIRST: i64 = -3_881_520_000;
/// The last second that a date can represent; its negative is the first.
const LAST: i64 = 8_640_000_000_000;

/// The zone data of a host.
pub(super) trait Host: Default {
    /// A zone.
    type Zone;

    /// Finds a zone by name, ignoring case; also returns its name in normal case, and the name of the zone it is an alias of.
    fn find(&self, name: &str) -> Option<(Self::Zone, String, String)>;

    /// Offset from UTC in seconds, at an instant in seconds since 1970.
    fn offset(&self, zone: &Self::Zone, at: i64) -> i64;

    /// Current time, in seconds since 1970. Hosts know the time long after it only by rules that repeat every year.
    fn now(&self) -> i64;
}

struct Known<Z> {
    zone: Z,
    name: String,
    primary: String,
}

/// The zones used so far; an identifier is an index into the list.
pub(super) struct Zones<H: Host> {
    host: H,
    known: RefCell<Vec<Known<H::Zone>>>,
}

impl<H: Host> Default for Zones<H> {
    fn default() -> Self {
        Self { host: H::default(), known: RefCell::new(Vec::new()) }
    }
}

impl<H: Host> Zones<H> {
    fn find(&self, name: &str) -> Result<TimeZoneId, TimeZoneProviderError> {
        let at = self.known.borrow().iter().position(|known| known.name.eq_ignore_ascii_case(name));
        let at = match at {
            Some(at) => at,
            None => {
                let (zone, name, primary) = self.host.find(name).ok_or(TimeZoneProviderError::Range("Unknown time zone identifier"))?;
                let mut known = self.known.borrow_mut();
                known.push(Known { zone, name, primary });
                known.len() - 1
            }
        };
        Ok(TimeZoneId { normalized: NormalizedId(at), resolved: ResolvedId(at) })
    }

    fn with<T>(&self, id: TimeZoneId, body: impl FnOnce(&Known<H::Zone>) -> T) -> Result<T, TimeZoneProviderError> {
        let known = self.known.borrow();
        known.get(id.resolved.0).map(body).ok_or(TimeZoneProviderError::Range("Unknown time zone identifier"))
    }

    fn offset(&self, zone: &H::Zone, at: i64) -> i64 {
        self.host.offset(zone, at.clamp(-LAST, LAST))
    }

    /// The first second in `from..=to` with an offset other than that at `from`.
    fn change(&self, zone: &H::Zone, mut from: i64, mut to: i64) -> Option<i64> {
        let before = self.offset(zone, from);
        if self.offset(zone, to) == before {
            return None;
        }
        while to - from > 1 {
            let middle = from + (to - from) / 2;
            if self.offset(zone, middle) == before { from = middle } else { to = middle }
        }
        Some(to)
    }

    fn candidates(&self, zone: &H::Zone, local: i128) -> CandidateEpochNanoseconds {
        let second = local.div_euclid(SECOND) as i64;
        // an offset is less than a day
        let (before, after) = (self.offset(zone, second - DAY), self.offset(zone, second + DAY));
        let at = |offset: i64| {
            let ns = EpochNanoseconds(local - i128::from(offset) * SECOND);
            (self.offset(zone, second - offset) == offset).then_some(EpochNanosecondsAndOffset { ns, offset: UtcOffsetSeconds(offset) })
        };
        let later = (after != before).then(|| at(after)).flatten();
        match (at(before), later) {
            (Some(one), Some(two)) => CandidateEpochNanoseconds::Two([one, two]),
            (Some(one), None) | (None, Some(one)) => CandidateEpochNanoseconds::One(one),
            (None, None) => {
                let transition = self.change(zone, second - DAY, second + DAY).unwrap_or(second - after);
                CandidateEpochNanoseconds::Zero(GapEntryOffsets {
                    offset_before: UtcOffsetSeconds(before),
                    offset_after: UtcOffsetSeconds(after),
                    transition_epoch: EpochNanoseconds(i128::from(transition) * SECOND),
                })
            }
        }
    }

    /// The first change after `second`.
    fn next(&self, zone: &H::Zone, second: i64) -> Option<i64> {
        let mut from = second.max(FIRST);
        let end = from.max(self.host.now()).saturating_add(YEARS).min(LAST);
        while from < end {
            let to = from + STEP;
            if let Some(change) = self.change(zone, from, to) {
                return Some(change);
            }
            from = to;
        }
        None
    }

    /// The last change at or before `second`.
    fn previous(&self, zone: &H::Zone, second: i64) -> Option<i64> {
        let horizon = self.host.now() + YEARS;
        let mut to = second;
        while to > FIRST {
            if to > horizon && second - to > YEARS {
                // no change within three years of the far future: none since the horizon
                to = horizon;
            }
            let from = to - STEP;
            if let Some(mut change) = self.change(zone, from, to) {
                // there may be further changes before `to`
                while let Some(later) = self.change(zone, change, to) {
                    change = later;
                }
                return Some(change);
            }
            to = from;
        }
        None
    }
}

impl<H: Host> TimeZoneProvider for Zones<H> {
    fn get(&self, name: &[u8]) -> Result<TimeZoneId, TimeZoneProviderError> {
        self.find(&String::from_utf8_lossy(name))
    }

    fn identifier(&self, id: TimeZoneId) -> Result<Cow<'_, str>, TimeZoneProviderError> {
        self.with(id, |known| Cow::Owned(known.name.clone()))
    }

    fn canonicalized(&self, id: TimeZoneId) -> Result<TimeZoneId, TimeZoneProviderError> {
        let primary = self.with(id, |known| known.primary.clone())?;
        self.find(&primary)
    }

    fn candidate_nanoseconds_for_local_epoch_nanoseconds(
        &self,
        id: TimeZoneId,
        local: IsoDateTime,
    ) -> Result<CandidateEpochNanoseconds, TimeZoneProviderError> {
        self.with(id, |known| self.candidates(&known.zone, local.as_nanoseconds().0))
    }

    fn transition_nanoseconds_for_utc_epoch_nanoseconds(
        &self,
        id: TimeZoneId,
        ns: i128,
    ) -> Result<UtcOffsetSeconds, TimeZoneProviderError> {
        self.with(id, |known| UtcOffsetSeconds(self.offset(&known.zone, ns.div_euclid(SECOND) as i64)))
    }

    fn get_time_zone_transition(
        &self,
        id: TimeZoneId,
        ns: i128,
        direction: TransitionDirection,
    ) -> Result<Option<EpochNanoseconds>, TimeZoneProviderError> {
        let change = self.with(id, |known| match direction {
            TransitionDirection::Next => self.next(&known.zone, ns.div_euclid(SECOND) as i64),
            // `previous` is exclusive: a change at this very instant does not count
            TransitionDirection::Previous => self.previous(&known.zone, (ns - 1).div_euclid(SECOND) as i64),
        })?;
        Ok(change.map(|second| EpochNanoseconds(i128::from(second) * SECOND)))
    }
}
