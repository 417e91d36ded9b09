//! The timeline: events in lanes on a drawing that can be zoomed, dragged and used by keyboard, details of one event, and a list of all.

mod chosen;
pub mod data;
mod drawing;
mod layout;
mod mine;

use crate::components::icon::{Icon, icon};
use crate::hooks::{use_course, use_locale, use_site};
use chosen::{Chosen, date, lesson, sources};
use data::Data;
use drawing::Drawing;
use layout::laid_out;
use mine::Mine;
use std::rc::Rc;
use text::timeline;
use yew::prelude::*;

/// The zoom levels, in pixels per year.
const SCALES: [f64; 7] = [18.0, 25.0, 40.0, 64.0, 100.0, 160.0, 250.0];
/// The index of the initial zoom level: the whole period fits on a desktop screen.
const FIRST_SCALE: usize = 1;

/// The properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// the events
    pub data: Rc<Data>,
}

/// The timeline with its controls.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let (locale, site) = (use_locale(), use_site());
    let texts = timeline::texts(locale);
    let data = &props.data;
    let (course, _) = use_course();
    let zoom = use_state(|| FIRST_SCALE);
    let chosen = use_state(|| None::<usize>);
    let mine = use_state(|| false);
    let year = use_state_eq(|| None::<u16>);
    let layout = use_memo((Rc::clone(data), *zoom, locale), |(data, zoom, locale)| laid_out(data, SCALES[*zoom], *locale));
    let zoomed = {
        let zoom = zoom.clone();
        Callback::from(move |by: i32| zoom.set(zoom.saturating_add_signed(by as isize).min(SCALES.len() - 1)))
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |index| chosen.set(Some(index)))
    };
    let to = |by: isize| {
        let (choose, now, last) = (choose.clone(), *chosen, data.events.len().saturating_sub(1));
        Callback::from(move |_: MouseEvent| choose.emit(now.map_or(0, |i| i.saturating_add_signed(by).min(last))))
    };
    let on_mine = {
        let (mine, year) = (mine.clone(), year.clone());
        move |_| {
            mine.set(!*mine);
            year.set(None);
        }
    };
    let on_year = {
        let year = year.clone();
        Callback::from(move |found| year.set(found))
    };
    let mark = year.map(|year| (f64::from(year) + 0.5, (texts.mark)(year)));
    html! {
        <>
            <div class="timeline-bar" role="group" aria-label={texts.controls}>
                <button type="button" aria-label={texts.zoom_out} title={texts.zoom_out} disabled={*zoom == 0} onclick={zoomed.reform(|_: MouseEvent| -1)}>{ "−" }</button>
                <button type="button" aria-label={texts.zoom_in} title={texts.zoom_in} disabled={*zoom + 1 == SCALES.len()} onclick={zoomed.reform(|_: MouseEvent| 1)}>{ "+" }</button>
                <button type="button" aria-label={texts.earlier} title={texts.earlier} onclick={to(-1)}>{ icon(Icon::Previous) }</button>
                <button type="button" aria-label={texts.later} title={texts.later} onclick={to(1)}>{ icon(Icon::Next) }</button>
                <span class="space"></span>
                <button type="button" aria-pressed={mine.to_string()} onclick={on_mine}>{ if *mine { texts.lift } else { texts.lay } }</button>
            </div>
            if *mine {
                <Mine {site} {on_year} />
            }
            <Drawing data={Rc::clone(data)} layout={Rc::clone(&layout)} scale={SCALES[*zoom]} chosen={*chosen} {mark} on_choose={choose} on_zoom={zoomed} />
            <p class="faint timeline-help">{ texts.help }</p>
            <Chosen data={Rc::clone(data)} index={*chosen} />
            <section class="timeline-list">
                <h2>{ texts.list }</h2>
                <ol>
                    { for data.events.iter().map(|event| html! {
                        <li>
                            <p class="when">{ date(event, texts) }</p>
                            <div>
                                <p><b>{ event.title(locale) }</b>{ " " }{ event.text(locale) }</p>
                                <p class="faint">{ texts.sources }{ " " }{ sources(event, data) }</p>
                                { for lesson(event, course.course().map(|c| &**c), locale, texts) }
                            </div>
                        </li>
                    }) }
                </ol>
            </section>
        </>
    }
}
