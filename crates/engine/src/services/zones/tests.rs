//! Tests instants of local times and clock changes against the table of zones.

use super::host;
use boa_engine::builtins::temporal::provider::{CandidateEpochNanoseconds, IsoDateTime, TimeZoneProvider, TransitionDirection};

/// Instants of a local time in seconds since 1970; for a time skipped by a clock change, the negated instant of the change.
fn instants(zone: &str, (month, day, hour, minute): (u8, u8, u8, u8)) -> Vec<i64> {
    let zones = host();
    let local = IsoDateTime { year: 2026, month, day, hour, minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 };
    let found = zones.candidate_nanoseconds_for_local_epoch_nanoseconds(zones.get(zone.as_bytes()).expect("a zone"), local);
    match found.expect("instants") {
        CandidateEpochNanoseconds::Zero(gap) => vec![-((gap.transition_epoch.0 / 1_000_000_000) as i64)],
        found => found.as_slice().iter().map(|one| (one.ns.0 / 1_000_000_000) as i64).collect(),
    }
}

#[test]
fn a_local_time_has_one_instant_or_none_or_two() {
    assert_eq!(instants("America/New_York", (3, 7, 12, 0)), [1_772_902_800], "on the day before a change");
    assert_eq!(instants("America/New_York", (3, 8, 2, 30)), [-1_772_953_200], "left out");
    assert_eq!(instants("America/New_York", (11, 1, 1, 30)), [1_793_511_000, 1_793_514_600], "twice");
    assert_eq!(instants("Australia/Lord_Howe", (10, 4, 2, 15)), [-1_791_041_400], "a change by half an hour");
    assert_eq!(instants("Asia/Seoul", (7, 1, 9, 0)), [1_782_864_000]);
}

#[test]
fn changes_are_found_in_both_directions() {
    let zones = host();
    let change = |zone: &str, at: i64, direction| {
        let id = zones.get(zone.as_bytes()).expect("a zone");
        let found = zones.get_time_zone_transition(id, i128::from(at) * 1_000_000_000, direction).expect("an answer");
        found.map(|found| (found.0 / 1_000_000_000) as i64)
    };
    let (next, previous) = (TransitionDirection::Next, TransitionDirection::Previous);
    assert_eq!(change("America/New_York", 1_772_953_199, next), Some(1_772_953_200));
    assert_eq!(change("America/New_York", 1_772_953_200, next), Some(1_793_512_800));
    assert_eq!(change("America/New_York", 1_772_953_200, previous), Some(1_762_063_200));
    assert_eq!(change("America/New_York", 1_772_953_201, previous), Some(1_772_953_200));
    assert_eq!(change("Asia/Seoul", 1_790_000_000, next), None);
    assert_eq!(change("Asia/Seoul", 1_790_000_000, previous), Some(592_333_200));
    assert_eq!(change("Asia/Seoul", 250_000_000_000, previous), Some(592_333_200), "from a far future");
    assert_eq!(change("UTC", 0, next), None);
    assert_eq!(change("UTC", 0, previous), None);
}

#[test]
fn a_zone_keeps_its_name_and_knows_what_it_is_a_link_to() {
    let zones = host();
    let id = zones.get(b"asia/calcutta").expect("a zone");
    assert_eq!(zones.identifier(id).expect("a name"), "Asia/Calcutta");
    let primary = zones.canonicalized(id).expect("a zone");
    assert_eq!(zones.identifier(primary).expect("a name"), "Asia/Kolkata");
    assert!(zones.get(b"Mars/Base").is_err());
}
