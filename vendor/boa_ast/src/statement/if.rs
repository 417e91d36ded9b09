//! If statement

use crate::{
    expression::Expression,
    statement::Statement,
    visitor::{VisitWith, Visitor, VisitorMut},
};
use boa_interner::{Interner, ToIndentedString, ToInternedString};
use core::{fmt::Write as _, ops::ControlFlow};

/// The `if` statement executes a statement if a specified condition is [`truthy`][truthy]. If
/// the condition is [`falsy`][falsy], another statement can be executed.
///
/// Multiple `if...else` statements can be nested to create an else if clause.
///
/// Note that there is no elseif (in one word) keyword in JavaScript.
///
/// More information:
///  - [ECMAScript reference][spec]
///  - [MDN documentation][mdn]
///
/// [spec]: https://tc39.es/ecma262/#prod-IfStatement
/// [mdn]: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/if...else
/// [truthy]: https://developer.mozilla.org/en-US/docs/Glossary/truthy
/// [falsy]: https://developer.mozilla.org/en-US/docs/Glossary/falsy
/// [expression]: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Expressions_and_Operators#Expressions
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
#[derive(Clone, Debug, PartialEq)]
pub struct If {
    condition: Expression,
    body: Box<Statement>,
    else_node: Option<Box<Statement>>,
}

impl If {
    /// Gets the condition of the if statement.
    #[inline]
    #[must_use]
    pub const fn cond(&self) -> &Expression {
        &self.condition
    }

    /// Gets the body to execute if the condition is true.
    #[inline]
    #[must_use]
    pub const fn body(&self) -> &Statement {
        &self.body
    }

    /// Gets the `else` node, if it has one.
    #[inline]
    pub fn else_node(&self) -> Option<&Statement> {
        self.else_node.as_ref().map(Box::as_ref)
    }

    /// Gets the statements of which one is executed: the bodies of `if … else if … else if …`, and
    /// the last `else`. They nest in the `else` nodes, as deep as there are.
    pub fn branches(&self) -> impl Iterator<Item = &Statement> {
        let mut node = Some(self);
        let mut last = None;
        std::iter::from_fn(move || {
            let Some(current) = node.take() else {
                return last.take();
            };
            match current.else_node() {
                Some(Statement::If(next)) => node = Some(next),
                other => last = other,
            }
            Some(current.body())
        })
    }

    /// Creates an `If` AST node.
    #[inline]
    #[must_use]
    pub fn new(condition: Expression, body: Statement, else_node: Option<Statement>) -> Self {
        Self {
            condition,
            body: body.into(),
            else_node: else_node.map(Box::new),
        }
    }
}

impl Drop for If {
    fn drop(&mut self) {
        let mut next = self.else_node.take();
        while let Some(mut statement) = next {
            let Statement::If(node) = &mut *statement else {
                return;
            };
            next = node.else_node.take();
        }
    }
}

impl ToIndentedString for If {
    fn to_indented_string(&self, interner: &Interner, indent: usize) -> String {
        let mut buf = format!("if ({}) ", self.cond().to_interned_string(interner));
        match self.else_node() {
            Some(else_e) => {
                let _ = write!(
                    buf,
                    "{} else {}",
                    self.body().to_indented_string(interner, indent),
                    else_e.to_indented_string(interner, indent)
                );
            }
            None => {
                buf.push_str(&self.body().to_indented_string(interner, indent));
            }
        }
        buf
    }
}

impl From<If> for Statement {
    fn from(if_stm: If) -> Self {
        Self::If(if_stm)
    }
}

impl VisitWith for If {
    fn visit_with<'a, V>(&'a self, visitor: &mut V) -> ControlFlow<V::BreakTy>
    where
        V: Visitor<'a>,
    {
        let mut node = self;
        loop {
            visitor.visit_expression(&node.condition)?;
            visitor.visit_statement(&node.body)?;
            match node.else_node() {
                Some(Statement::If(next)) => node = next,
                Some(stmt) => return visitor.visit_statement(stmt),
                None => return ControlFlow::Continue(()),
            }
        }
    }

    fn visit_with_mut<'a, V>(&'a mut self, visitor: &mut V) -> ControlFlow<V::BreakTy>
    where
        V: VisitorMut<'a>,
    {
        let mut node = self;
        loop {
            visitor.visit_expression_mut(&mut node.condition)?;
            visitor.visit_statement_mut(&mut node.body)?;
            match node.else_node.as_deref_mut() {
                Some(Statement::If(next)) => node = next,
                Some(stmt) => return visitor.visit_statement_mut(stmt),
                None => return ControlFlow::Continue(()),
            }
        }
    }
}
