//! The interpreter's loop.
//!
//! The instructions that programs execute most stand here, one after the other in one function: what
//! they need of the frame (the next instruction, the registers) stays in locals, and none of them
//! counts a reference more than it must. Whatever they cannot do (a conversion, an exception, a rare
//! kind of object) and all other instructions are left to the handlers of `opcode`, before anything
//! was changed.
//!
//! # Safety
//!
//! The code here is unsafe for speed, and right because of these invariants:
//!
//! 1. **Code.** The byte compiler writes whole instructions. Their operands are registers below the
//!    code block's `register_count`, or entries of its tables (`bindings`, `ic`, `constants`), and
//!    each path through a function ends with an instruction that leaves it. So instructions and
//!    operands are read without looking at the length.
//! 2. **Pointers.** `frame`, `block`, `code`, `stack` and `registers` are taken anew
//!    (`continue 'frame`) after everything that can push or pop a frame or let the stack grow: every
//!    handler, every call and every return. Between two such places the stack's length stays within
//!    its capacity, so it does not move.
//! 3. **Borrows.** No borrow of an environment's bindings, of an object or of an inline cache lives
//!    from one instruction to the next, and no instruction here runs code of the program or a native
//!    function while it uses such a part. So the cells (`GcRefCell`) are opened without their flags.
//!    A native function must not call into the engine while it holds a mutable borrow of an object
//!    that a program can reach; it would have panicked before.
//! 4. **Dropping** a value frees memory and counts references; it never runs code of the program.
//! 5. **Ownership.** A value is copied bit by bit only where it is no pointer (`copy`), or where the
//!    place that it was read from is forgotten at once (`set_len`, `write`).
//! 6. **Kinds.** An object whose table of internal methods is the one of functions
//!    (`FUNCTION_METHODS`, `CONSTRUCTOR_METHODS`) holds an `OrdinaryFunction`, because only
//!    `OrdinaryFunction::internal_methods` hands these tables out.

#![allow(
    unsafe_op_in_unsafe_fn,
    reason = "the functions here are unsafe throughout, see above"
)]
#![allow(clippy::inline_always)]
#![allow(
    dangerous_implicit_autorefs,
    reason = "the places behind the pointers are valid and unaliased, invariants 2 and 3"
)]

use super::{
    CallFrame, CallFrameFlags, CompletionRecord, Constant,
    code_block::{CodeBlock, CodeBlockFlags, Constructed},
    opcode::{OPCODE_HANDLERS, Opcode},
};
use crate::{
    Context, JsError, JsNativeError, JsString, JsValue,
    builtins::{
        OrdinaryObject,
        array::ARRAY_EXOTIC_INTERNAL_METHODS,
        function::{CONSTRUCTOR_METHODS, FUNCTION_METHODS, OrdinaryFunction, ThisMode},
    },
    environments::{FunctionSlots, ThisBindingStatus},
    object::{
        JsObject, Object, OwnValue, PROTOTYPE, PropertyMap,
        internal_methods::{
            InternalObjectMethods, ORDINARY_METHODS,
            immutable_prototype::IMMUTABLE_PROTOTYPE_EXOTIC_INTERNAL_METHODS,
        },
        jsobject::ErasedVTableObject,
        shape::slot::SlotAttributes,
    },
};
use boa_ast::scope::{BindingLocator, BindingLocatorScope};
use std::{ops::ControlFlow, ptr};
use thin_vec::ThinVec;

/// Drops a value that is a pointer.
///
/// # Safety
///
/// The slot holds a value, and is written or forgotten next.
#[cold]
#[inline(never)]
unsafe fn drop_heap(slot: *mut JsValue) {
    ptr::drop_in_place(slot);
}

/// Clones a value that is a pointer: not inlined, to keep the loop small.
#[inline(never)]
fn clone_heap(value: &JsValue) -> JsValue {
    value.clone()
}

/// Puts a value in the place of another.
///
/// # Safety
///
/// The slot holds a value that nobody else refers to (invariants 2 and 3).
#[inline(always)]
unsafe fn put(slot: *mut JsValue, value: JsValue) {
    if (*slot).is_heap() {
        drop_heap(slot);
    }
    slot.write(value);
}

/// A copy of a value; numbers and the like are copied as bits.
///
/// # Safety
///
/// The place holds a value.
#[inline(always)]
unsafe fn copy(value: *const JsValue) -> JsValue {
    if (*value).is_heap() {
        clone_heap(&*value)
    } else {
        value.read()
    }
}

/// An operand of four bytes.
///
/// # Safety
///
/// The instruction at `ip` has an operand there (invariant 1).
#[inline(always)]
unsafe fn operand(ip: *const u8, offset: usize) -> usize {
    ip.add(offset).cast::<u32>().read_unaligned() as usize
}

impl Context {
    /// Runs until the frame that is marked so returns, yields or throws.
    pub(crate) fn run(&mut self) -> CompletionRecord {
        loop {
            // SAFETY: The invariants at the head of this file.
            if let Some(completion) = unsafe { self.run_frames() } {
                return completion;
            }
            if let Err(error) = self.check_memory()
                && let ControlFlow::Break(completion) = self.handle_error(error)
            {
                return completion;
            }
        }
    }

