//! Keeps the scroll position over a change of language and over Back.
//!
//! Both languages of a lesson have the same blocks in the same order, so the block nearest to the top of the window identifies the
//! position. The browser's own scroll restoration does not work: lessons load after the address has changed.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, ScrollToOptions};

/// Pixels at the top of the window covered by the header.
const HEADER: f64 = 64.0;

/// Selects the blocks that identify a position.
const MARKS: &str = "main [data-anchor]";

/// A position kept over a change of language.
#[derive(Clone, Copy)]
enum Kept {
    /// index on the page of the block nearest to the top, and its distance from the top in pixels
    Block(u32, f64),
    /// near the top, or on a page without blocks: pixels from the top
    Offset(f64),
}

thread_local! {
    static KEPT: Cell<Option<Kept>> = const { Cell::new(None) };
    /// the user followed a link: the next page is shown from its top
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
    /// scroll offset in pixels, by address
    static SCROLLED: RefCell<HashMap<String, f64>> = RefCell::default();
    /// scroll offset of the page that Back or Forward leads to
    static RETURN: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Stores the position before the same page is shown in another language.
pub fn keep() {
    let marks = document().query_selector_all(MARKS).ok();
    let marks = marks.iter().flat_map(|all| (0..all.length()).filter_map(|i| Some((i, all.get(i)?.dyn_into::<Element>().ok()?))));
    let tops = marks.map(|(index, mark)| (index, mark.get_bounding_client_rect().top()));
    // The nearest block moves least when the text around it changes length.
    let nearest = tops.min_by(|(_, a), (_, b)| (a - HEADER).abs().total_cmp(&(b - HEADER).abs()));
    let at_top = scrolled() < HEADER;
    KEPT.set(Some(nearest.filter(|_| !at_top).map_or_else(|| Kept::Offset(scrolled()), |(index, top)| Kept::Block(index, top))));
}

/// Scrolls to where this page is to be shown: the stored position, the anchor, the offset before Back, or the top.
/// Call it when the content exists or is being rendered; it runs when the returned timer fires, right after that.
pub fn arrive(anchor: Option<String>) -> Timeout {
    Timeout::new(0, move || arrive_now(anchor.as_deref()))
}

fn arrive_now(anchor: Option<&str>) {
    let followed = FOLLOWED.take();
    let back = RETURN.take();
    if let Some(kept) = KEPT.take() {
        scroll_to(match kept {
            Kept::Offset(y) => y,
            Kept::Block(index, top) => {
                let mark = document().query_selector_all(MARKS).ok().and_then(|marks| marks.get(index));
                let now = mark.and_then(|m| m.dyn_into::<Element>().ok()).map_or(top, |m| m.get_bounding_client_rect().top());
                scrolled() + now - top
            }
        });
    } else if let (Some(y), false) = (back, followed) {
        scroll_to(y);
    } else if let Some(anchor) = anchor {
        show(anchor);
    } else if followed {
        scroll_to(0.0);
        // For keyboard and screen reader users, focus the new page's heading; the link that had the focus is gone.
        if let Some(heading) = document().query_selector("main h1").ok().flatten().and_then(|h| h.dyn_into::<HtmlElement>().ok()) {
            heading.set_tab_index(-1);
            let _ = heading.focus();
        }
    }
}

/// Scrolls an element into view and focuses it.
pub fn show(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    if !element.has_attribute("tabindex") && element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    element.scroll_into_view();
    let _ = element.focus();
}

/// Watches links and scrolling until the listeners are dropped.
///
/// The router would treat a bare `#place` as a route, so such links are handled here, and so are links to the current address, which would
/// otherwise not scroll.
pub fn watch() -> Vec<EventListener> {
    let clicks = EventListener::new_with_options(&document(), "click", EventListenerOptions::enable_prevent_default(), |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let link = event.target().and_then(|t| t.dyn_into::<Element>().ok()).and_then(|e| e.closest("a[href^='#']").ok().flatten());
        let Some(href) = link.and_then(|l| l.get_attribute("href")) else { return };
        if !href.starts_with("#/") {
            event.prevent_default();
            show(&href[1..]);
        } else if Some(&href) == window().location().hash().ok().as_ref() {
            event.prevent_default();
            if let Some(anchor) = href.split_once('?').and_then(|(_, query)| super::routes::anchor(query)) {
                show(&anchor);
            }
        } else {
            FOLLOWED.set(true);
        }
    });
    let scrolls = EventListener::new(&window(), "scroll", |_| {
        SCROLLED.with_borrow_mut(|all| all.insert(address(), scrolled()));
    });
    // Following a link also fires `popstate`; then `FOLLOWED` is set.
    let returns = EventListener::new(&window(), "popstate", |_| {
        RETURN.set(SCROLLED.with_borrow(|all| all.get(&address()).copied()));
    });
    vec![clicks, scrolls, returns]
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn scroll_to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}
