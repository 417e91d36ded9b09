//! What stands where in a script, for telling a failure in the learner's own words and lines.
//!
//! The engine names a place for calls, property accesses, assignments and `throw`, each by an offset of its own choosing;
//! [`Anatomy::site`] finds the construct for such an offset. Where it names none, the other questions find candidates.
//! All offsets are bytes of the text.

use oxc_allocator::Allocator;
use oxc_ast::ast::*;
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::{SourceType, Span};
use std::collections::BTreeMap;

mod keys;
mod printed;
mod walk;

/// A stretch of the text, in bytes.
pub type Stretch = (usize, usize);

/// A function, method, or arrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionText {
    /// what its `toString` gives
    pub whole: Stretch,
    /// parameters and body
    pub inside: Stretch,
}

/// A construct that the engine knows the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// what it is
    pub kind: SiteKind,
    /// what is underlined when it fails
    pub place: Stretch,
}

/// What a site is. Texts are as browsers print them in messages: `obj.items[0]`, `f(...)`, `(intermediate value)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteKind {
    /// `callee(arguments)`
    Call {
        /// what is called
        callee: String,
        /// the arguments: literals as their values print, others by their text
        arguments: Vec<String>,
        /// one of them is spread
        spread: bool,
    },
    /// `new callee(arguments)`
    New {
        /// what is called
        callee: String,
        /// the arguments: literals as their values print, others by their text
        arguments: Vec<String>,
    },
    /// `object.name` or `object[key]`
    Property {
        /// the name, or the key if it is a literal
        name: Option<String>,
    },
    /// `object.#name`
    Private {
        /// the name without `#`
        name: String,
        /// it is written to
        written: bool,
    },
    /// `target = value` and its relatives, `target++`
    Assignment {
        /// the name, if the target is a variable
        name: Option<String>,
    },
    /// `delete object.name`
    Delete {
        /// the name, if it is known
        name: Option<String>,
    },
    /// `throw value`
    Throw,
    /// a pattern inside another, placed at its end
    Pattern,
}

/// A use of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameUse {
    /// the name
    pub name: String,
    /// where
    pub place: Stretch,
    /// the function it stands in, by its number; `None` at the top level
    pub function: Option<usize>,
    /// for `let`, `const` and `class`: the declaration, from the name to the end of its value, and the function it is in
    pub dead_zone: Option<(Stretch, Option<usize>)>,
    /// no declaration in the text has this name
    pub undeclared: bool,
}

/// A place that needs a value of some sort but that the engine does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// what it needs
    pub kind: DemandKind,
    /// where
    pub place: Stretch,
    /// the text of the value, as browsers print it
    pub text: String,
    /// the function it stands in
    pub function: Option<usize>,
}

/// What a demand is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DemandKind {
    /// `for (… of text)`, `[...text]`
    Iterable,
    /// `yield* text`
    Delegate,
    /// `const [a] = text`
    ArrayPattern,
    /// `const { first } = text`; an empty text where it is a parameter
    ObjectPattern {
        /// the first property, if its name is known
        first: Option<String>,
    },
    /// `class A extends text`
    Parent,
    /// `left in text`: the left side, if it is a literal
    In(Option<String>),
    /// `… instanceof text`
    InstanceOf,
    /// an arithmetic operator; the text is empty
    Operator,
    /// a template with parts; the text is empty
    Template,
    /// a template with this tag before it
    Tag,
}

/// What stands where in one script.
#[derive(Clone, Debug, Default)]
pub struct Anatomy {
    functions: Vec<FunctionText>,
    sites: BTreeMap<usize, Vec<Site>>,
    names: Vec<NameUse>,
    demands: Vec<Demand>,
    keys: BTreeMap<String, Keyed>,
}

/// What the script does with a property name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keyed {
    /// how often it stands in an object literal or in a class
    pub defined: u32,
    /// there is a getter of that name
    pub getter: bool,
    /// there is a setter of that name
    pub setter: bool,
}

impl Anatomy {
    /// Takes `text` apart; nothing is in it if it is no script.
    pub fn new(text: &str) -> Self {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, text, SourceType::script()).parse();
        if !parsed.diagnostics.is_empty() {
            return Self::default();
        }
        let scoping = SemanticBuilder::new().build(&parsed.program).semantic.into_scoping();
        walk::anatomy(text, &parsed.program, &scoping)
    }

    /// The constructs that the engine places at `offset`, outermost first.
    pub fn sites(&self, offset: usize) -> &[Site] {
        self.sites.get(&offset).map(Vec::as_slice).unwrap_or_default()
    }

    /// The number of the innermost function around `offset`.
    pub fn function_at(&self, offset: usize) -> Option<usize> {
        let inside = |function: &FunctionText| function.inside.0 <= offset && offset < function.inside.1;
        let smallest = |(_, function): &(usize, &FunctionText)| function.inside.1 - function.inside.0;
        self.functions.iter().enumerate().filter(|(_, function)| inside(function)).min_by_key(smallest).map(|(number, _)| number)
    }

    /// The function with this number.
    pub fn function(&self, number: usize) -> Option<&FunctionText> {
        self.functions.get(number)
    }

    /// The function whose text starts at `offset`.
    pub fn function_from(&self, offset: usize) -> Option<&FunctionText> {
        self.functions.iter().find(|function| function.whole.0 == offset)
    }

    /// All uses of names, in the order of the text.
    pub fn names(&self) -> &[NameUse] {
        &self.names
    }

    /// What the script does with a property name.
    pub fn key(&self, name: &str) -> Keyed {
        self.keys.get(name).copied().unwrap_or_default()
    }

    /// All demands, in the order of the text.
    pub fn demands(&self) -> &[Demand] {
        &self.demands
    }
}

fn stretch(span: Span) -> Stretch {
    (span.start as usize, span.end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn callee(text: &str, at: &str, expected: &str) {
        let anatomy = Anatomy::new(text);
        let offset = text.find(at).expect("the mark is in the text");
        let found = anatomy.sites(offset).iter().find_map(|site| match &site.kind {
            SiteKind::Call { callee, .. } | SiteKind::New { callee, .. } => Some(callee.as_str()),
            _ => None,
        });
        assert_eq!(found, Some(expected), "{text}");
    }

    /// The texts are those of V8's messages.
    #[test]
    fn callees_print_as_in_browsers() {
        callee("o.m(1)", "(1)", "o.m");
        callee("o.a[0](1)", "(1)", "o.a[0]");
        callee("o[k](1)", "(1)", "o[k]");
        callee("f(2)(1)", "(1)", "f(...)");
        callee("this.go(1)", "(1)", "this.go");
        callee("'abc'.foo(1)", "(1)", "\"abc\".foo");
        callee("[2].foo(1)", "(1)", "[2].foo");
        callee("new a.B(1)", "new", "a.B");
    }

    #[test]
    fn functions_are_found_from_inside_and_from_their_start() {
        let text = "function f(a = () => 1) { return x => `${x}` }";
        let anatomy = Anatomy::new(text);
        let arrow = text.find("x =>").expect("it is there");
        assert_eq!(anatomy.function_from(arrow).map(|function| &text[function.whole.0..function.whole.1]), Some("x => `${x}`"));
        assert_eq!(anatomy.function_at(text.find("return").expect("it is there")), Some(0));
        assert_eq!(anatomy.function_at(0), None);
    }
}
