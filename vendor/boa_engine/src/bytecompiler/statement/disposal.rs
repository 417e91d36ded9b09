use crate::bytecompiler::{
    ByteCompiler,
    jump_control::{FinallyRegisters, JumpControlInfoFlags},
};
use boa_ast::{Declaration, StatementListItem, declaration::Disposal};

/// How the resources that a list of statements declares are disposed of, if it declares any.
pub(crate) fn disposal_of(statements: &[StatementListItem]) -> Option<Disposal> {
    statements
        .iter()
        .filter_map(|item| match item {
            StatementListItem::Declaration(declaration) => match declaration.as_ref() {
                Declaration::Lexical(lexical) => lexical.disposal(),
                _ => None,
            },
            StatementListItem::Statement(_) => None,
        })
        .max()
}

impl ByteCompiler<'_> {
    /// Compiles `body`, whose `using` declarations are disposed of when it is left, however it is.
    ///
    /// This is a `try` statement whose `finally` block calls the resources' methods one after
    /// another. An error in one of them does not keep the others from being called.
    pub(crate) fn compile_with_disposal(
        &mut self,
        disposal: Disposal,
        use_expr: bool,
        body: impl FnOnce(&mut Self),
    ) {
        let resources = self.register_allocator.alloc();
        let error = self.register_allocator.alloc();
        let has_error = self.register_allocator.alloc();
        let jump_index = self.register_allocator.alloc();
        let return_value = self.register_allocator.alloc();
        let generator_return = self.register_allocator.alloc();

        self.bytecode.emit_create_disposal(resources.variable());
        self.bytecode.emit_store_false(has_error.variable());
        self.bytecode.emit_store_zero(jump_index.variable());
        self.bytecode.emit_store_false(generator_return.variable());

        self.push_try_with_finally_control_info(
            FinallyRegisters {
                throw_flag: has_error.index(),
                jump_index: jump_index.index(),
                return_value: return_value.index(),
            },
            use_expr,
        );
        let outer = self.disposal.replace(resources.index());
        let handler = self.push_handler();

        body(self);

        self.disposal = outer;
        let done = self.jump();
        self.patch_handler(handler);

        // A generator's `return()` comes as an exception without a value.
        let generator_handler = self.is_generator().then(|| {
            self.bytecode.emit_store_true(generator_return.variable());
            self.push_handler()
        });
        self.bytecode.emit_exception(error.variable());
        self.bytecode.emit_store_true(has_error.variable());
        if let Some(generator_handler) = generator_handler {
            self.bytecode.emit_store_false(generator_return.variable());
            self.patch_handler(generator_handler);
        }

        self.patch_jump(done);
        let start = self.next_opcode_location();
        self.jump_info
            .last_mut()
            .expect("there should be a try block")
            .flags |= JumpControlInfoFlags::IN_FINALLY;

        let completion = self.register_allocator.alloc();
        self.bytecode
            .emit_set_register_from_accumulator(completion.variable());

        let value = self.register_allocator.alloc();
        let state = self.register_allocator.alloc();
        let next = self.next_opcode_location();
        let step_handler = self.push_handler();
        self.bytecode.emit_dispose_next(
            resources.variable(),
            value.variable(),
            state.variable(),
        );
        let exit = self.jump_if_null_or_undefined(&state);
        if disposal == Disposal::Async {
            let no_wait = self.jump_if_false(&state);
            self.bytecode.emit_await(value.variable());
            let resume_kind = self.register_allocator.alloc();
            self.pop_into_register(&resume_kind);
            self.pop_into_register(&value);
            self.generator_next(&value, &resume_kind);
            self.register_allocator.dealloc(resume_kind);
            self.patch_jump(no_wait);
        }
        self.bytecode.emit_jump(next);

        self.patch_handler(step_handler);
        self.bytecode.emit_exception(value.variable());
        self.bytecode.emit_suppress_error(
            error.variable(),
            has_error.variable(),
            value.variable(),
        );
        self.bytecode.emit_store_false(generator_return.variable());
        self.bytecode.emit_jump(next);

        self.patch_jump(exit);
        self.register_allocator.dealloc(state);
        self.register_allocator.dealloc(value);
        self.bytecode.emit_set_accumulator(completion.variable());
        self.register_allocator.dealloc(completion);

        let no_throw = self.jump_if_false(&has_error);
        self.bytecode.emit_throw(error.variable());
        self.patch_jump(no_throw);
        if generator_handler.is_some() {
            let no_return = self.jump_if_false(&generator_return);
            self.bytecode.emit_re_throw();
            self.patch_jump(no_return);
        }
        self.pop_try_with_finally_control_info(start);

        self.register_allocator.dealloc(generator_return);
        self.register_allocator.dealloc(return_value);
        self.register_allocator.dealloc(jump_index);
        self.register_allocator.dealloc(has_error);
        self.register_allocator.dealloc(error);
        self.register_allocator.dealloc(resources);
    }
}
