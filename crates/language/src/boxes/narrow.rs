//! Type narrowing by conditions: `typeof x === "string"`, `Array.isArray(x)`, `x === 5`, `x` alone, and their combinations.

use super::check::Checker;
use super::types::Type;
use oxc_ast::ast::*;
use oxc_semantic::SymbolId;

/// Names with the types a condition establishes for them.
pub(super) type Facts = Vec<(SymbolId, Type)>;

/// The type for a result string of `typeof`. "object" also covers arrays and `null`, so it establishes nothing.
pub(super) fn of_word(word: &str) -> Type {
    match word {
        "string" => Type::String,
        "number" => Type::Number,
        "boolean" => Type::Boolean,
        "bigint" => Type::Bigint,
        "symbol" => Type::Symbol,
        "undefined" => Type::Undefined,
        _ => Type::Unknown,
    }
}

impl<'p, 'a: 'p> Checker<'p, 'a> {
    /// The symbol that a reference resolves to.
    pub(super) fn symbol(&self, id: &IdentifierReference<'a>) -> Option<SymbolId> {
        id.reference_id.get().and_then(|r| self.scoping.get_reference(r).symbol_id())
    }

    fn name(&self, e: &Expression<'a>) -> Option<SymbolId> {
        match e.without_parentheses() {
            Expression::Identifier(id) => self.symbol(id),
            _ => None,
        }
    }

    /// The name in `typeof name`.
    pub(super) fn typeof_name(&self, e: &Expression<'a>) -> Option<SymbolId> {
        match e.without_parentheses() {
            Expression::UnaryExpression(u) if u.operator == UnaryOperator::Typeof => self.name(&u.argument),
            _ => None,
        }
    }

    /// The facts that hold where the condition is true, and those where it is false.
    pub(super) fn shows(&self, e: &Expression<'a>) -> (Facts, Facts) {
        match e.without_parentheses() {
            Expression::UnaryExpression(u) if u.operator == UnaryOperator::LogicalNot => {
                let (yes, no) = self.shows(&u.argument);
                (no, yes)
            }
            Expression::LogicalExpression(l) => {
                let (left, right) = (self.shows(&l.left), self.shows(&l.right));
                match l.operator {
                    LogicalOperator::And => ([left.0, right.0].concat(), Vec::new()),
                    LogicalOperator::Or => (Vec::new(), [left.1, right.1].concat()),
                    LogicalOperator::Coalesce => (Vec::new(), Vec::new()),
                }
            }
            Expression::BinaryExpression(b) => {
                let fact: Facts = self.compared(&b.left, &b.right).or_else(|| self.compared(&b.right, &b.left)).into_iter().collect();
                match b.operator {
                    BinaryOperator::StrictEquality | BinaryOperator::Equality => (fact, Vec::new()),
                    BinaryOperator::StrictInequality | BinaryOperator::Inequality => (Vec::new(), fact),
                    _ => (Vec::new(), Vec::new()),
                }
            }
            Expression::CallExpression(c) => {
                let is_array = matches!(&c.callee, Expression::StaticMemberExpression(m)
                    if m.property.name == "isArray" && matches!(&m.object, Expression::Identifier(i) if i.name == "Array"));
                let named = c.arguments.first().and_then(|a| a.as_expression()).and_then(|a| self.name(a));
                match (is_array, named) {
                    (true, Some(symbol)) => (vec![(symbol, Type::array(Type::Unknown))], Vec::new()),
                    _ => (Vec::new(), Vec::new()),
                }
            }
            // a box made for `null` that is not empty holds something else
            Expression::Identifier(id) => match self.symbol(id).filter(|symbol| matches!(self.held(*symbol), Type::Null | Type::Undefined))
            {
                Some(symbol) => (vec![(symbol, Type::Unknown)], Vec::new()),
                None => (Vec::new(), Vec::new()),
            },
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn compared(&self, left: &Expression<'a>, right: &Expression<'a>) -> Option<(SymbolId, Type)> {
        match right {
            Expression::StringLiteral(word) => match self.typeof_name(left) {
                Some(symbol) => Some((symbol, of_word(&word.value))),
                None => self.name(left).map(|symbol| (symbol, Type::String)),
            },
            Expression::NumericLiteral(_) => self.name(left).map(|symbol| (symbol, Type::Number)),
            // `== null` also matches undefined: only absence is established
            Expression::NullLiteral(_) => self.name(left).map(|symbol| (symbol, Type::Unknown)),
            _ => None,
        }
    }
}
