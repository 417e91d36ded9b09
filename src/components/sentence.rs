//! Renders sentences with inline code, for texts that are not Markdown: catalogue, goals, checks.

use yew::prelude::*;

/// Renders text between two grave accents as code. With an odd number of accents the text is rendered unchanged.
pub fn sentence(text: &str) -> Html {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return html! { { text } };
    }
    let part = |(i, part): (usize, &&str)| {
        if i % 2 == 1 {
            html! { <code class="whole">{ part }</code> }
        } else {
            html! { { part } }
        }
    };
    parts.iter().enumerate().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::tests::render;
    use text::Locale;

    #[track_caller]
    fn check(text: &'static str, html: &str) {
        assert_eq!(render(Locale::En, Vec::new(), move || sentence(text)), html);
    }

    #[test]
    fn code_stands_between_grave_accents() {
        check("a `b` c", "a <code class=\"whole\">b</code> c");
        check("`b`", "<code class=\"whole\">b</code>");
        check("a ` b", "a ` b");
    }
}
