//! The scripts of a run: original text, instrumented text, and the mapping of positions between them.

use boa_engine::Context;
use language::{Inserted, era, lines::Lines};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use vocabulary::{Age, Era, Place, Position};

/// One script.
pub(super) struct SourceText {
    /// its name in the engine's stack traces
    pub name: String,
    /// the text as written by the user
    pub original: String,
    /// the text that runs instead, if something was inserted
    pub inserted: Option<Inserted>,
    /// the built-ins it uses that the era does not have
    missing: OnceCell<Age>,
    /// byte offsets of line starts in the running text
    starts: OnceCell<Vec<usize>>,
    /// byte offsets of line starts in the original
    original_starts: OnceCell<Vec<usize>>,
}

impl SourceText {
    /// The text that runs.
    pub fn running(&self) -> &str {
        self.inserted.as_ref().map_or(&self.original, |inserted| &inserted.text)
    }

    /// The built-ins it uses that `era` does not have. Already known for the program itself; other texts are parsed on demand.
    pub fn missing(&self, era: Era) -> &Age {
        self.missing.get_or_init(|| era::newer_in_text(&self.original, era).library)
    }

    /// Sets the result of [`SourceText::missing`].
    pub fn set_missing(&self, missing: Age) {
        // the program is parsed once, so this is set only once
        let _ = self.missing.set(missing);
    }

    /// Converts a line and column of the engine, which counts code points of the running text, to a byte offset in the original.
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

    /// The lines of the original; cached, because every console line needs them.
    fn lines(&self) -> Lines<'_> {
        let starts = self.original_starts.get_or_init(|| Lines::new(&self.original).into_starts());
        Lines::known(&self.original, starts)
    }

    /// The position of a byte offset in the original.
    pub fn position(&self, offset: usize) -> Position {
        self.lines().position(offset)
    }

    /// The place between two byte offsets in the original.
    pub fn place(&self, start: usize, end: usize) -> Place {
        self.lines().place(start, end)
    }

    /// The text of the line in which `place` starts.
    pub fn quote(&self, place: Place) -> String {
        self.lines().line(place.start.line).to_owned()
    }
}

/// All scripts of a run, in the order added.
#[derive(Default)]
pub(super) struct Sources {
    list: RefCell<Vec<Rc<SourceText>>>,
}

impl Sources {
    /// The scripts of the run that `context` belongs to.
    pub fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every context is built with its sources").clone()
    }

    /// Adds a script and the text that runs instead. The first is called `name`, later ones get a number.
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

    /// Removes the script added last, because it could not be parsed.
    pub fn remove_last(&self) {
        self.list.borrow_mut().pop();
    }

    /// The script with this name.
    pub fn named(&self, name: &str) -> Option<Rc<SourceText>> {
        self.list.borrow().iter().find(|source| source.name == name).cloned()
    }
}
