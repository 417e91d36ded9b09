//! News of the server that an author works with: which files of the site changed since the page came.
//!
//! Only `cargo xtask serve` sends the header that starts this; on any other host not one request is made for it.

use gloo::net::http::{Request, Response};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen_futures::spawn_local;
use web_sys::RequestCache;
use yew::Callback;

/// The header that says where to ask for news. The answer waits until there is some: its first line is where to ask next,
/// each other one a file, relative to the page.
const HEADER: &str = "x-changes";

/// What stands for everything that is no lesson: the page itself was built anew.
const PAGE: &str = "*";

/// Milliseconds until a server that went away is asked again.
const PAUSE: u32 = 2_000;

thread_local! {
    static FOLLOWING: Cell<bool> = const { Cell::new(false) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
    static LISTENERS: RefCell<BTreeMap<u32, (String, Callback<()>)>> = const { RefCell::new(BTreeMap::new()) };
}

/// Whether the page is served by a server that tells of changes: its reader is its author.
pub fn is_live() -> bool {
    FOLLOWING.get()
}

/// Looks whether an answer of the server offers news, and listens from then on.
pub fn look(response: &Response) {
    if let Some(address) = response.headers().get(HEADER)
        && !FOLLOWING.replace(true)
    {
        spawn_local(follow(address));
    }
}

/// Calls back whenever a file changed, for as long as what is given back lives.
pub fn listen(path: &str, tell: Callback<()>) -> Listening {
    let id = NEXT.replace(NEXT.get().wrapping_add(1));
    LISTENERS.with_borrow_mut(|all| all.insert(id, (path.to_owned(), tell)));
    Listening(id)
}

/// Somebody listens.
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
        // what was typed is stored by then
        let _ = window().location().reload();
    }
    let told: Vec<Callback<()>> =
        LISTENERS.with_borrow(|all| all.values().filter(|(wanted, _)| wanted == path).map(|(_, tell)| tell.clone()).collect());
    told.iter().for_each(|tell| tell.emit(()));
}
