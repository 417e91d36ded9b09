//! The event loop's queues: microtasks, the engine's asynchronous jobs, and unhandled rejections.
//!
//! Boa's own executor runs due timers before promise jobs and stops at the first error; browsers do neither
//! (HTML, 8.1.7 Event loops). Timers are tasks and live in [`Timers`].

use super::{failures, state::RunState, timers::Timers};
use boa_engine::{
    Context, JsObject, JsResult,
    builtins::promise::{OperationType, PromiseState},
    job::{GenericJob, Job, JobExecutor, NativeAsyncJob, PromiseJob},
    object::builtins::JsPromise,
};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Poll, Waker};
use vocabulary::Phase;

/// Events of the event loop, for a recording. An ordinary run has no listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JobEvent {
    /// a microtask was queued
    MicrotaskQueued,
    /// a microtask begins
    MicrotaskStarted,
    /// a timer was set
    TimerSet(u32),
    /// a timer's task begins
    TimerFired(u32),
    /// a timer was cancelled
    TimerCleared(u32),
    /// the task and its microtasks have ended
    TaskEnded,
}

type Listener = Rc<dyn Fn(JobEvent)>;

enum Microtask {
    Promise(PromiseJob),
    Generic(GenericJob),
}

/// The queues of one run.
#[derive(Default)]
pub(super) struct Jobs {
    microtasks: RefCell<VecDeque<Microtask>>,
    asynchronous: RefCell<Vec<NativeAsyncJob>>,
    /// timers, in the order they are due
    pub timers: Timers,
    rejected: RefCell<Vec<JsObject>>,
    listener: RefCell<Option<Listener>>,
}

impl Jobs {
    /// The queues of the run that `context` belongs to.
    pub fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every context is built with its queues").clone()
    }

    /// Registers the listener for all further events.
    #[allow(dead_code, reason = "a recording listens, an ordinary run does not")]
    pub fn listen(&self, listener: Listener) {
        *self.listener.borrow_mut() = Some(listener);
    }

    /// Notifies the listener.
    pub fn tell(&self, event: JobEvent) {
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(event);
        }
    }

    /// Keeps a rejection until the end of the task (HTML, HostPromiseRejectionTracker); drops it if it is handled in time.
    pub fn track(&self, promise: JsObject, operation: OperationType) {
        let mut rejected = self.rejected.borrow_mut();
        match operation {
            OperationType::Reject => rejected.push(promise),
            OperationType::Handle => rejected.retain(|other| !JsObject::equals(other, &promise)),
        }
    }

    /// Ends a task: runs microtasks until the queue is empty, then reports unhandled rejections.
    pub fn checkpoint(&self, context: &mut Context) {
        let state = RunState::of(context);
        while state.stopped().is_none() {
            self.drain(context);
            if state.stopped().is_some() || !self.report_rejections(context) {
                break;
            }
        }
        self.tell(JobEvent::TaskEnded);
    }

    fn microtask(&self, job: Microtask) {
        self.microtasks.borrow_mut().push_back(job);
        self.tell(JobEvent::MicrotaskQueued);
    }

    fn drain(&self, context: &mut Context) {
        let state = RunState::of(context);
        loop {
            let next = self.microtasks.borrow_mut().pop_front();
            let Some(job) = next else { if self.poll(context) { continue } else { break } };
            self.tell(JobEvent::MicrotaskStarted);
            let result = match job {
                Microtask::Promise(job) => job.call(context),
                Microtask::Generic(job) => job.call(context),
            };
            context.clear_kept_objects();
            if let Err(error) = result
                && state.stopped().is_none()
            {
                failures::report(error, Phase::Uncaught, context);
            }
            if state.stopped().is_some() {
                break;
            }
        }
    }

    /// Polls the engine's asynchronous jobs (module loading, clean-up callbacks); returns whether there were any.
    /// None of them waits for outside events, so each is ready at once.
    fn poll(&self, context: &mut Context) -> bool {
        let jobs = std::mem::take(&mut *self.asynchronous.borrow_mut());
        if jobs.is_empty() {
            return false;
        }
        for job in jobs {
            let shared = RefCell::new(&mut *context);
            let mut future = job.call(&shared);
            let polled = Pin::new(&mut future).poll(&mut std::task::Context::from_waker(Waker::noop()));
            drop(future);
            if let Poll::Ready(Err(error)) = polled {
                failures::report(error, Phase::Uncaught, context);
            }
        }
        true
    }

    fn report_rejections(&self, context: &mut Context) -> bool {
        let rejected = std::mem::take(&mut *self.rejected.borrow_mut());
        for promise in &rejected {
            let Ok(promise) = JsPromise::from_object(promise.clone()) else { continue };
            if let PromiseState::Rejected(reason) = promise.state() {
                failures::report(boa_engine::JsError::from_opaque(reason), Phase::Rejection, context);
            }
        }
        !rejected.is_empty()
    }
}

impl JobExecutor for Jobs {
    fn enqueue_job(self: Rc<Self>, job: Job, context: &mut Context) {
        match job {
            Job::PromiseJob(job) => self.microtask(Microtask::Promise(job)),
            Job::GenericJob(job) => self.microtask(Microtask::Generic(job)),
            Job::AsyncJob(job) => self.asynchronous.borrow_mut().push(job),
            // `Atomics.waitAsync` with a time limit
            Job::TimeoutJob(job) => self.timers.wait(job, context),
            // `FinalizationRegistry` guarantees no time of clean-up, and a run is short: its jobs are dropped.
            _ => {}
        }
    }

    fn run_jobs(self: Rc<Self>, context: &mut Context) -> JsResult<()> {
        self.drain(context);
        Ok(())
    }
}
