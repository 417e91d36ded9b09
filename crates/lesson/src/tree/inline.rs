//! comrak's tree to ours: text within a block.

use super::{DEEPEST, Reader, plain_text, start};
use crate::link::{Mention, target};
use crate::{Inline, Target, message};
use comrak::nodes::{Node, NodeValue};

impl Reader<'_> {
    /// The children of a node as inlines, neighbouring words joined.
    pub(crate) fn inlines(&mut self, parent: Node<'_>, depth: u32) -> Vec<Inline> {
        let mut found: Vec<Inline> = Vec::new();
        for child in parent.children() {
            for inline in self.inline(child, depth) {
                match (found.last_mut(), inline) {
                    (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
                    (_, inline) => found.push(inline),
                }
            }
        }
        found
    }

    /// One inline, or what is left of it: a refused link leaves its words, a refused picture its description.
    fn inline(&mut self, node: Node<'_>, depth: u32) -> Vec<Inline> {
        let at = start(node);
        let value = node.data().value.clone();
        if depth > DEEPEST {
            self.report.add(at, "nested-too-deep", message!("this is nested more than {} deep", DEEPEST), message!("make it flatter"));
            return vec![Inline::Text(node.collect_text())];
        }
        vec![match value {
            NodeValue::Text(text) => {
                self.leftover_marks(&text, at);
                Inline::Text(text.into_owned())
            }
            NodeValue::Code(code) => Inline::Code(code.literal),
            NodeValue::Emph => Inline::Emphasis(self.inlines(node, depth + 1)),
            NodeValue::Strong => Inline::Strong(self.inlines(node, depth + 1)),
            NodeValue::Strikethrough => Inline::Struck(self.inlines(node, depth + 1)),
            NodeValue::SoftBreak => Inline::SoftBreak,
            NodeValue::LineBreak => Inline::Break,
            NodeValue::Link(link) => {
                let content = self.inlines(node, depth + 1);
                match target(&link.url) {
                    Some(target) => {
                        self.mentions.push(Mention { target: target.clone(), line: at.0, column: at.1, image: false });
                        Inline::Link { target, content }
                    }
                    None => {
                        let message = message!("a link cannot lead to `{}`", link.url.chars().take(60).collect::<String>());
                        self.report.add(
                            at,
                            "unknown-link",
                            message,
                            message!("use https://…, mailto:…, #heading, another lesson's file or #/…"),
                        );
                        return content;
                    }
                }
            }
            NodeValue::Image(link) => self.image(node, &link.url, link.title, at, depth),
            NodeValue::FootnoteReference(reference) => Inline::Footnote { name: reference.name, number: reference.ix },
            NodeValue::HtmlInline(html) => {
                self.raw_html(&html, at);
                return Vec::new();
            }
            _ => return self.inlines(node, depth + 1),
        }]
    }

    fn image(&mut self, node: Node<'_>, url: &str, title: String, at: (u32, u32), depth: u32) -> Inline {
        let alt = plain_text(&self.inlines(node, depth + 1));
        if alt.trim().is_empty() {
            self.report.add(
                at,
                "image-without-alt",
                message!("this picture has no description"),
                message!("write what it shows between the brackets: ![…](…)"),
            );
        }
        match target(url) {
            Some(Target::File(target)) if !target.is_empty() => {
                self.mentions.push(Mention { target: Target::File(target.clone()), line: at.0, column: at.1, image: true });
                Inline::Image { target, alt, title }
            }
            Some(Target::Web(_)) | None => {
                self.report.add(
                    at,
                    "outside-request",
                    message!("this picture would be fetched from another site"),
                    message!("put the file beside the lessons and give its relative path"),
                );
                Inline::Text(alt)
            }
            Some(_) => {
                self.report.add(
                    at,
                    "unknown-link",
                    message!("`{}` is not a picture", url),
                    message!("give the relative path of a file beside the lessons"),
                );
                Inline::Text(alt)
            }
        }
    }

    /// Marks that stayed in the text are emphasis that did not work, or a footnote that nobody wrote.
    fn leftover_marks(&mut self, text: &str, (line, column): (u32, u32)) {
        let source = self.lines.get(line as usize - 1).copied().unwrap_or_default();
        for mark in ["**", "~~"] {
            if text.contains(mark) && !source.contains('\\') {
                let message = message!("`{}` stays visible here: it neither opens nor closes emphasis", mark);
                self.report.add(
                    (line, column),
                    "broken-emphasis",
                    message,
                    message!("put no blank inside the marks, close each one, or write \\* for an asterisk"),
                );
            }
        }
        if let Some(name) = text.split("[^").nth(1).and_then(|rest| rest.split_once(']')).map(|(name, _)| name) {
            let message = message!("there is no footnote `{}`", name);
            self.report.add((line, column), "missing-footnote", message, message!("write a line [^{}]: … at the end of the lesson", name));
        }
    }
}
