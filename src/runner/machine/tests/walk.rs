//! Random inputs: invariants that must hold in any order of events.

use super::*;

/// In any order of events: at most two workers, no message to a terminated one, and every run ends exactly once.
#[test]
fn no_order_of_events_breaks_the_machine() {
    let mut seed = 0x2026_1122_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let (mut ended, mut broken) = (0, 0);
    for _ in 0..300 {
        let mut machine = Machine::new(true);
        let mut alive: Vec<WorkerId> = vec![];
        let mut open: Option<Owner> = None;
        let mut run = 0;
        for _ in 0..120 {
            let worker = WorkerId(random(u64::from(alive.last().map_or(2, |w| w.0 + 1))) as u32 + 1);
            let owner = ["a", "b"][random(2) as usize].to_owned();
            let of = if random(4) == 0 { run + 1 } else { run };
            let input = match random(16) {
                0 | 1 => {
                    Input::Start { owner, job: Job::Run(program("p")), settings: Settings { time_limit: Some(9), ..Settings::default() } }
                }
                2 => Input::Stop(owner),
                3 => Input::Answer(owner, Answer::Read),
                4..=7 => Input::Message(worker, FromWorker::Ready { build: BUILD.into() }),
                8 | 9 => Input::Message(worker, FromWorker::Printed { run: of, events: vec![line()] }),
                10 => Input::Message(worker, FromWorker::Asked { run: of, question: Question::Alert("!".into()) }),
                11 | 12 => Input::Message(worker, FromWorker::Finished { run: of, outcome: Outcome::Completed(None) }),
                13 => Input::Crashed(worker, Crash { why: CrashKind::Trap, detail: String::new() }),
                14 => Input::Alarm(of),
                _ if random(8) == 0 => Input::Unavailable(PlatformFailure::FileProtocol),
                _ => Input::Prepare,
            };
            for command in machine.take(input) {
                match command {
                    Command::Spawn(worker) => {
                        assert!(!alive.contains(&worker));
                        alive.push(worker);
                        assert!(alive.len() <= 2, "{} workers", alive.len());
                    }
                    Command::Post(worker, ToWorker::Start { run: id, .. }) => {
                        assert!(alive.contains(&worker), "a word to a dead worker");
                        assert!(id > run, "an id was used twice");
                        run = id;
                    }
                    Command::Terminate(worker) => alive.retain(|w| *w != worker),
                    Command::Alarm { run: of, .. } => assert_eq!(of, run),
                    Command::Tell(owner, Notice::Began) => {
                        assert_eq!(open.replace(owner), None, "a second program began");
                    }
                    Command::Tell(owner, Notice::Ended(_) | Notice::Displaced | Notice::Unavailable(_)) => {
                        assert_eq!(open.take(), Some(owner), "a run ended that was not open");
                        ended += 1;
                    }
                    Command::Tell(owner, _) => assert_eq!(open.as_ref(), Some(&owner), "told of a run that is over"),
                    Command::Answer(..) | Command::Post(_, ToWorker::Study { .. }) => unreachable!("nobody asked"),
                    Command::Platform(failure) => broken += usize::from(failure.is_some()),
                }
            }
        }
    }
    assert!(ended > 1_000 && broken > 10, "the walk saw too little: {ended} ends, {broken} failures");
}
