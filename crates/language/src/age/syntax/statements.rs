//! Finds statements, directives and modules.

use super::finder::Finder;
use oxc_ast::ast::*;
use oxc_ast_visit::{VisitJs, walk_js as walk};
use oxc_span::GetSpan;

/// The visitor.
pub(super) struct Statements<'f, 't> {
    pub finder: &'f mut Finder<'t>,
}

impl<'a> VisitJs<'a> for Statements<'_, '_> {
    fn visit_hashbang(&mut self, it: &Hashbang<'a>) {
        self.finder.add("syntax-hashbang-comments", it.span);
    }
    fn visit_directive(&mut self, it: &Directive<'a>) {
        if it.directive == "use strict" {
            self.finder.add("syntax-strict-mode", it.span);
        }
    }
    fn visit_block_statement(&mut self, it: &BlockStatement<'a>) {
        self.finder.word("syntax-block-statement", it.span, 1);
        walk::walk_block_statement(self, it);
    }
    fn visit_expression_statement(&mut self, it: &ExpressionStatement<'a>) {
        self.finder.ended(it.span);
        walk::walk_expression_statement(self, it);
    }
    fn visit_empty_statement(&mut self, it: &EmptyStatement) {
        self.finder.add("syntax-empty-statement", it.span);
    }
    fn visit_variable_declaration(&mut self, it: &VariableDeclaration<'a>) {
        match it.kind {
            VariableDeclarationKind::Var => self.finder.word("syntax-var-declaration", it.span, 3),
            VariableDeclarationKind::Let => self.finder.word("syntax-let-declaration", it.span, 3),
            VariableDeclarationKind::Const => self.finder.word("syntax-const-declaration", it.span, 5),
            VariableDeclarationKind::Using => self.finder.word("syntax-using-declarations", it.span, 5),
            VariableDeclarationKind::AwaitUsing => self.finder.word("syntax-await-using-declarations", it.span, 11),
        }
        for d in &it.declarations {
            if let Some(init) = &d.init {
                self.finder.add_sign("syntax-assignment", d.id.span().end, init.span().start, "=");
            }
        }
        walk::walk_variable_declaration(self, it);
    }
    fn visit_if_statement(&mut self, it: &IfStatement<'a>) {
        self.finder.word("syntax-if-else", it.span, 2);
        walk::walk_if_statement(self, it);
    }
    fn visit_for_statement(&mut self, it: &ForStatement<'a>) {
        self.finder.word("syntax-for-loop", it.span, 3);
        walk::walk_for_statement(self, it);
    }
    fn visit_for_in_statement(&mut self, it: &ForInStatement<'a>) {
        self.finder.word("syntax-for-in-loop", it.span, 3);
        walk::walk_for_in_statement(self, it);
    }
    fn visit_while_statement(&mut self, it: &WhileStatement<'a>) {
        self.finder.word("syntax-while-loop", it.span, 5);
        walk::walk_while_statement(self, it);
    }
    fn visit_do_while_statement(&mut self, it: &DoWhileStatement<'a>) {
        self.finder.word("syntax-do-while-loop", it.span, 2);
        walk::walk_do_while_statement(self, it);
    }
    fn visit_break_statement(&mut self, it: &BreakStatement<'a>) {
        self.finder.word("syntax-break", it.span, 5);
        if let Some(label) = &it.label {
            self.finder.add("syntax-break-continue-with-a-label", label.span);
        }
    }
    fn visit_continue_statement(&mut self, it: &ContinueStatement<'a>) {
        self.finder.word("syntax-continue", it.span, 8);
        if let Some(label) = &it.label {
            self.finder.add("syntax-break-continue-with-a-label", label.span);
        }
    }
    fn visit_return_statement(&mut self, it: &ReturnStatement<'a>) {
        self.finder.word("syntax-return", it.span, 6);
        walk::walk_return_statement(self, it);
    }
    fn visit_with_statement(&mut self, it: &WithStatement<'a>) {
        self.finder.word("syntax-with-statement", it.span, 4);
        walk::walk_with_statement(self, it);
    }
    fn visit_switch_statement(&mut self, it: &SwitchStatement<'a>) {
        self.finder.word("syntax-switch-statement", it.span, 6);
        walk::walk_switch_statement(self, it);
    }
    fn visit_labeled_statement(&mut self, it: &LabeledStatement<'a>) {
        self.finder.add("syntax-labelled-statements", it.label.span);
        walk::walk_labeled_statement(self, it);
    }
    fn visit_throw_statement(&mut self, it: &ThrowStatement<'a>) {
        self.finder.word("syntax-throw-statement", it.span, 5);
        walk::walk_throw_statement(self, it);
    }
    fn visit_try_statement(&mut self, it: &TryStatement<'a>) {
        self.finder.word("syntax-try-catch", it.span, 3);
        if let Some(finalizer) = &it.finalizer {
            let from = it.handler.as_ref().map_or(it.block.span.end, |h| h.span.end);
            self.finder.add_sign("syntax-finally-clause", from, finalizer.span.start, "finally");
        }
        walk::walk_try_statement(self, it);
    }
    fn visit_catch_clause(&mut self, it: &CatchClause<'a>) {
        if it.param.is_none() {
            self.finder.word("syntax-optional-catch-binding", it.span, 5);
        }
        walk::walk_catch_clause(self, it);
    }
    fn visit_debugger_statement(&mut self, it: &DebuggerStatement) {
        self.finder.add("syntax-debugger-statement", it.span);
    }
    fn visit_import_expression(&mut self, it: &ImportExpression<'a>) {
        self.finder.word("syntax-dynamic-import", it.span, 6);
        let last = it.options.as_ref().map_or(it.source.span(), GetSpan::span);
        if let Some(options) = &it.options {
            self.finder.add("syntax-dynamic-import-options", options.span());
        }
        if let Some(comma) = self.finder.trailing_comma(Some(last), it.span.end) {
            self.finder.add("syntax-trailing-comma-in-import", comma);
        }
        walk::walk_import_expression(self, it);
    }
    fn visit_module_declaration(&mut self, it: &ModuleDeclaration<'a>) {
        self.finder.word("syntax-modules-import-and-export", it.span(), 6);
        walk::walk_module_declaration(self, it);
    }
    fn visit_export_all_declaration(&mut self, it: &ExportAllDeclaration<'a>) {
        if let Some(name) = &it.exported {
            self.finder.add("syntax-export-as-ns", name.span());
        }
        walk::walk_export_all_declaration(self, it);
    }
    fn visit_module_export_name(&mut self, it: &ModuleExportName<'a>) {
        if let ModuleExportName::StringLiteral(name) = it {
            self.finder.add("syntax-string-names-in-import-export", name.span);
        }
    }
    fn visit_with_clause(&mut self, it: &WithClause<'a>) {
        self.finder.add("syntax-import-attributes-with-type", it.span);
        if self.finder.raw(it.span).contains("json") {
            self.finder.add("syntax-json-modules", it.span);
        }
    }
    fn visit_import_meta(&mut self, it: &ImportMeta) {
        self.finder.add("syntax-import-meta", it.span);
    }
}
