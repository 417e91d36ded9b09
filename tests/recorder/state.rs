//! What a recording knows of each step: deterministic, the same as if the run had stopped there, bounded, and quick to ask.

use crate::generator;
use crate::meaning::roomy;
use engine::record::{self, Bounds};
use recording::{Datum, Kind, Recording, State, Stuck};
use text::Locale;
use vocabulary::{Program, Settings, TypeName};

fn recorded_with(text: &str, bounds: Bounds) -> Recording {
    let program = Program { text: text.to_owned(), before: Vec::new() };
    roomy(move || record::record(&program, Settings::default(), bounds))
}

fn recorded(text: &str) -> Recording {
    recorded_with(text, Bounds::default())
}

/// The value of `name` after the last time `line` ran, shortened; "dead" in its dead zone.
#[track_caller]
fn check(text: &str, line: u32, name: &str, expected: &str) {
    let r = recorded(text);
    let step = (0..r.len()).rev().find(|s| r.place(*s).is_some_and(|p| p.start.line == line)).expect("the line ran");
    let variable = r.variable_named(step, name).expect("the name is in reach");
    let shown = match variable.state {
        State::DeadZone => "dead".to_owned(),
        State::Held(datum) => explain::value_text::short(&r, datum, step, 2),
    };
    assert_eq!(shown, expected);
}

#[test]
fn variables_hold_what_they_were_given() {
    check("let a = 1;\na = 'x';\n", 2, "a", "\"x\"");
    check("let a = 1;\na = 'x';\n", 1, "a", "1");
    check("var a;\nlet b = 2;", 2, "a", "undefined");
    check("let a = 1;\nlet b = a;", 1, "b", "dead");
    check("for (let i = 0; i < 3; i++) {\n  i;\n}", 2, "i", "2");
    check("let x = 1;\nx++;\nx += 5;", 3, "x", "7");
    check("let [a, b] = [1, 2];\n[a, b] = [b, a];", 2, "a", "2");
    check("for (const n of [4, 5]) {\n  let m = n * 2;\n}", 2, "m", "10");
    check("function f(n) {\n  return n + 1;\n}\nf(3);", 2, "n", "3");
    check("try { null.x } catch (e) {\n  e;\n}", 2, "e", "TypeError: Cannot read properties of null (reading 'x')");
}

#[test]
fn each_turn_that_a_function_holds_has_its_own_variable() {
    let text = "const fs = [];\nfor (let i = 0; i < 3; i++) {\n  fs.push(() => {\n    return i;\n  });\n}\nfs[1]();";
    check(text, 4, "i", "1");
    // `var` has one for all
    check(&text.replace("let i", "var i"), 4, "i", "3");
}

#[test]
fn a_variable_of_a_block_is_dead_again_in_the_next_turn() {
    let text = "for (let i = 0; i < 2; i++) {\n  i;\n  let x = i;\n}";
    check(text, 2, "x", "dead");
    check(text, 3, "x", "1");
}

#[test]
fn objects_are_known_at_each_step() {
    check("const a = [3, 1];\na.push(2);\na.sort();\n", 1, "a", "[3, 1]");
    check("const a = [3, 1];\na.push(2);\na.sort();\n", 2, "a", "[3, 1, 2]");
    check("const a = [3, 1];\na.push(2);\na.sort();\n", 3, "a", "[1, 2, 3]");
    check("const o = {};\no.a = 1;\no.a = { b: 2 };\no.a.b = 3;", 3, "o", "{a: {b: 2}}");
    check("const o = {};\no.a = 1;\no.a = { b: 2 };\no.a.b = 3;", 4, "o", "{a: {b: 3}}");
    check("const o = { a: 1 };\ndelete o.a;", 2, "o", "{}");
    check("const m = new Map();\nm.set('k', 1);", 2, "m", "Map {\"k\" => 1}");
    check("const s = new Set([1]);\ns.add(2);", 2, "s", "Set {1, 2}");
    check("class P { constructor(x) { this.x = x; } }\nconst p = new P(5);", 2, "p", "P {x: 5}");
    check("const o = { n: 1 };\nconst q = o;\nq.n = 2;", 3, "o", "{n: 2}");
    check("const a = [1, 2, 3];\na.length = 1;", 2, "a", "[1]");
}

