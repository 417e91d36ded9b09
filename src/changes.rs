//! Notifies open pages which site files changed on the development server.
//!
//! Starts only if a response carries the header that `cargo xtask serve` sends; no other host gets a request from here.

use gloo::net::http::{Request, Response};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen_futures::spawn_local;
use web_sys::RequestCache;
use yew::Callback;

/// The header with the address to poll. The server answers when something has changed: the first line is the next address to poll, each
/// further line a changed file, relative to the page.
const HEADER: &str = "x-changes";

/// The line that stands for everything except lessons: the page itself was rebuilt.
const PAGE: &str = "*";

/// Milliseconds before retrying a server that does not respond.
const PAUSE: u32 = 2_000;

thread_local! {
    static FOLLOWING: Cell<bool> = const { Cell::new(false) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
    static LISTENERS: RefCell<BTreeMap<u32, (String, Callback<()>)>> = const { RefCell::new(BTreeMap::new()) };
}

/// Whether the server reports changes, that is, whether the visitor is an author.
pub fn is_live() -> bool {
    FOLLOWING.get()
}

/// Starts polling for changes if `response` offers them. Does nothing if polling has already started.
pub fn look(response: &Response) {
    if let Some(address) = response.headers().get(HEADER)
        && !FOLLOWING.replace(true)
    {
        spawn_local(follow(address));
    }
}

/// Calls `tell` whenever the file at `path` changes, until the returned guard is dropped.
pub fn listen(path: &str, tell: Callback<()>) -> Listening {
    let id = NEXT.replace(NEXT.get().wrapping_add(1));
    LISTENERS.with_borrow_mut(|all| all.insert(id, (path.to_owned(), tell)));
    Listening(id)
}

/// Unregisters the listener when dropped.
pub struct Listening(u32);

impl Drop for Listening {
    fn drop(&mut self) {
        LISTENERS.with_borrow_mut(|all| drop(all.remove(&self.0)));
    }
}

async fn follow(mut address: String) {
    loop {
        let answer = match Request::get(&address).cache(RequestCache::NoStore).send().await {
            Ok(response) if response.ok() => response.text().await.ok(),
            _ => None,
        };
        let Some(answer) = answer else {
            Timeout::new(PAUSE, move || spawn_local(follow(address))).forget();
            return;
        };
        let mut lines = answer.lines();
        if let Some(next) = lines.next() {
            address = next.to_owned();
        }
        lines.for_each(tell);
    }
}

fn tell(path: &str) {
    if path == PAGE {
        // The drafts are already stored.
        let _ = window().location().reload();
    }
    let told: Vec<Callback<()>> =
        LISTENERS.with_borrow(|all| all.values().filter(|(wanted, _)| wanted == path).map(|(_, tell)| tell.clone()).collect());
    told.iter().for_each(|tell| tell.emit(()));
}
