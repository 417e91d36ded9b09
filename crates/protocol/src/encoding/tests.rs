//! Tests that every message decodes to itself, and that other bytes are rejected.

use super::*;
use crate::{FromWorker, Job, ToWorker};
use vocabulary::*;

#[track_caller]
fn check(message: FromWorker) {
    let bytes = encode(&message);
    assert_eq!(decode(&bytes), Ok(message));
    for cut in 0..bytes.len() {
        assert!(decode::<FromWorker>(&bytes[..cut]).is_err(), "{cut} of {} bytes were taken for a message", bytes.len());
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(decode::<FromWorker>(&longer), Err(Garbled), "a byte was left over");
}

fn line(value: Value) -> ConsoleEvent {
    ConsoleEvent::Printed(Printed {
        level: Level::Log,
        parts: vec![Part::Text { text: "상자 📦".into(), style: Style::default() }, Part::Value(value)],
        at: Some(Position { line: 1, column: 2 }),
        trace: vec![],
    })
}

fn failure() -> Failure {
    Failure {
        phase: Phase::Uncaught,
        class: "TypeError".into(),
        message: "x is not a function".into(),
        value: Some(Value::Null),
        place: None,
        quote: Some("x()".into()),
        stack: vec![Frame { name: "f".into(), at: None }],
        labels: vec![],
        advice: None,
        detail: None,
        missed: None,
    }
}

#[test]
fn events_survive_the_wire() {
    check(FromWorker::Ready { build: "abc".into() });
    check(FromWorker::Asked { run: 7, question: Question::Prompt { message: "이름?".into(), default: String::new() } });
    check(FromWorker::Evaluated { run: u32::MAX, value: Some(Value::Bigint("12345678901234567890".into())), pending: 3 });
    for outcome in [
        Outcome::Completed(None),
        Outcome::Threw(Box::new(failure())),
        Outcome::SyntaxError(vec![failure(), failure()]),
        Outcome::HitLimit(Limit::Memory),
        Outcome::HitLimit(Limit::Recursion),
        Outcome::HitLimit(Limit::Time(2000)),
        Outcome::EngineCrashed("why".into()),
    ] {
        check(FromWorker::Finished { run: 1, outcome });
    }
}

#[test]
fn values_survive_the_wire() {
    let numbers = [0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.1, f64::MIN_POSITIVE, 9_007_199_254_740_993.0];
    let mut events: Vec<_> = numbers.into_iter().map(|n| line(Value::Number(Num(n)))).collect();
    let mut deep = Value::Undefined;
    for id in 0..60 {
        let key = if id % 2 == 0 { Key::Index(id) } else { Key::Value(Value::Symbol("s".into())) };
        let entries = vec![
            Entry { key, slot: Slot::Value(deep), enumerable: true },
            Entry { key: Key::Name("getter".into()), slot: Slot::Accessor { get: true, set: false }, enumerable: false },
        ];
        deep =
            Value::Object(Box::new(Object { id, class: "Array".into(), tag: String::new(), shape: Shape::Array(1), entries, omitted: 0 }));
    }
    events.push(line(deep));
    events.extend([ConsoleEvent::GroupEnd, ConsoleEvent::Cleared, ConsoleEvent::Cut { kept: 100_000 }]);
    check(FromWorker::Printed { run: 2, events });
}

#[test]
fn requests_survive_the_wire() {
    let message = ToWorker::Start {
        run: 3,
        job: Job::Record { program: Program { text: "let a = '한글';".into(), before: vec!["let b;".into()] }, steps: 10 },
        settings: Settings {
            answers: vec![Answer::Read, Answer::Confirmed(true), Answer::Entered(None)],
            time_limit: Some(5),
            ..Settings::default()
        },
    };
    assert_eq!(decode(&encode(&message)), Ok(message));
}