#[test]
fn two_names_on_one_object_are_one_object() {
    let r = recorded("const a = [];\nconst b = a;");
    let last = r.len() - 1;
    let held = |name| r.variable_named(last, name).map(|v| v.state);
    assert_eq!(held("a"), held("b"));
    assert!(matches!(held("a"), Some(State::Held(Datum::Object(_)))));
}

#[test]
fn the_stack_shows_calls_with_their_arguments() {
    let r = recorded("function f(n) {\n  if (n == 0) return 'end';\n  return f(n - 1);\n}\nf(2);");
    let deepest = (0..r.len()).max_by_key(|s| (r.depth(*s), *s)).expect("steps");
    let stack = r.stack(deepest);
    assert_eq!(stack.len(), 4);
    assert_eq!(stack[0].name.as_deref(), Some("f"));
    assert_eq!(stack[0].arguments, [("n".to_owned(), Datum::Integer(0))]);
    assert_eq!(stack[2].arguments, [("n".to_owned(), Datum::Integer(2))]);
    assert_eq!(stack[3].name, None);
    assert_eq!(stack[3].place.map(|p| p.start.line), Some(5));
    let first = r.first_on_line(5).expect("the call ran");
    assert!(r.over(first).is_none_or(|s| r.depth(s) == 0));
    assert_eq!(r.out(deepest).map(|s| r.depth(s)), Some(2));
}

#[test]
fn loops_are_crossed_in_one_press() {
    let r = recorded("let first = 1;\nfor (let i = 0; i < 50; i++) {\n  i;\n}\nlet after = 1;");
    let inside = r.first_on_line(3).expect("the body ran") + 60;
    let past = r.past_loop(inside).expect("the loop ends");
    assert_eq!(r.place(past).map(|p| p.start.line), Some(5));
    assert_eq!(r.before_loop(inside), r.first_on_line(1));
}

#[test]
fn changes_are_found_both_ways() {
    let r = recorded("let a = 1;\nlet b = 2;\na = 3;\nb = 4;\na = 5;");
    let a = r.outline.bindings.iter().position(|b| b.name == "a").expect("a") as u32;
    let lines: Vec<u32> = r.changes(a).filter_map(|s| r.place(s)).map(|p| p.start.line).collect();
    assert_eq!(lines, [1, 3, 5]);
    let last = r.len() - 1;
    assert_eq!(r.previous_change(a, last).and_then(|s| r.place(s)).map(|p| p.start.line), Some(3));
    assert_eq!(r.next_change(a, 0).and_then(|s| r.place(s)).map(|p| p.start.line), Some(3));
}

#[test]
fn types_over_the_run() {
    let r = recorded("let x;\nx = 1;\nx = 2;\nx = 'a';\nx = null;\nfor (let i = 0; i < 5; i++) {}");
    let ribbon = r.ribbon();
    let types = |name: &str| -> Vec<(&'static str, u32)> {
        let band = ribbon.iter().find(|b| b.name == name).expect("a band");
        band.segments.iter().map(|s| (s.type_name.word(), s.values)).collect()
    };
    assert_eq!(types("x"), [("undefined", 1), ("number", 2), ("string", 1), ("null", 1)]);
    assert_eq!(types("i"), [("number", 6)]);
    assert!(ribbon.iter().find(|b| b.name == "x").is_some_and(|b| b.is_mixed));
    assert!(!ribbon.iter().any(|b| b.name == "i" && b.is_mixed));
    assert_eq!(r.type_after(4, "x"), Some(TypeName::String));
    assert_eq!(r.type_after(4, "y"), None);
}

#[test]
fn output_and_queues_belong_to_steps() {
    let r = recorded("setTimeout(() => console.log('later'));\nPromise.resolve().then(() => console.log('soon'));\nconsole.log('now');");
    let texts: Vec<u32> = r.output.iter().filter_map(|l| r.place(l.step)).map(|p| p.start.line).collect();
    assert_eq!(texts, [3, 2, 1]);
    let at = r.first_on_line(3).expect("it ran");
    let (microtasks, timers) = r.waiting(at);
    assert_eq!((microtasks.len(), timers.len()), (1, 1));
    let (microtasks, timers) = r.waiting(r.len() - 1);
    assert_eq!((microtasks.len(), timers.len()), (0, 0));
    assert_eq!(r.output_until(at).len(), 1);
}

