use crate::bytecompiler::ByteCompiler;
use boa_ast::{Statement, statement::If};

impl ByteCompiler<'_> {
    pub(crate) fn compile_if(&mut self, node: &If, use_expr: bool) {
        // A long chain of `else if` nests in the statements after `else`.
        let mut node = node;
        let mut ends = Vec::new();
        loop {
            let jump_false = self.compile_condition_and_branch(node.cond(), None);
            self.compile_stmt(node.body(), use_expr, true);
            ends.push(self.jump());
            self.patch_jump(jump_false);
            match node.else_node() {
                Some(Statement::If(next)) => node = next,
                Some(last) => {
                    self.compile_stmt(last, use_expr, true);
                    break;
                }
                None => break,
            }
        }
        for end in ends {
            self.patch_jump(end);
        }
    }
}
