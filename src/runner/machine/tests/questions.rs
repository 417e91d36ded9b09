//! Tests for questions and answers, and that the time limit does not count while a question is open.

use super::*;

fn asking() -> Bench {
    let mut bench = Bench::running();
    bench.ready(W2);
    bench.printed(W1, 1, 3);
    bench.feed(Input::Message(W1, FromWorker::Asked { run: 1, question: prompt() }));
    bench
}

#[test]
fn a_question_puts_the_program_away_and_the_answer_plays_it_again() {
    let mut bench = asking();
    bench.said(&[Command::Terminate(W1), tell("a", Notice::Asked(prompt()))]);
    assert_eq!(bench.machine.phase(), Phase::Asking);
    let kim = Answer::Entered(Some("Kim".into()));
    bench.feed(Input::Answer("a".into(), kim.clone()));
    let second = Settings { answers: vec![kim.clone()], seen: 3, ..Settings::default() };
    bench.said(&[post(W2, 2, "a", second), tell("a", Notice::Started), Command::Spawn(W3)]);

    bench.ready(W3);
    bench.printed(W2, 2, 2);
    let question = Question::Confirm("sure?".into());
    bench.feed(Input::Message(W2, FromWorker::Finished { run: 2, outcome: Outcome::Asked(question.clone()) }));
    assert_eq!(bench.told("a"), [&Notice::Asked(question)]);
    bench.feed(Input::Answer("a".into(), Answer::Confirmed(true)));
    let third = Settings { answers: vec![kim, Answer::Confirmed(true)], seen: 5, ..Settings::default() };
    bench.said(&[post(W3, 3, "a", third), tell("a", Notice::Started), Command::Spawn(WorkerId(4))]);
}

#[test]
fn an_answer_to_no_question_or_of_another_sort_is_dropped() {
    let mut bench = asking();
    for (owner, answer) in [("a", Answer::Read), ("a", Answer::Confirmed(true)), ("b", Answer::Entered(None))] {
        bench.feed(Input::Answer(owner.into(), answer));
        bench.said(&[]);
    }
    let mut bench = Bench::running();
    bench.feed(Input::Answer("a".into(), Answer::Read));
    bench.said(&[]);
}

#[test]
fn stop_and_another_program_end_the_asking() {
    let mut bench = asking();
    bench.feed(Input::Stop("a".into()));
    bench.said(&[tell("a", Notice::Ended(Outcome::Stopped))]);
    let mut bench = asking();
    bench.run("b");
    assert_eq!(bench.told("a"), [&Notice::Displaced]);
}

#[test]
fn nothing_is_shown_after_an_answer_once_the_output_was_cut() {
    let mut bench = Bench::running();
    bench.ready(W2);
    bench.feed(Input::Message(W1, FromWorker::Printed { run: 1, events: vec![line(), ConsoleEvent::Cut { kept: 1 }] }));
    bench.feed(Input::Message(W1, FromWorker::Asked { run: 1, question: prompt() }));
    bench.feed(Input::Answer("a".into(), Answer::Entered(None)));
    let Some(Command::Post(_, ToWorker::Start { settings, .. })) = bench.said.first() else { panic!("{:?}", bench.said) };
    assert_eq!(settings.seen, u32::MAX);
}

#[test]
fn a_time_limit_counts_from_the_start_in_the_worker_and_not_while_a_question_is_open() {
    let settings = Settings { time_limit: Some(2_000), ..Settings::default() };
    let mut bench = bench();
    bench.feed(Input::Start { owner: "a".into(), job: Job::Run(program("a")), settings });
    assert!(!bench.said.iter().any(|c| matches!(c, Command::Alarm { .. })));
    bench.ready(W1);
    assert!(bench.said.contains(&Command::Alarm { run: 1, after: 2_000 }));
    bench.feed(Input::Message(W1, FromWorker::Asked { run: 1, question: prompt() }));
    bench.feed(Input::Alarm(1));
    bench.said(&[]);
    bench.ready(W2);
    bench.feed(Input::Answer("a".into(), Answer::Entered(None)));
    assert!(bench.said.contains(&Command::Alarm { run: 2, after: 2_000 }));
    bench.feed(Input::Alarm(1));
    bench.said(&[]);
    bench.feed(Input::Alarm(2));
    bench.said(&[Command::Terminate(W2), tell("a", Notice::Ended(Outcome::HitLimit(Limit::Time(2_000))))]);
    bench.feed(Input::Alarm(2));
    bench.said(&[]);
}

#[test]
fn a_run_without_a_limit_is_never_ended_by_a_clock() {
    let mut bench = Bench::running();
    bench.feed(Input::Alarm(1));
    bench.said(&[]);
    assert_eq!(bench.machine.phase(), Phase::Running { run: 1 });
}

fn ask(ask: u32) -> Input {
    Input::Study { ask, study: Study::Age("x".into()) }
}

fn asked(worker: WorkerId, ask: u32) -> Command {
    Command::Post(worker, ToWorker::Study { ask, study: Study::Age("x".into()) })
}

#[test]
fn a_question_about_a_text_goes_to_the_worker_that_waits_and_is_answered() {
    let mut bench = bench();
    bench.feed(ask(7));
    bench.said(&[Command::Spawn(W1)]);
    bench.ready(W1);
    bench.said(&[asked(W1, 7)]);
    bench.feed(Input::Message(W1, FromWorker::Studied { ask: 7, answer: Studied::Age(None) }));
    bench.said(&[Command::Answer(7, Some(Studied::Age(None)))]);
    bench.feed(Input::Message(W1, FromWorker::Studied { ask: 7, answer: Studied::Age(None) }));
    bench.said(&[]);
}

#[test]
fn a_question_whose_worker_was_ended_is_put_to_the_next_and_one_that_kills_gets_no_answer() {
    let mut bench = bench();
    bench.feed(Input::Prepare);
    bench.ready(W1);
    bench.feed(ask(7));
    bench.run("a");
    bench.feed(Input::Stop("a".into()));
    bench.ready(W2);
    bench.said(&[asked(W2, 7)]);
    bench.died(W2, CrashKind::Panic);
    bench.said(&[Command::Answer(7, None), Command::Terminate(W2), Command::Spawn(W3)]);
}