#[test]
fn a_failure_opens_at_its_step() {
    let r = recorded("let a = 1;\nfunction f() {\n  return null.x;\n}\nf();");
    let failed = r.end.failed.expect("it failed");
    assert_eq!(r.place(failed).map(|p| p.start.line), Some(3));
}

#[test]
fn the_same_program_gives_the_same_bytes() {
    for seed in 0..40 {
        let text = generator::program(seed) + "\nconsole.log(Math.random(), Date.now());";
        let bytes = |r: &Recording| protocol::encode(r);
        let bounds = Bounds::of_steps(3_000);
        let (a, b) = (recorded_with(&text, bounds), recorded_with(&text, bounds));
        assert_eq!(bytes(&a), bytes(&b), "seed {seed}");
        let back: Recording = protocol::decode(&bytes(&a)).expect("what was encoded decodes");
        assert_eq!(back.indexed(), a, "seed {seed}");
    }
}

#[test]
fn a_step_is_as_if_the_run_had_stopped_there() {
    let mut compared = 0;
    for seed in 0..30 {
        let text = generator::program(seed);
        let whole = recorded_with(&text, Bounds::of_steps(3_000));
        let stop = whole.len() * 2 / 3;
        if stop < 4 {
            continue;
        }
        let short = recorded_with(&text, Bounds { steps: stop, ..Bounds::default() });
        assert_eq!(short.steps[..], whole.steps[..stop as usize], "seed {seed}");
        for step in [stop / 2, stop - 2] {
            assert_eq!(short.groups(step), whole.groups(step), "seed {seed} step {step}");
            assert_eq!(short.stack(step), whole.stack(step), "seed {seed} step {step}");
            for id in 0..short.objects.len() as u32 {
                assert_eq!(short.object(id, step), whole.object(id, step), "seed {seed} step {step} object {id}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "only {compared} objects were compared");
}

#[test]
fn endless_programs_are_explained() {
    let stuck = |text: &str| {
        let r = recorded_with(text, Bounds { steps: 5_000, ..Bounds::default() });
        let told: Vec<String> = Locale::ALL.iter().filter_map(|l| explain::stuck::stuck(&r, *l)).collect();
        assert_eq!(told.len(), 2);
        (r.stuck().expect("it was stopped"), told[1].clone())
    };
    let (what, told) = stuck("let i = 5;\nwhile (i < 9) {\n  i--;\n}");
    assert!(matches!(what, Stuck::Loop { ref courses, .. } if courses[0].name == "i"), "{what:?}");
    assert!(matches!(what, Stuck::Loop { condition: Some(ref test), .. } if test == "i < 9"), "{what:?}");
    assert!(told.starts_with("Stopped after 5,000 steps"), "{told}");
    assert!(told.contains("line 2") && told.contains("`i` went 4, 3, 2, 1, 0"), "{told}");
    let (what, _) = stuck("for (;;) {}");
    assert!(matches!(what, Stuck::Loop { .. } | Stuck::Long), "{what:?}");
    let (what, told) = stuck("function f(n) {\n  return f(n + 1);\n}\nf(0);");
    assert!(matches!(what, Stuck::Recursion { depth, .. } if depth > 1_000), "{what:?}");
    assert!(told.contains("`f`"), "{told}");
    let r = recorded("const list = [1];\nfunction f(n) {\n  return f(n + 1);\n}\nf(0);");
    assert!(matches!(r.stuck(), Some(Stuck::Recursion { ref name, depth, .. }) if name == "f" && depth > 10_000), "{:?}", r.stuck());
    let told = explain::stuck::stuck(&r, Locale::En).expect("it has a reason");
    assert!(told.contains("no room for another") && told.contains("`n` went 0, 1, 2, 3, 4 … 10398"), "{told}");
    let caught = recorded("function f() { f(); }\ntry { f(); } catch { }\nnull.x;");
    assert_eq!(caught.stuck(), None, "it ended of something else");
    let (what, _) = stuck("function again() { Promise.resolve().then(again); }\nagain();");
    assert!(matches!(what, Stuck::Tasks { micro: true, .. }), "{what:?}");
}

#[test]
fn a_hundred_thousand_steps_are_small_and_any_of_them_is_near() {
    let text = "const list = [];\nlet sum = 0;\nfor (let i = 0; i < 40000; i++) {\n  if (i % 100 == 0) list.push({ i, half: i / 2 });\n  sum += i;\n}\n";
    let r = recorded(text);
    assert_eq!(r.len(), 100_000);
    let bytes = protocol::encode(&r).len();
    assert!(bytes < 16 << 20, "{bytes} bytes on the wire");
    let start = std::time::Instant::now();
    let mut seen = 0;
    for number in 0..100u32 {
        let step = number.wrapping_mul(7_919) % r.len();
        let groups = r.groups(step);
        seen += groups.iter().map(|g| g.variables.len()).sum::<usize>() + r.stack(step).len();
        if let Some(State::Held(Datum::Object(id))) = r.variable_named(step, "list").map(|v| v.state) {
            assert!(matches!(r.object(id, step).map(|o| o.kind), Some(Kind::Array(_))));
        }
    }
    assert!(seen > 300);
    let each = start.elapsed() / 100;
    assert!(each.as_micros() < 5_000, "{each:?} for the state at a step");
}

/// The calls at each step, innermost first; a call is one letter, the script none.
fn stacks(text: &str) -> Vec<String> {
    let r = recorded(text);
    let mut seen: Vec<String> = (0..r.len()).map(|step| r.calls(step).filter_map(|call| call.name).collect()).collect();
    seen.dedup();
    seen
}

#[test]
fn a_call_that_was_left_is_no_longer_on_the_stack() {
    let f = "function f(n) { return n; }\nfunction t() { throw 1; }\n";
    // between two calls the operator takes what the first gave
    assert_eq!(stacks(&format!("{f}f(1) + f(2) + f(3);")), ["", "f", "", "f", ""]);
    assert_eq!(stacks("const g = x => x;\n[1, 2, 3].forEach(g);")[..2], ["", "g"]);
    assert!(stacks("const g = x => x;\n[1, 2, 3].map(g);").iter().all(|stack| stack.len() <= 1));
    // also one that was left by an error which a built-in function kept
    assert!(stacks(&format!("{f}new Promise(t), f(1);")).iter().all(|stack| stack.len() <= 1));
    // and a generator that waits
    assert!(
        stacks("function* g() { yield 1; yield 2; }\nfunction f(n) {}\nconst i = g();\n[i.next(), f(1), i.next(), f(2)];")
            .iter()
            .all(|s| s.len() <= 1)
    );
    // a call within a call stays
    assert!(stacks("function h() { return 1; }\nfunction g() { return h() + h(); }\ng() + g();").contains(&"hg".to_owned()));
}

#[test]
fn parameters_are_in_reach_only_inside_their_function() {
    let r = recorded("function f(a) {\n  return a;\n}\nf(1);");
    assert!(r.variable_named(0, "a").is_none() && r.variable_named(0, "f").is_some());
    let r = recorded("function g() {\n  function h(b) { return b; }\n  return h(1);\n}\ng();");
    let entered = (0..r.len()).find(|s| r.calls(*s).count() == 2).expect("g was called");
    assert!(r.variable_named(entered, "b").is_none() && r.variable_named(entered, "h").is_some());
}

#[test]
fn scopes_have_the_names_of_their_calls() {
    let name = |text: &str| {
        let r = recorded(text);
        let inside = (0..r.len()).find(|s| r.calls(*s).count() == 2).expect("a function was called");
        r.groups(inside)[0].name.clone()
    };
    assert_eq!(name("const o = { get full() { const a = 1; return a; } };\no.full;"), "full");
    assert_eq!(name("class C { m() { const a = 1; return a; } }\nnew C().m();"), "m");
    assert_eq!(name("const add = (a, b) => a + b;\nadd(1, 2);"), "add");
    assert_eq!(name("function f(a) { return a; }\nf(1);"), "f");
}
