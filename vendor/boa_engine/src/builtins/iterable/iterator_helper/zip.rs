use std::cell::Cell;

use boa_gc::{Finalize, Trace};

use crate::{
    Context, JsObject, JsResult, JsValue,
    builtins::{array::Array, iterable::IteratorRecord},
    js_error,
    native_function::{CoroutineState, NativeCoroutine},
    property::PropertyKey,
    vm::CompletionRecord,
};

/// What the iteration of several iterators does at the end of one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ZipMode {
    /// It ends.
    #[default]
    Shortest,
    /// It goes on with a padding in place of that iterator.
    Longest,
    /// All others must end, too.
    Strict,
}

/// [`IteratorZip ( iters, mode, padding, finishResults )`][spec]
///
/// [spec]: https://tc39.es/ecma262/#sec-iteratorzip
#[derive(Trace, Finalize, Default)]
#[boa_gc(unsafe_no_drop)]
pub(crate) struct Zip {
    /// The iterators; what is closed has left nothing.
    pub(crate) iters: Vec<Option<IteratorRecord>>,
    #[unsafe_ignore_trace]
    pub(crate) mode: ZipMode,
    /// For each iterator what takes its place after its end.
    pub(crate) padding: Vec<JsValue>,
    /// The keys of the result, which is an array where there are none.
    #[unsafe_ignore_trace]
    pub(crate) keys: Option<Vec<PropertyKey>>,
}

/// `IteratorCloseAll ( iters, completion )`
pub(crate) fn close_all(
    iters: &[Option<IteratorRecord>],
    mut completion: JsResult<JsValue>,
    context: &mut Context,
) -> JsResult<JsValue> {
    // 1. For each element iter of iters, in reverse List order, do
    for iter in iters.iter().rev().flatten() {
        // a. Set completion to Completion(IteratorClose(iter, completion)).
        completion = iter.close(completion, context);
    }
    // 2. Return ? completion.
    completion
}

impl Zip {
    /// The iterator helper's operation.
    pub(crate) fn coroutine(self) -> NativeCoroutine {
        NativeCoroutine::from_copy_closure_with_captures(
            |completion, state, context| {
                // What follows leaves the state that has ended, unless it yields.
                let mut zip: Self = state.take();
                let ended = match completion {
                    CompletionRecord::Normal(_) => zip.step(context),
                    CompletionRecord::Return(_) => Ok(None),
                    CompletionRecord::Throw(error) => Err(error),
                };
                match ended {
                    Ok(Some(results)) => {
                        state.set(zip);
                        CoroutineState::Continue(results)
                    }
                    Ok(None) => CoroutineState::Break(
                        close_all(&zip.iters, Ok(JsValue::undefined()), context).map(|_| ()),
                    ),
                    Err(error) => {
                        CoroutineState::Break(close_all(&zip.iters, Err(error), context).map(|_| ()))
                    }
                }
            },
            Cell::new(self),
        )
    }

    /// One value of each iterator, or nothing at the end; then what is still open is to be closed.
    fn step(&mut self, context: &mut Context) -> JsResult<Option<JsValue>> {
        let mut results = Vec::with_capacity(self.iters.len());

        // 3.b.iii. For each integer i such that 0 ≤ i < iterCount, in ascending order, do
        for i in 0..self.iters.len() {
            let mut result = None;
            if let Some(mut iter) = self.iters[i].take() {
                // An iterator that threw or ended is not closed.
                result = iter.step_value(context)?;
                if result.is_some() {
                    self.iters[i] = Some(iter);
                } else {
                    match self.mode {
                        ZipMode::Shortest => return Ok(None),
                        ZipMode::Strict => return self.end_of_all(i, context),
                        ZipMode::Longest if self.iters.iter().all(Option::is_none) => {
                            return Ok(None);
                        }
                        ZipMode::Longest => {}
                    }
                }
            }
            results.push(result.unwrap_or_else(|| self.padding[i].clone()));
        }
        // 3.a. If iterCount = 0, return ReturnCompletion(undefined).
        if results.is_empty() {
            return Ok(None);
        }

        // iv. Set results to finishResults(results).
        let Some(keys) = &self.keys else {
            return Ok(Some(Array::create_array_from_list(results, context).into()));
        };
        let object = JsObject::with_null_proto();
        for (key, value) in keys.iter().zip(results) {
            object.create_data_property_or_throw(key.clone(), value, context)?;
        }
        Ok(Some(object.into()))
    }

    /// The end in strict mode: the iterator at `i` has ended, all others must have ended, too.
    fn end_of_all(&mut self, i: usize, context: &mut Context) -> JsResult<Option<JsValue>> {
        let differ =
            || js_error!(TypeError: "Iterators that are zipped in strict mode have different lengths");
        if i != 0 {
            return Err(differ());
        }
        for slot in &mut self.iters {
            let Some(mut iter) = slot.take() else {
                continue;
            };
            if !iter.step(context)? {
                *slot = Some(iter);
                return Err(differ());
            }
        }
        Ok(None)
    }
}
