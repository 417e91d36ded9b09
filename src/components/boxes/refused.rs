//! The static box's side: the code with the refused places marked, and the reasons.

use crate::components::icon::{Icon, icon};
use crate::components::marked_code::{Mark, MarkedCode};
use crate::components::sentence::sentence;
use explain::boxes::refusal;
use std::rc::Rc;
use text::{Locale, boxes::texts};
use vocabulary::StaticBoxes;
use yew::prelude::*;

/// The margin sign of a refused line.
const REFUSED: &str = "✗";

/// The static box's side.
pub fn side(name: AttrValue, code: &Rc<str>, found: &StaticBoxes, locale: Locale) -> Html {
    let texts = texts(locale);
    let marks: Rc<[Mark]> = found
        .refusals
        .iter()
        .map(|r| Mark { place: r.place, class: "refused", label: (texts.refused_here)(&refusal(&r.reason, locale)).into(), key: None })
        .collect();
    // Without a refusal the margin is still rendered, so that both sides align.
    let mut margin: Vec<(u32, AttrValue)> = found.refusals.iter().map(|r| (r.place.start.line, REFUSED.into())).collect();
    margin.dedup();
    margin.extend(margin.is_empty().then(|| (1, AttrValue::from(""))));
    let fits = found.refusals.is_empty();
    html! {
        <section class="side-box" aria-label={name}>
            <p class="side-name">{ texts.static_box }</p>
            <p class="side-rule">{ texts.static_rule }</p>
            <MarkedCode code={Rc::clone(code)} {marks} margin={Rc::<[_]>::from(margin)} />
            <div>
            <p class={classes!("box-verdict", if fits { "good" } else { "bad" })} role="status">
                { icon(if fits { Icon::Tick } else { Icon::Cross }) }
                { if fits { texts.fits.to_owned() } else { (texts.refused)(found.refusals.len()) } }
            </p>
            <ul class="reasons">
                { for found.refusals.iter().map(|r| html! {
                    <li><b>{ (texts.line)(r.place.start.line) }</b><span>{ sentence(&refusal(&r.reason, locale)) }</span></li>
                }) }
            </ul>
            </div>
        </section>
    }
}
