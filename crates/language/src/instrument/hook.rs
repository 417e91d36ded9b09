//! The contract between the inserted text and the engine: the hooks, their letters and their arguments.

/// A hook, called as `<prefix><letter>(instance, site, …)`. `instance` is the number that `Enter` or `Turn` returned, 0 for the
/// script, -1 if none is accessible (parameter defaults, class fields). Unless noted otherwise a hook returns its first value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hook {
    /// `(i, s)`: a step begins
    Step,
    /// `(i, s, value, names…)`: branches on a value
    Test,
    /// `(i, s, left, right)`: performs the site's operator and branches on the result
    Compare,
    /// `(i, s, value)`: the value about to be assigned to a variable
    Write,
    /// `(i, s, value, new?)`: a variable was assigned to
    Assigned,
    /// `(i, s, result, names…)`: variables were assigned to by a pattern; returns the result
    Pattern,
    /// `(i, s, names…)`: variables have been initialised
    Values,
    /// `(i, s, names…)`: starts a loop iteration or block that has its own variables; returns its instance
    Turn,
    /// `(i, s, left, right)`: performs a binary operator
    Binary,
    /// `(i, s, value)`: performs a unary operator
    Unary,
    /// `(i, s, old)`: performs `++` or `--`; returns the new value and saves the old number for `Assigned` and `Property`
    Increment,
    /// `(i, s, result)`: `x++` was performed on a variable that is always a Number
    Count,
    /// `(i, s, value, object?, key?)`: a property was assigned to; `Target` and `Key` may already have supplied object and key
    Property,
    /// `(i, s, object)`: the object whose property will be assigned to
    Target,
    /// `(i, s, key, object?)`: a property key; returns its converted form
    Key,
    /// `(i, s)`: reads the property recorded by `Target` and `Key`
    Fetch,
    /// `(i, s, value)`: a part of a template; returns its string
    Template,
    /// `(i, s, value, function)`: the argument of `String(…)`, `Number(…)`, `Boolean(…)`; returns the converted value
    Convert,
    /// `(i, s, value)`: the operand of `await` or `yield`
    Out,
    /// `(i, s, value)`: the value that `await` or `yield` resumed with
    Back,
    /// `(parent, s, this?, parameters…)`: a function is entered; returns its instance
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
    /// All hooks.
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

    /// The letter that follows the prefix in its name.
    pub fn letter(self) -> char {
        char::from(b'A' + Self::ALL.iter().position(|h| *h == self).expect("ALL lists every hook") as u8)
    }
}
