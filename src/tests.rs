//! Renders components natively for tests: to an HTML string, without effects and without a browser.

use crate::hooks::Site;
use crate::runner::RunnerProvider;
use crate::state::{Action, State};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use text::Locale;
use yew::prelude::*;

/// The properties of [`Around`].
#[derive(Properties, PartialEq)]
struct AroundProps {
    locale: Locale,
    actions: Vec<Action>,
    content: Callback<(), Html>,
}

/// The contexts that `App` provides to a page.
#[component]
fn Around(props: &AroundProps) -> Html {
    let actions = props.actions.clone();
    let site = use_reducer(|| actions.into_iter().fold(State::default(), |state, action| state.after(action)));
    html! {
        <ContextProvider<Site> context={site}>
            <RunnerProvider>
                <ContextProvider<Locale> context={props.locale}>{ props.content.emit(()) }</ContextProvider<Locale>>
            </RunnerProvider>
        </ContextProvider<Site>>
    }
}

/// The HTML of some content, in a language, after some actions.
pub fn render(locale: Locale, actions: Vec<Action>, content: impl Fn() -> Html + 'static) -> String {
    let props = AroundProps { locale, actions, content: Callback::from(move |()| content()) };
    let rendering = yew::LocalServerRenderer::<Around>::with_props(props).hydratable(false).render();
    // Rendering waits for nothing external, so polling in a loop replaces an executor.
    let mut rendering = pin!(rendering);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
    panic!("rendering waits for something that never comes");
}

/// Asserts that `html` contains all these pieces, in this order.
#[track_caller]
pub fn check_in_order(html: &str, stretches: &[&str]) {
    let mut rest = html;
    for stretch in stretches {
        let Some(at) = rest.find(stretch) else { panic!("`{stretch}` is not there, or not in this order, in\n{html}") };
        rest = &rest[at + stretch.len()..];
    }
}
