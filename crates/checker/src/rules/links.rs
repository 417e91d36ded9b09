//! Links lead to what is there: lessons, their headings, files, pages of the site.

use super::problem;
use crate::{Corpus, Page};
use lesson::{Message, Problem, Target, message};

/// Every link and picture has its target. Other sites are not asked: the check works offline.
pub(super) fn lead_somewhere(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for page in &corpus.pages {
        for mention in &page.parsed.mentions {
            if let Some((message, help)) = dead(corpus, page, &mention.target) {
                found.push(problem(page, (mention.line, mention.column), "dead-link", message, help));
            }
        }
    }
    found
}

fn dead(corpus: &Corpus, page: &Page, target: &Target) -> Option<(Message, Message)> {
    match target {
        Target::Lesson { id, heading } => {
            let Some(other) = corpus.page(&page.locale, id) else {
                return corpus.whole.then(|| {
                    (message!("there is no lesson {}.md beside this one", id), message!("link to the file name of a lesson, or write it"))
                });
            };
            let heading = heading.as_ref().filter(|heading| !other.parsed.anchors.contains(heading))?;
            Some((message!("{}.md has no heading `#{}`", id, heading), message!("it has {}", other.parsed.anchors.join(", "))))
        }
        Target::File(file) => {
            let path = file.split(['?', '#']).next().unwrap_or_default();
            let folder = page.file.rsplit_once('/').map_or("", |(folder, _)| folder);
            corpus.is_there.is_some_and(|is_there| !is_there(folder, path)).then(|| {
                (
                    message!("there is no file {} here", path),
                    message!("give its path from this file, large and small letters as in its name"),
                )
            })
        }
        Target::Route(route) => {
            let parts: Vec<&str> = route.trim_matches('/').split(['/', '?']).collect();
            let known = match parts.as_slice() {
                [_] | [_, "play" | "author" | "work" | "timeline", ..] => true,
                [locale, "lesson", id, ..] => !corpus.whole || corpus.page(locale, id).is_some(),
                _ => false,
            } && (!corpus.whole || corpus.locales().contains(&parts[0]));
            (!known).then(|| (message!("the site has no page #{}", route), message!("pages are #/ko, #/ko/lesson/<id>, #/ko/play")))
        }
        // headings of the same lesson are the parser's; other sites are not asked
        Target::Heading(_) | Target::Web(_) | Target::Mail(_) => None,
    }
}
