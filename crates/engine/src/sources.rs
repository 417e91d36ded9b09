//! The scripts of a run: what the learner wrote, what the engine was given instead, and the way between them.

use boa_engine::Context;
use language::{Inserted, era, lines::Lines};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use vocabulary::{Age, Era, Place, Position};

/// One script.
pub(super) struct SourceText {
    /// the name it appears under in the engine's stack traces
    pub name: String,
    /// what was written
    pub original: String,
    /// what runs instead, if something was inserted
    pub inserted: Option<Inserted>,
    /// the built-ins it uses that its era does not have
    missing: OnceCell<Age>,
    /// byte offsets at which the lines of what runs start
    starts: OnceCell<Vec<usize>>,
    /// and those of the original
    original_starts: OnceCell<Vec<usize>>,
}

impl SourceText {
    /// The text that runs.
    pub fn running(&self) -> &str {
        self.inserted.as_ref().map_or(&self.original, |inserted| &inserted.text)
    }

    /// The built-ins it uses that `era` does not have. Of the program itself that is known; other texts are read when a failure asks.
    pub fn missing(&self, era: Era) -> &Age {
        self.missing.get_or_init(|| era::newer_in_text(&self.original, era).library)
    }

    /// Keeps what [`SourceText::missing`] is to say.
    pub fn set_missing(&self, missing: Age) {
        // the program is read once, so there is never a second
        let _ = self.missing.set(missing);
    }

    /// The byte offset in the original for a line and column of the engine, which counts code points of what runs.
    pub fn offset(&self, line: u32, column: u32) -> usize {
        let text = self.running();
        let starts = self.starts.get_or_init(|| {
            let lines = Lines::new(text);
            (1..=lines.count()).map(|line| lines.offset_of_code_point(line, 1)).collect()
        });
        let start = starts.get((line as usize).saturating_sub(1)).copied().unwrap_or(text.len());
        let skipped = (column as usize).saturating_sub(1);
        let offset = match text.get(start..start + skipped) {
            Some(before) if before.is_ascii() => start + skipped,
            _ => text[start..].char_indices().nth(skipped).map_or(text.len(), |(at, _)| start + at),
        };
        self.inserted.as_ref().map_or(offset, |inserted| inserted.original(offset))
    }

    /// The lines of the original; each line of the console asks for them.
    fn lines(&self) -> Lines<'_> {
        let starts = self.original_starts.get_or_init(|| Lines::new(&self.original).into_starts());
        Lines::known(&self.original, starts)
    }

    /// The position of a byte offset of the original.
    pub fn position(&self, offset: usize) -> Position {
        self.lines().position(offset)
    }

    /// The place between two byte offsets of the original.
    pub fn place(&self, start: usize, end: usize) -> Place {
        self.lines().place(start, end)
    }

    /// The line that `place` starts in.
    pub fn quote(&self, place: Place) -> String {
        self.lines().line(place.start.line).to_owned()
    }
}

/// All scripts of a run, in the order they came.
#[derive(Default)]
pub(super) struct Sources {
    list: RefCell<Vec<Rc<SourceText>>>,
}

impl Sources {
    /// The scripts of the run that `context` belongs to.
    pub fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every context is built with its sources").clone()
    }

    /// Takes in a script, with what runs instead of it. The first is `name` itself, later ones are numbered.
    pub fn add(&self, name: &str, original: &str, inserted: Option<Inserted>) -> Rc<SourceText> {
        let mut list = self.list.borrow_mut();
        let taken = list.iter().any(|source| source.name == name);
        let name = if taken { format!("{name}#{}", list.len()) } else { name.to_owned() };
        let source = SourceText {
            name,
            original: original.to_owned(),
            inserted,
            missing: OnceCell::new(),
            starts: OnceCell::new(),
            original_starts: OnceCell::new(),
        };
        let source = Rc::new(source);
        list.push(source.clone());
        source
    }

    /// Takes the script out again that came last: it cannot be read.
    pub fn remove_last(&self) {
        self.list.borrow_mut().pop();
    }

    /// The script with this name.
    pub fn named(&self, name: &str) -> Option<Rc<SourceText>> {
        self.list.borrow().iter().find(|source| source.name == name).cloned()
    }
}
