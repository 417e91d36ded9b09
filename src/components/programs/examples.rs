//! A dialog with the snippets of the lessons, to start a program from. A lesson is fetched when it is expanded.

use crate::components::trouble::reason;
use crate::hooks::{CourseState, Fetched, summary_file, use_course, use_fetched, use_locale, use_texts};
use lesson::{Lesson, Snippet, parse};
use text::play;
use web_sys::{HtmlDetailsElement, HtmlDialogElement};
use yew::prelude::*;

/// The properties of [`Examples`].
#[derive(Properties, PartialEq)]
pub struct ExamplesProps {
    /// called with the title and text of the chosen snippet
    pub on_choose: Callback<(String, String)>,
    /// called when the list was closed
    pub on_close: Callback<()>,
}

/// The dialog with the examples.
#[component]
pub fn Examples(props: &ExamplesProps) -> Html {
    let locale = use_locale();
    let (page, texts) = (use_texts(), play::texts(locale));
    let (course, _) = use_course();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // `showModal` fails only if the dialog is already open.
                let _ = dialog.show_modal();
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let on_choose = {
        let (close, chosen) = (close.clone(), props.on_choose.clone());
        Callback::from(move |example| {
            close.emit(());
            chosen.emit(example);
        })
    };
    html! {
        <dialog ref={dialog} class="sheet examples" aria-labelledby="examples-heading" onclose={props.on_close.reform(|_| ())}>
            <h2 id="examples-heading">{ texts.choose }</h2>
            <p>{ texts.choose_lead }</p>
            { match &course {
                CourseState::Waiting => html! { <p class="faint" role="status">{ page.shell.loading }</p> },
                CourseState::Failed(failure) => html! { <p role="alert">{ reason(&page.trouble, &summary_file(locale), failure) }</p> },
                CourseState::Here(course) => course.tracks.iter().map(|track| html! {
                    <section>
                        <h3>{ &track.title }</h3>
                        { for track.lessons.iter().map(|lesson| html! {
                            <OfLesson key={lesson.id.clone()} id={lesson.id.clone()} title={lesson.title.clone()} on_choose={on_choose.clone()} />
                        }) }
                    </section>
                }).collect(),
            } }
            <p class="buttons"><span class="space"></span><button type="button" class="quiet" onclick={close.reform(|_| ())}>{ texts.close }</button></p>
        </dialog>
    }
}

/// The properties of [`OfLesson`] and of [`List`].
#[derive(Clone, Properties, PartialEq)]
struct OfLessonProps {
    id: AttrValue,
    title: AttrValue,
    on_choose: Callback<(String, String)>,
}

/// A lesson in the list.
#[component]
fn OfLesson(props: &OfLessonProps) -> Html {
    let open = use_state(|| false);
    let on_toggle = {
        let open = open.clone();
        move |event: Event| open.set(event.target_unchecked_into::<HtmlDetailsElement>().open())
    };
    html! {
        <details ontoggle={on_toggle}>
            <summary>{ &props.title }</summary>
            if *open {
                <List ..props.clone() />
            }
        </details>
    }
}

/// Its snippets.
#[component]
fn List(props: &OfLessonProps) -> Html {
    let (page, locale) = (use_texts(), use_locale());
    let file = format!("lessons/{locale}/{}.md", props.id);
    let (fetched, _) = use_fetched(&file);
    let lesson = use_memo((file.clone(), fetched.clone()), |(file, fetched)| match fetched {
        Fetched::Here(text) => Some(parse(file, text).lesson),
        _ => None,
    });
    match (&fetched, &*lesson) {
        (Fetched::Failed(failure), _) => html! { <p role="alert">{ reason(&page.trouble, &file, failure) }</p> },
        (_, Some(lesson)) => html! {
            <ul>{ for lesson.snippets().filter(|s| !s.norun).map(|snippet| {
                let example = (format!("{} · {}", lesson.title, snippet.id), program(lesson, snippet));
                let choose = props.on_choose.reform(move |_: MouseEvent| example.clone());
                html! {
                    <li><button type="button" class="quiet" onclick={choose}><b>{ &snippet.id }</b>{ " " }<code>{ first_line(&snippet.code) }</code></button></li>
                }
            }) }</ul>
        },
        _ => html! { <p class="faint" role="status">{ page.shell.loading }</p> },
    }
}

/// A snippet as a complete program, including the earlier snippets of its group.
fn program(lesson: &Lesson, snippet: &Snippet) -> String {
    lesson.before(snippet).into_iter().chain([snippet.code.clone()]).collect::<Vec<_>>().join("\n")
}

/// The first line that is neither empty nor a comment; else the first comment.
fn first_line(code: &str) -> &str {
    let lines = || code.lines().map(str::trim).filter(|line| !line.is_empty());
    lines().find(|line| !line.starts_with("//")).or_else(|| lines().next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grouped_snippet_brings_what_it_goes_on_from() {
        let text = "---\nid: a\ntitle: A\n---\n\n```js id=x group=g\nlet a = 1\n```\n\n```js id=y\n1\n```\n\n```js id=z group=g\n// then\na + 1\n```\n";
        let lesson = parse("a.md", text).lesson;
        let last = lesson.snippets().last().expect("there are three");
        assert_eq!(program(&lesson, last).lines().collect::<Vec<_>>(), ["let a = 1", "// then", "a + 1"]);
        assert_eq!(first_line(&last.code), "a + 1");
    }
}
