//! The engine's side of `cargo xtask conformance`: reads a test a line, runs it and prints how it ended.
//!
//! A process of its own, because a test may hang it or end it.

use engine::conformance::{Case, End, Kind, Seen, Thrown, run};
use std::collections::HashMap;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

/// A test may recurse to the bound, in frames that are not optimised.
const STACK: usize = 256 << 20;

fn main() -> io::Result<()> {
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(serve)?;
    worker.join().unwrap_or_else(|_| Err(io::Error::other("a test ended the engine")))
}

fn serve() -> io::Result<()> {
    let root = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| io::Error::other("the path of the suite is missing"))?;
    let root = root.canonicalize()?;
    let mut harness = HashMap::new();
    for line in io::stdin().lock().lines() {
        let answer = answer(&line?, &root, &mut harness)?;
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

/// A question is how, the path from the root, a prefix of the text (`strict` or nothing) and the scripts before it, between tabs.
fn answer(line: &str, root: &Path, harness: &mut HashMap<String, String>) -> io::Result<String> {
    let mut parts = line.split('\t');
    let mut part = || parts.next().unwrap_or_default();
    let (kind, path, strict, includes) = (part(), part(), part(), part());
    let kind = match kind {
        "module" => Kind::Module,
        "recorded" => Kind::Recorded,
        _ => Kind::Script,
    };
    let mut before = Vec::new();
    for name in includes.split(',').filter(|name| !name.is_empty()) {
        if !harness.contains_key(name) {
            harness.insert(name.to_owned(), std::fs::read_to_string(root.join("harness").join(name))?);
        }
        before.extend(harness.get(name).cloned());
    }
    let path = root.join(path);
    let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
    let text = if strict == "strict" { format!("\"use strict\";\n{text}") } else { text };
    Ok(answer_line(&run(&Case { path: &path, text: &text, before: &before, kind })))
}

/// An answer is how it ended, the error's class and message, and each text that was printed, between tabs.
fn answer_line(seen: &Seen) -> String {
    let nothing = Thrown::default();
    let stopped;
    let (end, thrown) = match &seen.end {
        End::Completed => ("completed", &nothing),
        End::Refused(thrown) => ("parse", thrown),
        End::Unresolved(thrown) => ("resolution", thrown),
        End::Threw(thrown) => ("runtime", thrown),
        End::Stopped(why) => {
            stopped = Thrown { class: String::new(), message: why.clone() };
            ("stopped", &stopped)
        }
    };
    let words = [end, &thrown.class, &thrown.message].into_iter().chain(seen.printed.iter().map(String::as_str));
    words.map(|word| word.replace(['\t', '\n', '\r'], " ")).collect::<Vec<_>>().join("\t")
}
