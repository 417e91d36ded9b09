//! Tests of the worker natively: a fake wire in place of the page, with a clock that only the test advances.

use super::*;
use std::cell::{Cell, RefCell};
use vocabulary::{Answer, Attempt, Checking, ConsoleEvent, Num, Part, Question, Trial, TypeName, Value};

/// A wire that stores what was sent.
#[derive(Default)]
pub(super) struct Tape {
    sent: RefCell<Vec<Vec<u8>>>,
    lines: Cell<usize>,
    now: Cell<f64>,
}

impl Tape {
    pub fn messages(&self) -> Vec<FromWorker> {
        self.sent.borrow().iter().map(|bytes| decode(bytes).expect("the worker sends messages")).collect()
    }

    pub fn printed(&self) -> Vec<ConsoleEvent> {
        let events = |m| if let FromWorker::Printed { events, .. } = m { events } else { vec![] };
        self.messages().into_iter().flat_map(events).collect()
    }

    /// Number of events sent.
    pub fn lines(&self) -> usize {
        self.lines.get()
    }

    pub fn bytes(&self) -> usize {
        self.sent.borrow().iter().map(Vec::len).sum()
    }

    pub fn pass(&self, ms: f64) {
        self.now.set(self.now.get() + ms);
    }
}

impl Wire for Tape {
    fn send(&self, bytes: &[u8]) {
        self.sent.borrow_mut().push(bytes.to_vec());
        if let Ok(FromWorker::Printed { events, .. }) = decode(bytes) {
            self.lines.set(self.lines.get() + events.len());
        }
    }

    fn now(&self) -> f64 {
        self.now.get()
    }

    fn offset(&self, _: f64) -> Option<i32> {
        Some(540)
    }
}

fn request(text: &str, settings: Settings) -> Vec<u8> {
    encode(&ToWorker::Start { run: 9, job: Job::Run(Program { text: text.into(), before: vec![] }), settings })
}

/// Runs a program to its end, honouring its waits, and returns the messages after `Ready`, a word for each.
fn drive(text: &str, settings: Settings) -> Vec<String> {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    let mut next = driver.receive(&request(text, settings));
    while let Next::In(ms) = next {
        tape.pass(ms);
        next = driver.turn();
    }
    let messages = tape.messages();
    assert_eq!(messages.first(), Some(&FromWorker::Ready { build: BUILD.into() }));
    assert!(messages[1..].iter().all(|m| m.run() == Some(9)), "an event of another run");
    messages[1..].iter().map(word).collect()
}

fn word(message: &FromWorker) -> String {
    match message {
        FromWorker::Ready { .. } => "ready".into(),
        FromWorker::Printed { events, .. } => events.iter().map(line).collect::<Vec<_>>().join("+"),
        FromWorker::Evaluated { pending, .. } => format!("evaluated {pending}"),
        FromWorker::Asked { question, .. } => format!("asked {question:?}"),
        FromWorker::Finished { outcome: Outcome::Completed(_), .. } => "completed".into(),
        FromWorker::Recorded { recording, .. } => format!("recorded {}", recording.len()),
        FromWorker::Tried { shown, .. } => format!("tried {:?}", shown.types),
        FromWorker::Judged { judged, .. } => {
            let end = format!("{:?}", judged.outcome);
            let check = judged.check.map_or("alone".into(), |check| format!("check {check}"));
            format!("{} {check}: {}", judged.attempt, end.split(['(', ' ']).next().unwrap_or_default())
        }
        FromWorker::Studied { answer, .. } => format!("{answer:?}").split(['(', ' ']).next().unwrap_or_default().into(),
        FromWorker::Finished { outcome, .. } => format!("{outcome:?}").split(['(', ' ']).next().unwrap_or_default().into(),
    }
}

fn line(event: &ConsoleEvent) -> String {
    let ConsoleEvent::Printed(printed) = event else { return format!("{event:?}").split([' ', '(']).next().unwrap_or_default().into() };
    let part = |part: &Part| match part {
        Part::Text { text, .. } | Part::Value(Value::String { text, .. }) => text.clone(),
        Part::Value(value) => format!("{value:?}"),
    };
    printed.parts.iter().map(part).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(drive(text, Settings::default()), expected, "{text}");
}

