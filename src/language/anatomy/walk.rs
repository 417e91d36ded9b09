//! Collects an [`Anatomy`] from the tree.

use super::printed::{iterated, printed, value};
use super::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_semantic::Scoping;
use oxc_span::GetSpan;
use oxc_syntax::operator::{BinaryOperator, UnaryOperator};
use oxc_syntax::scope::ScopeFlags;
use oxc_syntax::symbol::SymbolFlags;

pub(super) fn anatomy(text: &str, program: &Program<'_>, scoping: &Scoping) -> Anatomy {
    let mut collector =
        Collector { text, scoping, anatomy: Anatomy::default(), functions: Vec::new(), whole: None, declared: BTreeMap::new() };
    collector.visit_program(program);
    let Collector { mut anatomy, declared: ends, .. } = collector;
    for used in &mut anatomy.names {
        if let Some((declared, owner)) = &mut used.dead_zone {
            declared.1 = ends.get(&declared.0).copied().unwrap_or(declared.1);
            let inside = |function: &FunctionText| function.inside.0 <= declared.0 && declared.1 <= function.inside.1;
            let smallest = |(_, function): &(usize, &FunctionText)| function.inside.1 - function.inside.0;
            let around = anatomy.functions.iter().enumerate().filter(|(_, function)| inside(function)).min_by_key(smallest);
            *owner = around.map(|(number, _)| number);
        }
    }
    anatomy.names.sort_by_key(|used| used.place.0);
    anatomy.demands.sort_by_key(|demand| demand.place.0);
    anatomy
}

pub(super) struct Collector<'c> {
    text: &'c str,
    scoping: &'c Scoping,
    pub anatomy: Anatomy,
    /// numbers of the functions around
    functions: Vec<usize>,
    /// a method is printed with its name, which stands before what the tree calls its function
    whole: Option<Stretch>,
    /// where the value of a declared name ends, by where the name starts
    declared: BTreeMap<usize, usize>,
}

impl Collector<'_> {
    fn site(&mut self, offset: usize, kind: SiteKind, place: Stretch) {
        self.anatomy.sites.entry(offset).or_default().push(Site { kind, place });
    }

    fn demand(&mut self, kind: DemandKind, place: Span, text: String) {
        let function = self.functions.last().copied();
        self.anatomy.demands.push(Demand { kind, place: stretch(place), text, function });
    }

    /// The offset of the parenthesis that opens the arguments after the callee, which ends at `from`.
    fn parenthesis(&self, from: u32) -> Option<usize> {
        let mut at = from as usize;
        loop {
            let rest = self.text.get(at..)?;
            let next = rest.chars().next()?;
            at += match next {
                '(' => return Some(at),
                '/' if rest.starts_with("/*") => rest.find("*/")? + 2,
                '/' if rest.starts_with("//") => rest.find('\n')?,
                other => other.len_utf8(),
            };
        }
    }

    fn enter(&mut self, whole: Stretch, inside: Stretch) {
        self.functions.push(self.anatomy.functions.len());
        self.anatomy.functions.push(FunctionText { whole, inside });
    }

    fn pattern(&mut self, pattern: &BindingPattern<'_>, init: Option<&Expression<'_>>) {
        let text = init.map(printed).unwrap_or_default();
        match pattern {
            BindingPattern::ObjectPattern(object) => {
                let first = object.properties.first().and_then(|property| property.key.static_name()).map(|name| name.to_string());
                let place = object.properties.first().map_or(object.span, |property| property.key.span());
                self.demand(DemandKind::ObjectPattern { first }, place, text);
            }
            BindingPattern::ArrayPattern(array) if !init.is_some_and(is_array) => {
                self.demand(DemandKind::ArrayPattern, init.map_or(array.span, GetSpan::span), text);
            }
            _ => {}
        }
    }

    fn iterable(&mut self, value: &Expression<'_>) {
        if !is_array(value) {
            self.demand(DemandKind::Iterable, value.span(), iterated(value));
        }
    }

    fn target(&mut self, target: &AssignmentTarget<'_>, value: &Expression<'_>) {
        match target {
            AssignmentTarget::ObjectAssignmentTarget(object) => {
                let (first, place) = match object.properties.first() {
                    Some(AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(name)) => {
                        (Some(name.binding.name.to_string()), name.binding.span)
                    }
                    Some(AssignmentTargetProperty::AssignmentTargetPropertyProperty(named)) => {
                        (named.name.static_name().map(|name| name.to_string()), named.name.span())
                    }
                    None => (None, object.span),
                };
                self.demand(DemandKind::ObjectPattern { first }, place, printed(value));
            }
            AssignmentTarget::ArrayAssignmentTarget(_) if !is_array(value) => {
                self.demand(DemandKind::ArrayPattern, value.span(), printed(value))
            }
            _ => {}
        }
    }

    fn arguments(arguments: &[Argument<'_>]) -> Vec<String> {
        let told = |argument: &Expression<'_>| value(argument).unwrap_or_else(|| printed(argument));
        arguments.iter().map(|argument| argument.as_expression().map(told).unwrap_or_default()).collect()
    }
}

