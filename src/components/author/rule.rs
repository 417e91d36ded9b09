//! The name of a problem's rule; pressing it shows the manual's section about the rule.

use crate::components::sentence::sentence;
use crate::hooks::{Fetched, use_fetched, use_locale};
use checker::sections;
use text::author_page::{self, AuthorTexts};
use yew::prelude::*;

/// The path of the manual in the site.
const MANUAL: &str = "lessons/RULES.md";

/// The properties of [`Rule`].
#[derive(Properties, PartialEq)]
pub struct RuleProps {
    /// the rule's name
    pub name: &'static str,
    /// the problem
    pub children: Html,
    /// how to fix it
    pub help: Html,
}

/// The rule's name, the problem, and the manual's section when expanded.
#[component]
pub fn Rule(props: &RuleProps) -> Html {
    let texts = author_page::texts(use_locale());
    let open = use_state_eq(|| false);
    let on_press = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    html! {
        <>
            <button type="button" class="rule" title={texts.rule} aria-expanded={open.to_string()} onclick={on_press}><code>{ props.name }</code></button>
            { " " }{ props.children.clone() }{ props.help.clone() }
            if *open {
                <Explained name={props.name} />
            }
        </>
    }
}

/// The properties of [`Explained`].
#[derive(Properties, PartialEq)]
struct ExplainedProps {
    name: &'static str,
}

/// The section of the manual, which exists in English only.
#[component]
fn Explained(props: &ExplainedProps) -> Html {
    let texts = author_page::texts(use_locale());
    let (fetched, _) = use_fetched(MANUAL);
    let section = match &fetched {
        Fetched::Here(manual) => sections(manual).into_iter().find(|section| section.rule == props.name),
        Fetched::Waiting => return html! { <div class="rule-told" role="status"></div> },
        Fetched::Failed(_) => None,
    };
    let Some(section) = section else { return html! { <p class="rule-told" role="status">{ texts.no_manual }</p> } };
    html! {
        <div class="rule-told">
            { for section.paragraphs.iter().map(|paragraph| html! { <p lang="en">{ sentence(paragraph) }</p> }) }
            <div class="rule-examples">
                { for section.examples.iter().enumerate().map(|(index, (_, text))| example(index, text, texts)) }
            </div>
        </div>
    }
}

fn example(index: usize, text: &str, texts: &AuthorTexts) -> Html {
    html! {
        <figure class="listing">
            <figcaption>{ if index == 0 { texts.breaks } else { texts.keeps } }</figcaption>
            <pre tabindex="0"><code>{ text }</code></pre>
        </figure>
    }
}