#[test]
fn a_script_prints_and_completes() {
    check("console.log('a'); console.log('b')", &["a", "b", "completed"]);
}

#[test]
fn timers_run_in_real_time_after_the_script_was_evaluated() {
    check("setTimeout(() => console.log('later'), 50); console.log('first')", &["first", "evaluated 1", "later", "completed"]);
}

#[test]
fn an_uncaught_error_is_shown_and_the_next_task_runs() {
    check(
        "setTimeout(() => { throw new Error('x') }, 1); setTimeout(() => console.log('still'), 2)",
        &["evaluated 2", "Failed", "still", "Threw"],
    );
}

#[test]
fn a_syntax_error_runs_nothing() {
    check("console.log('a'); let let = 1", &["SyntaxError"]);
}

#[test]
fn a_question_puts_the_program_away_and_the_answer_plays_it_again_without_repeating_itself() {
    let text = "console.log('hello'); const name = prompt('name?'); console.log('hi ' + name)";
    assert_eq!(drive(text, Settings::default()), ["hello", "asked Prompt { message: \"name?\", default: \"\" }"]);
    let settings = Settings { answers: vec![Answer::Entered(Some("Kim".into()))], seen: 1, ..Settings::default() };
    assert_eq!(drive(text, settings), ["Asked", "hi Kim", "completed"]);
}

#[test]
fn a_program_runs_in_the_world_that_was_built_while_nobody_waited() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    assert_eq!(tape.messages().len(), 1, "what is made ready says no word");
    let built = engine::BUILT.get();
    assert!(built > 0);
    let settings = Settings { started: 5.0, era: vocabulary::Era::Edition(vocabulary::Edition::ES5), ..Settings::default() };
    driver.receive(&request("console.log(String(new Date().getTime()), typeof Map, typeof box)", settings));
    assert_eq!(engine::BUILT.get(), built, "no second one");
    let told: Vec<String> = tape.messages()[1..].iter().map(word).collect();
    assert_eq!(told, ["5 undefined undefined", "completed"], "it is the world of its own settings");
}

#[test]
fn what_is_no_message_and_a_second_run_are_dropped() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    assert_eq!(driver.receive(b"\xff\xff\xff"), Next::Never);
    assert_eq!(driver.turn(), Next::Never);
    driver.receive(&request("console.log(1)", Settings::default()));
    let sent = tape.messages().len();
    driver.receive(&request("console.log(2)", Settings::default()));
    assert_eq!(tape.messages().len(), sent);
    assert_eq!(tape.printed().len(), 1);
}

#[test]
fn a_worker_that_answered_questions_still_takes_a_job() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    let study = |ask, study| encode(&ToWorker::Study { ask, study });
    assert_eq!(driver.receive(&study(1, Study::Age("let x = 1;".into()))), Next::Never);
    assert_eq!(driver.receive(&study(2, Study::Boxes("let x = ;".into()))), Next::Never);
    let program = Program { text: "let x = 1;\nx = 2;".into(), before: vec![] };
    let record = encode(&ToWorker::Start { run: 4, job: Job::Record { program, steps: 100 }, settings: Settings::default() });
    assert_eq!(driver.receive(&record), Next::Never);
    let messages = tape.messages();
    let [
        _,
        FromWorker::Studied { ask: 1, answer: Studied::Age(Some(age)) },
        FromWorker::Studied { ask: 2, answer: Studied::Boxes(None) },
        FromWorker::Recorded { run: 4, recording },
    ] = messages.as_slice()
    else {
        panic!("{messages:?}")
    };
    assert_eq!(age.oldest().year(), 2015);
    assert_eq!(recording.len(), 2);
}

