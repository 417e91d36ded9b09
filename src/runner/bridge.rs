//! The runner's [`Host`] in a browser: real workers, created from one script and one compiled engine.

use super::assets::{Assets, words};
use super::host::{Host, Inbox};
use super::machine::Input;
use super::pool::WorkerId;
use crate::platform::PlatformFailure;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Date, Math, Object, Reflect, Uint8Array};
use protocol::{Crash, CrashKind, FromWorker, ToWorker, decode, encode};
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use vocabulary::Settings;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// Gigabytes of device memory, as reported by the browser, below which no second worker is kept.
const SMALL_DEVICE: f64 = 2.0;

/// Milliseconds by which creating the next worker is delayed while another lives: it takes the page some milliseconds and a
/// processor core many, and the program just started needs both.
const PUT_OFF: u32 = 50;

/// The host with the browser's workers.
#[derive(Default)]
pub(super) struct Bridge(Rc<Workshop>);

#[derive(Default)]
struct Workshop {
    /// requested, while the engine is loading
    wanted: RefCell<HashSet<WorkerId>>,
    workers: RefCell<HashMap<WorkerId, Live>>,
    /// this browser cannot post a compiled module to a worker
    sends_bytes: Cell<bool>,
}

/// A worker and the closures it calls; dropping it terminates the worker.
struct Live {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Live {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Host for Bridge {
    fn has_room(&self) -> bool {
        let memory = Reflect::get(&window().navigator(), &"deviceMemory".into()).ok().and_then(|m| m.as_f64());
        memory.is_none_or(|gigabytes| gigabytes > SMALL_DEVICE)
    }

    fn spawn(&self, id: WorkerId, inbox: Inbox) {
        let workshop = self.0.clone();
        workshop.wanted.borrow_mut().insert(id);
        if workshop.workers.borrow().is_empty() {
            spawn_local(workshop.bring(id, inbox));
        } else {
            self.after(PUT_OFF, Box::new(move || spawn_local(workshop.bring(id, inbox))));
        }
    }

    fn post(&self, id: WorkerId, message: &ToWorker) {
        if let Some(live) = self.0.workers.borrow().get(&id) {
            // An array of bytes can always be posted.
            let _ = live.worker.post_message(&Uint8Array::from(encode(message).as_slice()));
        }
    }

    fn terminate(&self, id: WorkerId) {
        self.0.wanted.borrow_mut().remove(&id);
        let live = self.0.workers.borrow_mut().remove(&id);
        drop(live);
    }

    fn after(&self, ms: u32, then: Box<dyn FnOnce()>) {
        Timeout::new(ms, then).forget();
    }

    fn now(&self) -> f64 {
        window().performance().map_or_else(Date::now, |clock| clock.now())
    }
}

thread_local! {
    /// fetched and compiled once for all runners of a page
    static ASSETS: RefCell<Option<Rc<Assets>>> = const { RefCell::new(None) };
}

impl Workshop {
    async fn assets(&self) -> Result<Rc<Assets>, PlatformFailure> {
        if let Some(assets) = ASSETS.with_borrow(Clone::clone) {
            return Ok(assets);
        }
        let assets = Rc::new(Assets::load().await?);
        Ok(ASSETS.with_borrow_mut(|kept| kept.get_or_insert(assets).clone()))
    }

    /// Creates a worker when the engine is loaded, unless it was terminated before.
    async fn bring(self: Rc<Self>, id: WorkerId, inbox: Inbox) {
        let made = match self.assets().await {
            Ok(assets) if self.wanted.borrow_mut().remove(&id) => self.make(id, &assets, &inbox),
            Ok(_) => Ok(()),
            Err(failure) => Err(failure),
        };
        if let Err(failure) = made {
            self.wanted.borrow_mut().remove(&id);
            inbox(Input::Unavailable(failure));
        }
    }

    fn make(self: &Rc<Self>, id: WorkerId, assets: &Rc<Assets>, inbox: &Inbox) -> Result<(), PlatformFailure> {
        let failed = |error: JsValue| PlatformFailure::WorkerFailed { detail: words(&error) };
        let worker = Worker::new(&assets.script).map_err(failed)?;
        let on_message = Closure::new({
            let (inbox, assets, worker, workshop) = (inbox.clone(), assets.clone(), worker.clone(), self.clone());
            move |event: MessageEvent| match told(&event.data()) {
                ValueText::NoModule => {
                    workshop.sends_bytes.set(true);
                    if let Err(error) = send(&worker, &assets.bytes) {
                        inbox(Input::Unavailable(failed(error)));
                    }
                }
                ValueText::Message(message) => inbox(Input::Message(id, message)),
                ValueText::Crashed(crash) => inbox(Input::Crashed(id, crash)),
                ValueText::Garbled => inbox(Input::Garbled(id)),
            }
        });
        let on_error = Closure::new({
            let inbox = inbox.clone();
            move |event: ErrorEvent| {
                event.prevent_default();
                // A worker blocked by a policy fails with a plain event without a message.
                let said = Reflect::get(&event, &"message".into()).ok().and_then(|said| said.as_string());
                let detail = said.filter(|said| !said.is_empty()).unwrap_or_else(|| "worker error".into());
                inbox(Input::Crashed(id, Crash { why: CrashKind::Trap, detail }));
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        if self.sends_bytes.get() || send(&worker, &assets.module).is_err() {
            self.sends_bytes.set(true);
            send(&worker, &assets.bytes).map_err(failed)?;
        }
        self.workers.borrow_mut().insert(id, Live { worker, _on_message: on_message, _on_error: on_error });
        Ok(())
    }
}

/// Posts the engine to a worker's loader.
fn send(worker: &Worker, engine: &JsValue) -> Result<(), JsValue> {
    let message = Object::new();
    Reflect::set(&message, &"engine".into(), engine)?;
    worker.post_message(&message)
}

/// A decoded message of a worker.
enum ValueText {
    Message(FromWorker),
    Crashed(Crash),
    /// the loader could not deserialize the module
    NoModule,
    Garbled,
}

fn told(data: &JsValue) -> ValueText {
    if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
        return decode(&bytes.to_vec()).map_or(ValueText::Garbled, ValueText::Message);
    }
    let word = |name: &str| Reflect::get(data, &name.into()).ok().and_then(|w| w.as_string());
    match word("crashed").filter(|_| data.is_object()) {
        Some(why) if why == "module" => ValueText::NoModule,
        Some(why) => CrashKind::from_word(&why)
            .map_or(ValueText::Garbled, |why| ValueText::Crashed(Crash { why, detail: word("detail").unwrap_or_default() })),
        None => ValueText::Garbled,
    }
}

/// Settings for a run started by the user: current time, local time zone, random seed.
pub fn live_settings() -> Settings {
    Settings {
        seed: (Math::random() * 9_007_199_254_740_992.0) as u64,
        started: Date::now(),
        offset: -Date::new_0().get_timezone_offset() as i32,
        ..Settings::default()
    }
}
