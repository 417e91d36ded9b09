//! The list of lessons beside a lesson; collapsible in a narrow window.

use crate::components::icon::{Icon, icon};
use crate::hooks::{use_locale, use_site, use_texts};
use crate::routes::Route;
use lesson::summary::Course;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The properties of [`CourseNav`].
#[derive(Properties, PartialEq)]
pub struct CourseNavProps {
    /// the course to list
    pub course: Rc<Course>,
    /// the id of the lesson on the page
    pub here: AttrValue,
}

/// The list of lessons.
#[component]
pub fn CourseNav(props: &CourseNavProps) -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let open = use_state(|| false);
    {
        // After choosing a lesson the user wants to read it: collapse the list.
        let open = open.clone();
        use_effect_with((props.here.clone(), locale), move |_| open.set(false));
    }
    let nav = use_node_ref();
    {
        // The list is longer than most windows: scroll the current lesson to its middle.
        let nav = nav.clone();
        use_effect_with(props.here.clone(), move |_| {
            let Some(nav) = nav.cast::<HtmlElement>() else { return };
            let here = nav.query_selector(".here").ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok());
            if let Some(here) = here {
                nav.set_scroll_top(here.offset_top() - nav.client_height() / 2);
            }
        });
    }
    let on_press = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <nav ref={nav} class={classes!("course", open.then_some("open"))} aria-label={texts.shell.course}>
            <button type="button" class="course-button" aria-expanded={open.to_string()} onclick={on_press}>
                { icon(Icon::List) }{ texts.shell.course }
            </button>
            <div class="course-list">
                { for props.course.tracks.iter().map(|track| html! {
                    <section>
                        <h2>{ &track.title }</h2>
                        <ol>
                            { for track.lessons.iter().map(|lesson| {
                                let here = lesson.id == props.here.as_str();
                                let done = site.is_done(&lesson.id);
                                html! {
                                    <li class={classes!(here.then_some("here"), done.then_some("done"))}>
                                        <a href={Route::Lesson { locale, id: lesson.id.clone() }.href()} aria-current={here.then_some("page")}>
                                            <span>{ &lesson.title }</span>
                                            if done {
                                                <span class="tick">{ icon(Icon::Tick) }<span class="hidden">{ " " }{ texts.home.done }</span></span>
                                            }
                                        </a>
                                    </li>
                                }
                            }) }
                        </ol>
                    </section>
                }) }
            </div>
        </nav>
    }
}
