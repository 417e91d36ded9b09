//! What a recording points at in the learner's text: sites, scopes and names, found by reading the text before anything runs.

use super::Place;
use serde::{Deserialize, Serialize};

/// Everything that a recording of one program refers to by index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// places where something is recorded, in the order met in the text
    pub sites: Vec<Site>,
    /// scopes; 0 is the script's
    pub scopes: Vec<Scope>,
    /// declared names
    pub bindings: Vec<Binding>,
    /// loops: the site of the head, and of the head of the loop around it
    pub loops: Vec<(u32, Option<u32>)>,
    /// the text holds `eval`, `new Function` or `with`, whose insides run unrecorded
    pub unrecorded: bool,
}

impl Outline {
    /// For each binding the site of the function it belongs to, `None` for the script.
    pub fn owners(&self) -> Vec<Option<u32>> {
        let mut function_sites = vec![None; self.scopes.len()];
        for (number, site) in self.sites.iter().enumerate() {
            if matches!(site.kind, SiteKind::Function(_)) {
                function_sites[site.scope as usize] = Some(number as u32);
            }
        }
        self.bindings
            .iter()
            .map(|binding| {
                let mut scope = binding.scope as usize;
                while !matches!(self.scopes[scope].kind, ScopeKind::Function | ScopeKind::Script) {
                    scope = self.scopes[scope].parent.unwrap_or(0) as usize;
                }
                function_sites[scope]
            })
            .collect()
    }

    /// Whether a site lies in the loop with this head, in an inner one too.
    pub fn is_in_loop(&self, site: u32, head: u32) -> bool {
        let mut inside = self.sites.get(site as usize).and_then(|s| s.inside);
        while let Some(at) = inside {
            if at == head {
                return true;
            }
            inside = self.around(at);
        }
        false
    }

    /// The head of the loop around the loop with this head.
    pub fn around(&self, head: u32) -> Option<u32> {
        self.loops.iter().find(|l| l.0 == head).and_then(|l| l.1)
    }
}

/// A place where something is recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// where
    pub place: Place,
    /// where the sign of its operator stands, or the name of the built-in: a place that no other site lies in
    pub sign: Option<Place>,
    /// what
    pub kind: SiteKind,
    /// The site whose step this one belongs to: its statement, condition or update. A statement is its own.
    pub unit: u32,
    /// innermost scope
    pub scope: u32,
    /// the innermost loop around it, by the site of its head
    pub inside: Option<u32>,
    /// the names whose values are reported here, in that order
    pub bindings: Vec<u32>,
}

/// What is recorded at a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SiteKind {
    /// a statement
    Statement(Statement),
    /// a condition that a statement decides by
    Test(Test),
    /// a condition inside an expression: `?:`, `&&`, `||`
    Choice,
    /// the last part of a `for` head
    Update,
    /// the variable of a `for…of` or `for…in` gets its next value
    Next,
    /// a function, class or class part that is entered
    Function(FunctionSite),
    /// a block whose variables are held by functions, so that each turn has its own
    Block,
    /// functions declared in a scope get their values when it is entered
    Hoisted,
    /// variables are declared
    Declared,
    /// a variable is assigned to
    Assigned,
    /// `++` or `--` on a variable or property
    Stepped(Stepping),
    /// a property is assigned to; its name where the text has it
    Property(Option<String>),
    /// the key in `o[key]`
    Key,
    /// an operator, as written
    Operator(Operator),
    /// a part of a template
    Template,
    /// the argument of `String(…)`, `Number(…)`, `Boolean(…)`
    Convert(Convert),
    /// `return`
    Return,
    /// the end of a function's body
    End,
    /// `throw`
    Throw,
    /// `catch`
    Catch,
    /// `await`
    Await,
    /// `yield`
    Yield,
}

/// Sorts of statements that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the language's own")]
pub enum Statement {
    Declaration,
    Expression,
    Class,
    For,
    ForIn,
    ForOf,
    Switch,
    Break,
    Continue,
    Return,
    Other,
}

/// Whose condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the language's own")]
pub enum Test {
    If,
    While,
    DoWhile,
    For,
    Switch,
}

/// A function as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionSite {
    /// its name as far as the text tells; empty if it has none
    pub name: String,
    /// `this` is the first value reported on entry
    pub this: bool,
    /// a class's constructor
    pub constructor: bool,
    /// `async`
    pub is_async: bool,
    /// `function*`
    pub is_generator: bool,
}

/// `++` and `--`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stepping {
    /// `--`
    pub down: bool,
    /// the sign stands before the name
    pub prefix: bool,
}

/// The functions that convert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the language's own")]
pub enum Convert {
    String,
    Number,
    Boolean,
}

/// Operators that can convert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the specification's")]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Exponent,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,
    ShiftRightZero,
    Plus,
    Minus,
    Not,
    BitNot,
    Increment,
    Decrement,
}

impl Operator {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::Add,
        Self::Subtract,
        Self::Multiply,
        Self::Divide,
        Self::Remainder,
        Self::Exponent,
        Self::Equal,
        Self::NotEqual,
        Self::Less,
        Self::Greater,
        Self::LessOrEqual,
        Self::GreaterOrEqual,
        Self::BitAnd,
        Self::BitOr,
        Self::BitXor,
        Self::ShiftLeft,
        Self::ShiftRight,
        Self::ShiftRightZero,
        Self::Plus,
        Self::Minus,
        Self::Not,
        Self::BitNot,
        Self::Increment,
        Self::Decrement,
    ];

    /// As written in a program.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add | Self::Plus => "+",
            Self::Subtract | Self::Minus => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Exponent => "**",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::Greater => ">",
            Self::LessOrEqual => "<=",
            Self::GreaterOrEqual => ">=",
            Self::BitAnd => "&",
            Self::BitOr => "|",
            Self::BitXor => "^",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
            Self::ShiftRightZero => ">>>",
            Self::Not => "!",
            Self::BitNot => "~",
            Self::Increment => "++",
            Self::Decrement => "--",
        }
    }
}

/// A scope as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scope {
    /// the scope around it
    pub parent: Option<u32>,
    /// what sort
    pub kind: ScopeKind,
    /// the function's name, if it is one and has one
    pub name: String,
    /// from where to where
    pub place: Place,
}

/// Sorts of scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScopeKind {
    /// the script
    Script,
    /// a function with its parameters
    Function,
    /// a block, a loop head, `catch` or `switch`
    Block,
    /// a class body, where its own name lives
    Class,
}

/// A declared name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Binding {
    /// the name
    pub name: String,
    /// how it is declared
    pub kind: BindingKind,
    /// its scope
    pub scope: u32,
    /// where its name stands in the declaration
    pub place: Place,
    /// The site of the loop body or block that has a copy of its own for each turn, because a function holds it.
    pub per_turn: Option<u32>,
}

/// How a name is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are the language's own")]
pub enum BindingKind {
    Var,
    Let,
    Const,
    Function,
    Class,
    Parameter,
    Catch,
}

impl BindingKind {
    /// Whether reading it before its declaration has run throws (ECMA-262 9.1.1.1.6).
    pub fn has_dead_zone(self) -> bool {
        matches!(self, Self::Let | Self::Const | Self::Class)
    }
}
