//! Built-in functions that call a function of the program for each element.
//!
//! They do not call it from Rust: each call within another would take its part of the host's stack, which is much smaller than the
//! machine's. They push a frame whose code is one instruction, [`CallbackNext`][next]: it takes the result of the last call, pushes
//! the next call, and ends with a value. What they need from one call to the next stands in the registers of that frame; the count
//! of turns is the frame's own.
//!
//! [next]: crate::vm::opcode::CallbackNext

use super::{
    array::Array,
    map::map_iterator::MapIterator,
    set::set_iterator::SetIterator,
};
use crate::{
    Context, JsObject, JsResult, JsValue,
    environments::EnvironmentStack,
    native_function::NativeFunctionPointer,
    vm::{
        CallFrame, CodeBlock,
        opcode::BytecodeEmitter,
        source_info::NativeSourceInfo,
    },
};

/// What the built-in function does with the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Callbacks {
    ForEach,
    Map,
    Filter,
    Some,
    Every,
    Find,
    FindIndex,
    FindLast,
    FindLastIndex,
    Reduce,
    ReduceRight,
    FlatMap,
    ForEachOfMap,
    ForEachOfSet,
}

impl Callbacks {
    const ALL: [Self; 14] = [
        Self::ForEach,
        Self::Map,
        Self::Filter,
        Self::Some,
        Self::Every,
        Self::Find,
        Self::FindIndex,
        Self::FindLast,
        Self::FindLastIndex,
        Self::Reduce,
        Self::ReduceRight,
        Self::FlatMap,
        Self::ForEachOfMap,
        Self::ForEachOfSet,
    ];

    /// Whether the last element comes first.
    const fn is_backward(self) -> bool {
        matches!(self, Self::FindLast | Self::FindLastIndex | Self::ReduceRight)
    }

    const fn reduces(self) -> bool {
        matches!(self, Self::Reduce | Self::ReduceRight)
    }
}

// The registers.
const KIND: usize = 0;
/// The bit of the kind that says whether holes are visited.
const HOLES: u32 = 5;
const OBJECT: usize = 1;
const LENGTH: usize = 2;
const CALLBACK: usize = 3;
const THIS: usize = 4;
/// The new array, the accumulator, or the iterator over the entries.
const RESULT: usize = 5;
/// The element of the call that runs, where it may become part of the result.
const ELEMENT: usize = 6;
/// Where the next element of the new array stands.
const TARGET: usize = 7;
const REGISTERS: usize = 8;

/// The code of the frames.
pub(crate) fn code() -> CodeBlock {
    let mut code = CodeBlock::new(crate::JsString::default(), 0, true);
    let mut emitter = BytecodeEmitter::new();
    emitter.emit_callback_next();
    code.bytecode = emitter.into_bytecode();
    code.register_count = REGISTERS as u32;
    code
}

/// A built-in function that is about to call for its elements.
pub(crate) struct CallbackLoop<'a> {
    pub(crate) kind: Callbacks,
    /// Whether elements that are not there are visited, too.
    pub(crate) visits_holes: bool,
    pub(crate) object: JsObject,
    pub(crate) length: u64,
    pub(crate) callback: JsObject,
    pub(crate) this: &'a JsValue,
    pub(crate) result: JsValue,
    /// Turns that were taken already.
    pub(crate) turns: u64,
}

impl CallbackLoop<'_> {
    /// Hands over to the machine, and is the last that the built-in function does: its value comes from the frame.
    pub(crate) fn start(self, context: &mut Context) -> JsResult<JsValue> {
        context.check_stack()?;
        let vm = &mut context.vm;
        let current = vm.frame();
        let mut frame = CallFrame::new(
            vm.callbacks.clone(),
            current.active_runnable.clone(),
            EnvironmentStack::new(),
            current.realm.clone(),
        );
        frame.loop_iteration_count = self.turns;
        let stack = &mut vm.stack.stack;
        frame.fp = stack.len() as u32;
        stack.extend([JsValue::undefined(), JsValue::undefined()]);
        frame.rp = stack.len() as u32;
        let registers: [JsValue; REGISTERS] = [
            JsValue::new(self.kind as u8 | u8::from(self.visits_holes) << HOLES),
            self.object.into(),
            self.length.into(),
            self.callback.into(),
            self.this.clone(),
            self.result,
            JsValue::undefined(),
            JsValue::new(0),
        ];
        stack.extend(registers);
        // The entry of the built-in function in the stack of calls stays until the frame is gone.
        vm.frames.push(frame);
        Ok(JsValue::undefined())
    }
}

