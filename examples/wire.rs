//! A tool of the browser tests: writes requests as the page would and reads what the worker told, so that the programs of
//! `tests/parity` run in the real worker and are compared as text, without a second implementation of the wire in JavaScript.
//!
//! `wire requests` takes `[{ "code": … }, …]` on standard input and gives `[hex, …]`.
//! `wire build` gives the id of the build that worker and page must have.
//! `wire answers` takes `[[hex, …], …]`, the messages of one worker each, and gives
//! `[{ "output": …, "failure": { "class", "message", "line" }, "end": … }, …]`.

use protocol::{BUILD, FromWorker, Job, ToWorker, decode, encode};
use serde::{Deserialize, Serialize};
use std::error::Error;
use vocabulary::{ConsoleEvent, Failure, Outcome, Program, Settings, Time, format::Transcript};

#[derive(Deserialize)]
struct Case {
    code: String,
}

/// The first error that nothing caught, as far as the tables know it.
#[derive(Serialize)]
struct Failed {
    class: String,
    message: String,
    line: Option<u32>,
}

impl From<&Failure> for Failed {
    fn from(failure: &Failure) -> Self {
        let line = failure.place.map(|place| place.start.line);
        Self { class: failure.class.clone(), message: failure.message.clone(), line }
    }
}

#[derive(Serialize)]
struct Answer {
    /// what the console shows
    output: String,
    failure: Option<Failed>,
    /// how the run ended, in Rust's words, or what is wrong with the messages
    end: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let input = std::io::read_to_string(std::io::stdin())?;
    let output = match std::env::args().nth(1).as_deref() {
        Some("build") => serde_json::to_string(BUILD)?,
        Some("requests") => {
            let cases: Vec<Case> = serde_json::from_str(&input)?;
            serde_json::to_string(&cases.into_iter().map(request).collect::<Vec<_>>())?
        }
        Some("answers") => {
            let workers: Vec<Vec<String>> = serde_json::from_str(&input)?;
            serde_json::to_string(&workers.iter().map(|messages| answer(messages)).collect::<Vec<_>>())?
        }
        _ => return Err("wire build | wire requests | wire answers".into()),
    };
    println!("{output}");
    Ok(())
}

fn request(case: Case) -> String {
    let program = Program { text: case.code, before: Vec::new() };
    let settings = Settings { time: Time::Virtual, ..Settings::default() };
    encode(&ToWorker::Start { run: 1, job: Job::Run(program), settings }).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer(messages: &[String]) -> Answer {
    let mut transcript = Transcript::default();
    let mut lines = Vec::new();
    let mut failure = None;
    let mut end = "it did not end".to_owned();
    for (index, message) in messages.iter().enumerate() {
        match bytes(message).and_then(|bytes| decode(&bytes).ok()) {
            Some(FromWorker::Ready { build }) if index == 0 && build == BUILD => {}
            Some(FromWorker::Ready { build }) => end = format!("the worker is of build {build}, this tool of {BUILD}"),
            Some(FromWorker::Printed { events, .. }) => {
                for event in &events {
                    lines.extend(transcript.event(event));
                    if let ConsoleEvent::Failed(first) = event {
                        failure.get_or_insert_with(|| first.into());
                    }
                }
            }
            Some(FromWorker::Evaluated { .. } | FromWorker::Recorded { .. } | FromWorker::Studied { .. }) => {}
            Some(FromWorker::Asked { question, .. }) => end = format!("{question:?}"),
            Some(FromWorker::Finished { outcome, .. }) => {
                if let Outcome::SyntaxError(failures) = &outcome {
                    failure = failures.first().map(Into::into);
                }
                end = format!("{outcome:?}");
            }
            Some(other) => end = format!("an answer to another question: {other:?}"),
            None => end = format!("no message: {message}"),
        }
    }
    Answer { output: lines.join("\n"), failure, end }
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes().chunks(2).map(std::str::from_utf8);
    digits.map(|pair| u8::from_str_radix(pair.ok()?, 16).ok()).collect()
}
