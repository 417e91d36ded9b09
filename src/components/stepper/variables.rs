//! The variables in scope as boxes: name, value, type, what changed, and which hold the same object.

use super::walk::{Act, Walk};
use crate::components::value::ValueView;
use explain::value_text::short;
use recording::{Datum, Event, Group, Recording, State, Variable};
use std::collections::BTreeMap;
use text::stepper::VariableTexts;
use vocabulary::TypeName;
use vocabulary::outline::{BindingKind, ScopeKind};
use yew::prelude::*;

/// The number of levels to which objects can be expanded.
const DEPTH: u32 = 3;

/// The boxes of `groups`, innermost scope first.
pub fn variables(recording: &Recording, groups: &[Group], walk: &UseReducerHandle<Walk>, texts: &VariableTexts) -> Html {
    let room = Room { recording, walk, texts, shared: shared(groups) };
    let filled = groups.iter().filter(|g| !g.variables.is_empty() || g.this.is_some());
    let is_empty = filled.clone().next().is_none();
    html! {
        <>
            <ul class="scopes" role="list" aria-label={texts.heading}>
                { for filled.enumerate().map(|(i, group)| html! {
                    <li key={i} class="scope">
                        <p class="scope-name">{ scope_name(group, texts) }</p>
                        <ul class="boxes-of" role="list">
                            { for group.this.map(|this| room.this(this)) }
                            { for group.variables.iter().map(|variable| room.variable(variable)) }
                        </ul>
                    </li>
                }) }
            </ul>
            if is_empty {
                <p class="faint">{ texts.none }</p>
            }
        </>
    }
}

fn scope_name(group: &Group, texts: &VariableTexts) -> String {
    match group.kind {
        ScopeKind::Script => texts.in_script.into(),
        ScopeKind::Function => (texts.in_function)(&group.name),
        ScopeKind::Block => texts.in_block.into(),
        ScopeKind::Class => texts.in_class.into(),
    }
}

/// Objects held by more than one name, by id: a number for display, and those names.
fn shared(groups: &[Group]) -> BTreeMap<u32, (u32, Vec<String>)> {
    let mut holders: BTreeMap<u32, (u32, Vec<String>)> = BTreeMap::new();
    for group in groups {
        let this = group.this.map(|d| ("this", State::Held(d)));
        for (name, state) in this.into_iter().chain(group.variables.iter().map(|v| (v.name.as_str(), v.state))) {
            if let State::Held(datum) = state
                && let Some(id) = datum.object()
            {
                holders.entry(id).or_default().1.push(name.to_owned());
            }
        }
    }
    holders.retain(|_, (_, names)| names.len() > 1);
    holders.values_mut().zip(1..).for_each(|(holder, number)| holder.0 = number);
    holders
}

/// Data shared by all boxes of a step.
struct Room<'a> {
    recording: &'a Recording,
    walk: &'a UseReducerHandle<Walk>,
    texts: &'a VariableTexts,
    shared: BTreeMap<u32, (u32, Vec<String>)>,
}