    /// Runs until the frame that is marked so is left, or for a while: then the loop is to be
    /// entered again. A host that compiles a function better once it is hot (a browser's
    /// WebAssembly) cannot replace one that runs.
    ///
    /// # Safety
    ///
    /// The invariants at the head of this file; a frame is there.
    #[inline(never)]
    unsafe fn run_frames(&mut self) -> Option<CompletionRecord> {
        let mut budget = 4096_u32;
        'frame: loop {
            budget -= 1;
            if budget == 0 {
                return None;
            }
            let frame: *mut CallFrame = self.vm.frame_mut();
            let block: &CodeBlock = &*ptr::from_ref(&**(*frame).code_block());
            let code = block.bytecode.bytes.as_ptr();
            if (*frame).pc as usize >= block.bytecode.bytes.len() {
                return Some(CompletionRecord::Throw(JsError::from_native(
                    JsNativeError::error(),
                )));
            }
            let stack: *mut JsValue = self.vm.stack.stack.as_mut_ptr();
            let registers = stack.add((*frame).rp as usize);
            let mut ip = code.add((*frame).pc as usize);

            macro_rules! register {
                ($offset:literal) => {
                    registers.add(operand(ip, $offset))
                };
            }
            macro_rules! next {
                ($size:literal) => {{
                    ip = ip.add($size);
                    continue;
                }};
            }
            macro_rules! jump_if {
                ($condition:expr, $size:literal) => {{
                    ip = if $condition {
                        code.add(operand(ip, 1))
                    } else {
                        ip.add($size)
                    };
                    continue;
                }};
            }
            macro_rules! arithmetic {
                ($fast:ident) => {{
                    let Some(value) = JsValue::$fast(&*register!(5), &*register!(9)) else {
                        break;
                    };
                    put(register!(1), value.into());
                    next!(13)
                }};
            }
            macro_rules! jump_unless {
                ($fast:ident) => {{
                    let Some(holds) = JsValue::$fast(&*register!(5), &*register!(9)) else {
                        break;
                    };
                    jump_if!(!holds, 13)
                }};
            }

            loop {
                // SAFETY: all 256 numbers are opcodes.
                match std::mem::transmute::<u8, Opcode>(*ip) {
                    Opcode::StoreZero => {
                        put(register!(1), JsValue::new(0));
                        next!(5)
                    }
                    Opcode::StoreOne => {
                        put(register!(1), JsValue::new(1));
                        next!(5)
                    }
                    Opcode::StoreInt8 => {
                        put(
                            register!(1),
                            JsValue::new(i32::from(ip.add(5).cast::<i8>().read())),
                        );
                        next!(6)
                    }
                    Opcode::StoreInt16 => {
                        put(
                            register!(1),
                            JsValue::new(i32::from(ip.add(5).cast::<i16>().read_unaligned())),
                        );
                        next!(7)
                    }
                    Opcode::StoreInt32 => {
                        put(
                            register!(1),
                            JsValue::new(ip.add(5).cast::<i32>().read_unaligned()),
                        );
                        next!(9)
                    }
                    Opcode::StoreDouble => {
                        put(
                            register!(1),
                            JsValue::new(ip.add(5).cast::<f64>().read_unaligned()),
                        );
                        next!(13)
                    }
                    Opcode::StoreUndefined => {
                        put(register!(1), JsValue::undefined());
                        next!(5)
                    }
                    Opcode::StoreNull => {
                        put(register!(1), JsValue::null());
                        next!(5)
                    }
                    Opcode::StoreTrue => {
                        put(register!(1), JsValue::new(true));
                        next!(5)
                    }
                    Opcode::StoreFalse => {
                        put(register!(1), JsValue::new(false));
                        next!(5)
                    }
                    Opcode::StoreLiteral => {
                        let Some(Constant::String(text)) = block.constants.get(operand(ip, 5))
                        else {
                            break;
                        };
                        put(register!(1), text.clone().into());
                        next!(9)
                    }
                    Opcode::Move => {
                        let value = copy(register!(5));
                        put(register!(1), value);
                        next!(9)
                    }
                    Opcode::PopIntoRegister => {
                        let length = self.vm.stack.stack.len() - 1;
                        self.vm.stack.stack.set_len(length);
                        put(register!(1), stack.add(length).read());
                        next!(5)
                    }
                    Opcode::PushFromRegister => {
                        let length = self.vm.stack.stack.len();
                        if length == self.vm.stack.stack.capacity() {
                            break;
                        }
                        stack.add(length).write(copy(register!(1)));
                        self.vm.stack.stack.set_len(length + 1);
                        next!(5)
                    }
                    Opcode::GetArgument => {
                        let index = operand(ip, 1);
                        let value = if index < (*frame).argument_count as usize {
                            copy(stack.add(
                                (*frame).fp as usize
                                    + CallFrame::FUNCTION_PROLOGUE as usize
                                    + index,
                            ))
                        } else {
                            JsValue::undefined()
                        };
                        put(register!(5), value);
                        next!(9)
                    }
                    Opcode::SetAccumulator => {
                        let value = copy(register!(1));
                        put(&raw mut self.vm.return_value, value);
                        next!(5)
                    }
                    Opcode::SetRegisterFromAccumulator => {
                        let value = copy(&raw const self.vm.return_value);
                        put(register!(1), value);
                        next!(5)
                    }
                    Opcode::This => {
                        if !(*frame).has_this_value_cached() {
                            break;
                        }
                        let value = copy(stack.add((*frame).fp as usize));
                        put(register!(1), value);
                        next!(5)
                    }

                    Opcode::Add => arithmetic!(add_fast),
                    Opcode::Sub => arithmetic!(sub_fast),
                    Opcode::Mul => arithmetic!(mul_fast),
                    Opcode::Div => arithmetic!(div_fast),
                    Opcode::Mod => {
                        let (Some(x), Some(y)) =
                            ((*register!(5)).as_i32(), (*register!(9)).as_i32())
                        else {
                            break;
                        };
                        if x < 0 || y <= 0 {
                            break;
                        }
                        put(register!(1), JsValue::new(x % y));
                        next!(13)
                    }
                    Opcode::BitAnd => arithmetic!(bitand_fast),
                    Opcode::BitOr => arithmetic!(bitor_fast),
                    Opcode::BitXor => arithmetic!(bitxor_fast),
                    Opcode::ShiftLeft => arithmetic!(shl_fast),
                    Opcode::ShiftRight => arithmetic!(shr_fast),
                    Opcode::LessThan => arithmetic!(lt_fast),
                    Opcode::LessThanOrEq => arithmetic!(le_fast),
                    Opcode::GreaterThan => arithmetic!(gt_fast),
                    Opcode::GreaterThanOrEq => arithmetic!(ge_fast),
                    Opcode::Eq => arithmetic!(equals_fast),
                    Opcode::NotEq => arithmetic!(not_equals_fast),
                    Opcode::StrictEq => {
                        let value = (*register!(5)).strict_equals(&*register!(9));
                        put(register!(1), JsValue::new(value));
                        next!(13)
                    }
                    Opcode::StrictNotEq => {
                        let value = !(*register!(5)).strict_equals(&*register!(9));
                        put(register!(1), JsValue::new(value));
                        next!(13)
                    }
                    Opcode::LogicalNot => {
                        let value = !(*register!(1)).to_boolean();
                        put(register!(1), JsValue::new(value));
                        next!(5)
                    }
                    Opcode::Inc => {
                        let Some(number) =
                            (*register!(5)).as_i32().filter(|number| *number < i32::MAX)
                        else {
                            break;
                        };
                        put(register!(1), JsValue::new(number + 1));
                        next!(9)
                    }
                    Opcode::Dec => {
                        let Some(number) =
                            (*register!(5)).as_i32().filter(|number| *number > i32::MIN)
                        else {
                            break;
                        };
                        put(register!(1), JsValue::new(number - 1));
                        next!(9)
                    }

                    Opcode::Jump => {
                        ip = code.add(operand(ip, 1));
                        continue;
                    }
                    Opcode::JumpIfTrue => jump_if!((*register!(5)).to_boolean(), 9),
                    Opcode::JumpIfFalse => jump_if!(!(*register!(5)).to_boolean(), 9),
                    Opcode::JumpIfNotUndefined => jump_if!(!(*register!(5)).is_undefined(), 9),
                    Opcode::JumpIfNullOrUndefined => {
                        jump_if!((*register!(5)).is_null_or_undefined(), 9)
                    }
                    Opcode::LogicalAnd => jump_if!(!(*register!(5)).to_boolean(), 9),
                    Opcode::LogicalOr => jump_if!((*register!(5)).to_boolean(), 9),
                    Opcode::Coalesce => jump_if!(!(*register!(5)).is_null_or_undefined(), 9),
                    Opcode::JumpIfNotLessThan => jump_unless!(lt_fast),
                    Opcode::JumpIfNotLessThanOrEqual => jump_unless!(le_fast),
                    Opcode::JumpIfNotGreaterThan => jump_unless!(gt_fast),
                    Opcode::JumpIfNotGreaterThanOrEqual => jump_unless!(ge_fast),
                    Opcode::JumpTable => {
                        let count = operand(ip, 5);
                        let index = (*registers.add(operand(ip, 1)))
                            .as_i32()
                            .map(|index| index as usize);
                        ip = match index.filter(|index| *index < count) {
                            Some(index) => code.add(operand(ip, 9 + 4 * index)),
                            None => ip.add(9 + 4 * count),
                        };
                        continue;
                    }
                    Opcode::IncrementLoopIteration => {
                        let count = (*frame).loop_iteration_count;
                        if count > self.vm.runtime_limits.loop_iteration_limit() {
                            break;
                        }
                        (*frame).loop_iteration_count = count.wrapping_add(1);
                        if count % 4096 == 4095 {
                            (*frame).pc = ip.add(1).offset_from(code) as u32;
                            return None;
                        }
                        next!(1)
                    }

                    Opcode::GetName => {
                        let locator = block.bindings.get_unchecked(operand(ip, 5));
                        let Some(slot) = (*frame)
                            .environments
                            .slot(locator, (*frame).realm.environment())
                        else {
                            break;
                        };
                        let Some(value) = &*slot else { break };
                        let value = copy(value);
                        put(register!(1), value);
                        next!(9)
                    }
                    Opcode::GetNameGlobal => {
                        let locator = block.bindings.get_unchecked(operand(ip, 5));
                        let global = (*frame).realm.environment();
                        if locator.scope() == BindingLocatorScope::GlobalObject {
                            let Some(tip) = (*frame).environments.current_declarative_ref(global)
                            else {
                                break;
                            };
                            if tip.with() || tip.poisoned() {
                                break;
                            }
                            let object = &*(*frame).realm.global_object().inner().object.as_ptr();
                            let cache = block.ic.get_unchecked(operand(ip, 9));
                            let Some(slot) = cache.slot(&object.properties.shape) else {
                                break;
                            };
                            if slot.attributes.intersects(
                                SlotAttributes::PROTOTYPE
                                    | SlotAttributes::GET
                                    | SlotAttributes::SET,
                            ) {
                                break;
                            }
                            let Some(value) = object.properties.storage.get(slot.index as usize)
                            else {
                                break;
                            };
                            let value = copy(value);
                            put(register!(1), value);
                            next!(13)
                        }
                        let Some(slot) = (*frame).environments.slot(locator, global) else {
                            break;
                        };
                        let Some(value) = &*slot else { break };
                        let value = copy(value);
                        put(register!(1), value);
                        next!(13)
                    }
                    Opcode::SetName => {
                        let locator = block.bindings.get_unchecked(operand(ip, 5));
                        if let Some(place) = global_variable(&*frame, block, operand(ip, 5)) {
                            let value = copy(register!(1));
                            put(place, value);
                            next!(9)
                        }
                        let Some(slot) = (*frame)
                            .environments
                            .slot(locator, (*frame).realm.environment())
                        else {
                            break;
                        };
                        let Some(place) = &mut *slot else { break };
                        let value = copy(register!(1));
                        put(place, value);
                        next!(9)
                    }
                    Opcode::GetLocator => {
                        let locator = block.bindings.get_unchecked(operand(ip, 1));
                        if global_variable(&*frame, block, operand(ip, 1)).is_none()
                            && (*frame)
                                .environments
                                .slot(locator, (*frame).realm.environment())
                                .is_none()
                        {
                            break;
                        }
                        (*frame).binding_stack.push(locator.clone());
                        next!(5)
                    }
                    Opcode::GetNameAndLocator => {
                        let locator = block.bindings.get_unchecked(operand(ip, 5));
                        if let Some(place) = global_variable(&*frame, block, operand(ip, 5)) {
                            let value = copy(place);
                            (*frame).binding_stack.push(locator.clone());
                            put(register!(1), value);
                            next!(9)
                        }
                        let Some(slot) = (*frame)
                            .environments
                            .slot(locator, (*frame).realm.environment())
                        else {
                            break;
                        };
                        let Some(value) = &*slot else { break };
                        let value = copy(value);
                        (*frame).binding_stack.push(locator.clone());
                        put(register!(1), value);
                        next!(9)
                    }
                    Opcode::SetNameByLocator => {
                        let Some(locator) = (*frame).binding_stack.last() else {
                            break;
                        };
                        if let Some(place) = (locator.scope() == BindingLocatorScope::GlobalObject)
                            .then(|| global_property(&*frame, locator))
                            .flatten()
                        {
                            let (properties, slot) = place;
                            let Some(place) = (*properties).storage.get_mut(slot as usize) else {
                                break;
                            };
                            let value = copy(register!(1));
                            put(place, value);
                            (*frame).binding_stack.pop();
                            next!(5)
                        }
                        let Some(slot) = (*frame)
                            .environments
                            .slot(locator, (*frame).realm.environment())
                        else {
                            break;
                        };
                        let Some(place) = &mut *slot else { break };
                        let value = copy(register!(1));
                        put(place, value);
                        (*frame).binding_stack.pop();
                        next!(5)
                    }
                    Opcode::PutLexicalValue => {
                        let locator = block.bindings.get_unchecked(operand(ip, 5));
                        let Some(slot) = (*frame)
                            .environments
                            .slot(locator, (*frame).realm.environment())
                        else {
                            break;
                        };
                        let value = copy(register!(1));
                        *slot = Some(value);
                        next!(9)
                    }

                    Opcode::GetPropertyByName => {
                        let Some(object) = (*register!(5)).object_ref() else {
                            break;
                        };
                        let Some(value) = self.cached_property(block, object, operand(ip, 9))
                        else {
                            break;
                        };
                        put(register!(1), value);
                        next!(13)
                    }
                    Opcode::GetLengthProperty => {
                        let Some(object) = (*register!(5)).object_ref() else {
                            let Some(text) = (*register!(5)).string_ref() else {
                                break;
                            };
                            let length = text.len() as u32;
                            put(register!(1), JsValue::new(length));
                            next!(13)
                        };
                        if !ptr::eq(object.vtable, &raw const ARRAY_EXOTIC_INTERNAL_METHODS) {
                            break;
                        }
                        let Some(value) = (*object.object.as_ptr()).properties.storage.first()
                        else {
                            break;
                        };
                        let value = copy(value);
                        put(register!(1), value);
                        next!(13)
                    }
                    Opcode::SetPropertyByName => {
                        let Some(boxed) = (*register!(5)).object_ref() else {
                            break;
                        };
                        let object = &mut *boxed.object.as_ptr();
                        let cache = block.ic.get_unchecked(operand(ip, 9));
                        let Some(slot) = cache.slot(&object.properties.shape) else {
                            if !object.extensible
                                || !ptr::eq(boxed.vtable, &raw const ORDINARY_METHODS)
                            {
                                break;
                            }
                            let Some(shape) =
                                cache.shape_after_adding(object.properties.shape.id())
                            else {
                                break;
                            };
                            let value = copy(register!(1));
                            object.properties.shape = shape;
                            object.properties.storage.push(value);
                            next!(13)
                        };
                        if slot.attributes.intersects(
                            SlotAttributes::PROTOTYPE | SlotAttributes::GET | SlotAttributes::SET,
                        ) {
                            break;
                        }
                        let Some(place) = object.properties.storage.get_mut(slot.index as usize)
                        else {
                            break;
                        };
                        let value = copy(register!(1));
                        put(place, value);
                        next!(13)
                    }
                    Opcode::GetPropertyByValue => {
                        let Some(index) = (*register!(5)).as_i32().filter(|index| *index >= 0)
                        else {
                            break;
                        };
                        let Some(value) = self.element(&*register!(13), index as u32) else {
                            break;
                        };
                        put(register!(1), value);
                        next!(17)
                    }
                    Opcode::SetPropertyByValue => {
                        let Some(index) = (*register!(5)).as_i32().filter(|index| *index >= 0)
                        else {
                            break;
                        };
                        let Some(object) = (*register!(13)).object_ref() else {
                            break;
                        };
                        if !self.set_element(object, index as u32, &*register!(1)) {
                            break;
                        }
                        next!(17)
                    }

                    Opcode::Call => {
                        let arguments = operand(ip, 1);
                        let function = stack.add(self.vm.stack.stack.len() - 1 - arguments);
                        let Some(object) = (*function).object_ref() else {
                            break;
                        };
                        if !is_function(object.vtable) {
                            break;
                        }
                        (*frame).pc = ip.add(5).offset_from(code) as u32;
                        if !self.push_call(object, arguments) {
                            break;
                        }
                        continue 'frame;
                    }
                    Opcode::New => {
                        let arguments = operand(ip, 1);
                        let function = stack.add(self.vm.stack.stack.len() - 1 - arguments);
                        let Some(object) = (*function).object_ref() else {
                            break;
                        };
                        if !ptr::eq(object.vtable, &raw const CONSTRUCTOR_METHODS) {
                            break;
                        }
                        (*frame).pc = ip.add(5).offset_from(code) as u32;
                        if !self.push_construct(object, arguments) {
                            break;
                        }
                        continue 'frame;
                    }
                    Opcode::CheckReturn => {
                        if !(*frame).construct() || self.vm.return_value.is_object() {
                            next!(1)
                        }
                        let this = stack.add((*frame).fp as usize);
                        if (*this).is_undefined() {
                            break;
                        }
                        let value = copy(this);
                        put(&raw mut self.vm.return_value, value);
                        next!(1)
                    }
                    Opcode::Return => {
                        let start = (*frame).fp as usize;
                        let end = self.vm.stack.stack.len();
                        let flags = (*frame).flags;
                        let rare = CallFrameFlags::EXIT_EARLY | CallFrameFlags::INTO_REGISTER;
                        if flags.intersects(rare) && !flags.contains(CallFrameFlags::EXIT_EARLY) {
                            break;
                        }
                        let result = std::mem::take(&mut self.vm.return_value);
                        if flags.contains(CallFrameFlags::EXIT_EARLY) {
                            self.vm.stack.stack.set_len(start);
                            for at in start..end {
                                let value = stack.add(at);
                                if (*value).is_heap() {
                                    drop_heap(value);
                                }
                            }
                            return Some(CompletionRecord::Return(result));
                        }
                        // this and the function were there: one place is free
                        self.vm.stack.stack.set_len(start + 1);
                        for at in start..end {
                            let value = stack.add(at);
                            if (*value).is_heap() {
                                drop_heap(value);
                            }
                        }
                        stack.add(start).write(result);
                        self.vm.shadow_stack.pop();
                        let last = self.vm.frames.len() - 1;
                        self.vm.frames.set_len(last);
                        ptr::drop_in_place(frame);
                        continue 'frame;
                    }
                    _ => break,
                }
            }

            let pc = ip.offset_from(code) as usize;
            match OPCODE_HANDLERS[*ip as usize](self, pc) {
                ControlFlow::Continue(()) => {}
                ControlFlow::Break(value) => return Some(value),
            }
        }
    }

    /// The value of a data property that the inline cache knows.
    ///
    /// # Safety
    ///
    /// `cache` is the number of an inline cache of `block`; nobody holds the object (invariant 3).
    #[inline(always)]
    unsafe fn cached_property(
        &self,
        block: &CodeBlock,
        object: &ErasedVTableObject,
        cache: usize,
    ) -> Option<JsValue> {
        let object = &*object.object.as_ptr();
        let shape = &object.properties.shape;
        let slot = block.ic.get_unchecked(cache).slot(shape)?;
        if slot
            .attributes
            .intersects(SlotAttributes::GET | SlotAttributes::SET)
        {
            return None;
        }
        let storage = if slot.attributes.contains(SlotAttributes::PROTOTYPE) {
            &(*shape.prototype_ref()?.inner().object.as_ptr())
                .properties
                .storage
        } else {
            &object.properties.storage
        };
        storage.get(slot.index as usize).map(|value| copy(value))
    }

    /// The element of an array or a plain object, or the character of a text.
    ///
    /// # Safety
    ///
    /// There is no borrow of the object or of its prototypes (invariant 3).
    #[inline(always)]
    unsafe fn element(&self, value: &JsValue, index: u32) -> Option<JsValue> {
        let Some(object) = value.object_ref() else {
            return self.character(value, index);
        };
        if ptr::eq(object.vtable, &raw const ARRAY_EXOTIC_INTERNAL_METHODS)
            && let Some(value) = (*object.object.as_ptr())
                .properties
                .get_dense_property(index)
        {
            return Some(value);
        }
        find_element(object, index)
    }

    /// The character of a text that has it.
    #[inline(never)]
    fn character(&self, value: &JsValue, index: u32) -> Option<JsValue> {
        if self.legacy.no_string_index {
            return None;
        }
        let unit = value.string_ref()?.code_unit_at(index as usize)?;
        Some(JsString::from([unit].as_slice()).into())
    }

    /// Sets an element of an array or a plain object; says `false` before anything was changed where something else could have a
    /// part in it.
    ///
    /// # Safety
    ///
    /// As for [`Self::element`].
    #[inline(always)]
    unsafe fn set_element(
        &self,
        object: &ErasedVTableObject,
        index: u32,
        value: &JsValue,
    ) -> bool {
        let properties = &mut (*object.object.as_ptr()).properties;
        ptr::eq(object.vtable, &raw const ARRAY_EXOTIC_INTERNAL_METHODS)
            && (*object.object.as_ptr()).extensible
            && properties.set_dense_property(index, value)
            || self.add_element(object, index, value)
    }

    /// See [`Self::set_element`].
    #[inline(never)]
    unsafe fn add_element(&self, object: &ErasedVTableObject, index: u32, value: &JsValue) -> bool {
        let is_array = ptr::eq(object.vtable, &raw const ARRAY_EXOTIC_INTERNAL_METHODS);
        let inner = &mut *object.object.as_ptr();
        if !inner.extensible
            || !(is_array || ptr::eq(object.vtable, &raw const ORDINARY_METHODS))
        {
            return false;
        }
        let properties = &mut inner.properties;
        if properties.replace_element(index, value) {
            return true;
        }
        // What the prototypes have could be an accessor or read only.
        let mut above = properties.shape.prototype_ref();
        while let Some(object) = above {
            let object = object.inner();
            let properties = &(*object.object.as_ptr()).properties;
            if !has_plain_elements(object.vtable)
                || properties.indexed_properties.dense_len() != Some(0)
            {
                return false;
            }
            above = properties.shape.prototype_ref();
        }
        if is_array {
            // The length of an array of this shape can be written to; it is the first property.
            let template = (*self.vm.frames.as_ptr().add(self.vm.frames.len() - 1))
                .realm
                .intrinsics()
                .templates()
                .array()
                .shape()
                .id();
            let Some(length) = properties.storage.first().and_then(JsValue::as_i32) else {
                return false;
            };
            if properties.shape.id() != template || index >= i32::MAX as u32 {
                return false;
            }
            if !properties.indexed_properties.add(index, value) {
                return false;
            }
            if index as i32 >= length {
                properties.storage[0] = JsValue::new(index as i32 + 1);
            }
            return true;
        }
        properties.indexed_properties.add(index, value)
    }

    /// Pushes the frame of a call whose function and arguments are on the stack, in the frequent cases.
    #[inline]
    pub(crate) fn push_call_of(&mut self, function: &JsObject, argument_count: usize) -> bool {
        // SAFETY: The table says that it is an ordinary function (invariant 6), and it is alive,
        // because it is on the stack.
        is_function(function.vtable())
            && unsafe { self.push_call(function.inner(), argument_count) }
    }

    /// Pushes the frame of a getter whose result goes into a register of the frame that runs. Says `false` before anything was
    /// changed where it is no plain function of the program.
    pub(crate) fn push_getter(
        &mut self,
        getter: &JsObject,
        receiver: &JsValue,
        register: u32,
    ) -> bool {
        if !getter
            .downcast_ref::<OrdinaryFunction>()
            .is_some_and(|getter| !getter.code.is_async() && !getter.code.is_generator())
        {
            return false;
        }
        let length = self.vm.stack.stack.len();
        self.vm.stack.push(receiver.clone());
        self.vm.stack.push(getter.clone());
        if !self.push_call_of(getter, 0) {
            self.vm.stack.stack.truncate(length);
            return false;
        }
        let frame = self.vm.frame_mut();
        frame.flags |= CallFrameFlags::INTO_REGISTER;
        frame.result_register = register;
        true
    }

    /// Pushes the frame of a call of a function of the program: what `function_call` does, for the
    /// frequent cases. Says `false` before anything was changed where it is not one of them.
    ///
    /// # Safety
    ///
    /// The object is an ordinary function (invariant 6); it, `this` and the arguments are on the stack.
    #[inline(never)]
    unsafe fn push_call(
        &mut self,
        function_object: &ErasedVTableObject,
        argument_count: usize,
    ) -> bool {
        let function = (*function_object
            .object
            .as_ptr()
            .cast::<Object<OrdinaryFunction>>())
        .data();
        let block = &*function.code;
        let flags = block.flags.get();
        if flags.contains(CodeBlockFlags::IS_CLASS_CONSTRUCTOR) || self.check_stack().is_err() {
            return false;
        }
        let vm = &mut self.vm;
        let length = vm.stack.stack.len();
        let fp = length - argument_count - CallFrame::FUNCTION_PROLOGUE as usize;

        let mut frame_flags = CallFrameFlags::empty();
        let lexical = block.this_mode == ThisMode::Lexical;
        if !lexical {
            let this = vm.stack.stack.as_mut_ptr().add(fp);
            if !flags.contains(CodeBlockFlags::STRICT) && !(*this).is_object() {
                if !(*this).is_null_or_undefined() {
                    return false;
                }
                this.write(function.realm.global_this().clone().into());
            }
            frame_flags = CallFrameFlags::THIS_VALUE_CACHED;
        }

        self.push_function_frame(function, argument_count, frame_flags);

        if flags
            .intersects(CodeBlockFlags::HAS_BINDING_IDENTIFIER | CodeBlockFlags::HAS_FUNCTION_SCOPE)
        {
            self.push_scopes(fp, lexical, false);
        }
        true
    }

    /// Pushes the frame of `new` with a function of the program whose instances need no fields, and
    /// says `false` before anything was changed where it is not such a one.
    ///
    /// # Safety
    ///
    /// As for [`Self::push_call`]; the object is a constructor and `new.target` at once.
    #[inline(never)]
    unsafe fn push_construct(
        &mut self,
        function_object: &ErasedVTableObject,
        argument_count: usize,
    ) -> bool {
        let function = (*function_object
            .object
            .as_ptr()
            .cast::<Object<OrdinaryFunction>>())
        .data();
        let block = &*function.code;
        let flags = block.flags.get();
        if flags.contains(CodeBlockFlags::IS_DERIVED_CONSTRUCTOR)
            || !function.get_fields().is_empty()
            || !function.get_private_methods().is_empty()
            || self.check_stack().is_err()
        {
            return false;
        }
        let properties = &(*function_object.object.as_ptr()).properties;
        let constructed = &mut *block.constructed.as_ptr();
        let known = constructed.as_ref().filter(|known| {
            known.from == properties.shape.id()
                && properties.storage[known.slot as usize]
                    .object_ref()
                    .is_some_and(|prototype| {
                        ptr::eq(prototype, &raw const **known.prototype.inner())
                    })
        });
        let shape = if let Some(known) = known {
            known.shape.clone()
        } else {
            let Some(slot) = properties.shape.lookup(&PROTOTYPE.into()) else {
                return false;
            };
            if slot.attributes.is_accessor_descriptor() {
                return false;
            }
            let Some(prototype) = properties.storage[slot.index as usize].as_object() else {
                return false;
            };
            let shape = PropertyMap::from_prototype_with_shared_shape(
                self.root_shape(),
                Some(prototype.clone()),
            )
            .shape
            .clone();
            let from = properties.shape.id();
            *constructed = Some(Constructed {
                from,
                slot: slot.index,
                prototype,
                shape: shape.clone(),
            });
            shape
        };
        let this = JsObject::from_object_and_vtable(
            Object::from_shape(OrdinaryObject, shape),
            &ORDINARY_METHODS,
        );
        let fp = self.vm.stack.stack.len() - argument_count - CallFrame::FUNCTION_PROLOGUE as usize;
        put(self.vm.stack.stack.as_mut_ptr().add(fp), this.into());
        self.push_function_frame(
            function,
            argument_count,
            CallFrameFlags::CONSTRUCT | CallFrameFlags::THIS_VALUE_CACHED,
        );
        if flags
            .intersects(CodeBlockFlags::HAS_BINDING_IDENTIFIER | CodeBlockFlags::HAS_FUNCTION_SCOPE)
        {
            self.push_scopes(fp, false, true);
        }
        true
    }

    /// Pushes the frame itself: what `Vm::push_frame` does, written in place.
    ///
    /// # Safety
    ///
    /// `this`, the function and the arguments are on the stack, and a frame is there.
    #[inline(always)]
    unsafe fn push_function_frame(
        &mut self,
        function: &OrdinaryFunction,
        argument_count: usize,
        frame_flags: CallFrameFlags,
    ) {
        let block = &*function.code;
        let vm = &mut self.vm;
        let length = vm.stack.stack.len();
        let fp = length - argument_count - CallFrame::FUNCTION_PROLOGUE as usize;
        let registers = block.register_count as usize;
        vm.stack.stack.reserve(registers);
        let end = vm.stack.stack.as_mut_ptr().add(length);
        for register in 0..registers {
            end.add(register).write(JsValue::undefined());
        }
        vm.stack.stack.set_len(length + registers);
        put(&raw mut vm.return_value, JsValue::undefined());

        let current = vm.frames.last().unwrap_unchecked();
        vm.shadow_stack
            .push_bytecode(current.pc, block.source_info.clone());
        let active_runnable = function
            .script_or_module
            .clone()
            .or_else(|| current.active_runnable.clone());
        if vm.frames.len() == vm.frames.capacity() {
            vm.frames.reserve(16);
        }
        let last = vm.frames.len();
        let place = vm.frames.as_mut_ptr().add(last);
        place.write(CallFrame {
            code_block: function.code.clone(),
            pc: 0,
            fp: fp as u32,
            argument_count: argument_count as u32,
            env_fp: function.environments.len() as u32,
            rp: length as u32,
            iterators: ThinVec::new(),
            binding_stack: ThinVec::new(),
            loop_iteration_count: 0,
            active_runnable,
            environments: function.environments.clone(),
            realm: function.realm.clone(),
            result_register: 0,
            flags: frame_flags,
        });
        vm.frames.set_len(last + 1);
    }

    /// Pushes the scopes that a function that was just called begins with.
    ///
    /// # Safety
    ///
    /// The frame on top is the function's; at `fp` stand `this` and the function.
    #[inline(never)]
    unsafe fn push_scopes(&mut self, fp: usize, lexical: bool, construct: bool) {
        let stack = self.vm.stack.stack.as_ptr();
        let function: JsObject = (*stack.add(fp + 1)).as_object().unwrap_unchecked();
        let this = (*stack.add(fp)).clone();
        let frame = self.vm.frame_mut();
        let flags = frame.code_block.flags.get();
        let global = frame.realm.environment();
        let mut last_env = 0;
        if flags.contains(CodeBlockFlags::HAS_BINDING_IDENTIFIER) {
            let index = frame.environments.push_lexical(1, global);
            frame.environments.put_lexical_value(
                BindingLocatorScope::Stack(index),
                0,
                function.clone().into(),
                global,
            );
            last_env += 1;
        }
        if flags.contains(CodeBlockFlags::HAS_FUNCTION_SCOPE) {
            let scope = frame.code_block.constant_scope(last_env);
            let new_target = construct.then(|| function.clone());
            let this = if lexical {
                ThisBindingStatus::Lexical
            } else {
                ThisBindingStatus::Initialized(this)
            };
            frame.environments.push_function(
                scope,
                FunctionSlots::new(this, function, new_target),
                global,
            );
        }
    }
}

