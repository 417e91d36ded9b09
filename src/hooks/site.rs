//! The user's state as a context, kept in sync with storage.

use crate::state::{Action, State};
use crate::storage::{browser::Store, changes};
use std::rc::Rc;
use yew::prelude::*;

/// The state and its dispatcher.
pub type Site = UseReducerHandle<State>;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Entries merged from another tab or a file are dated already.
        let is_dated = matches!(action, Action::Merge(_));
        let mut next = self.after(action);
        if !is_dated && cfg!(target_arch = "wasm32") {
            next.stamp(&self, js_sys::Date::now() as u64);
        }
        Rc::new(next)
    }
}

/// The state provided by the surrounding page.
#[hook]
pub fn use_site() -> Site {
    use_context::<Site>().expect("every page stands inside the provider of `App`")
}

/// The stored state, kept in sync with storage in both directions. Only for the root component.
///
/// Every change is written as soon as it is rendered, before the browser does anything else: there is no timer that closing
/// the page or starting a run could overtake.
#[hook]
pub fn use_stored_state() -> Site {
    let store = use_memo((), |()| Rc::new(Store::open()));
    let loaded = use_memo((), |()| store.load());
    let site = use_reducer(|| (*loaded).clone());
    let written = use_mut_ref(|| (*loaded).clone());
    {
        let (store, site) = (Rc::clone(&store), site.clone());
        use_effect(move || {
            let mut written = written.borrow_mut();
            if *written == *site {
                return;
            }
            let result = store.apply(&changes(&written, &site));
            *written = (*site).clone();
            if let Err(notice) = result
                && site.notice != Some(notice)
            {
                site.dispatch(Action::Notify(notice));
            }
        });
    }
    {
        let dispatcher = site.dispatcher();
        use_effect_with((), move |()| {
            let listener = store.listen(move |piece| dispatcher.dispatch(Action::Merge(Box::new(piece))));
            move || drop(listener)
        });
    }
    site
}
