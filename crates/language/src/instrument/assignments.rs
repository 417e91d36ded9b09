//! Assignments to variables, properties and patterns, `++` and `--`.

use super::Hook;
use super::functions::{Name, is_anonymous, split, unique};
use super::inserter::Inserter;
use oxc_ast::ast::*;
use oxc_ast_visit::VisitJs;
use oxc_span::{GetSpan, Span};
use oxc_syntax::operator::{AssignmentOperator, UpdateOperator};
use vocabulary::outline::{Operator, SiteKind, Stepping};

/// How the old value of a property is read for `+=` and `++`, and how object and key are reported.
enum Reach {
    /// the property's text can be evaluated again without side effects; the texts to report after the assignment
    Twice(String, String),
    /// hooks around object and key save them
    Remembered,
    /// neither: a private name or `super` on an expression that must not be evaluated twice
    Hidden,
}

impl Inserter<'_, '_> {
    pub(super) fn assignment<'a>(&mut self, e: &AssignmentExpression<'a>)
    where
        Self: VisitJs<'a>,
    {
        let operator = assignment_operator(e.operator);
        match &e.left {
            AssignmentTarget::AssignmentTargetIdentifier(id) => self.variable_assignment(e, id, operator),
            AssignmentTarget::ArrayAssignmentTarget(_) | AssignmentTarget::ObjectAssignmentTarget(_) => {
                let (texts, symbols) = split(unique(self.target_names(&e.left)));
                let site = self.site(SiteKind::Assigned, e.span, symbols);
                self.calls();
                let call = self.call(Hook::Pattern, site);
                self.open(e.span.start, call);
                self.visit_assignment_target(&e.left);
                self.visit_expression(&e.right);
                let names: String = texts.iter().map(|n| format!(",{n}")).collect();
                self.close(e.span.end, format!("{names})"));
            }
            target => self.property_assignment(e, target.to_simple_assignment_target(), operator),
        }
    }

    fn variable_assignment<'a>(&mut self, e: &AssignmentExpression<'a>, id: &IdentifierReference<'a>, operator: Option<Operator>)
    where
        Self: VisitJs<'a>,
    {
        let symbol = self.names.symbol(id).filter(|s| !self.names.is_own_name(*s));
        let site = self.site(SiteKind::Assigned, e.span, symbol.into_iter().collect());
        let plain = self.is_plain_variable(id);
        let numbers = self.names.is_number_name(id) && self.names.is_number(&e.right);
        if is_anonymous(&e.right) {
            self.called = Some(id.name.to_string());
        }
        match operator {
            Some(operator) if !numbers => {
                let at = self.token(id.span.end, true);
                let sign = format!("{}=", operator.sign());
                self.sign(site, at, &sign);
                self.silence(at, operator.sign(), "");
                if plain {
                    self.marks(site).operator = Some(operator);
                    let call = format!("{}{},", self.call(Hook::Binary, site), id.name);
                    self.wrap(&e.right, call, ")");
                } else {
                    let inner = self.site(SiteKind::Operator(operator), e.span, Vec::new());
                    self.marks(inner).operator = Some(operator);
                    self.sign(inner, at, &sign);
                    let outer = self.call(Hook::Assigned, site);
                    self.open(e.span.start, outer);
                    let call = format!("{}{},", self.call(Hook::Binary, inner), id.name);
                    self.wrap(&e.right, call, ")");
                    self.close(e.span.end, ")");
                }
            }
            None if plain && e.operator == AssignmentOperator::Assign && !is_anonymous(&e.right) => {
                let call = self.call(Hook::Write, site);
                self.wrap(&e.right, call, ")");
            }
            _ => {
                let call = self.call(Hook::Assigned, site);
                self.open(e.span.start, call);
                self.visit_expression(&e.right);
                self.close(e.span.end, ")");
            }
        }
    }

    fn property_assignment<'a>(&mut self, e: &AssignmentExpression<'a>, target: &SimpleAssignmentTarget<'a>, operator: Option<Operator>)
    where
        Self: VisitJs<'a>,
    {
        let site = self.site(SiteKind::Property(static_key(target)), e.span, Vec::new());
        let reach = self.reach(target, Some(&e.right));
        let call = self.call(Hook::Property, site);
        self.open(e.span.start, call);
        self.target_parts(target, site, &reach);
        if let Some(operator) = operator
            && let Some(old) = self.old_value(&reach, site)
        {
            self.marks(site).operator = Some(operator);
            let at = self.token(target.span().end, true);
            self.sign(site, at, &format!("{}=", operator.sign()));
            self.silence(at, operator.sign(), "");
            let call = format!("{}{old},", self.call(Hook::Binary, site));
            self.wrap(&e.right, call, ")");
        } else {
            self.visit_expression(&e.right);
        }
        self.close(e.span.end, told(&reach));
    }

    /// `++` and `--`; `used` is true if the value of the expression can be observed.
    pub(super) fn update<'a>(&mut self, e: &UpdateExpression<'a>, used: bool)
    where
        Self: VisitJs<'a>,
    {
        let down = e.operator == UpdateOperator::Decrement;
        let operator = if down { Operator::Decrement } else { Operator::Increment };
        let kind = SiteKind::Stepped(Stepping { down, prefix: e.prefix });
        let sign_at = if e.prefix { e.span.start } else { e.span.end - 2 };
        let SimpleAssignmentTarget::AssignmentTargetIdentifier(id) = &e.argument else {
            return self.property_update(e, operator, sign_at);
        };
        let symbol = self.names.symbol(id).filter(|s| !self.names.is_own_name(*s));
        let site = self.site(kind, e.span, symbol.into_iter().collect());
        self.marks(site).operator = Some(operator);
        self.sign(site, sign_at, operator.sign());
        if self.names.is_number_name(id) && self.is_plain_variable(id) {
            self.marks(site).postfix = !e.prefix;
            let call = self.call(Hook::Count, site);
            self.open(e.span.start, call);
            self.close(e.span.end, ")");
            return;
        }
        let plain = self.is_plain_variable(id) && (e.prefix || !used);
        let increment = if plain {
            self.call(Hook::Increment, site)
        } else {
            self.marks(site).postfix = !e.prefix;
            let inner = self.site(SiteKind::Operator(operator), e.span, Vec::new());
            self.marks(inner).operator = Some(operator);
            self.sign(inner, sign_at, operator.sign());
            let outer = self.call(Hook::Assigned, site);
            self.open(e.span.start, outer);
            // the saved number is looked up under the outer site
            if e.prefix { self.call(Hook::Increment, inner) } else { self.call(Hook::Increment, site) }
        };
        self.silence_update(e, sign_at, format!("={increment}{})", id.name));
        if !plain {
            self.close(e.span.end, ")");
        }
    }

    fn property_update<'a>(&mut self, e: &UpdateExpression<'a>, operator: Operator, sign_at: u32)
    where
        Self: VisitJs<'a>,
    {
        let reach = self.reach(&e.argument, None);
        let site = self.site(SiteKind::Property(static_key(&e.argument)), e.span, Vec::new());
        let Some(old) = self.old_value(&reach, site) else {
            return self.visit_simple_assignment_target(&e.argument);
        };
        self.marks(site).operator = Some(operator);
        self.sign(site, sign_at, operator.sign());
        self.marks(site).postfix = !e.prefix;
        let call = self.call(Hook::Property, site);
        self.open(e.span.start, call);
        let increment = self.call(Hook::Increment, site);
        if e.prefix {
            self.silence(sign_at, operator.sign(), "");
        }
        self.target_parts(&e.argument, site, &reach);
        if !e.prefix {
            self.silence(sign_at, operator.sign(), "");
        }
        self.close(e.span.end, format!("={increment}{old}){}", told(&reach)));
    }

    fn silence_update(&mut self, e: &UpdateExpression<'_>, sign_at: u32, after: String) {
        self.silence(sign_at, if e.operator == UpdateOperator::Decrement { "--" } else { "++" }, "");
        self.close(e.span.end, after);
    }

    /// An expression that is a whole step; `used` is true if its value can be observed.
    pub(super) fn whole<'a>(&mut self, e: &Expression<'a>, used: bool)
    where
        Self: VisitJs<'a>,
    {
        let first = self.next_site();
        match e {
            Expression::UpdateExpression(u) => self.update(u, used),
            e => self.visit_expression(e),
        }
        // The outermost hook of an assignment ends the step, so that a loop that does nothing else still takes steps.
        if matches!(e, Expression::UpdateExpression(_) | Expression::AssignmentExpression(_)) && self.next_site() > first {
            self.marks(first).ends = true;
        }
    }

    fn reach(&self, target: &SimpleAssignmentTarget<'_>, right: Option<&Expression<'_>>) -> Reach {
        let Some(member) = target.as_member_expression() else { return Reach::Hidden };
        let object = member.object();
        if matches!(object, Expression::Super(_)) {
            return Reach::Hidden;
        }
        let private = matches!(member, MemberExpression::PrivateFieldExpression(_));
        let again = match object {
            Expression::ThisExpression(_) => true,
            Expression::Identifier(id) => self.names.symbol(id).is_some(),
            _ => false,
        };
        let key = match member {
            MemberExpression::ComputedMemberExpression(m) => Some(&m.expression),
            _ => None,
        };
        let repeatable = key.is_none_or(|k| is_literal_key(k) || (self.names.is_number(k) && self.is_pure(k)));
        let text = self.text(member.span());
        if again
            && repeatable
            && right.is_none_or(|r| self.is_pure(r))
            && !text.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
            && !text.contains("//")
        {
            let key = key.map(|k| format!(",{}", self.text(k.span()))).unwrap_or_default();
            Reach::Twice(text.to_owned(), format!(",{}{key})", self.text(object.span())))
        } else if private {
            Reach::Hidden
        } else {
            Reach::Remembered
        }
    }

    fn old_value(&self, reach: &Reach, site: u32) -> Option<String> {
        match reach {
            Reach::Twice(text, _) => Some(text.clone()),
            Reach::Remembered => Some(self.call_with(Hook::Fetch, site, &[])),
            Reach::Hidden => None,
        }
    }

    fn target_parts<'a>(&mut self, target: &SimpleAssignmentTarget<'a>, site: u32, reach: &Reach)
    where
        Self: VisitJs<'a>,
    {
        let Some(member) = target.as_member_expression() else { return };
        if !matches!(reach, Reach::Remembered) {
            if !matches!(reach, Reach::Twice(..)) {
                self.visit_simple_assignment_target(target);
            }
            return;
        }
        let call = self.call(Hook::Target, site);
        self.wrap(member.object(), call, ")");
        if let MemberExpression::ComputedMemberExpression(m) = member {
            let call = self.call(Hook::Key, site);
            self.wrap(&m.expression, call, ")");
        }
    }

    /// The declared variables that a pattern assigns to.
    pub(super) fn target_names(&self, target: &AssignmentTarget<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        self.gather(target, &mut names);
        names
    }

    fn gather(&self, target: &AssignmentTarget<'_>, names: &mut Vec<Name>) {
        let add = |id: &IdentifierReference<'_>, names: &mut Vec<Name>| {
            names.extend(self.names.symbol(id).map(|s| (id.name.to_string(), s)));
        };
        let part = |part: &AssignmentTargetMaybeDefault<'_>, names: &mut Vec<Name>| match part {
            AssignmentTargetMaybeDefault::AssignmentTargetWithDefault(d) => self.gather(&d.binding, names),
            part => {
                if let Some(target) = part.as_assignment_target() {
                    self.gather(target, names);
                }
            }
        };
        match target {
            AssignmentTarget::AssignmentTargetIdentifier(id) => add(id, names),
            AssignmentTarget::ArrayAssignmentTarget(a) => {
                for element in a.elements.iter().flatten() {
                    part(element, names);
                }
                if let Some(rest) = &a.rest {
                    self.gather(&rest.target, names);
                }
            }
            AssignmentTarget::ObjectAssignmentTarget(o) => {
                for property in &o.properties {
                    match property {
                        AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(p) => add(&p.binding, names),
                        AssignmentTargetProperty::AssignmentTargetPropertyProperty(p) => part(&p.binding, names),
                    }
                }
                if let Some(rest) = &o.rest {
                    self.gather(&rest.target, names);
                }
            }
            _ => {}
        }
    }

    fn text(&self, span: Span) -> &str {
        &self.source[span.start as usize..span.end as usize]
    }
}

