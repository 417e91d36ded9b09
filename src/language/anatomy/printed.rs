//! Expressions as V8 prints them in its messages (its `CallPrinter`): names and property accesses as they are,
//! calls with `(...)`, everything else as `(intermediate value)`.

use oxc_ast::ast::*;
use oxc_syntax::operator::UnaryOperator;

const INTERMEDIATE: &str = "(intermediate value)";

/// The printed form.
pub(super) fn printed(expression: &Expression<'_>) -> String {
    match expression {
        Expression::Identifier(name) => name.name.to_string(),
        Expression::ThisExpression(_) => "this".into(),
        Expression::Super(_) => "super".into(),
        Expression::ParenthesizedExpression(inner) => printed(&inner.expression),
        Expression::StaticMemberExpression(member) => {
            let dot = if member.optional { "?." } else { "." };
            let object =
                if matches!(member.object, Expression::Super(_)) { "(intermediate value)".into() } else { printed(&member.object) };
            format!("{object}{dot}{}", member.property.name)
        }
        Expression::PrivateFieldExpression(member) => format!("{}.#{}", printed(&member.object), member.field.name),
        Expression::ComputedMemberExpression(member) => computed(member),
        Expression::CallExpression(call) => format!("{}(...)", printed(&call.callee)),
        Expression::ObjectExpression(object) => format!("{{{}}}", INTERMEDIATE.repeat(object.properties.len())),
        Expression::BinaryExpression(binary) => {
            format!("({} {} {})", printed(&binary.left), binary.operator.as_str(), printed(&binary.right))
        }
        Expression::LogicalExpression(logical) => {
            format!("({} {} {})", printed(&logical.left), logical.operator.as_str(), printed(&logical.right))
        }
        Expression::RegExpLiteral(pattern) => pattern.raw.map_or_else(|| INTERMEDIATE.into(), |raw| raw.to_string()),
        Expression::ChainExpression(chain) => match &chain.expression {
            ChainElement::CallExpression(call) => format!("{}(...)", printed(&call.callee)),
            element => element.as_member_expression().map_or_else(|| INTERMEDIATE.into(), member),
        },
        Expression::ArrayExpression(array) => {
            let elements = array.elements.iter().map(|element| element.as_expression().map(printed).unwrap_or_default());
            format!("[{}]", elements.collect::<Vec<_>>().join(","))
        }
        Expression::UnaryExpression(unary) if unary.operator == UnaryOperator::UnaryNegation && value(expression).is_some() => {
            value(expression).unwrap_or_default()
        }
        Expression::UnaryExpression(unary) if unary.operator != UnaryOperator::Delete => {
            let blank = if unary.operator.is_keyword() { " " } else { "" };
            format!("({}{blank}{})", unary.operator.as_str(), printed(&unary.argument))
        }
        other => literal(other).unwrap_or_else(|| INTERMEDIATE.into()),
    }
}

fn member(member: &MemberExpression<'_>) -> String {
    match member {
        MemberExpression::StaticMemberExpression(member) => {
            format!("{}{}{}", printed(&member.object), if member.optional { "?." } else { "." }, member.property.name)
        }
        MemberExpression::ComputedMemberExpression(member) => computed(member),
        MemberExpression::PrivateFieldExpression(member) => format!("{}.#{}", printed(&member.object), member.field.name),
    }
}

/// A key that is a literal text prints as a name does.
fn computed(member: &ComputedMemberExpression<'_>) -> String {
    let object = printed(&member.object);
    match &member.expression {
        Expression::StringLiteral(key) => format!("{object}.{}", key.value),
        key => format!("{object}{}[{}]", if member.optional { "?." } else { "" }, printed(key)),
    }
}

/// A literal as it prints inside an expression.
fn literal(expression: &Expression<'_>) -> Option<String> {
    Some(match expression {
        Expression::StringLiteral(text) => format!("\"{}\"", text.value),
        Expression::TemplateLiteral(text) if text.expressions.is_empty() => {
            format!("\"{}\"", text.quasis.first().map(|part| part.value.raw.as_str()).unwrap_or_default())
        }
        other => return value(other),
    })
}

/// A literal as its value prints in a message; `None` if it is none.
pub(super) fn value(expression: &Expression<'_>) -> Option<String> {
    Some(match expression.without_parentheses() {
        Expression::StringLiteral(text) => text.value.to_string(),
        Expression::NumericLiteral(number) => number.value.to_string(),
        Expression::BigIntLiteral(number) => number.value.to_string(),
        Expression::BooleanLiteral(flag) => flag.value.to_string(),
        Expression::NullLiteral(_) => "null".into(),
        Expression::Identifier(name) if name.name == "undefined" => "undefined".into(),
        Expression::ObjectExpression(_) => "#<Object>".into(),
        Expression::UnaryExpression(unary) if unary.operator == UnaryOperator::UnaryNegation => {
            format!("-{}", value(&unary.argument)?)
        }
        _ => return None,
    })
}
