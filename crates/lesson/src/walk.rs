//! Every block of a lesson in the order of the text, however deep it stands.

use super::{Block, Claim, Exercise, Lesson, Quiz, Snippet};

impl Lesson {
    /// All blocks, each before the blocks within it; footnotes last.
    pub fn all_blocks(&self) -> Vec<&Block> {
        let mut found = Vec::new();
        collect(&self.blocks, &mut found);
        found
    }

    /// The snippets, those in quizzes and exercises included.
    pub fn snippets(&self) -> impl Iterator<Item = &Snippet> {
        self.all_blocks().into_iter().filter_map(|block| match block {
            Block::Snippet(snippet) => Some(snippet),
            _ => None,
        })
    }

    /// The exercises.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.all_blocks().into_iter().filter_map(|block| match block {
            Block::Exercise(exercise) => Some(exercise),
            _ => None,
        })
    }

    /// The quizzes.
    pub fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.all_blocks().into_iter().filter_map(|block| match block {
            Block::Quiz(quiz) => Some(quiz),
            _ => None,
        })
    }

    /// The programs that run before a snippet because they share its `group`, in order.
    pub fn before(&self, snippet: &Snippet) -> Vec<String> {
        let Some(group) = &snippet.group else { return Vec::new() };
        let earlier = self.snippets().take_while(|other| other.id != snippet.id);
        earlier.filter(|other| other.group.as_ref() == Some(group) && !other.norun).map(|other| other.code.clone()).collect()
    }
}

impl Claim {
    /// The lines it claims to be printed, if that is what it claims.
    pub fn printed(&self) -> Option<&[String]> {
        match self {
            Self::Prints(lines) => Some(lines),
            Self::Throws { .. } | Self::Type { .. } => None,
        }
    }
}

fn collect<'l>(blocks: &'l [Block], found: &mut Vec<&'l Block>) {
    for block in blocks {
        found.push(block);
        match block {
            Block::Quote(inner) | Block::Callout { blocks: inner, .. } => collect(inner, found),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, found)),
            Block::Footnotes(notes) => notes.iter().for_each(|note| collect(&note.blocks, found)),
            Block::Exercise(exercise) => {
                collect(&exercise.blocks, found);
                exercise.hints.iter().for_each(|hint| collect(hint, found));
            }
            Block::Quiz(quiz) => {
                collect(&quiz.blocks, found);
                quiz.answers.iter().for_each(|answer| collect(&answer.feedback, found));
            }
            Block::Heading { .. } | Block::Paragraph(_) | Block::Table { .. } | Block::Rule | Block::Code { .. } | Block::Snippet(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[test]
    fn snippets_are_found_wherever_they_stand_and_share_by_group() {
        let text = "---\nid: a\ntitle: t\ntrack: t\n---\n```js id=a group=g\nlet a;\n```\n> ```js id=b\n> b;\n> ```\n\n- ```js id=c group=g norun\n  c;\n  ```\n\n```js id=d group=g\nd;\n```\n";
        let lesson = parse("a.md", text).lesson;
        let ids: Vec<&str> = lesson.snippets().map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c", "d"]);
        let last = lesson.snippets().last().expect("there are four");
        assert_eq!(lesson.before(last), ["let a;"]);
    }
}
