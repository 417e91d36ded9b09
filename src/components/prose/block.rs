//! Renders the blocks of a lesson.

use super::Context;
use super::inline::{note, note_mark};
use crate::components::author::notes;
use crate::components::exercise::ExerciseView;
use crate::components::icon::{Icon, icon};
use crate::components::quiz::QuizView;
use crate::components::snippet::SnippetView;
use lesson::{Block, Exercise, Footnote, Inline, Quiz};
use std::rc::Rc;
use yew::prelude::*;

impl Context<'_> {
    pub(super) fn blocks(&self, blocks: &[Block]) -> Html {
        blocks.iter().flat_map(|block| std::iter::once(self.block(block)).chain(self.note_on(block))).collect()
    }

    /// The problems of a block, to show below it.
    fn note_on(&self, block: &Block) -> Option<Html> {
        let anchor = match block {
            Block::Heading { id, .. } => id,
            Block::Snippet(snippet) => &snippet.id,
            Block::Exercise(exercise) => &exercise.id,
            Block::Quiz(quiz) => &quiz.id,
            _ => return None,
        };
        self.notes.0.get(anchor).map(|problems| notes(problems, self.locale))
    }

    fn block(&self, block: &Block) -> Html {
        match block {
            Block::Heading { level, id, content } => self.heading(*level, id, content),
            Block::Paragraph(content) => self.paragraph(content),
            Block::List { start, items } => {
                let items = items.iter().map(|item| html! { <li>{ self.item(item) }</li> });
                match start {
                    Some(start) => html! { <ol start={start.to_string()}>{ for items }</ol> },
                    None => html! { <ul>{ for items }</ul> },
                }
            }
            Block::Quote(blocks) => html! { <blockquote>{ self.blocks(blocks) }</blockquote> },
            Block::Callout { kind, title, blocks } => {
                let word = (self.texts.lesson.callout)(kind);
                html! {
                    <div class={classes!("callout", format!("callout-{kind}"))} role="note" aria-label={word}>
                        <p class="callout-title">{ title.as_deref().unwrap_or(word) }</p>
                        { self.blocks(blocks) }
                    </div>
                }
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Rule => html! { <hr /> },
            Block::Code { language, text } => html! {
                <figure class="listing">
                    <figcaption>{ (self.texts.lesson.code_in)(language) }</figcaption>
                    <pre tabindex="0"><code>{ text }</code></pre>
                </figure>
            },
            Block::Snippet(snippet) => html! {
                <SnippetView key={snippet.id.clone()} lesson={self.lesson.id.clone()} before={self.before(snippet)}
                    parts={Rc::clone(&self.parts)} snippet={Rc::new(if snippet.predict { snippet.concealed() } else { snippet.clone() })} />
            },
            Block::Exercise(exercise) => self.exercise(exercise),
            Block::Quiz(quiz) => self.quiz(quiz),
            Block::Footnotes(notes) => self.footnotes(notes),
        }
    }

    /// The page's only `h1` is the lesson's title, so headings in the text start at `h2`.
    fn heading(&self, level: u8, id: &str, content: &[Inline]) -> Html {
        let tag = format!("h{}", level.clamp(2, 6));
        let name = plain(content);
        html! {
            <@{tag} id={id.to_owned()} class="heading" tabindex="-1" data-anchor="">
                { self.inlines(content) }
                <a class="heading-link" href={self.route.href_at(id)} aria-label={(self.texts.lesson.heading_link)(&name)}>{ "#" }</a>
            </@>
        }
    }

    /// A paragraph that consists of one picture becomes a figure with a caption.
    fn paragraph(&self, content: &[Inline]) -> Html {
        match content {
            [Inline::Image { target, alt, title }] => html! {
                <figure class="picture">
                    <img src={self.file(target)} alt={alt.clone()} loading="lazy" />
                    if !title.is_empty() {
                        <figcaption>{ title }</figcaption>
                    }
                </figure>
            },
            content => html! { <p>{ self.inlines(content) }</p> },
        }
    }

    /// An item that consists of one paragraph is rendered without the paragraph.
    fn item(&self, blocks: &[Block]) -> Html {
        match blocks {
            [Block::Paragraph(content)] => self.inlines(content),
            [Block::Paragraph(content), rest @ ..] => html! { <>{ self.inlines(content) }{ self.blocks(rest) }</> },
            blocks => self.blocks(blocks),
        }
    }

    fn table(&self, align: &[&'static str], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
        let class = |column: usize| align.get(column).copied().filter(|a| !a.is_empty()).map(|a| format!("align-{a}"));
        html! {
            <div class="table-scroll" tabindex="0" role="group" aria-label={self.texts.lesson.table}>
                <table>
                    <thead>
                        <tr>{ for head.iter().enumerate().map(|(i, cell)| match cell.as_slice() {
                            // The empty corner of a table with row and column headings: a `th` without text would confuse screen readers.
                            [] => html! { <td></td> },
                            cell => html! { <th scope="col" class={class(i)}>{ self.inlines(cell) }</th> },
                        }) }</tr>
                    </thead>
                    <tbody>
                        { for rows.iter().map(|row| html! {
                            <tr>{ for row.iter().enumerate().map(|(i, cell)| html! { <td class={class(i)}>{ self.inlines(cell) }</td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
        }
    }

    fn exercise(&self, exercise: &Exercise) -> Html {
        html! {
            <ExerciseView key={exercise.id.clone()} lesson={self.lesson.id.clone()} parts={Rc::clone(&self.parts)}
                task={self.blocks(&exercise.blocks)} hints={exercise.hints.iter().map(|hint| self.blocks(hint)).collect::<Vec<_>>()}
                exercise={Rc::new(exercise.clone())} />
        }
    }

    fn quiz(&self, quiz: &Quiz) -> Html {
        let answers = quiz.answers.iter().map(|answer| (self.inlines(&answer.content), self.blocks(&answer.feedback)));
        html! {
            <QuizView key={quiz.id.clone()} lesson={self.lesson.id.clone()} parts={Rc::clone(&self.parts)} question={self.blocks(&quiz.blocks)}
                answers={answers.collect::<Vec<_>>()} quiz={Rc::new(quiz.clone())} />
        }
    }

    fn footnotes(&self, notes: &[Footnote]) -> Html {
        html! {
            <section class="notes" aria-label={self.texts.lesson.notes}>
                <h2>{ self.texts.lesson.notes }</h2>
                <ol>
                    { for notes.iter().zip(1_u32..).map(|(footnote, number)| html! {
                        <li id={note(&footnote.name)} tabindex="-1">
                            { self.item(&footnote.blocks) }{ " " }
                            <a class="back" href={self.route.href_at(&note_mark(&footnote.name))} aria-label={(self.texts.lesson.back_to_text)(number)}>{ icon(Icon::Undo) }</a>
                        </li>
                    }) }
                </ol>
            </section>
        }
    }
}

/// The plain text of inline content.
pub(super) fn plain(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Struck(content) | Inline::Link { content, .. } => plain(content),
            Inline::Image { alt, .. } => alt.clone(),
            Inline::Footnote { .. } => String::new(),
            Inline::Break | Inline::SoftBreak => " ".into(),
        })
        .collect()
}
