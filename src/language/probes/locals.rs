//! Variables at the top of a script, as locals of the script: the engine looks a global `var` up by its name each time, five times as
//! slow, and that is how beginners write.
//!
//! | what | becomes |
//! | --- | --- |
//! | `var a = 1, b;` | `/*var*/let $_v1=a = 1, $_v2=b;`, and `let a,b;` before the first statement |
//! | `for (var i = 0; …)` | `for (/*var*/i = 0; …)` |
//!
//! A declaration has no value of its own, hence the `let` with a name nobody knows. It is done only where nobody can tell: not with
//! names that are properties of the global object already or are declared as functions, too, not where the global object could be
//! asked (`this`, `globalThis`), and not beside `eval`, `Function` or `with`.

use super::*;
use std::collections::HashSet;

/// What becomes local.
#[derive(Debug, Default)]
pub(super) struct Locals {
    /// the names, in the order declared
    pub names: Vec<String>,
    /// offsets of the declarations in lists of statements
    pub listed: HashSet<u32>,
    /// offsets of the declarations in the heads of loops
    pub heads: HashSet<u32>,
}

impl Locals {
    /// What can become local in a program whose global object has these properties.
    pub fn of(program: &Program<'_>, globals: &HashSet<String>) -> Self {
        let mut survey = Survey { kept: RESERVED.iter().map(ToString::to_string).collect(), ..Survey::default() };
        survey.visit_program(program);
        if survey.asked {
            return Self::default();
        }
        let Survey { mut kept, declarations, .. } = survey;
        kept.extend(globals.iter().cloned());
        // A declaration that stays keeps all its names, and these keep the other declarations they stand in.
        loop {
            let before = kept.len();
            for declaration in &declarations {
                if declaration.place == Stands::Elsewhere || declaration.names.iter().any(|name| kept.contains(name)) {
                    kept.extend(declaration.names.iter().cloned());
                }
            }
            if kept.len() == before {
                break;
            }
        }
        let mut locals = Self::default();
        for declaration in declarations.iter().filter(|d| !d.names.is_empty() && d.names.iter().all(|name| !kept.contains(name))) {
            let set = if declaration.place == Stands::InHead { &mut locals.heads } else { &mut locals.listed };
            set.insert(declaration.start);
            for name in &declaration.names {
                if !locals.names.contains(name) {
                    locals.names.push(name.clone());
                }
            }
        }
        locals
    }
}

/// Names that `let` cannot declare, or that mean something else in the head of a loop.
const RESERVED: [&str; 7] = ["undefined", "NaN", "Infinity", "let", "async", "arguments", "yield"];

/// The global object's names for itself.
const GLOBALS: [&str; 6] = ["globalThis", "self", "window", "global", "frames", "top"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    InList,
    InHead,
    /// where no `let` may stand
    Elsewhere,
}

struct Declaration {
    start: u32,
    names: Vec<String>,
    place: Stands,
}

#[derive(Default)]
struct Survey {
    /// functions around
    depth: u32,
    classes: u32,
    declarations: Vec<Declaration>,
    /// names that stay as they are
    kept: HashSet<String>,
    /// the global object or text that is run may be asked anything
    asked: bool,
}

impl Survey {
    fn declaration<'a>(&mut self, declaration: &VariableDeclaration<'a>, place: Stands) {
        if self.depth == 0 && declaration.kind == VariableDeclarationKind::Var {
            let names: Vec<Option<String>> =
                declaration.declarations.iter().map(|d| d.id.get_binding_identifier().map(|id| id.name.to_string())).collect();
            let plain = declaration.declarations.iter().all(|d| matches!(d.id, BindingPattern::BindingIdentifier(_)));
            if !plain {
                let mut found = Names(Vec::new());
                found.visit_variable_declaration(declaration);
                self.kept.extend(found.0);
            }
            let place = if plain { place } else { Stands::Elsewhere };
            self.declarations.push(Declaration { start: declaration.span.start, names: names.into_iter().flatten().collect(), place });
        }
        walk::walk_variable_declaration(self, declaration);
    }

    fn list<'a>(&mut self, statements: &[Statement<'a>]) {
        for statement in statements {
            match statement {
                Statement::VariableDeclaration(declaration) => self.declaration(declaration, Stands::InList),
                statement => self.visit_statement(statement),
            }
        }
    }

    fn head<'a>(&mut self, left: &ForStatementLeft<'a>) {
        match left {
            ForStatementLeft::VariableDeclaration(declaration) => {
                let place = if declaration.declarations.iter().any(|d| d.init.is_some()) { Stands::Elsewhere } else { Stands::InHead };
                self.declaration(declaration, place);
            }
            left => self.visit_for_statement_left(left),
        }
    }
}

