//! The browser's local storage as the store of the state.
//!
//! Where it is refused (private windows, policies, some `file://` pages), the state lives only as long as the page.

use super::{Change, Key, joined, stored};
use crate::state::{Notice, State, Stored};
use gloo::events::EventListener;
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// This site's entries in the browser's storage.
pub struct Store {
    local: Option<web_sys::Storage>,
    prefix: String,
}

impl Store {
    /// Opens the storage and tests whether it can be written.
    pub fn open() -> Self {
        let prefix = Key::prefix(&window().location().pathname().unwrap_or_default());
        let probe = format!("{prefix}probe");
        let local = window().local_storage().ok().flatten();
        let local = local.filter(|l| l.set_item(&probe, "1").is_ok() && l.remove_item(&probe).is_ok());
        Self { local, prefix }
    }

    /// The stored state; with a notice if storage is refused.
    pub fn load(&self) -> State {
        let Some(local) = &self.local else {
            return State { notice: Some(Notice::NotSaved), ..State::default() };
        };
        let names = (0..local.length().unwrap_or_default()).filter_map(|i| local.key(i).ok().flatten());
        let pieces = names.filter_map(|name| {
            let text = local.get_item(&name).ok().flatten()?;
            stored(self.key(&name)?, Some(&text))
        });
        State::restore(pieces.collect::<Vec<_>>())
    }

    /// Writes changes. `Err` if the storage is full.
    pub fn apply(&self, changes: &[Change]) -> Result<(), Notice> {
        let Some(local) = &self.local else { return Ok(()) };
        let mut result = Ok(());
        for (key, text) in changes {
            let name = format!("{}{}", self.prefix, key.name());
            let done = match text {
                Some(text) => local.set_item(&name, &joined(key, local.get_item(&name).ok().flatten().as_deref(), text)),
                None => local.remove_item(&name),
            };
            if done.is_err() {
                result = Err(Notice::StorageFull);
            }
        }
        result
    }

    /// Calls `heard` with each entry that another tab of this site writes.
    pub fn listen(self: &Rc<Self>, heard: impl Fn(Stored) + 'static) -> EventListener {
        let store = Rc::clone(self);
        EventListener::new(&window(), "storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            let piece = event.key().and_then(|name| stored(store.key(&name)?, event.new_value().as_deref()));
            if let Some(piece) = piece {
                heard(piece);
            }
        })
    }

    fn key(&self, name: &str) -> Option<Key> {
        Key::from_name(name.strip_prefix(&self.prefix)?)
    }
}
