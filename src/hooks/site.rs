//! The reader's state as a context, and its way to storage and back.

use crate::state::{Action, State};
use crate::storage::{browser::Store, changes};
use std::rc::Rc;
use yew::prelude::*;

/// The reader's state and the way to change it.
pub type Site = UseReducerHandle<State>;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // what another tab or a file brings is dated already
        let is_dated = matches!(action, Action::Merge(_));
        let mut next = self.after(action);
        if !is_dated && cfg!(target_arch = "wasm32") {
            next.stamp(&self, js_sys::Date::now() as u64);
        }
        Rc::new(next)
    }
}

/// The state that the page around this component provides.
#[hook]
pub fn use_site() -> Site {
    use_context::<Site>().expect("every page stands inside the provider of `App`")
}

/// The state as stored, kept in step with storage in both directions. For the root alone.
///
/// Every change is written as soon as it is rendered, which is before the browser does anything else: nothing waits
/// for a timer that a closing page or a starting run could overtake.
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
