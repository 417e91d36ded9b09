//! Imports a file of work: choose it, preview the changes, merge on request.

use crate::hooks::{use_locale, use_site};
use crate::state::{Action, BlockId};
use crate::storage::work::{self, Conflict, Plan, Unreadable, Work};
use js_sys::Date;
use std::collections::BTreeSet;
use text::keep::{self, KeepTexts};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The state of the file.
#[derive(Clone, Debug, PartialEq)]
enum Opened {
    /// none chosen
    Nothing,
    /// cannot be read
    Refused(Unreadable),
    /// read, with its contents
    Read(Work),
    /// merged
    Joined,
}

/// The properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// the displayed name of a block
    pub name_of: Callback<BlockId, String>,
}

/// The file input, a preview of the changes, and the button that merges.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let (texts, site) = (keep::texts(use_locale()), use_site());
    let opened = use_state(|| Opened::Nothing);
    let ticked = use_state(BTreeSet::<BlockId>::new);
    let on_choose = {
        let (opened, ticked, site) = (opened.clone(), ticked.clone(), site.clone());
        move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // Allows choosing the same file again.
            input.set_value("");
            if file.size() > work::LARGEST {
                return opened.set(Opened::Refused(Unreadable::TooLarge));
            }
            let (opened, ticked, site) = (opened.clone(), ticked.clone(), site.clone());
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
                match work::open(&text, Date::now() as u64) {
                    Ok(work) => {
                        ticked.set(work.plan(&site).newer().cloned().collect());
                        opened.set(Opened::Read(work));
                    }
                    Err(why) => opened.set(Opened::Refused(why)),
                }
            });
        }
    };
    let result = match &*opened {
        Opened::Nothing => Html::default(),
        Opened::Refused(why) => html! { <p class="work-refused" role="alert">{ refusal(texts, *why) }</p> },
        Opened::Joined => html! { <p role="status">{ texts.joined }</p> },
        Opened::Read(work) => {
            // Plan on every render: another tab may have changed the state since.
            let plan = work.plan(&site);
            let on_join = {
                let (plan, site, ticked, opened) = (plan.clone(), site.dispatcher(), ticked.clone(), opened.clone());
                move |_: MouseEvent| {
                    plan.pieces(|block| ticked.contains(block)).into_iter().for_each(|piece| site.dispatch(Action::Merge(Box::new(piece))));
                    opened.set(Opened::Joined);
                }
            };
            let on_cancel = {
                let opened = opened.clone();
                move |_: MouseEvent| opened.set(Opened::Nothing)
            };
            html! {
                <section class="work-plan" aria-label={texts.preview}>
                    <h3>{ texts.preview }</h3>
                    { summary(texts, &plan, work.left_out) }
                    <ul class="work-conflicts">{ for plan.conflicts.iter().map(|conflict| row(texts, conflict, &props.name_of, &ticked)) }</ul>
                    if !plan.is_empty() {
                        <button type="button" class="primary" onclick={on_join}>{ texts.join }</button>
                    }
                    <button type="button" class="quiet" onclick={on_cancel}>{ texts.cancel }</button>
                </section>
            }
        }
    };
    html! {
        <>
            <label class="work-file">
                { texts.choose }
                <input type="file" accept=".json,application/json" onchange={on_choose} />
            </label>
            { result }
        </>
    }
}

/// What the plan adds, in sentences.
fn summary(texts: &KeepTexts, plan: &Plan, left_out: usize) -> Html {
    let line = |n: usize, words: fn(usize) -> String| (n > 0).then(|| html! { <p>{ words(n) }</p> });
    html! {
        <>
            if plan.is_empty() {
                <p>{ texts.nothing_new }</p>
            }
            { for line(plan.programs, texts.adds_programs) }
            { for line(plan.lessons, texts.adds_lessons) }
            { for line(left_out, texts.left_out) }
            { for line(plan.conflicts.len(), texts.conflicts) }
        </>
    }
}

fn row(texts: &KeepTexts, conflict: &Conflict, name_of: &Callback<BlockId, String>, ticked: &UseStateHandle<BTreeSet<BlockId>>) -> Html {
    let block = conflict.block.clone();
    let newer = texts.newer[match conflict.theirs_is_newer {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    }];
    let checked = ticked.contains(&block);
    let name = name_of.emit(block.clone());
    let on_tick = {
        let ticked = ticked.clone();
        move |_: Event| {
            let mut next = (*ticked).clone();
            if !next.remove(&block) {
                next.insert(block.clone());
            }
            ticked.set(next);
        }
    };
    html! {
        <li>
            <label class="setting"><input type="checkbox" {checked} onchange={on_tick} />{ name }<small>{ newer }</small></label>
        </li>
    }
}

fn refusal(texts: &KeepTexts, why: Unreadable) -> &'static str {
    match why {
        Unreadable::Foreign => texts.foreign,
        Unreadable::Damaged => texts.damaged,
        Unreadable::Newer => texts.newer_version,
        Unreadable::TooLarge => texts.too_large,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::Locale;

    #[test]
    fn every_refusal_has_words_of_its_own_in_both_languages() {
        let all = [Unreadable::Foreign, Unreadable::Damaged, Unreadable::Newer, Unreadable::TooLarge];
        for locale in Locale::ALL {
            let words: BTreeSet<_> = all.iter().map(|why| refusal(keep::texts(locale), *why)).collect();
            assert_eq!(words.len(), all.len());
        }
    }
}