impl Context {
    /// Calls a function as the last that a built-in function does: a frame takes the place of the built-in function.
    pub(crate) fn tail_call(
        &mut self,
        function: &JsObject,
        this: &JsValue,
        arguments: &[JsValue],
    ) -> JsResult<JsValue> {
        let stack = &mut self.vm.stack;
        stack.push(this.clone());
        stack.push(function.clone());
        stack.calling_convention_push_arguments(arguments);
        let entry = self.vm.shadow_stack.pop();
        let count = arguments.len();
        let complete = if self.push_call_of(function, count) {
            Ok(false)
        } else {
            function.__call__(count).resolve(self)
        };
        if matches!(complete, Ok(false)) {
            return Ok(JsValue::undefined());
        }
        self.vm.shadow_stack.restore(entry);
        complete?;
        Ok(self.vm.stack.pop())
    }

    /// Calls a built-in function from Rust that may hand over to the machine.
    pub(crate) fn call_builtin(
        &mut self,
        function: NativeFunctionPointer,
        this: &JsValue,
        arguments: &[JsValue],
    ) -> JsResult<JsValue> {
        let depth = self.vm.frames.len();
        let pc = self.vm.frame().pc;
        self.vm
            .shadow_stack
            .push_native(pc, crate::JsString::default(), Some(this.clone()), NativeSourceInfo::caller());
        let result = function(this, arguments, self);
        if self.vm.frames.len() == depth {
            self.vm.shadow_stack.pop();
            return result;
        }
        self.run_pushed_frame()
    }

    /// The result of the last call is taken, and the next call is pushed; at the end, the value of the built-in function.
    pub(crate) fn next_callback(&mut self) -> JsResult<Option<JsValue>> {
        let kind = self.vm.get_register(KIND).as_i32().unwrap_or_default();
        let holes = kind >> HOLES != 0;
        let kind = Callbacks::ALL[kind as usize & ((1 << HOLES) - 1)];
        if self.vm.stack.stack.len() > self.vm.frame().rp as usize + REGISTERS {
            let result = self.vm.stack.pop();
            if let Some(value) = self.take_result(kind, result)? {
                return Ok(Some(value));
            }
        }
        let call = match kind {
            Callbacks::ForEachOfMap => self.callback_object(RESULT).and_then(|iterator| {
                iterator.downcast_mut::<MapIterator>()?.advance()
            }),
            Callbacks::ForEachOfSet => self.callback_object(RESULT).and_then(|iterator| {
                let element = iterator.downcast_mut::<SetIterator>()?.advance()?;
                Some((element.clone(), element))
            }),
            _ => self
                .next_element(kind, holes)?
                .map(|(index, element)| (index.into(), element)),
        };
        let Some((key, element)) = call else {
            return Ok(Some(match kind {
                Callbacks::Map
                | Callbacks::Filter
                | Callbacks::Reduce
                | Callbacks::ReduceRight
                | Callbacks::FlatMap => self.vm.take_register(RESULT),
                Callbacks::Some => false.into(),
                Callbacks::Every => true.into(),
                Callbacks::FindIndex | Callbacks::FindLastIndex => (-1).into(),
                _ => JsValue::undefined(),
            }));
        };
        self.push_callback(kind, key, element)?;
        Ok(None)
    }

    fn callback_object(&self, register: usize) -> Option<JsObject> {
        self.vm.get_register(register).as_object()
    }

