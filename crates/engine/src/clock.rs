//! The clock of a run: the host's clock, or a virtual one that stands still while code runs and jumps from timer to timer.

use super::Host;
use boa_engine::context::{Clock, time::JsInstant};
use std::cell::Cell;
use std::rc::Rc;
use vocabulary::{Settings, Time};

/// Reads of a virtual clock within one task before each further read advances it.
const PATIENCE: u32 = 1_000;

/// The clock of a run. All times are milliseconds; a run starts at 0.
pub(super) struct RunClock {
    host: Rc<dyn Host>,
    time: Time,
    started: f64,
    host_started: Cell<f64>,
    jumped: Cell<f64>,
    readings: Cell<u32>,
}

impl RunClock {
    pub fn new(settings: &Settings, host: Rc<dyn Host>) -> Self {
        let host_started = Cell::new(host.now());
        Self { host, time: settings.time, started: settings.started, host_started, jumped: Cell::new(0.0), readings: Cell::new(0) }
    }

    /// Milliseconds since the run started.
    pub fn elapsed(&self) -> f64 {
        match self.time {
            Time::Real => (self.host.now() - self.host_started.get()).max(0.0) + self.jumped.get(),
            Time::Virtual => self.jumped.get(),
        }
    }

    /// Milliseconds since the run started, as read by the program. A program that waits by polling the clock
    /// (`while (Date.now() < end);`) would never end in virtual time, so after `PATIENCE` reads in one task each read adds a millisecond.
    pub fn read(&self) -> f64 {
        if self.time == Time::Virtual {
            let readings = self.readings.replace(self.readings.get().saturating_add(1));
            if readings >= PATIENCE {
                self.jumped.set(self.jumped.get() + 1.0);
            }
        }
        self.elapsed()
    }

    /// The program's current time, in milliseconds since 1970 UTC.
    pub fn date(&self) -> f64 {
        self.started + self.read()
    }

    /// Advances to `due` (milliseconds since the run started) if that is in the future.
    pub fn jump(&self, due: f64) {
        let ahead = due - self.elapsed();
        if ahead > 0.0 {
            self.jumped.set(self.jumped.get() + ahead);
        }
    }

    /// Resets the read counter at the start of a task.
    pub fn task(&self) {
        self.readings.set(0);
    }

    /// Resets the clock to 0.
    pub fn restart(&self) {
        self.host_started.set(self.host.now());
        self.jumped.set(0.0);
        self.readings.set(0);
    }

    /// Whether the caller has to wait for timers in real time.
    pub fn is_real(&self) -> bool {
        self.time == Time::Real
    }
}

impl Clock for RunClock {
    fn now(&self) -> JsInstant {
        let ms = self.read();
        let seconds = (ms / 1000.0).floor();
        JsInstant::new(seconds as u64, ((ms - seconds * 1000.0) * 1e6) as u32)
    }

    fn system_time_millis(&self) -> i64 {
        self.date().floor() as i64
    }
}
