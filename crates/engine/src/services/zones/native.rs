//! Zones from a table, for native tools.

use super::derived::Host;
use boa_engine::builtins::temporal::provider::{TimeZoneId, TimeZoneProvider, ZeroCompiledTzdbProvider};
use std::time::{SystemTime, UNIX_EPOCH};

/// The table. Only its offsets are used: the instants it computes for local times are wrong on the day before a change.
#[derive(Default)]
pub(super) struct Table(ZeroCompiledTzdbProvider<'static>);

impl Host for Table {
    type Zone = TimeZoneId;

    fn find(&self, name: &str) -> Option<(TimeZoneId, String, String)> {
        let id = self.0.get(name.as_bytes()).ok()?;
        let text = |id| self.0.identifier(id).ok().map(String::from);
        Some((id, text(id)?, text(self.0.canonicalized(id).ok()?)?))
    }

    fn offset(&self, zone: &TimeZoneId, at: i64) -> i64 {
        let offset = self.0.transition_nanoseconds_for_utc_epoch_nanoseconds(*zone, i128::from(at) * 1_000_000_000);
        offset.map_or(0, |offset| offset.0)
    }

    fn now(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64)
    }
}