    /// What the built-in function does with a result; a value if it ends with it.
    fn take_result(&mut self, kind: Callbacks, result: JsValue) -> JsResult<Option<JsValue>> {
        // The index in an array that is walked from its beginning.
        let index = self.vm.frame().loop_iteration_count.saturating_sub(1);
        match kind {
            Callbacks::Map => {
                if let Some(array) = self.callback_object(RESULT) {
                    Array::put_element(&array, index, result, self)?;
                }
            }
            Callbacks::Filter if result.to_boolean() => {
                let element = self.vm.take_register(ELEMENT);
                let target = self.callback_number(TARGET);
                if let Some(array) = self.callback_object(RESULT) {
                    Array::put_element(&array, target, element, self)?;
                }
                self.vm.set_register(TARGET, (target + 1).into());
            }
            Callbacks::Some if result.to_boolean() => return Ok(Some(true.into())),
            Callbacks::Every if !result.to_boolean() => return Ok(Some(false.into())),
            Callbacks::Find | Callbacks::FindLast if result.to_boolean() => {
                return Ok(Some(self.vm.take_register(ELEMENT)));
            }
            Callbacks::FindIndex if result.to_boolean() => return Ok(Some(index.into())),
            Callbacks::FindLastIndex if result.to_boolean() => {
                return Ok(Some((self.callback_number(LENGTH) - 1 - index).into()));
            }
            Callbacks::Reduce | Callbacks::ReduceRight => self.vm.set_register(RESULT, result),
            Callbacks::FlatMap => {
                let target = self.callback_number(TARGET);
                if let Some(array) = self.callback_object(RESULT) {
                    let target = Array::flatten_element(&array, result, target, self)?;
                    self.vm.set_register(TARGET, target.into());
                }
            }
            _ => {}
        }
        Ok(None)
    }

    fn callback_number(&self, register: usize) -> u64 {
        self.vm.get_register(register).as_number().unwrap_or_default() as u64
    }

    /// The next element that is there, and its index.
    fn next_element(&mut self, kind: Callbacks, holes: bool) -> JsResult<Option<(u64, JsValue)>> {
        let length = self.callback_number(LENGTH);
        let Some(object) = self.callback_object(OBJECT) else {
            return Ok(None);
        };
        loop {
            let turn = self.vm.frame().loop_iteration_count;
            if turn >= length {
                return Ok(None);
            }
            self.vm.frame_mut().loop_iteration_count = turn + 1;
            let index = if kind.is_backward() {
                length - 1 - turn
            } else {
                turn
            };
            // OPTIMIZATION: A dense element of an array is what a look-up finds.
            if let Ok(dense) = u32::try_from(index)
                && object.is_array()
                && let Some(element) = object.borrow().properties().get_dense_property(dense)
            {
                return Ok(Some((index, element)));
            }
            if holes {
                return Ok(Some((index, object.get(index, self)?)));
            }
            if let Some(element) = object.try_get(index, self)? {
                return Ok(Some((index, element)));
            }
        }
    }

    /// Pushes a call.
    fn push_callback(&mut self, kind: Callbacks, key: JsValue, element: JsValue) -> JsResult<()> {
        if matches!(
            kind,
            Callbacks::Filter | Callbacks::Find | Callbacks::FindLast
        ) {
            self.vm.set_register(ELEMENT, element.clone());
        }
        let Some(callback) = self.callback_object(CALLBACK) else {
            return Ok(());
        };
        let this = self.vm.get_register(THIS).clone();
        let object = self.vm.get_register(OBJECT).clone();
        let accumulator = kind.reduces().then(|| self.vm.take_register(RESULT));
        // The instruction is executed again when the call is done.
        self.vm.frame_mut().pc = 0;
        let arguments = if kind.reduces() { 4 } else { 3 };
        let stack = &mut self.vm.stack.stack;
        stack.extend([this, callback.clone().into()]);
        stack.extend(accumulator);
        stack.extend([element, key, object]);
        if !self.push_call_of(&callback, arguments) {
            callback.__call__(arguments).resolve(self)?;
        }
        Ok(())
    }
}