fn told(reach: &Reach) -> String {
    match reach {
        Reach::Twice(_, after) => after.clone(),
        _ => ")".into(),
    }
}

fn static_key(target: &SimpleAssignmentTarget<'_>) -> Option<String> {
    match target {
        SimpleAssignmentTarget::StaticMemberExpression(m) => Some(m.property.name.to_string()),
        SimpleAssignmentTarget::PrivateFieldExpression(m) => Some(format!("#{}", m.field.name)),
        _ => None,
    }
}

fn is_literal_key(key: &Expression<'_>) -> bool {
    matches!(key, Expression::StringLiteral(_) | Expression::NumericLiteral(_))
}

fn assignment_operator(operator: AssignmentOperator) -> Option<Operator> {
    Some(match operator {
        AssignmentOperator::Addition => Operator::Add,
        AssignmentOperator::Subtraction => Operator::Subtract,
        AssignmentOperator::Multiplication => Operator::Multiply,
        AssignmentOperator::Division => Operator::Divide,
        AssignmentOperator::Remainder => Operator::Remainder,
        AssignmentOperator::Exponential => Operator::Exponent,
        AssignmentOperator::BitwiseAnd => Operator::BitAnd,
        AssignmentOperator::BitwiseOR => Operator::BitOr,
        AssignmentOperator::BitwiseXOR => Operator::BitXor,
        AssignmentOperator::ShiftLeft => Operator::ShiftLeft,
        AssignmentOperator::ShiftRight => Operator::ShiftRight,
        AssignmentOperator::ShiftRightZeroFill => Operator::ShiftRightZero,
        _ => return None,
    })
}
