//! `:::` containers: which there are, and whether they end where the author thinks. comrak reports neither a missing nor a stray end.

mod exercise;
mod quiz;

use super::fence::unknown;
use super::report::nearest;
use super::tree::{Reader, start};
use super::words::{Word, words};
use super::{Block, message};
use comrak::nodes::{Node, NodeValue};

const KINDS: &[&str] = &["exercise", "quiz", "hint", "note", "tip", "important", "warning", "caution"];

/// A directive as one of our blocks; `None` if nothing of it can be shown.
pub(super) fn container(reader: &mut Reader<'_>, node: Node<'_>, depth: u32) -> Option<Block> {
    let at = start(node);
    let all = words(&reader.info(at));
    let Some((kind, rest)) = all.split_first() else {
        let help = message!("remove it; inside, use fewer colons than outside, and more backticks around code that contains :::");
        reader.report.add(at, "stray-container", message!("these colons close nothing"), help);
        return unwrapped(reader, node, depth);
    };
    report_unclosed(reader, node, at, &kind.name);
    match kind.name.as_str() {
        "exercise" => Some(Block::Exercise(exercise::exercise(reader, node, rest, at, depth))),
        "quiz" => Some(Block::Quiz(quiz::quiz(reader, node, rest, at, depth))),
        "note" | "tip" | "important" | "warning" | "caution" => {
            let title = title(reader, rest, at);
            Some(Block::Callout { kind: kind.name.clone(), title, blocks: reader.blocks(node, depth + 1) })
        }
        "hint" => {
            reader.report.add(
                at,
                "part-outside-exercise",
                message!("a hint stands outside an exercise"),
                message!("put it inside the exercise it helps with"),
            );
            unwrapped(reader, node, depth)
        }
        name => {
            let help = match nearest(name, KINDS) {
                Some(near) => message!("did you mean `{}`?", near),
                None => message!("known containers are {}", KINDS.join(", ")),
            };
            reader.report.add(at, "unknown-container", message!("there is no container `{}`", name), help);
            unwrapped(reader, node, depth)
        }
    }
}

/// What stands inside, so that no text is lost with a container that is not understood.
fn unwrapped(reader: &mut Reader<'_>, node: Node<'_>, depth: u32) -> Option<Block> {
    let blocks = reader.blocks(node, depth + 1);
    (!blocks.is_empty()).then_some(Block::Callout { kind: "note".into(), title: None, blocks })
}

fn title(reader: &mut Reader<'_>, rest: &[Word], at: (u32, u32)) -> Option<String> {
    let mut title = None;
    for word in rest {
        match (word.name.as_str(), &word.value) {
            ("title", Some(text)) => title = Some(text.clone()),
            _ => unknown(word, &["title"], at, reader.report),
        }
    }
    title
}

fn report_unclosed(reader: &mut Reader<'_>, node: Node<'_>, at: (u32, u32), name: &str) {
    if closing_line(node, reader.lines).is_none() {
        let help = message!(
            "put {} on a line of its own after it; a container outside needs more colons than those inside",
            ":".repeat(fence_length(node))
        );
        reader.report.add(at, "unclosed-container", message!("this `{}` is not closed", name), help);
    }
}

fn fence_length(node: Node<'_>) -> usize {
    match &node.data().value {
        NodeValue::BlockDirective(directive) => directive.fence_length,
        _ => 0,
    }
}

/// The 1-based line that closes a directive: the first bare fence long enough after its start, unless it is one that an
/// outer directive takes, or stands beyond the directive's own end.
fn closing_line(node: Node<'_>, lines: &[&str]) -> Option<usize> {
    let mut directives: Vec<Node<'_>> = node.ancestors().filter(|node| fence_length(node) > 0).collect();
    directives.reverse();
    // from the outermost in: asked the other way round, each would ask all those around it again
    let mut taken = Vec::new();
    let mut closing = None;
    for directive in directives {
        let (first, last) = (directive.data().sourcepos.start.line, directive.data().sourcepos.end.line);
        let is_end = |number: &usize| bare_fence(lines[number - 1]).is_some_and(|colons| colons >= fence_length(directive));
        closing = (first + 1..=last.min(lines.len())).find(is_end).filter(|line| !taken.contains(line));
        taken.extend(closing);
    }
    closing
}

/// How many colons, if the line holds nothing else (list and quotation marks before it aside).
fn bare_fence(line: &str) -> Option<usize> {
    let line = line.trim_start_matches([' ', '>']).trim_end();
    (line.len() >= 3 && line.bytes().all(|b| b == b':')).then_some(line.len())
}

/// A paragraph that was meant as a container's beginning (comrak takes no line with another colon in it) or as a code block's.
pub(super) fn report_broken_opening(reader: &mut Reader<'_>, at: (u32, u32)) {
    let line = reader.lines.get(at.0 as usize - 1).copied().unwrap_or_default();
    if line.trim_start_matches([' ', '>']).starts_with("```") {
        let help = message!("Markdown takes no grave accent (`) after an opening ```: begin and end the block with ~~~ instead");
        reader.report.add(at, "grave-accent-in-fence", message!("this line does not open a code block"), help);
    }
    if line.trim_start_matches([' ', '>']).starts_with(":::") {
        reader.report.add(
            at,
            "stray-container",
            message!("this line does not open a container"),
            message!("a container's first line may not contain another colon"),
        );
    }
}
