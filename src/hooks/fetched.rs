//! Fetches a text file of the site when it is needed.
//!
//! Lessons are plain files beside the page, and an edit must be visible on reload, so every fetch revalidates with the host.
//! The single-file edition contains them and makes no request.

use crate::{changes, door};
use gloo::net::http::Request;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::RequestCache;
use yew::prelude::*;

/// The loading state of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Fetched {
    /// requested
    Waiting,
    /// loaded
    Here(Rc<str>),
    /// failed
    Failed(FetchFailure),
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum FetchFailure {
    /// the host has no such file
    Missing,
    /// the host returned this status
    Status(u16),
    /// no response; the browser's message
    Unreachable(String),
}

/// The text of a file, by its path relative to the page, and a callback that fetches it again.
#[hook]
pub fn use_fetched(path: &str) -> (Fetched, Callback<()>) {
    // The path is kept with the text, so that after a change of path the old text is not shown as the new one.
    let state = use_state(|| (String::new(), Fetched::Waiting));
    let attempt = use_state(|| 0_u32);
    {
        let state = state.clone();
        use_effect_with((path.to_owned(), *attempt), move |(path, _)| {
            let path = path.clone();
            let alive = Rc::new(std::cell::Cell::new(true));
            let watched = Rc::clone(&alive);
            spawn_local(async move {
                let fetched = fetch(&path).await;
                if watched.get() {
                    state.set((path, fetched));
                }
            });
            move || alive.set(false)
        });
    }
    {
        // When the file is edited on the server, fetch it again; the old text is shown until the new one arrives.
        let attempt = attempt.clone();
        let again = use_mut_ref(|| 0);
        *again.borrow_mut() = *attempt;
        use_effect_with(path.to_owned(), move |path| {
            let listening = changes::listen(
                path,
                Callback::from(move |()| {
                    let next = *again.borrow() + 1;
                    attempt.set(next);
                }),
            );
            move || drop(listening)
        });
    }
    let retry = {
        let state = state.clone();
        Callback::from(move |()| {
            state.set((String::new(), Fetched::Waiting));
            attempt.set(*attempt + 1);
        })
    };
    let fetched = if state.0 == path { state.1.clone() } else { Fetched::Waiting };
    (fetched, retry)
}

/// Fetches a text file, by its path relative to the page.
pub async fn fetch(path: &str) -> Fetched {
    if door::is_single_file() {
        let text = door::file(path).await.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
        return text.map_or(Fetched::Failed(FetchFailure::Missing), |text| Fetched::Here(text.into()));
    }
    let response = match Request::get(path).cache(RequestCache::NoCache).send().await {
        Ok(response) => response,
        Err(error) => return Fetched::Failed(FetchFailure::Unreachable(error.to_string())),
    };
    changes::look(&response);
    match response.status() {
        200..=299 => match response.text().await {
            // Hosts configured for single-page apps return the page for every unknown address.
            Ok(text) if text.trim_start().to_ascii_lowercase().starts_with("<!doctype html") => Fetched::Failed(FetchFailure::Missing),
            Ok(text) => Fetched::Here(text.into()),
            Err(error) => Fetched::Failed(FetchFailure::Unreachable(error.to_string())),
        },
        404 | 410 => Fetched::Failed(FetchFailure::Missing),
        status => Fetched::Failed(FetchFailure::Status(status)),
    }
}
