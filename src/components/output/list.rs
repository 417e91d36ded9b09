//! Virtual scrolling: of a long list only the rows near the visible part are rendered.

use super::window::{CHUNK, Heights, rows_of};
use crate::hooks::use_printing;
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Up to this many rows all are rendered: short outputs need no virtual scrolling, and find-in-page works in them.
pub const ALL: usize = 4 * CHUNK;

/// The maximum number of rows rendered for printing: about ninety pages.
const PRINTED: usize = 5000;

/// Pixels from the end within which the list counts as scrolled to its end.
const AT_END: f64 = 40.0;

/// Keeps the visible part of `pane` rendered. Returns the range of rows to render and the pixels above and below them.
///
/// A list scrolled to its end stays there when rows are added, as in a console.
#[hook]
pub fn use_window(pane: &NodeRef, rows: usize, run: u32) -> (std::ops::Range<usize>, f64, f64) {
    let view = use_state_eq(|| (0.0_f64, 400.0_f64));
    let heights = use_mut_ref(Heights::default);
    let at_end = use_mut_ref(|| true);
    let learnt = use_state(|| 0_u32);
    let is_long = rows > if use_printing() { PRINTED } else { ALL };
    {
        let (pane, view, at_end, heights, learnt) = (pane.clone(), view.clone(), at_end.clone(), heights.clone(), learnt.clone());
        use_effect_with(is_long, move |_| {
            let element = pane.cast::<HtmlElement>();
            let scroll = element.clone().map(|element| {
                let read = element.clone();
                let mut before = f64::from(element.scroll_top());
                EventListener::new(&element, "scroll", move |_| {
                    let (top, height) = (f64::from(read.scroll_top()), f64::from(read.client_height()));
                    // The scroll event is delayed: rows may have been added since the list was scrolled to its end. Only scrolling up
                    // leaves the end.
                    let is_there = f64::from(read.scroll_height()) - top - height < AT_END;
                    let mut at_end = at_end.borrow_mut();
                    *at_end = is_there || (*at_end && top >= before);
                    before = top;
                    // Rounded, to avoid rendering for every pixel scrolled.
                    view.set(((top / 200.0).floor() * 200.0, height + 200.0));
                })
            });
            let resize = EventListener::new(&window(), "resize", move |_| {
                heights.borrow_mut().forget();
                learnt.set(*learnt + 1);
            });
            move || drop((scroll, resize))
        });
    }
    {
        let (heights, at_end) = (heights.clone(), at_end.clone());
        use_effect_with(run, move |_| {
            heights.borrow_mut().forget();
            *at_end.borrow_mut() = true;
        });
    }
    let shown = is_long.then(|| {
        // If the list is scrolled to its end it will be again after this rendering, so render the new end, not the old one.
        let top = if *at_end.borrow() { f64::INFINITY } else { view.0 };
        heights.borrow().window(rows, top, view.1)
    });
    {
        let (pane, heights, learnt) = (pane.clone(), heights.clone(), learnt.clone());
        let shown = shown.clone();
        use_effect(move || {
            let Some(element) = pane.cast::<HtmlElement>() else { return };
            let mut changed = false;
            if let Some(shown) = shown {
                for chunk in shown.chunks {
                    let found = element.query_selector(&format!("[data-chunk='{chunk}']")).ok().flatten();
                    if let Some(found) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                        changed |= heights.borrow_mut().learn(chunk, found.get_bounding_client_rect().height());
                    }
                }
            }
            if changed {
                learnt.set(*learnt + 1);
            }
        });
    }
    {
        let pane = pane.clone();
        use_effect_with((rows, *learnt), move |_| {
            if let Some(element) = pane.cast::<HtmlElement>()
                && *at_end.borrow()
            {
                element.set_scroll_top(element.scroll_height());
            }
        });
    }
    match shown {
        Some(shown) => (rows_of(shown.chunks.start, rows).start..rows_of(shown.chunks.end - 1, rows).end, shown.above, shown.below),
        None => (0..rows, 0.0, 0.0),
    }
}
