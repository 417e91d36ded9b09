//! comrak's tree to ours: blocks. What we have no word for, raw HTML above all, ends here as a problem.

mod inline;

use super::container;
use super::expect::{expectations, unfold};
use super::fence::{Fence, fence};
use super::link::Mention;
use super::report::Report;
use super::{Block, Footnote, Inline, Snippet, message};
use comrak::nodes::{AlertType, ListType, Node, NodeValue, TableAlignment};
use comrak::{Anchorizer, Options};
use std::collections::BTreeMap;

/// How deep blocks and, within them, inlines may be nested; the page draws them by recursion.
const DEEPEST: u32 = 24;

/// The Markdown of lessons: CommonMark, tables, task lists, footnotes, alerts, ~~struck~~, `:::` containers,
/// and emphasis that ends before a Korean particle.
pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.tasklist = true;
    extension.footnotes = true;
    extension.alerts = true;
    extension.block_directive = true;
    extension.cjk_friendly_emphasis = true;
    extension.header_attributes = true;
    options.parse.sourcepos_chars = true;
    options
}

/// What is known while a lesson's tree is read.
pub(super) struct Reader<'r> {
    pub(super) lines: &'r [&'r str],
    pub(super) report: &'r mut Report,
    pub(super) mentions: Vec<Mention>,
    /// ids of blocks with the line they were first given in
    ids: BTreeMap<String, u32>,
    /// headings with their lines
    anchors: Vec<(u32, String)>,
    anchorizer: Anchorizer,
    heading_level: u8,
    footnotes: Vec<Footnote>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(lines: &'r [&'r str], report: &'r mut Report) -> Self {
        let (mentions, ids, anchors, footnotes) = Default::default();
        // level 1 is the lesson's title, which stands in its head
        Self { lines, report, mentions, ids, anchors, anchorizer: Anchorizer::new(), heading_level: 1, footnotes }
    }

    pub(super) fn document(&mut self, root: Node<'_>) -> Vec<Block> {
        let mut blocks = self.blocks(root, 0);
        if !self.footnotes.is_empty() {
            blocks.push(Block::Footnotes(std::mem::take(&mut self.footnotes)));
        }
        blocks
    }

    /// The mentions, and what can be linked to with its line, by line.
    pub(super) fn finish(self) -> (Vec<Mention>, Vec<(u32, String)>) {
        let mut places: Vec<(u32, String)> = self.anchors.into_iter().chain(self.ids.into_iter().map(|(id, line)| (line, id))).collect();
        places.sort();
        (self.mentions, places)
    }

    /// The children of a node as blocks.
    pub(super) fn blocks(&mut self, parent: Node<'_>, depth: u32) -> Vec<Block> {
        if depth > DEEPEST {
            self.report_too_deep(parent);
            return Vec::new();
        }
        parent.children().filter_map(|child| self.block(child, depth)).collect()
    }

    fn report_too_deep(&mut self, node: Node<'_>) {
        self.report.add(start(node), "nested-too-deep", message!("this is nested more than {} deep", DEEPEST), message!("make it flatter"));
    }

    /// One block; `None` for what is left out.
    pub(super) fn block(&mut self, node: Node<'_>, depth: u32) -> Option<Block> {
        let at = start(node);
        let value = node.data().value.clone();
        Some(match value {
            NodeValue::Paragraph => {
                container::report_broken_opening(self, at);
                Block::Paragraph(self.inlines(node, 0))
            }
            NodeValue::Heading(heading) => self.heading(node, heading.level, at),
            NodeValue::ThematicBreak => Block::Rule,
            NodeValue::BlockQuote => Block::Quote(self.blocks(node, depth + 1)),
            NodeValue::List(list) => {
                if list.is_task_list {
                    self.report.add(
                        at,
                        "task-list-outside-quiz",
                        message!("a task list stands outside a quiz"),
                        message!("put it between ::::quiz id=… and ::::"),
                    );
                }
                let start = (list.list_type == ListType::Ordered).then_some(u32::try_from(list.start).unwrap_or(1));
                Block::List { start, items: node.children().map(|item| self.blocks(item, depth + 1)).collect() }
            }
            NodeValue::CodeBlock(code) => self.code(&code.literal, code.fenced, code.closed, at)?,
            NodeValue::Table(table) => self.table(node, &table.alignments),
            NodeValue::Alert(alert) => {
                let kind = match alert.alert_type {
                    AlertType::Note => "note",
                    AlertType::Tip => "tip",
                    AlertType::Important => "important",
                    AlertType::Warning => "warning",
                    AlertType::Caution => "caution",
                };
                Block::Callout { kind: kind.into(), title: alert.title, blocks: self.blocks(node, depth + 1) }
            }
            // the parts of an exercise or quiz come one by one, not through `blocks`
            NodeValue::BlockDirective(_) if depth > DEEPEST => {
                self.report_too_deep(node);
                return None;
            }
            NodeValue::BlockDirective(_) => container::container(self, node, depth)?,
            NodeValue::FootnoteDefinition(definition) => {
                let blocks = self.blocks(node, depth + 1);
                self.footnotes.push(Footnote { name: definition.name, blocks });
                return None;
            }
            NodeValue::HtmlBlock(html) => {
                self.raw_html(&html.literal, at);
                return None;
            }
            _ => return None,
        })
    }

    fn heading(&mut self, node: Node<'_>, level: u8, at: (u32, u32)) -> Block {
        if level == 1 {
            self.report.add(
                at,
                "heading-order",
                message!("a heading of level 1 is the title, and the title stands in the head"),
                message!("begin with ##"),
            );
        } else if level > self.heading_level + 1 {
            let (from, to) = (self.heading_level, self.heading_level + 1);
            self.report.add(
                at,
                "heading-order",
                message!("a heading of level {} follows one of level {}", level, from),
                message!("write {}", "#".repeat(to.into())),
            );
        }
        self.heading_level = level;
        let own = node.data().attrs.as_ref().and_then(|attrs| attrs.id.clone());
        let content = self.inlines(node, 0);
        let wanted = own.unwrap_or_else(|| plain_text(&content));
        let mut id = self.anchorizer.anchorize(wanted.trim());
        if id.is_empty() {
            id = self.anchorizer.anchorize("heading");
        }
        self.anchors.push((at.0, id.clone()));
        Block::Heading { level, id, content }
    }

    fn table(&mut self, node: Node<'_>, alignments: &[TableAlignment]) -> Block {
        let align = alignments
            .iter()
            .map(|a| match a {
                TableAlignment::None => "",
                TableAlignment::Left => "left",
                TableAlignment::Center => "center",
                TableAlignment::Right => "right",
            })
            .collect();
        let mut rows = node.children().map(|row| row.children().map(|cell| self.inlines(cell, 0)).collect());
        let head = rows.next().unwrap_or_default();
        Block::Table { align, head, rows: rows.collect() }
    }

    /// A code block that stands where programs of the lesson may stand.
    fn code(&mut self, literal: &str, fenced: bool, closed: bool, at: (u32, u32)) -> Option<Block> {
        let text = literal.strip_suffix('\n').unwrap_or(literal);
        if !fenced {
            return Some(Block::Code { language: String::new(), text: text.to_owned() });
        }
        if !closed {
            self.report_open_fence(at);
        }
        Some(match fence(&self.info(at), at, false, self.report) {
            Fence::Snippet(snippet) => Block::Snippet(self.snippet(*snippet, text, at)),
            Fence::Plain { language } => Block::Code { language, text: text.to_owned() },
            // a part outside an exercise is reported by `fence` and comes as plain code
            Fence::Starter | Fence::Solution | Fence::Check | Fence::Wrong { .. } => return None,
        })
    }

    pub(super) fn report_open_fence(&mut self, at: (u32, u32)) {
        self.report.add(at, "open-fence", message!("this code block never ends"), message!("put ``` on a line of its own after the code"));
    }

    fn snippet(&mut self, mut snippet: Snippet, text: &str, at: (u32, u32)) -> Snippet {
        snippet.line = at.0 + 1;
        (snippet.code, snippet.folded) = unfold(text);
        snippet.expectations = expectations(&snippet.code, snippet.line, self.report);
        if let Some(first) = snippet.expectations.first().filter(|_| snippet.norun) {
            let line = snippet.line + first.line - 1;
            self.report.add(
                (line, 1),
                "expectation",
                message!("this block claims something but is never run"),
                message!("remove `norun` or the mark"),
            );
        }
        self.register(&snippet.id, at);
        snippet
    }

    /// Keeps the id of a block, and reports one given twice.
    pub(super) fn register(&mut self, id: &str, at: (u32, u32)) {
        if id.is_empty() {
            return;
        }
        if let Some(first) = self.ids.get(id) {
            self.report.add(
                at,
                "duplicate-id",
                message!("the id `{}` is already that of line {}", id, first),
                message!("give each block of a lesson its own id"),
            );
        } else {
            self.ids.insert(id.to_owned(), at.0);
        }
    }

    /// What stands after the fence (backticks, tildes or colons) at `at`, as the author wrote it; comrak takes escapes out of it.
    pub(super) fn info(&self, (line, column): (u32, u32)) -> String {
        let text = self.lines.get(line as usize - 1).copied().unwrap_or_default();
        let text: String = text.chars().skip(column as usize - 1).collect();
        text.trim_start().trim_start_matches(['`', '~', ':']).trim().to_owned()
    }

    fn raw_html(&mut self, html: &str, at: (u32, u32)) {
        // a comment shows nothing anywhere and is the way to leave a note for other authors
        let html = html.trim();
        if !(html.starts_with("<!--") && html.ends_with("-->") && html.matches("<!--").count() == 1) {
            self.report.add(
                at,
                "raw-html",
                message!("raw HTML is not shown"),
                message!("write it in Markdown, or between backticks if it is meant as an example"),
            );
        }
    }
}

/// The 1-based line and column in characters at which a node begins.
pub(super) fn start(node: Node<'_>) -> (u32, u32) {
    let start = node.data().sourcepos.start;
    (start.line.max(1) as u32, start.column.max(1) as u32)
}

/// The words of inlines without their dress.
pub(super) fn plain_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Struck(content) | Inline::Link { content, .. } => {
                plain_text(content)
            }
            Inline::Image { alt, .. } => alt.clone(),
            Inline::Footnote { .. } => String::new(),
            Inline::Break | Inline::SoftBreak => " ".into(),
        })
        .collect()
}