impl Room<'_> {
    fn this(&self, this: Datum) -> Html {
        let lid = html! { <span class="var-name">{ "this" }</span> };
        self.of("this".into(), lid, "this", &State::Held(this), None, false)
    }

    fn variable(&self, variable: &Variable) -> Html {
        let (texts, binding) = (self.texts, variable.binding);
        let name = &variable.name;
        let follow = {
            let walk = self.walk.dispatcher();
            Callback::from(move |_: MouseEvent| walk.dispatch(Act::Follow(binding)))
        };
        let followed = self.walk.followed == Some(binding);
        let lid = html! {
            <button type="button" class="var-name" aria-pressed={followed.to_string()} title={(texts.follow)(name)} onclick={follow}>{ name }</button>
        };
        let declared = matches!(variable.kind, BindingKind::Function | BindingKind::Class);
        // A parameter, `catch` variable or function did not hold `undefined` before it was set, so do not show a change from it.
        let handed = matches!(variable.kind, BindingKind::Parameter | BindingKind::Catch | BindingKind::Function);
        let before = variable.before.map(|b| if handed && b == State::Held(Datum::Undefined) { State::DeadZone } else { b });
        self.of(binding.to_string(), lid, name, &variable.state, before.as_ref(), declared)
    }

    /// A box. Declared functions and classes are small, because they are seldom of interest.
    fn of(&self, key: String, lid: Html, name: &str, state: &State, before: Option<&State>, declared: bool) -> Html {
        let (texts, step) = (self.texts, self.walk.step);
        let State::Held(datum) = *state else {
            return html! {
                <li key={key} class="var empty">
                    { lid }
                    <span class="inside-var" title={texts.dead_zone_help}>{ texts.dead_zone }<span class="hidden">{ ". " }{ texts.dead_zone_help }</span></span>
                </li>
            };
        };
        let type_name = TypeName::from(datum);
        let change = self.change(datum, before);
        let lit = datum.object().is_some() && self.walk.lit == datum.object();
        let class = classes!(
            "var",
            format!("type-{}", type_name.word()),
            change.as_ref().map(|_| "changed"),
            lit.then_some("lit"),
            declared.then_some("small")
        );
        html! {
            <li key={key} {class}>
                { lid }
                <span class="inside-var"><ValueView value={self.recording.value(datum, step, DEPTH)} /></span>
                { change }
                if type_name == TypeName::Null {
                    <small class="var-note">{ texts.null }</small>
                }
                { self.tag(datum, name) }
            </li>
        }
    }

    /// The change of a box in this step, from one value to another.
    fn change(&self, datum: Datum, before: Option<&State>) -> Option<Html> {
        let (texts, step, recording) = (self.texts, self.walk.step, self.recording);
        let told = |from: String, to: String| {
            html! {
                <small class="var-note change">
                    <span aria-hidden="true"><code>{ &from }</code>{ " → " }<code>{ &to }</code></span>
                    <span class="hidden">{ (texts.changed)(&from, &to) }</span>
                </small>
            }
        };
        let earlier = step.saturating_sub(1);
        match before {
            Some(State::DeadZone) => Some(html! { <small class="var-note change">{ texts.first_value }</small> }),
            Some(State::Held(old)) => Some(told(short(recording, *old, earlier, 1), short(recording, datum, step, 1))),
            None => {
                let id = datum.object()?;
                recording.object(id, earlier).filter(|_| step > 0)?;
                recording.events_of(step).iter().find(|e| matches!(e, Event::Changed(changed) if *changed == id))?;
                let (from, to) = (short(recording, datum, earlier, 1), short(recording, datum, step, 1));
                Some(if from == to {
                    html! { <small class="var-note change">{ texts.changed_inside }</small> }
                } else {
                    told(from, to)
                })
            }
        }
    }

    /// The mark of an object that other names hold too. Pointing at one highlights all of them.
    fn tag(&self, datum: Datum, name: &str) -> Option<Html> {
        let id = datum.object()?;
        let (number, names) = self.shared.get(&id)?;
        let mut others: Vec<&str> = names.iter().map(String::as_str).collect();
        if let Some(own) = others.iter().position(|n| *n == name) {
            others.remove(own);
        }
        let light = |object: Option<u32>| {
            let walk = self.walk.dispatcher();
            Callback::from(move |()| walk.dispatch(Act::Light(object)))
        };
        let (on, off) = (light(Some(id)), light(None));
        let says = (self.texts.same_as)(&others);
        Some(html! {
            <button type="button" class="same" title={says.clone()}
                onmouseenter={on.reform(|_| ())} onmouseleave={off.reform(|_| ())}
                onfocus={on.reform(|_| ())} onblur={off.reform(|_| ())} onclick={on.reform(|_| ())}>
                { (self.texts.object)(*number) }<span class="hidden">{ ": " }{ says }</span>
            </button>
        })
    }
}