#[test]
fn a_trial_tells_everything_at_once() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    let trial = Trial {
        program: Program { text: "let a = prompt('?');\na * 2\na = null;".into(), before: vec![] },
        input: vec!["21".into()],
        lines: vec![2],
        names: vec![(1, "a".into()), (3, "a".into()), (3, "b".into())],
        ..Trial::default()
    };
    driver.receive(&encode(&ToWorker::Start { run: 9, job: Job::Try(Box::new(trial)), settings: Settings::default() }));
    let messages = tape.messages();
    let [FromWorker::Ready { .. }, FromWorker::Tried { run: 9, shown }] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!(shown.types, [Some(TypeName::String), Some(TypeName::Null), None]);
    assert!(matches!(shown.values[&2].as_slice(), [Value::Number(n)] if n.0 == 42.0), "{:?}", shown.values);
    assert_eq!(shown.age.as_ref().map(|age| age.oldest()), Some(vocabulary::Edition::ES2015));
}

#[test]
fn a_program_is_run_beside_its_rivals() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    let job = Job::Foresee(Program { text: "console.log(n + '3', 1 == '1')".into(), before: vec!["let n = 1".into()] });
    driver.receive(&encode(&ToWorker::Start { run: 9, job, settings: Settings::default() }));
    let told = tape.messages().into_iter().filter_map(|m| if let FromWorker::Judged { judged, .. } = m { Some(judged) } else { None });
    let printed: Vec<String> =
        told.filter(|j| matches!(j.outcome, Outcome::Completed(_))).flat_map(|j| vocabulary::format::printed(&j.printed)).collect();
    assert_eq!(printed.first().map(String::as_str), Some("13 true"), "the program itself comes first");
    assert!(printed.contains(&"4 true".to_owned()) && printed.contains(&"13 false".to_owned()), "{printed:?}");
}

#[test]
fn attempts_are_judged_one_after_another_in_virtual_time() {
    let checking = |notes: &str| Checking { head: "const lines = [".into(), tail: "];".into(), notes: notes.into() };
    let attempt = |text: &str| Attempt { text: text.into(), checks: vec![checking("lines.length"), checking("missing()")] };
    let long = "setTimeout(() => console.log('late'), 60000); console.log('a');";
    let job = Job::Judge(vec![attempt(long), attempt("let let"), attempt("throw 1"), attempt("prompt('?')")]);
    let settings = Settings { time_limit: Some(5_000), ..Settings::default() };
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    assert_eq!(driver.receive(&encode(&ToWorker::Start { run: 9, job, settings })), Next::Never);
    let messages = tape.messages();
    let told: Vec<String> = messages[1..].iter().map(word).collect();
    let expected = [
        "0 alone: Completed",
        "0 check 0: Completed",
        "0 check 1: Threw",
        "1 alone: SyntaxError",
        "2 alone: Threw",
        "3 alone: Asked",
        "completed",
    ];
    assert_eq!(told, expected);
    let Some(FromWorker::Judged { judged, .. }) = messages.get(2) else { panic!("the first check was told second") };
    assert_eq!(judged.outcome, Outcome::Completed(Some(Value::Number(Num(2.0)))), "both lines that were printed, the late one too");
}

#[test]
fn a_recording_that_asks_tells_what_led_to_the_question_once() {
    let tape = Rc::new(Tape::default());
    let mut driver = Driver::start(tape.clone());
    let text = "console.log('hello');\nprompt('first');\nconsole.log('more');\nprompt('second');";
    let program = Program { text: text.into(), before: vec![] };
    let settings = Settings { answers: vec![Answer::Entered(Some("a".into()))], seen: 1, ..Settings::default() };
    driver.receive(&encode(&ToWorker::Start { run: 4, job: Job::Record { program, steps: 100 }, settings }));
    let messages = tape.messages();
    let [_, FromWorker::Printed { run: 4, events }, FromWorker::Asked { run: 4, question: Question::Prompt { message, .. } }] =
        messages.as_slice()
    else {
        panic!("{messages:?}")
    };
    assert_eq!((events.len(), message.as_str()), (2, "second"), "the answered question and `more`: {events:?}");
}
