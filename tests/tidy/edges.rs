//! Which module names which other module or crate, against the tables in ARCHITECTURE.md.

use crate::sources::{Source, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The two tables: what a module may use, and where a crate may be named.
pub struct Rules {
    pub modules: BTreeMap<String, BTreeSet<String>>,
    pub crates: BTreeMap<String, BTreeSet<String>>,
}

/// Reads the tables. A row is `| name | … | names |`; names stand between backticks.
pub fn rules() -> Rules {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the architecture is written down");
    rules_of(&text)
}

fn rules_of(text: &str) -> Rules {
    let modules = table(text, "| module |").into_iter().map(|row| (row[0].concat(), row[2].iter().cloned().collect())).collect();
    let mut crates = BTreeMap::new();
    for row in table(text, "| crate |") {
        for name in &row[0] {
            crates.insert(name.clone(), row[1].iter().cloned().collect());
        }
    }
    Rules { modules, crates }
}

/// The rows under a heading row, each cell as the names between its backticks.
fn table(text: &str, heading: &str) -> Vec<Vec<Vec<String>>> {
    let rows = text.lines().skip_while(|line| !line.starts_with(heading)).skip(2).take_while(|line| line.starts_with('|'));
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    rows.map(|row| row.trim_matches('|').split('|').map(names).collect()).collect()
}

/// Adds what `file` may not name to `offenders`; gives the number of names it looked at.
pub fn check(file: &Source, rules: &Rules, offenders: &mut Vec<String>) -> usize {
    let Some(own) = module_of(&file.name) else { return 0 };
    let Some(allowed) = rules.modules.get(&own) else {
        offenders.push(format!("{}: `{own}` has no row in the table of modules", file.name));
        return 0;
    };
    let mut seen = 0;
    // Tests may bring anything that makes their data: they run where all features are.
    if file.is_test() {
        return 0;
    }
    for (number, line) in statements(&file.product_code()) {
        for used in modules_named(&line) {
            seen += 1;
            if used != own && !allowed.contains(&used) && rules.modules.contains_key(&used) {
                offenders.push(format!("{}:{number}: `{own}` may not use `{used}`", file.name));
            }
        }
        for (name, places) in rules.crates.iter().filter(|(name, _)| names_crate(&line, name)) {
            seen += 1;
            let inner = file.name.trim_start_matches("src/").trim_end_matches(".rs");
            let below = |place: &String| inner == place || inner.starts_with(&format!("{place}/"));
            if !places.iter().any(below) {
                offenders.push(format!("{}:{number}: the crate `{name}` may not be named here", file.name));
            }
        }
    }
    // below its own module a file may climb; reaching the crate's root by `super` would hide whom it names
    let depth = file.name.split('/').count() - 1;
    for (number, line) in file.product_code().lines().enumerate() {
        if line.contains(&"super::".repeat(depth)) {
            offenders.push(format!("{}:{}: `super` reaches the crate's root; name the module from `crate::`", file.name, number + 1));
        }
    }
    seen
}

/// `src/engine/jobs.rs` belongs to `engine`; a binary is `bin/name`; `lib.rs` only lists modules.
fn module_of(name: &str) -> Option<String> {
    let inner = name.strip_prefix("src/")?.strip_suffix(".rs")?;
    let mut parts = inner.split('/');
    match (parts.next()?, parts.next()) {
        ("lib", None) => None,
        ("bin", Some(binary)) => Some(format!("bin/{binary}")),
        (module, _) => Some(module.to_owned()),
    }
}

/// The code in pieces that end with `;`, so that a `use` with braces over many lines is one piece; with the line where it ends.
fn statements(code: &str) -> Vec<(usize, String)> {
    let mut number = 1;
    let mut pieces = Vec::new();
    for piece in code.split_inclusive(';') {
        number += piece.matches('\n').count();
        pieces.push((number, piece.to_owned()));
    }
    pieces
}

/// The modules of this crate that a piece names: `crate::a`, `crate::{a, b::c}`, and `magic_box::…` in the binaries.
fn modules_named(piece: &str) -> Vec<String> {
    let mut found = Vec::new();
    for root in ["crate::", "magic_box::"] {
        for (at, _) in piece.match_indices(root) {
            // `$crate::` is ours too; `other_crate::` is not
            if piece[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let after = &piece[at + root.len()..];
            match after.strip_prefix('{') {
                Some(group) => found.extend(first_names(group)),
                None => found.push(identifier(after)),
            }
        }
    }
    found
}

/// The first name of each element of a `use` group that begins after its `{`.
fn first_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut fresh = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && !c.is_whitespace() => {
                names.push(identifier(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Whether a piece names a crate as a word of its own, as the beginning of a path or in a `use`; a local variable of that name is none.
fn names_crate(piece: &str, name: &str) -> bool {
    piece.match_indices(name).any(|(at, _)| {
        let before = &piece[..at];
        let after = &piece[at + name.len()..];
        let begins = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.')) && !before.ends_with("crate::");
        let inside_path = before.ends_with("::") && !before.trim_end_matches("::").ends_with(char::is_whitespace);
        begins && !inside_path && (after.starts_with("::") || (before.trim_end().ends_with("use") && after.starts_with([';', ' '])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &str = "| module | owns | may use |\n| --- | --- | --- |\n| `engine` | the engine | `run` |\n| `run` | words | – |\n| `ui` | page | `run` |\n\n| crate | may be named in |\n| --- | --- |\n| `boa_engine`, `url` | `engine` |\n";

    #[track_caller]
    fn offenders(name: &str, text: &str) -> usize {
        let mut found = Vec::new();
        check(&Source { name: name.into(), text: text.into() }, &rules_of(TABLES), &mut found);
        found.len()
    }

    #[test]
    fn allowed_edges_pass() {
        assert_eq!(offenders("src/engine/jobs.rs", "use crate::{engine::x, run::{A, B}};\nuse boa_engine::Context;"), 0);
        assert_eq!(offenders("src/ui/deep/er.rs", "use super::super::x;"), 0);
        assert_eq!(offenders("src/run.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use super::*; }"), 0);
        assert_eq!(offenders("src/run.rs", "//! crate::ui\nlet url = f(url); // boa_engine::x"), 0);
    }

    #[test]
    fn every_spelling_of_a_forbidden_edge_is_found() {
        assert_eq!(offenders("src/ui/page.rs", "use crate::engine::Session;"), 1);
        assert_eq!(offenders("src/ui/page.rs", "use crate::{\n  run::A,\n  engine::{B, C},\n};"), 1);
        assert_eq!(offenders("src/run.rs", "fn f() -> crate::ui::Page {}"), 1);
        assert_eq!(offenders("src/ui.rs", "use boa_engine::{A, B};\nlet x = url::Url::parse(s);"), 2);
        assert_eq!(offenders("src/bin/app.rs", "fn main() {}"), 1);
        assert_eq!(offenders("src/ui/deep/er.rs", "use super::super::super::engine::x;"), 1);
    }
}
