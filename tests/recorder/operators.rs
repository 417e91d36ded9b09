//! Operators on operands of every sort: the engine's result, the explained path and what Node.js computes are the same.

use crate::meaning::roomy;
use crate::replay::replay;
use engine::record::{self, Bounds};
use recording::{Operation, Recording};
use vocabulary::outline::{Convert, Operator};
use vocabulary::{ConsoleEvent, Part, Program, Settings, Value};

/// Operator, left operand, right operand, result as `typeof` and text, or the name of the error. From Node.js 20.
type Case = (String, String, Option<String>, String);

const BEFORE: &str = "const show = v => typeof v === 'symbol' ? 'symbol' : Object.is(v, -0) ? 'number -0' : typeof v + ' ' + String(v);\n";

fn expression((operator, left, right, _): &Case) -> String {
    match (operator.as_str(), right) {
        ("String" | "Number" | "Boolean", _) => format!("{operator}({left})"),
        ("template", _) => format!("`${{{left}}}`"),
        ("++" | "--", _) => format!("{operator}x"),
        (operator, Some(right)) => format!("({left}) {operator} ({right})"),
        (operator, None) => format!("{operator}({left})"),
    }
}

fn line(case: &Case) -> String {
    if matches!(case.0.as_str(), "++" | "--") {
        return format!("try {{ let x = {}; {}; console.log(show(x)) }} catch (e) {{ console.log(e.name) }}\n", case.1, expression(case));
    }
    format!("try {{ console.log(show({})) }} catch (e) {{ console.log(e.name) }}\n", expression(case))
}

fn operation(case: &Case) -> Operation {
    match (case.0.as_str(), &case.2) {
        ("String", _) => Operation::Convert(Convert::String),
        ("Number", _) => Operation::Convert(Convert::Number),
        ("Boolean", _) => Operation::Convert(Convert::Boolean),
        ("template", _) => Operation::Template,
        ("+", None) => Operation::Operator(Operator::Plus),
        ("-", None) => Operation::Operator(Operator::Minus),
        (sign, _) => Operation::Operator(Operator::ALL.into_iter().find(|o| o.sign() == sign).expect("an operator")),
    }
}

fn printed(recording: &Recording) -> Vec<String> {
    let texts = recording.output.iter().map(|l| match &l.event {
        ConsoleEvent::Printed(p) => match &p.parts[..] {
            [Part::Value(Value::String { text, .. })] => text.clone(),
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    });
    texts.collect()
}

#[test]
fn results_paths_and_node_agree() {
    roomy(|| {
        let cases: Vec<Case> = serde_json::from_str(include_str!("operators.json")).expect("the table is JSON");
        assert!(cases.len() >= 400);
        let (mut wrong, mut replayed) = (Vec::new(), 0);
        for chunk in cases.chunks(100) {
            let text = BEFORE.to_owned() + &chunk.iter().map(line).collect::<String>();
            let recording = record::record(&Program { text, before: Vec::new() }, Settings::default(), Bounds::default());
            let results = printed(&recording);
            assert_eq!(results.len(), chunk.len(), "{:?}", recording.end);
            for (number, case) in chunk.iter().enumerate() {
                let expected = &case.3;
                if &results[number] != expected {
                    wrong.push(format!("{} gives {} and not {expected}", expression(case), results[number]));
                }
                let on_line = number as u32 + 2;
                let found = recording
                    .conversions
                    .iter()
                    .find(|c| c.operation == operation(case) && recording.outline.sites[c.site as usize].place.start.line == on_line);
                let Some(conversion) = found else { continue };
                replayed += 1;
                match replay(&recording, conversion) {
                    Ok(Some(result)) if &result == expected => {}
                    Ok(None) if expected.ends_with("Error") => {}
                    other => {
                        wrong.push(format!("{}: the path gives {other:?} and not {expected}: {:?}", expression(case), conversion.rules))
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} are wrong\n{}", wrong.len(), wrong.join("\n"));
        assert!(replayed >= 400, "only {replayed} paths were replayed");
    });
}
