//! Compares both boxes: what happened in the run at each refused place, and the conclusion.

use recording::{Meeting, Met, Recording};
use text::boxes::BoxesTexts;
use vocabulary::{Outcome, Reason, Refusal};

/// What happened in the run at a refused place.
pub fn met(recording: &Recording, refusal: &Refusal) -> Meeting {
    let meeting = recording.met_at(refusal.place);
    match (&refusal.reason, &meeting.met) {
        (Reason::Argument { name, parameter, .. }, Met::Ran | Met::Gave(_)) => {
            recording.argument_from(refusal.place, name, parameter).map_or(meeting, |took| Meeting { times: took.times, ..took })
        }
        _ => meeting,
    }
}

/// The comparison in sentences.
pub fn truths(recording: &Recording, refusals: &[Refusal], met: &[Meeting], texts: &BoxesTexts) -> Vec<String> {
    let of = |which: fn(&Met) -> bool| {
        let lines = refusals.iter().zip(met).filter(|(_, m)| which(&m.met)).map(|(r, _)| r.place.start.line);
        let mut lines: Vec<u32> = lines.collect();
        lines.dedup();
        lines
    };
    let real = of(|m| matches!(m, Met::Threw(_)));
    let hidden = of(|m| matches!(m, Met::Never | Met::Passed));
    let worked = of(|m| matches!(m, Met::Took(_) | Met::Gave(_) | Met::Ran));
    let mut out = Vec::new();
    out.extend((!real.is_empty()).then(|| (texts.real)(&real)));
    out.extend((!worked.is_empty()).then(|| (texts.worked)(&worked)));
    out.extend((!hidden.is_empty()).then(|| (texts.hidden)(&hidden)));
    match &recording.end.outcome {
        Outcome::Completed(_) if refusals.is_empty() => out.push(texts.both_fit.to_owned()),
        Outcome::Threw(failure) if refusals.is_empty() => out.extend(failure.place.map(|p| (texts.other_mistake)(p.start.line))),
        Outcome::Completed(_) | Outcome::Threw(_) => {}
        _ => out.push(texts.cut_short.to_owned()),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::record::{Bounds, record};
    use language::boxes::static_boxes;
    use text::{Locale, boxes::texts};
    use vocabulary::{Program, Settings};

    fn compared(code: &str) -> (Vec<String>, Vec<String>) {
        let refusals = static_boxes(code).expect("no syntax error").refusals;
        let recording = record(&Program { text: code.into(), before: Vec::new() }, Settings::default(), Bounds::default());
        let met: Vec<Meeting> = refusals.iter().map(|r| met(&recording, r)).collect();
        let told = met.iter().map(|m| match &m.met {
            Met::Took(value) => format!("took {}", explain::value_text::short(&recording, *value, m.step, 1)),
            Met::Gave(value) => format!("gave {}", explain::value_text::short(&recording, *value, m.step, 1)),
            other => format!("{other:?}"),
        });
        (told.collect(), truths(&recording, &refusals, &met, texts(Locale::En)))
    }

    #[track_caller]
    fn check(code: &str, met: &[&str], truth: &[&str]) {
        let (found, truths) = compared(code);
        assert_eq!(found, met, "{code}");
        assert_eq!(truths.len(), truth.len(), "{truths:?}");
        for (told, begins) in truths.iter().zip(truth) {
            assert!(told.starts_with(begins), "{told:?} does not begin with {begins:?}");
        }
    }

    #[test]
    fn what_was_refused_and_worked() {
        check("let x = 5;\nx = \"five\";", &["took \"five\""], &["Refused, and yet it runs: line 2."]);
        check("let n = 7 - \"2\";", &["gave 5"], &["Refused, and yet"]);
        check("let o = { a: 1 };\no.a = null;", &["took null"], &["Refused, and yet"]);
        check("let list = [1];\nlist.push(\"a\");", &["Ran"], &["Refused, and yet"]);
        check("function f(a) { return a; }\nf(1);\nf(\"1\");", &["took \"1\""], &["Refused, and yet it runs: line 3."]);
        check("function g(k) {\n  if (k) return 1;\n  return \"s\";\n}\ng(0);", &["gave \"s\""], &["Refused, and yet it runs: line 3."]);
    }

    #[test]
    fn mistakes_met_while_running() {
        check("let x = 5;\nx.push(1);", &["Threw(\"TypeError: x.push is not a function\")"], &["A real mistake: line 2."]);
        check(
            "let x = 5;\ntry { x.push(1); } catch (e) {}",
            &["Threw(\"TypeError: x.push is not a function\")"],
            &["A real mistake: line 2."],
        );
        check(
            "let x = 5;\nx();\nx = \"a\";",
            &["Threw(\"TypeError: x is not a function\")", "Never"],
            &["A real mistake: line 2.", "Still hidden: line 3."],
        );
    }

    #[test]
    fn mistakes_on_a_branch_not_taken() {
        check("let x = 1;\nif (x > 5) {\n  x = \"big\";\n}", &["Never"], &["Still hidden: line 3."]);
        check("let x = 1;\nx > 5 && (x = \"big\");", &["Passed"], &["Still hidden: line 2."]);
        check("let x = 1;\nconst f = () => (x = null);", &["Never"], &["Still hidden: line 2."]);
    }

    #[test]
    fn programs_that_are_not_refused() {
        check("let x;\nx = 1;", &[], &["Both agree"]);
        check("let a = 1;\nJSON.parse(\"{\");", &[], &["Every value fits its box, so the static box lets it through. The error in line 2"]);
        check("let x = 1;\nwhile (true) x = 2;", &[], &["The run did not come to its own end"]);
    }

    #[test]
    fn every_refused_place_of_the_table_is_met_somehow() {
        #[derive(serde::Deserialize)]
        struct Row {
            code: String,
            refused: Vec<u32>,
            magic: String,
        }
        let rows: Vec<Row> = serde_json::from_str(include_str!("../../../tests/boxes/programs.json")).expect("the table is JSON");
        let mut threw = 0;
        for row in rows.iter().filter(|r| !r.refused.is_empty()) {
            let (found, truths) = compared(&row.code);
            assert!(!found.is_empty() && !truths.is_empty(), "{}", row.code);
            let line: Option<u32> = row.magic.rsplit('@').next().and_then(|n| n.parse().ok());
            if line.is_some_and(|line| row.refused == [line]) {
                assert!(found.iter().any(|f| f.starts_with("Threw")), "{}\n{found:?}", row.code);
                threw += 1;
            }
        }
        assert!(threw >= 10, "only {threw} throw where they are refused");
    }
}