/// Every name a declaration declares.
struct Names(Vec<String>);

impl<'a> VisitJs<'a> for Names {
    fn visit_binding_identifier(&mut self, name: &BindingIdentifier<'a>) {
        self.0.push(name.name.to_string());
    }

    fn visit_expression(&mut self, _: &Expression<'a>) {}
}

impl<'a> VisitJs<'a> for Survey {
    fn visit_program(&mut self, program: &Program<'a>) {
        self.list(&program.body);
    }

    fn visit_block_statement(&mut self, block: &BlockStatement<'a>) {
        self.list(&block.body);
    }

    fn visit_switch_case(&mut self, case: &SwitchCase<'a>) {
        if let Some(test) = &case.test {
            self.visit_expression(test);
        }
        self.list(&case.consequent);
    }

    fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
        self.declaration(declaration, Stands::Elsewhere);
    }

    fn visit_for_statement(&mut self, statement: &ForStatement<'a>) {
        match &statement.init {
            Some(ForStatementInit::VariableDeclaration(declaration)) => self.declaration(declaration, Stands::InHead),
            Some(init) => self.visit_for_statement_init(init),
            None => {}
        }
        for part in [&statement.test, &statement.update].into_iter().flatten() {
            self.visit_expression(part);
        }
        self.visit_statement(&statement.body);
    }

    fn visit_for_in_statement(&mut self, statement: &ForInStatement<'a>) {
        self.head(&statement.left);
        self.visit_expression(&statement.right);
        self.visit_statement(&statement.body);
    }

    fn visit_for_of_statement(&mut self, statement: &ForOfStatement<'a>) {
        self.head(&statement.left);
        self.visit_expression(&statement.right);
        self.visit_statement(&statement.body);
    }

    fn visit_with_statement(&mut self, _: &WithStatement<'a>) {
        self.asked = true;
    }

    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        if let Some(name) = function.id.as_ref().filter(|_| function.is_declaration()) {
            self.kept.insert(name.name.to_string());
        }
        self.depth += 1;
        walk::walk_function(self, function, flags);
        self.depth -= 1;
    }

    fn visit_arrow_function_expression(&mut self, arrow: &ArrowFunctionExpression<'a>) {
        self.depth += 1;
        walk::walk_arrow_function_expression(self, arrow);
        self.depth -= 1;
    }

    fn visit_class_body(&mut self, body: &ClassBody<'a>) {
        self.depth += 1;
        self.classes += 1;
        walk::walk_class_body(self, body);
        self.classes -= 1;
        self.depth -= 1;
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        let of_global = match &member.object {
            Expression::ThisExpression(_) => self.classes == 0,
            Expression::Identifier(name) => GLOBALS.contains(&name.name.as_str()),
            _ => false,
        };
        if of_global {
            self.kept.insert(member.property.name.to_string());
        } else {
            walk::walk_static_member_expression(self, member);
        }
    }

    fn visit_this_expression(&mut self, _: &ThisExpression) {
        // in the body of a class `this` is never the global object, unless somebody names that
        self.asked |= self.classes == 0;
    }

    fn visit_identifier_reference(&mut self, name: &IdentifierReference<'a>) {
        let name = name.name.as_str();
        self.asked |= GLOBALS.contains(&name) || matches!(name, "eval" | "Function");
    }
}

impl Prober<'_> {
    /// Declares the locals before the first statement.
    pub(super) fn declare_locals(&mut self, program: &Program<'_>) {
        if let Some(first) = program.body.first().filter(|_| !self.locals.names.is_empty()) {
            let names = self.locals.names.join(",");
            self.insertions.open(first.span().start, format!("let {names};"));
        }
    }

    /// What of a declaration is left to do where it stands; false if its names stay the script's.
    pub(super) fn local<'a>(&mut self, declaration: &VariableDeclaration<'a>) -> bool {
        let start = declaration.span.start;
        let listed = self.locals.listed.contains(&start);
        if !listed && !self.locals.heads.contains(&start) {
            return false;
        }
        self.insertions.open(start, "/*");
        self.insertions.close(start + 3, if listed { "*/let" } else { "*/" });
        for declarator in declaration.declarations.iter().filter(|_| listed) {
            self.count += 1;
            self.insertions.open(declarator.span.start, format!("{}v{}=", self.prefix, self.count));
        }
        true
    }
}
