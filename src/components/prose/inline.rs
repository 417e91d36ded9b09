//! Renders text within a block.

use super::Context;
use crate::components::icon::{Icon, icon};
use crate::door;
use crate::routes::Route;
use lesson::{Inline, Target};
use yew::prelude::*;

impl Context<'_> {
    pub(super) fn inlines(&self, inlines: &[Inline]) -> Html {
        inlines.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> Html {
        match inline {
            Inline::Text(text) => html! { { text } },
            Inline::Code(code) => html! { <code>{ code }</code> },
            Inline::Emphasis(content) => html! { <em>{ self.inlines(content) }</em> },
            Inline::Strong(content) => html! { <strong>{ self.inlines(content) }</strong> },
            Inline::Struck(content) => html! { <del>{ self.inlines(content) }</del> },
            Inline::Link { target, content } => self.link(target, content),
            Inline::Image { target, alt, .. } => html! { <img src={self.file(target)} alt={alt.clone()} loading="lazy" /> },
            Inline::Footnote { name, number } => html! {
                <sup class="note-mark">
                    <a id={note_mark(name)} href={self.route.href_at(&note(name))} aria-label={(self.texts.lesson.note)(*number)}>{ number }</a>
                </sup>
            },
            Inline::Break => html! { <br /> },
            Inline::SoftBreak => html! { { " " } },
        }
    }

    fn link(&self, target: &Target, content: &[Inline]) -> Html {
        let content = self.inlines(content);
        match target {
            Target::Web(address) => html! {
                <a class="away" href={address.clone()} rel="noopener noreferrer" target="_blank">
                    { content }{ icon(Icon::Away) }<span class="hidden">{ " (" }{ self.texts.lesson.elsewhere }{ ")" }</span>
                </a>
            },
            Target::Mail(address) => html! { <a href={address.clone()}>{ content }</a> },
            Target::Heading(heading) => html! { <a href={self.route.href_at(heading)}>{ content }</a> },
            Target::Lesson { id, heading } => {
                let route = Route::Lesson { locale: self.locale, id: id.clone() };
                let href = heading.as_ref().map_or_else(|| route.href(), |h| route.href_at(h));
                html! { <a {href}>{ content }</a> }
            }
            Target::Route(path) => html! { <a href={format!("#{path}")}>{ content }</a> },
            Target::File(path) => html! { <a href={self.file(path)}>{ content }</a> },
        }
    }

    /// The address for the page of a file that the lesson refers to relative to itself.
    pub(super) fn file(&self, relative: &str) -> String {
        let path = resolve(&format!("lessons/{}", self.locale), relative);
        self.pictures.address(&path).unwrap_or_else(|| door::address(path))
    }
}

/// The element id of a footnote.
pub(super) fn note(name: &str) -> String {
    format!("note-{name}")
}

/// The element id of the first reference to a footnote.
pub(super) fn note_mark(name: &str) -> String {
    format!("note-mark-{name}")
}

/// Resolves a relative path against a folder. It cannot leave the site: surplus `..` stop at the root.
pub(super) fn resolve(folder: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
