//! Whatever an author's file holds, it is read: a hundred thousand made-up and mangled files, none of which may stop the parser,
//! hold it up, or get an address through that runs something.

use super::mangled::{file, seeds};
use super::{Block, Inline, Parsed, Target, parse};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Files that are read.
const FILES: u64 = 100_000;

/// Longest time for one of them. A lesson takes a thousandth of it; the machine may be busy, and unoptimised.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn no_file_stops_the_parser_or_holds_it_up() {
    let seeds = seeds();
    let (next, read, blocks) = (AtomicU64::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= FILES {
                        return;
                    }
                    let text = file(number, &seeds);
                    let began = Instant::now();
                    let parsed = parse("x.md", &text);
                    assert!(began.elapsed() < PATIENCE, "file {number} of {} bytes took {:?}", text.len(), began.elapsed());
                    check(number, &parsed);
                    read.fetch_add(1, Ordering::Relaxed);
                    blocks.fetch_add(parsed.lesson.blocks.len(), Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(read.into_inner() as u64, FILES);
    // a generator that makes nothing but rubbish would test nothing
    assert!(blocks.into_inner() > 2 * FILES as usize);
    println!("{FILES} files in {:?}", began.elapsed());
}

/// Every problem names a place, and no address runs anything.
fn check(number: u64, parsed: &Parsed) {
    assert!(parsed.problems.iter().all(|p| p.line > 0 && p.column > 0 && !p.rule.is_empty()), "file {number}: {:?}", parsed.problems);
    for block in parsed.lesson.all_blocks() {
        let texts: Vec<&[Inline]> = match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => vec![content],
            Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).map(Vec::as_slice).collect(),
            Block::Quiz(quiz) => quiz.answers.iter().map(|answer| answer.content.as_slice()).collect(),
            _ => vec![],
        };
        texts.into_iter().for_each(|text| addresses(number, text));
    }
}

fn addresses(number: u64, text: &[Inline]) {
    for inline in text {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => addresses(number, inner),
            Inline::Link { target, content } => {
                let good = match target {
                    Target::Web(url) => url.to_ascii_lowercase().starts_with("http"),
                    Target::Mail(url) => url.to_ascii_lowercase().starts_with("mailto:"),
                    Target::File(path) => is_path(path),
                    Target::Heading(_) | Target::Lesson { .. } | Target::Route(_) => true,
                };
                assert!(good, "file {number}: {target:?}");
                addresses(number, content);
            }
            Inline::Image { target, .. } => assert!(is_path(target), "file {number}: {target:?}"),
            _ => {}
        }
    }
}

/// Relative, without a scheme, without another host.
fn is_path(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') && !address.starts_with("//") && !address.starts_with('\\')
}
