//! Microtasks and timers, from the events of the event loop.

use super::Recorder;
use crate::jobs::JobEvent;
use recording::{Event, Task, TaskKind};

impl Recorder {
    /// Records an event of the event loop.
    pub fn job(&mut self, event: JobEvent) {
        let step = self.step();
        match event {
            JobEvent::MicrotaskQueued => {
                let task = self.queue(TaskKind::Microtask);
                self.microtasks.push_back(task);
            }
            JobEvent::MicrotaskStarted => {
                self.tape.leave_stack();
                if let Some(task) = self.microtasks.pop_front() {
                    self.leave(task, step);
                    self.tape.event(Event::Started(task));
                }
            }
            JobEvent::TimerSet(id) => {
                let task = self.queue(TaskKind::Timer { id });
                self.timers.insert(id, task);
            }
            JobEvent::TimerFired(id) => {
                self.tape.leave_stack();
                if let Some(task) = self.timers.remove(&id) {
                    self.leave(task, step);
                    self.tape.event(Event::Started(task));
                }
            }
            JobEvent::TimerCleared(id) => {
                if let Some(task) = self.timers.remove(&id) {
                    self.leave(task, step);
                    self.tape.event(Event::Cleared(task));
                }
            }
            JobEvent::TaskEnded => {}
        }
    }

    pub fn queue(&mut self, kind: TaskKind) -> u32 {
        let task = self.made.tasks.len() as u32;
        self.tape.bytes += size_of::<Task>();
        self.made.tasks.push(Task { kind, queued: self.step(), left: None });
        self.tape.event(Event::Queued(task));
        task
    }

    /// Marks a starting task as removed from its queue at the next step.
    pub fn leave(&mut self, task: u32, step: u32) {
        self.made.tasks[task as usize].left = Some(step + 1);
    }
}
