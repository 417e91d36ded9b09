//! Tests that output is limited, however much is printed.

use crate::run;
use vocabulary::{Outcome, Program, Settings, format::Transcript};

fn printed(text: &str) -> String {
    let report = run(&Program { text: text.into(), before: Vec::new() }, Settings::default());
    let mut transcript = Transcript::default();
    transcript.options.stacks = false;
    report.events.iter().filter_map(|event| transcript.event(event)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_line_with_many_parts_tells_how_many_were_left_out() {
    for call in ["console.log", "console.group", "console.assert.bind(console, false)"] {
        let line = printed(&format!("({call})(...Array(50000).keys())"));
        assert!(line.ends_with(" more items") && line.len() < 6_000, "{call}: {}", line.len());
    }
    assert!(printed("console.log(...Array(50000).keys())").ends_with("998 999 ... 49000 more items"));
    let line = printed("console.log('%o'.repeat(50000), ...Array(50000).keys())");
    assert!(line.ends_with(" more items") && line.len() < 10_000, "{}", line.len());
    let line = printed("console.log('%s'.repeat(3000), ...Array(3000).fill('y'.repeat(1000)))");
    assert!(line.ends_with(" more items") && line.len() < 110_000, "{}", line.len());
    let line = printed("const rows = Array.from({ length: 900 }, () => Array(100).fill({ a: 1 })); console.log(...rows)");
    assert!(line.len() < 600_000, "{}", line.len());
}

#[test]
fn long_texts_are_cut_wherever_they_stand() {
    for code in [
        "console.log(new Error('y'.repeat(1e7)))",
        "console.log(Symbol('y'.repeat(1e7)))",
        "console.log({ ['y'.repeat(1e7)]: 1 })",
        "console.log('%s|', 'y'.repeat(1e7))",
        "console.log('%c' + 'y'.repeat(1e7), '')",
        "console.count('y'.repeat(1e7))",
        "console.timeEnd('y'.repeat(1e7))",
        "console.table([{ ['y'.repeat(1e7)]: 1 }])",
        "throw new Error('y'.repeat(1e7))",
        "throw 'y'.repeat(1e7)",
        "Promise.reject(new Error('y'.repeat(1e7)))",
    ] {
        let line = printed(code);
        assert!(line.len() > 9_000 && line.len() < 310_000, "{code}: {}", line.len());
    }
}

#[test]
fn a_table_is_cut_before_it_is_made() {
    let table = printed("console.table(new Uint8Array(1e7))");
    assert!(table.ends_with("... 9999000 more items"));
    let table = printed(
        "console.table(Array.from({ length: 1000 }, (_, i) => Object.fromEntries(Array.from({ length: 100 }, (_, k) => ['k' + (i * 100 + k), 1]))))",
    );
    assert!(table.contains("... 99900 more columns") && !table.contains("k100 "), "{}", &table[..400]);
    assert_eq!(
        printed("console.table([[1, 2], [3]], ['1'])"),
        "┌─────────┬───┐\n│ (index) │ 1 │\n├─────────┼───┤\n│ 0       │ 2 │\n│ 1       │   │\n└─────────┴───┘"
    );
}

#[test]
fn a_large_thrown_value_is_told_as_a_console_tells_it() {
    let report = run(
        &Program { text: "let l = null; for (let i = 0; i < 30000; i++) l = { i, next: l }; throw l".into(), before: Vec::new() },
        Settings::default(),
    );
    let Outcome::Threw(failure) = report.outcome else { panic!("{:?}", report.outcome) };
    assert_eq!(failure.message, "{ i: 29999, next: { i: 29998, next: { i: 29997, next: [Object] } } }");
    assert!(printed("throw Array.from({ length: 1e6 }, (_, i) => i)").ends_with("... 999900 more items\n]"));
    assert_eq!(printed("throw { code: 7 }"), "Uncaught { code: 7 }");
}

#[test]
fn prototypes_of_primitives_look_as_node_shows_them() {
    assert_eq!(
        printed("console.log(String.prototype, [Number.prototype], (1).__proto__, Boolean.prototype, Symbol.prototype, new String('a'))"),
        "{} [ {} ] {} {} Object [Symbol] {} [String: 'a']"
    );
}
