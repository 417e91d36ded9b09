//! Functions in blocks. In sloppy code such a function also declares a `var` in the enclosing function, unless that would clash with
//! another declaration (ECMA-262, B.3.2): then the name stays in its block. The parser wrongly reports the clash as an error.

use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_diagnostics::OxcDiagnostic;
use oxc_span::{GetSpan, Span};
use oxc_syntax::scope::ScopeFlags;

/// Whether the diagnostic reports a duplicate declaration that is only due to a function in a block, so that it is no error.
pub(crate) fn is_no_clash(diagnostic: &OxcDiagnostic, program: &Program<'_>) -> bool {
    if !diagnostic.message.contains("already been declared") {
        return false;
    }
    let places: Vec<u32> = diagnostic.labels.iter().map(|label| label.offset()).collect();
    let mut functions = BlockFunctions::default();
    functions.visit_program(program);
    let [one, other] = places.as_slice() else { return false };
    functions.found.iter().any(|(name, block)| {
        let outside = |place: u32| place < block.start || place >= block.end;
        (name == one && outside(*other)) || (name == other && outside(*one))
    })
}

/// The names of functions in blocks, with their blocks.
#[derive(Default)]
struct BlockFunctions {
    found: Vec<(u32, Span)>,
}

impl BlockFunctions {
    fn list(&mut self, statements: &[Statement<'_>], block: Span) {
        for statement in statements {
            if let Statement::FunctionDeclaration(function) = statement
                && let Some(name) = &function.id
                && !function.r#async
                && !function.generator
            {
                self.found.push((name.span.start, block));
            }
        }
    }
}

impl<'a> VisitJs<'a> for BlockFunctions {
    fn visit_block_statement(&mut self, block: &BlockStatement<'a>) {
        self.list(&block.body, block.span);
        walk::walk_block_statement(self, block);
    }

    fn visit_switch_statement(&mut self, switch: &SwitchStatement<'a>) {
        for case in &switch.cases {
            self.list(&case.consequent, switch.span);
        }
        walk::walk_switch_statement(self, switch);
    }

    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        if !function.has_use_strict_directive() {
            walk::walk_function(self, function, flags);
        }
    }

    /// class bodies are always strict code
    fn visit_class(&mut self, _: &Class<'a>) {}

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        for branch in std::iter::once(&statement.consequent).chain(&statement.alternate) {
            self.list(std::slice::from_ref(branch), branch.span());
        }
        walk::walk_if_statement(self, statement);
    }
}
