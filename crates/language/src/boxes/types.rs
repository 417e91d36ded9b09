//! Types used during the static-box check: shared cells, because all names of one array or object must agree.
//!
//! Does not depend on the syntax tree.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use vocabulary::BoxType;

/// Index of a function of the program in the checker's table.
pub(super) type FunctionId = usize;
/// Index of a class of the program in the checker's table.
pub(super) type ClassId = usize;

/// A type as far as it is inferred.
#[derive(Clone, Debug)]
pub(super) enum Type {
    /// not inferred: never a reason to refuse
    Unknown,
    /// no value assigned yet
    Unset,
    Undefined,
    Null,
    Boolean,
    Number,
    Bigint,
    String,
    Symbol,
    Regexp,
    /// the element type, shared by all names of the array
    Array(Rc<RefCell<Type>>),
    /// the fields, shared by all names of the object
    Object(Rc<Shape>),
    Function(FunctionId),
    /// a built-in function
    Builtin(&'static str),
    Class(ClassId),
    /// an instance of a built-in class: Map, Date, Promise, …
    Instance(&'static str),
}

/// The fields of an object.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// in order of first assignment
    pub fields: RefCell<Vec<(String, Type)>>,
    /// missing fields that were read, each reported once
    pub missing: RefCell<Vec<String>>,
    /// may have fields that cannot be listed: reading a missing one is accepted
    pub open: Cell<bool>,
    /// the class it is an instance of
    pub class: Cell<Option<ClassId>>,
}

impl Shape {
    pub(super) fn field(&self, name: &str) -> Option<Type> {
        self.fields.borrow().iter().find(|(n, _)| n == name).map(|(_, t)| t.clone())
    }

    pub(super) fn set(&self, name: &str, to: Type) {
        let mut fields = self.fields.borrow_mut();
        match fields.iter_mut().find(|(n, _)| n == name) {
            Some(field) => field.1 = to,
            None => fields.push((name.to_owned(), to)),
        }
    }
}

impl Type {
    pub(super) fn array(of: Type) -> Self {
        Self::Array(Rc::new(RefCell::new(of)))
    }

    pub(super) fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Unset)
    }

    /// Whether a value of this type may be `null`: a reference in Java, a pointer in C.
    pub(super) fn is_reference(&self) -> bool {
        !matches!(self, Self::Boolean | Self::Number | Self::Bigint | Self::Symbol | Self::Undefined)
    }

    /// The built-in class that provides this type's methods, if the type determines it.
    pub(super) fn class_of_language(&self) -> Option<&'static str> {
        Some(match self {
            Self::Boolean => "Boolean",
            Self::Number => "Number",
            Self::Bigint => "BigInt",
            Self::String => "String",
            Self::Symbol => "Symbol",
            Self::Regexp => "RegExp",
            Self::Array(_) => "Array",
            Self::Object(_) => "Object",
            Self::Function(_) | Self::Builtin(_) | Self::Class(_) => "Function",
            Self::Instance(name) => name,
            Self::Unknown | Self::Unset | Self::Undefined | Self::Null => return None,
        })
    }

    pub(super) fn is_callable(&self) -> bool {
        matches!(self, Self::Function(_) | Self::Builtin(_) | Self::Class(_))
    }

    /// Whether a box of type `self` accepts a value of type `value`. Unknown types are accepted.
    pub(super) fn takes(&self, value: &Self) -> bool {
        self.takes_within(value, 0)
    }

    fn takes_within(&self, value: &Self, depth: u8) -> bool {
        use Type::{Array, Bigint, Boolean, Instance, Null, Number, Object, Regexp, String, Symbol, Undefined, Unknown, Unset};
        if depth > 8 {
            return true; // recursive shape: the outer levels decide
        }
        match (self, value) {
            (Unknown | Unset | Null | Undefined, _) | (_, Unknown | Unset) => true,
            (made_for, Null) => made_for.is_reference(),
            (Boolean, Boolean) | (Number, Number) | (Bigint, Bigint) | (String, String) | (Symbol, Symbol) | (Regexp, Regexp) => true,
            (Array(a), Array(b)) => Rc::ptr_eq(a, b) || a.borrow().takes_within(&b.borrow(), depth + 1),
            (Object(a), Object(b)) => {
                if Rc::ptr_eq(a, b) || a.open.get() || b.open.get() {
                    return true;
                }
                match (a.class.get(), b.class.get()) {
                    // a class may have subclasses: the checker compares names where it can
                    (Some(_), Some(_)) => true,
                    _ => a.fields.borrow().iter().all(|(name, t)| b.field(name).is_some_and(|v| t.takes_within(&v, depth + 1))),
                }
            }
            (Instance(a), Instance(b)) => a == b,
            (a, b) => a.is_callable() && b.is_callable(),
        }
    }

    /// The common type of two alternatives.
    pub(super) fn either(self, other: Self) -> Self {
        use Type::{Null, Unknown, Unset};
        match (self, other) {
            (Unset, t) | (t, Unset) => t,
            (Null, t) | (t, Null) if t.is_reference() => t,
            (a, b) if a.is_known() && b.is_known() && a.takes(&b) && b.takes(&a) => a,
            _ => Unknown,
        }
    }
}

/// What the page is told of a type; `depth` bounds shapes that hold themselves.
pub(super) fn told(t: &Type, functions: &dyn Fn(FunctionId) -> BoxType, classes: &dyn Fn(ClassId) -> String, depth: u8) -> BoxType {
    match t {
        Type::Unknown => BoxType::Unknown,
        Type::Unset => BoxType::Empty,
        Type::Undefined => BoxType::Undefined,
        Type::Null => BoxType::Null,
        Type::Boolean => BoxType::Boolean,
        Type::Number => BoxType::Number,
        Type::Bigint => BoxType::Bigint,
        Type::String => BoxType::String,
        Type::Symbol => BoxType::Symbol,
        Type::Regexp => BoxType::Regexp,
        Type::Array(_) | Type::Object(_) if depth > 3 => BoxType::Unknown,
        Type::Array(of) => BoxType::Array(Box::new(told(&of.borrow(), functions, classes, depth + 1))),
        Type::Object(shape) => match shape.class.get() {
            Some(class) => BoxType::Instance(classes(class)),
            None => {
                let (fields, missing) = (shape.fields.borrow(), shape.missing.borrow());
                BoxType::Object(
                    fields
                        .iter()
                        .filter(|(n, _)| !missing.contains(n))
                        .map(|(n, t)| (n.clone(), told(t, functions, classes, depth + 1)))
                        .collect(),
                )
            }
        },
        Type::Function(id) => functions(*id),
        Type::Builtin(_) => BoxType::Function(Vec::new(), Box::new(BoxType::Unknown)),
        Type::Class(id) => BoxType::Class(classes(*id)),
        Type::Instance(name) => BoxType::Instance((*name).to_owned()),
    }
}
