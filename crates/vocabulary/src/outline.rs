//! The parts of the learner's text that a recording refers to: sites, scopes and names, collected before the program runs.

use super::Place;
use serde::{Deserialize, Serialize};

/// Everything that a recording of one program refers to by index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// places where something is recorded, in the order visited
    pub sites: Vec<Site>,
    /// scopes; 0 is the script's
    pub scopes: Vec<Scope>,
    /// declared names
    pub bindings: Vec<Binding>,
    /// loops: the site of the loop's head, and that of the enclosing loop's head
    pub loops: Vec<(u32, Option<u32>)>,
    /// the text contains `eval`, `new Function` or `with`, whose code is not recorded
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

    /// Whether a site lies in the loop with this head, or in a loop nested in it.
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

    /// The head of the loop enclosing the loop with this head.
    pub fn around(&self, head: u32) -> Option<u32> {
        self.loops.iter().find(|l| l.0 == head).and_then(|l| l.1)
    }
}

/// A place where something is recorded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// where
    pub place: Place,
    /// position of its operator, or of the built-in's name: unique to this site
    pub sign: Option<Place>,
    /// what is recorded
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
    /// the condition of a statement
    Test(Test),
    /// a condition inside an expression: `?:`, `&&`, `||`
    Choice,
    /// the last part of a `for` head
    Update,
    /// the variable of a `for…of` or `for…in` is assigned its next value
    Next,
    /// a function, class or class part that is entered
    Function(FunctionSite),
    /// a block whose variables are captured by closures, so that each iteration has its own
    Block,
    /// functions declared in a scope are initialised when it is entered
    Hoisted,
    /// variables are declared
    Declared,
    /// a variable is assigned to
    Assigned,
    /// `++` or `--` on a variable or property
    Stepped(Stepping),
    /// a property is assigned to; its name if it is in the text
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

/// Kinds of statements that are distinguished.
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

/// The kind of statement a condition belongs to.
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
    /// its name if it can be determined from the text; otherwise empty
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
    /// prefix form
    pub prefix: bool,
}

/// The built-in functions that convert.
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
    /// All operators.
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
    /// the enclosing scope
    pub parent: Option<u32>,
    /// kind of scope
    pub kind: ScopeKind,
    /// the function's name, if it is one and has one
    pub name: String,
    /// its extent
    pub place: Place,
}

/// Kinds of scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScopeKind {
    /// the script
    Script,
    /// a function with its parameters
    Function,
    /// a block, a loop head, `catch` or `switch`
    Block,
    /// a class body, where the class's own name is bound
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
    /// position of its name in the declaration
    pub place: Place,
    /// The site of the loop body or block that has a separate copy for each iteration, because a closure captures it.
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
