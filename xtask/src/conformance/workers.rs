//! Processes of the engine that run one test after another. One that hangs or dies costs its test, not the run.

use super::verdict::Answer;
use crate::failure::Failure;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// One process, started again when it ended.
pub struct Worker {
    program: PathBuf,
    suite: PathBuf,
    limit: Duration,
    running: Option<Running>,
}

struct Running {
    child: Child,
    questions: ChildStdin,
    answers: Receiver<String>,
}

impl Worker {
    /// For questions about `suite`, each answered within `limit`.
    pub fn new(program: &Path, suite: &Path, limit: Duration) -> Self {
        Self { program: program.into(), suite: suite.into(), limit, running: None }
    }

    /// Asks, and waits. `Err` if no process can be started at all.
    pub fn ask(&mut self, question: &str) -> Result<Answer, Failure> {
        let running = match &mut self.running {
            Some(running) => running,
            none => none.insert(start(&self.program, &self.suite)?),
        };
        // one that has ended cannot be written to; waiting for it gives the exit status
        let _ = writeln!(running.questions, "{question}").and_then(|()| running.questions.flush());
        let ended = match running.answers.recv_timeout(self.limit) {
            Ok(line) => return Ok(Answer::read(&line)),
            Err(RecvTimeoutError::Timeout) => "timeout",
            Err(RecvTimeoutError::Disconnected) => "crashed",
        };
        let status = self.end();
        Ok(Answer::none(ended, if ended == "crashed" { &status } else { "" }))
    }

    fn end(&mut self) -> String {
        let Some(mut running) = self.running.take() else { return String::new() };
        // it may have ended by itself
        let _ = running.child.kill();
        running.child.wait().map(|status| status.to_string()).unwrap_or_default()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}

fn start(program: &Path, suite: &Path) -> Result<Running, Failure> {
    let mut command = Command::new(program);
    command.arg(suite).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| Failure::new(format!("{} could not be started: {error}", program.display())))?;
    let (Some(questions), Some(out)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Failure::new("the engine's process has no pipes"));
    };
    let (sender, answers) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    Ok(Running { child, questions, answers })
}
