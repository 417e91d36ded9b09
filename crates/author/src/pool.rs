//! A few processes that try programs, each program with a deadline: what hangs or dies takes one process with it and nothing else.
//!
//! Trials and answers cross the pipes as the page and its worker write them, each after its length: readers of JSON round numbers.

use super::run::STACK;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::time::Duration;
use vocabulary::{Outcome, Shown, Trial};

/// The word by which the tool is started as the other end.
pub(super) const CHILD: &str = "try-from-standard-input";

/// Tries programs in processes of the tool itself.
pub struct Pool {
    tool: PathBuf,
    deadline: Duration,
    processes: usize,
}

impl Pool {
    /// `tool` is the `lessons` program.
    pub fn new(tool: PathBuf) -> Self {
        let processes = std::thread::available_parallelism().map_or(2, usize::from).min(8);
        Self { tool, deadline: Duration::from_secs(4), processes }
    }

    /// With another bound on the time of each program.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Tries all programs; the answers stand in the same order. A program past the deadline is `Stopped`, one that took
    /// its process down is `EngineCrashed`.
    pub fn run(&self, trials: &[Trial]) -> Vec<Shown> {
        let next = AtomicUsize::new(0);
        let answers: Mutex<Vec<Option<Shown>>> = Mutex::new(vec![None; trials.len()]);
        std::thread::scope(|scope| {
            for _ in 0..self.processes.min(trials.len()) {
                scope.spawn(|| {
                    let mut seat = None;
                    while let Some((index, trial)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, trials.get(i)?))) {
                        let shown = self.answer(&mut seat, trial);
                        answers.lock().unwrap_or_else(|poisoned| poisoned.into_inner())[index] = Some(shown);
                    }
                });
            }
        });
        let answers = answers.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
        answers.into_iter().map(|shown| shown.unwrap_or_else(|| Shown::only(Outcome::EngineCrashed("it was not tried".into())))).collect()
    }

    fn answer(&self, seat: &mut Option<Process>, trial: &Trial) -> Shown {
        if seat.is_none() {
            match Process::start(&self.tool) {
                Ok(process) => *seat = Some(process),
                Err(error) => return Shown::only(Outcome::EngineCrashed(format!("{} cannot be started: {error}", self.tool.display()))),
            }
        }
        let Some(process) = seat else { return Shown::only(Outcome::Stopped) };
        let asked = process.ask(trial);
        match asked.and_then(|()| process.answers.recv_timeout(self.deadline).map_err(|error| error == mpsc::RecvTimeoutError::Timeout)) {
            Ok(shown) => shown,
            Err(late) => {
                // dropping it ends it
                *seat = None;
                Shown::only(if late { Outcome::Stopped } else { Outcome::EngineCrashed("its process died".into()) })
            }
        }
    }
}

struct Process {
    child: Child,
    input: ChildStdin,
    answers: mpsc::Receiver<Shown>,
}

impl Process {
    fn start(tool: &PathBuf) -> io::Result<Self> {
        let mut child = Command::new(tool).arg(CHILD).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return Err(io::ErrorKind::BrokenPipe.into()) };
        let (send, answers) = mpsc::channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(shown) = receive(&mut output) {
                if send.send(shown).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, input, answers })
    }

    /// `Err(false)` if the process is gone.
    fn ask(&mut self, trial: &Trial) -> Result<(), bool> {
        send(&mut self.input, trial).map_err(|_| false)
    }
}

/// Writes one message and its length before it.
fn send(out: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let bytes = protocol::encode(message);
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&bytes)?;
    out.flush()
}

/// Reads one message; `None` at the end of the pipe or of its sense.
fn receive<T: DeserializeOwned>(input: &mut impl Read) -> Option<T> {
    let mut length = [0; 4];
    input.read_exact(&mut length).ok()?;
    let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
    input.read_exact(&mut bytes).ok()?;
    protocol::decode(&bytes).ok()
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The other end: a trial in, an answer out, until the input ends.
pub(super) fn serve() -> ExitCode {
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(|| {
        while let Some(trial) = receive::<Trial>(&mut io::stdin().lock()) {
            if send(&mut io::stdout().lock(), &engine::try_out(&trial)).is_err() {
                return;
            }
        }
    });
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