/// Whether elements of an object with these methods are read and found as those of ordinary objects are.
#[inline(always)]
fn has_plain_elements(vtable: &'static InternalObjectMethods) -> bool {
    ptr::eq(vtable, &raw const ARRAY_EXOTIC_INTERNAL_METHODS)
        || ptr::eq(vtable, &raw const ORDINARY_METHODS)
        || ptr::eq(vtable, &raw const IMMUTABLE_PROTOTYPE_EXOTIC_INTERNAL_METHODS)
}

/// The element of an object or of its prototypes, `undefined` where there is none.
///
/// # Safety
///
/// There is no borrow of them (invariant 3).
#[inline(never)]
unsafe fn find_element(object: &ErasedVTableObject, index: u32) -> Option<JsValue> {
    let mut object = object;
    loop {
        if !has_plain_elements(object.vtable) {
            return None;
        }
        let properties = &(*object.object.as_ptr()).properties;
        match properties.element(index) {
            OwnValue::Value(value) => return Some(value),
            OwnValue::Other => return None,
            OwnValue::Absent => {}
        }
        match properties.shape.prototype_ref() {
            Some(prototype) => object = prototype.inner(),
            None => return Some(JsValue::undefined()),
        }
    }
}

/// Whether an object with these methods is an ordinary function of a program.
#[inline(always)]
fn is_function(vtable: &'static InternalObjectMethods) -> bool {
    ptr::eq(vtable, &raw const FUNCTION_METHODS) || ptr::eq(vtable, &raw const CONSTRUCTOR_METHODS)
}