/// What is surely iterable asks for nothing.
fn is_array(value: &Expression<'_>) -> bool {
    matches!(value.without_parentheses(), Expression::ArrayExpression(_))
}

/// What is underlined for a callee: the property of `a.b.c`, else all of it.
fn called(callee: &Expression<'_>) -> Stretch {
    match callee.without_parentheses() {
        Expression::StaticMemberExpression(member) => stretch(member.property.span),
        other => stretch(other.span()),
    }
}

impl<'a> VisitJs<'a> for Collector<'_> {
    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        // The engine places a method at its name, and any other function at its body.
        let method = self.whole.take();
        let inside = method.unwrap_or((function.params.span.start as usize, function.span.end as usize));
        self.enter(method.unwrap_or_else(|| stretch(function.span)), inside);
        walk::walk_function(self, function, flags);
        self.functions.pop();
    }

    fn visit_arrow_function_expression(&mut self, arrow: &ArrowFunctionExpression<'a>) {
        self.enter(stretch(arrow.span), stretch(arrow.span));
        walk::walk_arrow_function_expression(self, arrow);
        self.functions.pop();
    }

    fn visit_method_definition(&mut self, method: &MethodDefinition<'a>) {
        // `static` is not part of a method's text
        let start = match method.r#static {
            true => {
                let rest = &self.text[method.span.start as usize + "static".len()..];
                method.span.end as usize - method.span.size() as usize + "static".len() + (rest.len() - rest.trim_start().len())
            }
            false => method.span.start as usize,
        };
        self.visit_property_key(&method.key);
        let kind = match method.kind {
            MethodDefinitionKind::Get => PropertyKind::Get,
            MethodDefinitionKind::Set => PropertyKind::Set,
            _ => PropertyKind::Init,
        };
        self.key(&method.key, kind);
        self.whole = Some((start, method.span.end as usize));
        self.visit_function(&method.value, ScopeFlags::Function);
    }

    fn visit_object_property(&mut self, property: &ObjectProperty<'a>) {
        self.visit_property_key(&property.key);
        self.key(&property.key, property.kind);
        if property.method || property.kind != PropertyKind::Init {
            self.whole = Some(stretch(property.span));
        }
        self.visit_expression(&property.value);
    }

    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if let Some(offset) = self.parenthesis(call.callee.span().end) {
            self.defined(call);
            let spread = call.arguments.iter().any(Argument::is_spread);
            let kind = SiteKind::Call { callee: printed(&call.callee), arguments: Self::arguments(&call.arguments), spread };
            self.site(offset, kind, called(&call.callee));
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_tagged_template_expression(&mut self, tagged: &TaggedTemplateExpression<'a>) {
        let (start, end) = called(&tagged.tag);
        self.demand(DemandKind::Tag, Span::new(start as u32, end as u32), printed(&tagged.tag));
        walk::walk_tagged_template_expression(self, tagged);
    }

    fn visit_new_expression(&mut self, new: &NewExpression<'a>) {
        let kind = SiteKind::New { callee: printed(&new.callee), arguments: Self::arguments(&new.arguments) };
        self.site(new.span.start as usize, kind, stretch(new.span));
        walk::walk_new_expression(self, new);
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        let place = stretch(member.property.span);
        self.site(place.0, SiteKind::Property { name: Some(member.property.name.to_string()) }, place);
        walk::walk_static_member_expression(self, member);
    }

    fn visit_computed_member_expression(&mut self, member: &ComputedMemberExpression<'a>) {
        let place = stretch(member.expression.span());
        self.site(place.0, SiteKind::Property { name: value(&member.expression) }, place);
        walk::walk_computed_member_expression(self, member);
    }

    fn visit_private_field_expression(&mut self, member: &PrivateFieldExpression<'a>) {
        let place = stretch(member.field.span);
        self.site(place.0, SiteKind::Private { name: member.field.name.to_string(), written: false }, place);
        walk::walk_private_field_expression(self, member);
    }

    fn visit_assignment_expression(&mut self, assignment: &AssignmentExpression<'a>) {
        let name = match &assignment.left {
            AssignmentTarget::AssignmentTargetIdentifier(name) => Some(name.name.to_string()),
            AssignmentTarget::PrivateFieldExpression(member) => {
                let kind = SiteKind::Private { name: member.field.name.to_string(), written: true };
                self.site(assignment.span.start as usize, kind, stretch(member.field.span));
                None
            }
            _ => None,
        };
        let place = match &assignment.left {
            AssignmentTarget::StaticMemberExpression(member) => stretch(member.property.span),
            left => stretch(left.span()),
        };
        self.site(assignment.span.start as usize, SiteKind::Assignment { name }, place);
        self.target(&assignment.left, &assignment.right);
        walk::walk_assignment_expression(self, assignment);
    }

    fn visit_update_expression(&mut self, update: &UpdateExpression<'a>) {
        let name = update.argument.get_identifier_name().map(ToString::to_string);
        self.site(update.span.start as usize, SiteKind::Assignment { name }, stretch(update.argument.span()));
        walk::walk_update_expression(self, update);
    }

    fn visit_unary_expression(&mut self, unary: &UnaryExpression<'a>) {
        match unary.operator {
            UnaryOperator::Delete => {
                let member = unary.argument.as_member_expression();
                let name = member.and_then(|member| member.static_property_name()).map(|name| name.to_string());
                self.site(unary.span.start as usize, SiteKind::Delete { name }, stretch(unary.span));
            }
            // A name may be asked for its type where it is not declared.
            UnaryOperator::Typeof if matches!(unary.argument, Expression::Identifier(_)) => {
                walk::walk_unary_expression(self, unary);
                self.anatomy.names.pop_if(|used| used.undeclared);
                return;
            }
            UnaryOperator::Typeof | UnaryOperator::LogicalNot | UnaryOperator::Void => {}
            _ => self.demand(DemandKind::Operator, unary.span, String::new()),
        }
        walk::walk_unary_expression(self, unary);
    }

    fn visit_throw_statement(&mut self, statement: &ThrowStatement<'a>) {
        self.site(statement.argument.span().start as usize, SiteKind::Throw, stretch(statement.span));
        walk::walk_throw_statement(self, statement);
    }

    fn visit_class(&mut self, class: &Class<'a>) {
        if let Some(heritage) = &class.heritage {
            let parent = &heritage.expression;
            self.demand(DemandKind::Parent, parent.span(), value(parent).unwrap_or_else(|| printed(parent)));
        }
        walk::walk_class(self, class);
    }

    fn visit_object_pattern(&mut self, pattern: &ObjectPattern<'a>) {
        self.site(pattern.span.end as usize, SiteKind::Pattern, stretch(pattern.span));
        walk::walk_object_pattern(self, pattern);
    }

    fn visit_array_pattern(&mut self, pattern: &ArrayPattern<'a>) {
        self.site(pattern.span.end as usize, SiteKind::Pattern, stretch(pattern.span));
        walk::walk_array_pattern(self, pattern);
    }

    fn visit_object_assignment_target(&mut self, target: &ObjectAssignmentTarget<'a>) {
        self.site(target.span.end as usize, SiteKind::Pattern, stretch(target.span));
        walk::walk_object_assignment_target(self, target);
    }

    fn visit_array_assignment_target(&mut self, target: &ArrayAssignmentTarget<'a>) {
        self.site(target.span.end as usize, SiteKind::Pattern, stretch(target.span));
        walk::walk_array_assignment_target(self, target);
    }

    fn visit_identifier_reference(&mut self, name: &IdentifierReference<'a>) {
        let symbol = name.reference_id.get().and_then(|reference| self.scoping.get_reference(reference).symbol_id());
        let lexical =
            symbol.filter(|symbol| self.scoping.symbol_flags(*symbol).intersects(SymbolFlags::BlockScopedVariable | SymbolFlags::Class));
        self.anatomy.names.push(NameUse {
            name: name.name.to_string(),
            place: stretch(name.span),
            function: self.functions.last().copied(),
            dead_zone: lexical.map(|symbol| (stretch(self.scoping.symbol_span(symbol)), None)),
            undeclared: symbol.is_none(),
        });
    }

    fn visit_property_definition(&mut self, field: &PropertyDefinition<'a>) {
        self.key(&field.key, PropertyKind::Init);
        walk::walk_property_definition(self, field);
    }

    fn visit_variable_declarator(&mut self, declarator: &VariableDeclarator<'a>) {
        for name in declarator.id.get_binding_identifiers() {
            self.declared.insert(name.span.start as usize, declarator.span.end as usize);
        }
        if declarator.init.is_some() {
            self.pattern(&declarator.id, declarator.init.as_ref());
        }
        walk::walk_variable_declarator(self, declarator);
    }

    fn visit_formal_parameter(&mut self, parameter: &FormalParameter<'a>) {
        self.pattern(&parameter.pattern, None);
        walk::walk_formal_parameter(self, parameter);
    }

    fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
        self.iterable(&statement.right);
        if let ForStatementLeft::VariableDeclaration(declaration) = &statement.left
            && let Some(declarator) = declaration.declarations.first()
        {
            self.pattern(&declarator.id, None);
        }
        walk::walk_for_of_statement(self, statement);
    }

    fn visit_spread_element(&mut self, spread: &SpreadElement<'a>) {
        self.iterable(&spread.argument);
        walk::walk_spread_element(self, spread);
    }

    fn visit_yield_expression(&mut self, expression: &YieldExpression<'a>) {
        if let (true, Some(argument)) = (expression.delegate, &expression.argument) {
            self.demand(DemandKind::Delegate, argument.span(), printed(argument));
        }
        walk::walk_yield_expression(self, expression);
    }

    fn visit_template_literal(&mut self, template: &TemplateLiteral<'a>) {
        if !template.expressions.is_empty() {
            self.demand(DemandKind::Template, template.span, String::new());
        }
        walk::walk_template_literal(self, template);
    }

    fn visit_binary_expression(&mut self, binary: &BinaryExpression<'a>) {
        let right = &binary.right;
        match binary.operator {
            BinaryOperator::In => {
                self.demand(DemandKind::In(value(&binary.left)), binary.span, value(right).unwrap_or_else(|| printed(right)))
            }
            BinaryOperator::Instanceof => self.demand(DemandKind::InstanceOf, binary.span, printed(right)),
            BinaryOperator::StrictEquality | BinaryOperator::StrictInequality => {}
            _ => self.demand(DemandKind::Operator, binary.span, String::new()),
        }
        walk::walk_binary_expression(self, binary);
    }
}
