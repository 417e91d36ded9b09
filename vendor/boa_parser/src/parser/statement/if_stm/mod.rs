#[cfg(test)]
mod tests;

use crate::{
    Error,
    lexer::TokenKind,
    parser::{
        AllowAwait, AllowReturn, AllowYield, Cursor, OrAbrupt, ParseResult, TokenParser,
        expression::Expression,
        statement::{Statement, declaration::FunctionDeclaration},
    },
    source::ReadChar,
};
use boa_ast::{
    self as ast, Declaration, Keyword, Position, Punctuator, Spanned, StatementListItem,
    statement::{Block, If},
};
use boa_interner::Interner;

/// If statement parsing.
///
/// An `if` statement will have a condition, a block statement, and an optional `else` statement.
///
/// More information:
///  - [MDN documentation][mdn]
///  - [ECMAScript specification][spec]
///
/// [mdn]: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Statements/if...else
/// [spec]: https://tc39.es/ecma262/#prod-IfStatement
#[derive(Debug, Clone, Copy)]
pub(super) struct IfStatement {
    allow_yield: AllowYield,
    allow_await: AllowAwait,
    allow_return: AllowReturn,
}

impl IfStatement {
    /// Creates a new `IfStatement` parser.
    pub(super) fn new<Y, A, R>(allow_yield: Y, allow_await: A, allow_return: R) -> Self
    where
        Y: Into<AllowYield>,
        A: Into<AllowAwait>,
        R: Into<AllowReturn>,
    {
        Self {
            allow_yield: allow_yield.into(),
            allow_await: allow_await.into(),
            allow_return: allow_return.into(),
        }
    }
}

impl<R> TokenParser<R> for IfStatement
where
    R: ReadChar,
{
    type Output = If;

    fn parse(self, cursor: &mut Cursor<R>, interner: &mut Interner) -> ParseResult<Self::Output> {
        // `else if` goes on here and not in the statement after `else`, so that a long chain of
        // them does not nest.
        let mut before = Vec::new();
        let mut last = loop {
            let (condition, then_node) = self.parse_branch(cursor, interner)?;
            if !self.parse_else(cursor, interner)? {
                break If::new(condition, then_node, None);
            }
            let token = cursor.peek(0, interner).or_abrupt()?;
            if token.kind() == &TokenKind::Keyword((Keyword::If, false)) {
                before.push((condition, then_node));
                continue;
            }
            let position = token.span().start();
            let else_node = self.parse_body(position, cursor, interner)?;
            break If::new(condition, then_node, Some(else_node));
        };
        while let Some((condition, then_node)) = before.pop() {
            last = If::new(condition, then_node, Some(last.into()));
        }
        Ok(last)
    }
}

impl IfStatement {
    /// Parses `if`, its condition and the first statement.
    fn parse_branch<R: ReadChar>(
        self,
        cursor: &mut Cursor<R>,
        interner: &mut Interner,
    ) -> ParseResult<(ast::Expression, ast::Statement)> {
        cursor.expect((Keyword::If, false), "if statement", interner)?;
        cursor.expect(Punctuator::OpenParen, "if statement", interner)?;

        let condition =
            Expression::new(true, self.allow_yield, self.allow_await).parse(cursor, interner)?;

        let position = cursor
            .expect(Punctuator::CloseParen, "if statement", interner)?
            .span()
            .end();
        Ok((condition, self.parse_body(position, cursor, interner)?))
    }

    /// Takes `else`, if it is the next token.
    fn parse_else<R: ReadChar>(
        self,
        cursor: &mut Cursor<R>,
        interner: &mut Interner,
    ) -> ParseResult<bool> {
        let Some(token) = cursor.peek(0, interner)? else {
            return Ok(false);
        };
        match token.kind() {
            TokenKind::Keyword((Keyword::Else, true)) => Err(Error::general(
                "Keyword must not contain escaped characters",
                token.span().start(),
            )),
            TokenKind::Keyword((Keyword::Else, false)) => {
                cursor.advance(interner);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Parses the statement after the condition or after `else`.
    fn parse_body<R: ReadChar>(
        self,
        position: Position,
        cursor: &mut Cursor<R>,
        interner: &mut Interner,
    ) -> ParseResult<ast::Statement> {
        let strict = cursor.strict();
        let token = cursor.peek(0, interner).or_abrupt()?;
        let node = match token.kind() {
            TokenKind::Keyword((Keyword::Function, _)) => {
                // FunctionDeclarations in IfStatement Statement Clauses
                // https://tc39.es/ecma262/#sec-functiondeclarations-in-ifstatement-statement-clauses
                if cfg!(not(feature = "annex-b")) || strict {
                    return Err(Error::misplaced_function_declaration(position, strict));
                }
                // Source text matched by this production is processed as if each matching
                // occurrence of FunctionDeclaration[?Yield, ?Await, ~Default] was the sole
                // StatementListItem of a BlockStatement occupying that position in the source text.
                Block::from((
                    vec![StatementListItem::Declaration(
                        Declaration::FunctionDeclaration(
                            FunctionDeclaration::new(self.allow_yield, self.allow_await, false)
                                .parse(cursor, interner)?,
                        )
                        .into(),
                    )],
                    cursor.linear_pos(),
                ))
                .into()
            }
            _ => Statement::new(self.allow_yield, self.allow_await, self.allow_return)
                .parse(cursor, interner)?,
        };

        // Early Error: It is a Syntax Error if IsLabelledFunction(Statement) is true.
        if node.is_labelled_function() {
            return Err(Error::wrong_labelled_function_declaration(position));
        }
        Ok(node)
    }
}
