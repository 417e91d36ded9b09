//! In a history lesson every dated fact has a source.

use super::problem;
use crate::Corpus;
use lesson::{Block, Inline, Problem, message};

/// A paragraph of the track `history` that names a year has a footnote.
pub(super) fn years_have_a_source(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for page in corpus.pages.iter().filter(|page| page.parsed.lesson.track == "history") {
        let mut bare = Vec::new();
        paragraphs(&page.parsed.lesson.blocks, &mut bare);
        for (year, words) in bare {
            let line = page.text.lines().position(|line| line.contains(words.trim())).map_or(1, |at| at as u32 + 1);
            let help = message!("add a footnote with the source: [^name], and [^name]: … at the end");
            found.push(problem(page, (line, 1), "fact-without-source", message!("the year {} stands here without a source", year), help));
        }
    }
    found
}

/// Paragraphs with a year and no footnote: the year, and words by which to find the line.
fn paragraphs(blocks: &[Block], found: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                let mut texts = Vec::new();
                let mut sourced = false;
                texts_of(content, &mut texts, &mut sourced);
                let dated = texts.iter().find_map(|text| year(text).map(|year| (year, (*text).to_owned())));
                found.extend(dated.filter(|_| !sourced));
            }
            Block::Quote(inner) | Block::Callout { blocks: inner, .. } => paragraphs(inner, found),
            Block::List { items, .. } => items.iter().for_each(|item| paragraphs(item, found)),
            // what an exercise, a quiz or a table says is told with its sources in the text around it
            _ => {}
        }
    }
}

fn texts_of<'l>(content: &'l [Inline], texts: &mut Vec<&'l str>, sourced: &mut bool) {
    for inline in content {
        match inline {
            Inline::Text(text) => texts.push(text),
            Inline::Footnote { .. } => *sourced = true,
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link { content: inner, .. } => {
                texts_of(inner, texts, sourced)
            }
            Inline::Code(_) | Inline::Image { .. } | Inline::Break | Inline::SoftBreak => {}
        }
    }
}

/// A year of the story, 1989 to 2029, that is not part of a longer number or of an edition's name such as ES2015.
fn year(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len().saturating_sub(3)).find_map(|at| {
        let four: String = chars[at..at + 4].iter().collect();
        let alone = |c: Option<&char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
        let year: u32 = four.parse().ok()?;
        ((1989..=2029).contains(&year) && alone(at.checked_sub(1).map(|i| &chars[i])) && alone(chars.get(at + 4))).then_some(four)
    })
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn years_of_the_story() {
        assert_eq!(year("In May 1995, Eich").as_deref(), Some("1995"));
        assert_eq!(year("1995년에").as_deref(), Some("1995"));
        assert_eq!(year("ES2015, 19950, 1024, 2999"), None);
    }
}
