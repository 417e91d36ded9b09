//! Compares the console with Node.js: its output for each program of `tests/parity/console.json`, line by line.

mod bounds;

use crate::run;
use vocabulary::{Program, Settings, format::Transcript};

#[derive(serde::Deserialize)]
struct Case {
    name: String,
    code: String,
    output: String,
}

#[test]
fn prints_what_node_prints() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../../../../tests/parity/console.json")).expect("a JSON array of cases");
    assert!(cases.len() > 200, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let report = run(&Program { text: case.code.clone(), before: Vec::new() }, Settings::default());
        let mut transcript = Transcript::default();
        let output = report.events.iter().filter_map(|event| transcript.event(event)).collect::<Vec<_>>().join("\n");
        if output != case.output {
            wrong.push(format!("{}\n--- Node\n{}\n--- ours ({:?})\n{output}", case.name, case.output, report.outcome));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}
