//! Warm-up of an idle worker: builds the world of the next program, and calls for the first time what that
//! program will call.
//!
//! Browsers compile wasm function by function, each at its first call, which is most of the delay of a first program.
//! Sends nothing to the page, and the program gets a world in which nothing has run.

use super::{Wire, outbox::Outbox};
use engine::{Session, World};
use std::rc::Rc;
use vocabulary::{Program, Settings};

/// A sample of what beginners write.
const WARM_UP: &str = "const box = { n: 1, list: [1.5, 'a', null, undefined] };
function type(value) { return typeof value; }
for (let i = 0; i < 2; i++) console.log(`${i}`, type(box) + i, box, [i].map((x) => x === i));
try { null.n; } catch (error) { console.log(error.message); }";

/// A wire that discards messages.
struct Nowhere(Rc<dyn Wire>);

impl Wire for Nowhere {
    fn send(&self, _: &[u8]) {}

    fn now(&self) -> f64 {
        self.0.now()
    }

    fn offset(&self, at: f64) -> Option<i32> {
        self.0.offset(at)
    }
}

/// Builds the world for the next program; `None` on an internal error, which that program will meet again and report.
pub(super) fn prepare(wire: &Rc<dyn Wire>) -> Option<World> {
    let outbox = Rc::new(Outbox::new(0, Rc::new(Nowhere(wire.clone()))));
    if let Ok(mut session) = Session::new(Settings::default(), outbox) {
        session.start(&Program { text: WARM_UP.into(), before: Vec::new() });
    }
    World::build().ok()
}
