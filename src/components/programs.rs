//! The row above the playground's editor: the open program, and actions on whole programs.

mod examples;
mod menu;

use crate::hooks::{use_locale, use_site};
use crate::state::{Action, FIRST, Sheet, SheetChange};
use examples::Examples;
use menu::Menu;
use std::rc::Rc;
use text::play::{self, PlayTexts};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The displayed title: the program's own, or one derived from its origin and its index.
pub fn title(id: &str, sheet: Option<&Sheet>, index: usize, texts: &PlayTexts) -> String {
    match sheet.map(|s| s.title.as_str()).filter(|t| !t.is_empty()) {
        Some(title) => title.to_owned(),
        None if id == FIRST => texts.first.to_owned(),
        None if id.starts_with("link-") => texts.shared.to_owned(),
        None => (texts.nth)(index + 1),
    }
}

/// The action that adds a new program and opens it.
pub fn added(title: String, start: String) -> Action {
    let made = js_sys::Date::now();
    Action::Sheets(SheetChange::Add(format!("p{made}"), Sheet { title, start, made, removed: false }))
}

/// The properties of [`Programs`].
#[derive(Properties, PartialEq)]
pub struct ProgramsProps {
    /// the current text
    pub code: Rc<str>,
    /// the starting text
    pub start: AttrValue,
}

/// The row above the editor.
#[component]
pub fn Programs(props: &ProgramsProps) -> Html {
    let (locale, site) = (use_locale(), use_site());
    let texts = play::texts(locale);
    let live = site.sheets.live();
    let (current, sheet) = site.sheets.current();
    let titles: Vec<(String, String)> =
        live.iter().enumerate().map(|(i, (id, sheet))| ((*id).to_owned(), title(id, *sheet, i, texts))).collect();
    let name = titles.iter().find(|(id, _)| id == current).map(|(_, title)| title.clone()).unwrap_or_default();
    let (renaming, choosing) = (use_state(|| false), use_state(|| false));
    let row = use_node_ref();
    {
        // Moves the focus into the name field, and back to the list when the field is closed.
        let (row, before) = (row.clone(), use_mut_ref(|| false));
        use_effect_with(*renaming, move |renaming| {
            if before.replace(*renaming) != *renaming
                && let Some(target) = row.cast::<Element>().and_then(|row| row.query_selector("input:not([type]), select").ok().flatten())
            {
                let _ = target.unchecked_into::<HtmlElement>().focus();
            }
        });
    }
    // A one-time message, and whether it has an undo button.
    let said = use_state(|| None::<(String, bool)>);
    let change = {
        let (site, said) = (site.dispatcher(), said.clone());
        Callback::from(move |action: Action| {
            said.set(None);
            site.dispatch(action);
        })
    };
    let as_it_is = Sheet { start: props.start.to_string(), ..sheet.cloned().unwrap_or_default() };
    let on_choose =
        change.reform(|event: Event| Action::Sheets(SheetChange::Open(event.target_unchecked_into::<HtmlSelectElement>().value())));
    let on_new = {
        let title = (texts.nth)(live.len() + 1);
        change.reform(move |_: MouseEvent| added(title.clone(), String::new()))
    };
    let on_rename = {
        let (change, renaming, id, as_it_is) = (change.clone(), renaming.clone(), current.to_owned(), as_it_is.clone());
        Callback::from(move |title: Option<String>| {
            renaming.set(false);
            if let Some(title) = title.filter(|t| !t.trim().is_empty()) {
                change.emit(Action::Sheets(SheetChange::Rename(id.clone(), Sheet { title: title.trim().into(), ..as_it_is.clone() })));
            }
        })
    };
    let on_delete = {
        let (site, said, id, words) = (site.dispatcher(), said.clone(), current.to_owned(), (texts.deleted)(&name));
        Callback::from(move |()| {
            site.dispatch(Action::Sheets(SheetChange::Remove(id.clone(), as_it_is.clone())));
            said.set(Some((words.clone(), true)));
        })
    };
    let on_restore = change.reform(|()| Action::Sheets(SheetChange::Restore));
    let on_file = {
        let (change, said) = (change.clone(), said.clone());
        Callback::from(move |(name, text): (String, Option<String>)| match text {
            Some(text) => change.emit(added(name, text)),
            None => said.set(Some(((texts.not_opened)(&name), false))),
        })
    };
    let show = |state: &UseStateHandle<bool>, yes: bool| {
        let state = state.clone();
        Callback::from(move |()| state.set(yes))
    };
    let removed = site.sheets.removed().map(|(id, sheet)| AttrValue::from((texts.restore)(&title(id, Some(sheet), live.len(), texts))));
    html! {
        <div ref={row} class="programs">
            if *renaming {
                { naming(&name, on_rename, texts) }
            } else {
                <label class="program">
                    <span class="hidden">{ texts.program }</span>
                    <select onchange={on_choose}>
                        { for titles.iter().map(|(id, title)| html! { <option key={id.clone()} value={id.clone()} selected={id == current}>{ title }</option> }) }
                    </select>
                </label>
                <button type="button" class="quiet" onclick={on_new}>{ texts.new }</button>
                <button type="button" class="quiet" aria-haspopup="dialog" onclick={show(&choosing, true).reform(|_: MouseEvent| ())}>{ texts.examples }</button>
                <Menu code={Rc::clone(&props.code)} {name} single={live.len() == 1} {removed}
                    on_rename={show(&renaming, true)} {on_delete} on_restore={on_restore.clone()} {on_file} />
            }
            <p class="told" role="status">
                if let Some((words, can_undo)) = &*said {
                    { words }
                    if *can_undo {
                        { " " }<button type="button" class="quiet small" onclick={on_restore.reform(|_| ())}>{ texts.undo }</button>
                    }
                }
            </p>
            if *choosing {
                <Examples on_close={show(&choosing, false)} on_choose={change.reform(|(title, code)| added(title, code))} />
            }
        </div>
    }
}

/// The field to rename a program; Enter accepts, Escape cancels.
fn naming(name: &str, on_done: Callback<Option<String>>, texts: &PlayTexts) -> Html {
    let on_submit = {
        let on_done = on_done.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field = event.target_unchecked_into::<Element>().query_selector("input").ok().flatten();
            on_done.emit(field.map(|f| f.unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let on_key = {
        let on_done = on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                on_done.emit(None);
            }
        })
    };
    html! {
        <form class="naming" onsubmit={on_submit} onkeydown={on_key}>
            <label><span class="hidden">{ texts.name }</span><input value={name.to_owned()} maxlength="60" /></label>
            <button type="submit" class="primary">{ texts.ok }</button>
            <button type="button" class="quiet" onclick={on_done.reform(|_: MouseEvent| None)}>{ texts.cancel }</button>
        </form>
    }
}
