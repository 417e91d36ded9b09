//! `lessons run`: one program, as the page would run it, in the terminal.

use super::cli::Arguments;
use super::{display, record};
use engine::{Host, Session, Turn};
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::fs;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};
use vocabulary::{Answer, ConsoleEvent, Era, Outcome, Program, Question, Settings, Time, format};

/// Stack of the thread that runs JavaScript: the engine recurses, and its own bound on calls must be met first.
pub(super) const STACK: usize = 512 << 20;

pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    let [file] = arguments.paths.as_slice() else { return Err("run takes one file".into()) };
    let text = fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let era = match arguments.value("--era") {
        Some(word) => Era::of_word(word).ok_or_else(|| format!("there is no era {word}"))?,
        None => Era::Today,
    };
    let (file, json, record) = (file.clone(), arguments.has("--json"), arguments.has("--record"));
    if json && record {
        return Err("--json and --record cannot stand together".into());
    }
    let runner = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || if record { record::play(&file, text, era) } else { play(&file, text, era, json) })
        .map_err(|error| format!("cannot start a thread: {error}"))?;
    let good = runner.join().map_err(|_| "the engine died; please report this".to_owned())?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One line of `--json`.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Line<'e> {
    Event(&'e ConsoleEvent),
    Outcome(&'e Outcome),
}

/// Plays the program to its end, again for each answer; true if nothing failed.
fn play(file: &str, text: String, era: Era, json: bool) -> bool {
    let program = Program { text, before: Vec::new() };
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0).floor();
    let mut settings = Settings { time: Time::Virtual, era, started, seed: started as u64, ..Settings::default() };
    let host =
        Rc::new(Terminal { file: file.to_owned(), json, failed: Cell::new(false), printed: Cell::new(0), transcript: RefCell::default() });
    loop {
        match end(&program, &settings, &host) {
            Outcome::Asked(question) => match ask(&question) {
                Some(answer) => {
                    settings.answers.push(answer);
                    settings.seen = host.printed.get();
                }
                None => return host.finish(&Outcome::Asked(question)),
            },
            outcome => return host.finish(&outcome),
        }
    }
}

fn end(program: &Program, settings: &Settings, host: &Rc<Terminal>) -> Outcome {
    let mut session = match Session::new(settings.clone(), host.clone()) {
        Ok(session) => session,
        Err(fault) => return Outcome::EngineCrashed(fault),
    };
    let mut turn = session.start(program);
    loop {
        match turn {
            Turn::Wait { .. } => turn = session.turn(),
            Turn::Asked(question) => return Outcome::Asked(question),
            Turn::Finished(outcome) => return outcome,
        }
    }
}

/// Asks on standard error and reads a line; `None` at the end of input.
pub(super) fn ask(question: &Question) -> Option<Answer> {
    let message = match question {
        Question::Alert(message) => format!("{message} [Enter]"),
        Question::Confirm(message) => format!("{message} [y/n] "),
        Question::Prompt { message, default } if default.is_empty() => format!("{message} "),
        Question::Prompt { message, default } => format!("{message} [{default}] "),
    };
    eprint!("{message}");
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    if read == 0 {
        return None;
    }
    let line = line.trim_end_matches(['\n', '\r']).to_owned();
    Some(match question {
        Question::Alert(_) => Answer::Read,
        Question::Confirm(_) => Answer::Confirmed(line.is_empty() || line.to_lowercase().starts_with('y')),
        Question::Prompt { default, .. } if line.is_empty() => Answer::Entered(Some(default.clone())),
        Question::Prompt { .. } => Answer::Entered(Some(line)),
    })
}

/// Prints as it happens, so that a program that never ends still shows what it did.
struct Terminal {
    file: String,
    json: bool,
    failed: Cell<bool>,
    printed: Cell<u32>,
    transcript: RefCell<format::Transcript>,
}

impl Host for Terminal {
    fn print(&self, event: ConsoleEvent) {
        self.printed.set(self.printed.get() + 1);
        self.failed.set(self.failed.get() || matches!(event, ConsoleEvent::Failed(_)));
        if self.json {
            return self.line(&Line::Event(&event));
        }
        match &event {
            ConsoleEvent::Failed(failure) => eprint!("{}", display::failure(&self.file, failure, display::locale())),
            // the answer was typed in this same terminal
            ConsoleEvent::Asked { .. } => {}
            other => {
                if let Some(text) = self.transcript.borrow_mut().event(other) {
                    self.write(&text);
                }
            }
        }
    }

    fn now(&self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

impl Terminal {
    /// Standard output may be closed early (`| head`): then there is nobody to tell.
    fn write(&self, text: &str) {
        let _ = writeln!(io::stdout().lock(), "{text}");
    }

    fn line(&self, line: &Line) {
        if let Ok(text) = serde_json::to_string(line) {
            self.write(&text);
        }
    }

    /// Tells how it ended; true if nothing failed.
    fn finish(&self, outcome: &Outcome) -> bool {
        if self.json {
            self.line(&Line::Outcome(outcome));
        } else {
            eprint!("{}", display::ending(&self.file, outcome, display::locale()));
        }
        matches!(outcome, Outcome::Completed(_)) && !self.failed.get()
    }
}