/// Where the value of a variable stands that is a property of the global object, one that can be
/// written to. `index` is that of its binding; the slot is kept for the next time.
///
/// # Safety
///
/// Nobody holds the global object (invariant 3), and the place is used before anything else runs.
/// The block has a binding with this index.
#[inline(always)]
unsafe fn global_variable(
    frame: &CallFrame,
    block: &CodeBlock,
    index: usize,
) -> Option<*mut JsValue> {
    let locator = block.bindings.get_unchecked(index);
    (locator.scope() == BindingLocatorScope::GlobalObject)
        .then(|| global_slot(frame, block, index))
        .flatten()
}

/// See [`global_variable`].
#[inline(never)]
unsafe fn global_slot(frame: &CallFrame, block: &CodeBlock, index: usize) -> Option<*mut JsValue> {
    let known = block.global_slots.get_unchecked(index);
    let properties = global_properties(frame)?;
    // Only a new shape moves a slot of the global object or makes it read only.
    let slot = match known.get() {
        Some((shape, slot)) if shape == (*properties).shape.id() => slot,
        _ => {
            let locator = block.bindings.get_unchecked(index);
            let (_, slot) = global_property(frame, locator)?;
            known.set(Some(((*properties).shape.id(), slot)));
            slot
        }
    };
    let place = (*properties).storage.get_mut(slot as usize)?;
    Some(&raw mut *place)
}

/// The properties of the global object, if nothing in between can hold its variables.
#[inline(always)]
unsafe fn global_properties(frame: &CallFrame) -> Option<*mut PropertyMap> {
    let tip = frame
        .environments
        .current_declarative_ref(frame.realm.environment())?;
    if tip.with() || tip.poisoned() {
        return None;
    }
    let object = frame.realm.global_object();
    Some(&raw mut (*object.inner().object.as_ptr()).properties)
}

/// The slot of a variable that is a property of the global object, one that can be written to.
#[inline(never)]
unsafe fn global_property(
    frame: &CallFrame,
    locator: &BindingLocator,
) -> Option<(*mut PropertyMap, u32)> {
    let properties = global_properties(frame)?;
    let object = frame.realm.global_object();
    if !ptr::eq(object.vtable(), &raw const ORDINARY_METHODS) {
        return None;
    }
    let slot = (*properties).shape.lookup(&locator.name().clone().into())?;
    let plain = slot.attributes.contains(SlotAttributes::WRITABLE)
        && !slot.attributes.is_accessor_descriptor();
    plain.then_some((properties, slot.index))
}
