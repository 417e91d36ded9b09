//! Opens a shared program from the page's address. It is shown, not run.

use crate::components::snippet::SnippetView;
use crate::hooks::{use_locale, use_site};
use crate::packing;
use crate::routes::Route;
use crate::state::{Action, BlockId, Original, PLAY, Sheet, SheetChange};
use ::share::{Broken, Link, Mode, Shared};
use gloo::utils::window;
use lesson::Snippet;
use std::rc::Rc;
use text::{share, tools};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_location;

/// The content of the page's address.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// no shared program
    Nothing,
    /// a program that is being unpacked
    Unpacking,
    /// a program
    Here(Rc<Shared>),
    /// an unreadable link, and why
    Broken(Broken),
}

/// The content of the page's address. Unpacked once per address.
#[hook]
pub fn use_arrival() -> Arrival {
    let query: AttrValue = use_location().map(|location| location.query_str().to_owned()).unwrap_or_default().into();
    let link = use_memo(query.clone(), |query| Link::read(query));
    let opened = use_state(|| (AttrValue::default(), Arrival::Nothing));
    {
        let opened = opened.clone();
        use_effect_with((query.clone(), Rc::clone(&link)), move |(query, link)| {
            let alive = Rc::new(std::cell::Cell::new(true));
            if let Some(Ok(link)) = &**link {
                let (query, link, watched) = (query.clone(), link.clone(), Rc::clone(&alive));
                spawn_local(async move {
                    let arrival = packing::open(link).await.map_or_else(Arrival::Broken, |shared| Arrival::Here(Rc::new(shared)));
                    if watched.get() {
                        opened.set((query, arrival));
                    }
                });
            }
            move || alive.set(false)
        });
    }
    match &*link {
        None => Arrival::Nothing,
        Some(Err(broken)) => Arrival::Broken(*broken),
        Some(Ok(_)) if opened.0 == query => opened.1.clone(),
        Some(Ok(_)) => Arrival::Unpacking,
    }
}

/// The properties of [`Shown`].
#[derive(Properties, PartialEq)]
pub struct ShownProps {
    /// the shared program
    pub shared: Rc<Shared>,
}

/// A program opened from a link. Shown in a block separate from the user's programs, so that nothing is overwritten.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let locale = use_locale();
    let (texts, tools) = (share::texts(locale), tools::texts(locale));
    let Shared { before, opening, .. } = &*props.shared;
    let id = format!("link-{:016x}", Original { text: props.shared.text(), locale }.hash());
    let snippet = use_memo((id.clone(), Rc::clone(&props.shared)), |(id, shared)| Snippet {
        id: id.clone(),
        code: shared.code.clone(),
        seed: shared.opening.seed,
        ..Snippet::default()
    });
    let earlier = before.iter().enumerate().map(|(n, block)| (BlockId::new(PLAY, format!("{id}-{n}")), block.clone()));
    let on_keep = {
        let (site, id, shared) = (use_site(), id.clone(), Rc::clone(&props.shared));
        move |_| {
            // With earlier blocks the program saved is the combined text, including the user's edits of the last block.
            let written = site.draft(&BlockId::new(PLAY, id.as_str())).filter(|_| !shared.before.is_empty());
            let code = written.map_or_else(|| shared.code.clone(), |draft| draft.text.clone());
            let start = Shared { code, ..(*shared).clone() }.whole();
            let id = if shared.before.is_empty() { id.clone() } else { format!("{id}-whole") };
            let sheet = Sheet { title: texts.shared.into(), start, made: js_sys::Date::now(), removed: false };
            site.dispatch(Action::Sheets(SheetChange::Add(id, sheet)));
            let _ = window().location().set_hash(&Route::Play { locale }.href());
        }
    };
    let hint = match (opening.mode, opening.step) {
        (Mode::Step, Some(step)) => Some((texts.to_step)(step, tools.step_through)),
        (Mode::Step, None) => Some((texts.to_tool)(tools.step_through)),
        // the text itself, or a tool that only reads it
        (Mode::Edit | Mode::Age | Mode::Boxes, _) => None,
    };
    html! {
        <>
            <h1>{ texts.shared }</h1>
            <p class="lead">{ texts.promise }{ " " }{ hint }</p>
            <p class="buttons">
                <button type="button" onclick={on_keep}>{ texts.keep }</button>
                <a class="button quiet" href={Route::Play { locale }.href()}>{ texts.back }</a>
            </p>
            if !before.is_empty() {
                <details class="earlier">
                    <summary>{ (texts.earlier)(before.len()) }</summary>
                    { for before.iter().map(|block| html! { <pre tabindex="0"><code>{ block }</code></pre> }) }
                </details>
            }
            <SnippetView key={id} lesson={PLAY} {snippet} before={earlier.collect::<Vec<_>>()} large=true opening={*opening} title={texts.shared} />
        </>
    }
}

/// The properties of [`Unreadable`].
#[derive(Properties, PartialEq)]
pub struct UnreadableProps {
    /// why it cannot be read
    pub broken: Broken,
}

/// The message for an unreadable link.
#[component]
pub fn Unreadable(props: &UnreadableProps) -> Html {
    let locale = use_locale();
    let texts = share::texts(locale);
    let why = match props.broken {
        Broken::Version => texts.version,
        Broken::Damaged => texts.damaged,
        Broken::TooLong => texts.bomb,
        Broken::Packed => texts.packed,
    };
    html! {
        <section class="trouble" role="alert">
            <h1>{ texts.broken }</h1>
            <p>{ why }</p>
            <p>{ texts.unharmed }</p>
            <a class="button primary" href={Route::Play { locale }.href()}>{ texts.back }</a>
        </section>
    }
}
