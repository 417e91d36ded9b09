//! The contract between the inserted text and the engine: which hooks there are, their letters, and what they are called with.

/// A hook, called as `<prefix><letter>(instance, site, …)`. `instance` is the number that `Enter` or `Turn` gave, 0 for the
/// script, -1 where none is in reach (parameter defaults, class fields). Unless said otherwise a hook gives back its first value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hook {
    /// `(i, s)`: a step begins
    Step,
    /// `(i, s, value, names…)`: decides by a value
    Test,
    /// `(i, s, left, right)`: does the site's operator and decides by it
    Compare,
    /// `(i, s, value)`: the value that a variable is about to get
    Write,
    /// `(i, s, value, new?)`: a variable was assigned to
    Assigned,
    /// `(i, s, result, names…)`: variables were assigned to by a pattern; gives back the result
    Pattern,
    /// `(i, s, names…)`: variables have values now
    Values,
    /// `(i, s, names…)`: a turn of a loop or a block with variables of its own begins; gives back its instance
    Turn,
    /// `(i, s, left, right)`: does a binary operator
    Binary,
    /// `(i, s, value)`: does a unary operator
    Unary,
    /// `(i, s, old)`: does `++` or `--`; gives back the new value and keeps the old number for `Assigned` and `Property`
    Increment,
    /// `(i, s, result)`: `x++` happened to a variable that is always a number
    Count,
    /// `(i, s, value, object?, key?)`: a property was assigned to; object and key may have been given before by `Target` and `Key`
    Property,
    /// `(i, s, object)`: the object whose property will be assigned to
    Target,
    /// `(i, s, key, object?)`: a property key; gives back what it converts to
    Key,
    /// `(i, s)`: reads the property that `Target` and `Key` told
    Fetch,
    /// `(i, s, value)`: a part of a template; gives back its text
    Template,
    /// `(i, s, value, function)`: the argument of `String(…)`, `Number(…)`, `Boolean(…)`; gives back what it converts to
    Convert,
    /// `(i, s, value)`: `await` or `yield` hands a value out
    Out,
    /// `(i, s, value)`: `await` or `yield` got a value back
    Back,
    /// `(parent, s, this?, parameters…)`: a function is entered; gives back its instance
    Enter,
    /// `(i, s)`: a function's end was reached
    End,
    /// `(i, s, value)`: `return`
    Return,
    /// `(i, s, value)`: `throw`
    Throw,
    /// `(i, s, names…)`: `catch` caught
    Caught,
}

impl Hook {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::Step,
        Self::Test,
        Self::Compare,
        Self::Write,
        Self::Assigned,
        Self::Pattern,
        Self::Values,
        Self::Turn,
        Self::Binary,
        Self::Unary,
        Self::Increment,
        Self::Count,
        Self::Property,
        Self::Target,
        Self::Key,
        Self::Fetch,
        Self::Template,
        Self::Convert,
        Self::Out,
        Self::Back,
        Self::Enter,
        Self::End,
        Self::Return,
        Self::Throw,
        Self::Caught,
    ];

    /// What stands after the prefix in its name.
    pub fn letter(self) -> char {
        char::from(b'A' + Self::ALL.iter().position(|h| *h == self).expect("ALL lists every hook") as u8)
    }
}
