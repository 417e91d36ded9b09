//! What the weak collections hold: objects, and symbols that are not registered.

use crate::{
    JsData, JsSymbol, JsValue, builtins::symbol::is_registered, object::ErasedVTableObject,
    object::JsObject, value::JsVariant,
};
use boa_gc::{Finalize, Trace};
use rustc_hash::FxHashMap;

/// A value that can be held weakly.
#[derive(Debug, Clone)]
pub(crate) enum WeakKey {
    /// An object.
    Object(JsObject),
    /// A symbol that `Symbol.for` did not make.
    Symbol(JsSymbol),
}

impl WeakKey {
    /// `CanBeHeldWeakly ( v )`: the value as a key, or `None`.
    ///
    /// More information:
    ///  - [ECMAScript reference][spec]
    ///
    /// [spec]: https://tc39.es/ecma262/#sec-canbeheldweakly
    pub(crate) fn new(value: &JsValue) -> Option<Self> {
        match value.variant() {
            JsVariant::Object(object) => Some(Self::Object(object.clone())),
            JsVariant::Symbol(symbol) if !is_registered(&symbol) => {
                Some(Self::Symbol(symbol.clone()))
            }
            _ => None,
        }
    }
}

/// A table of values by keys that are held weakly.
///
/// The collector does not see symbols: an entry whose key is one lives as long as the table.
#[derive(Trace, Finalize, JsData)]
pub(crate) struct WeakTable<V: Trace + Clone + 'static> {
    objects: boa_gc::WeakMap<ErasedVTableObject, V>,
    symbols: FxHashMap<JsSymbol, V>,
}

impl<V: Trace + Clone + 'static> WeakTable<V> {
    pub(crate) fn new() -> Self {
        Self {
            objects: boa_gc::WeakMap::new(),
            symbols: FxHashMap::default(),
        }
    }

    pub(crate) fn insert(&mut self, key: &WeakKey, value: V) {
        match key {
            WeakKey::Object(object) => self.objects.insert(object.inner(), value),
            WeakKey::Symbol(symbol) => {
                self.symbols.insert(symbol.clone(), value);
            }
        }
    }

    /// Removes an entry; `false` if there was none.
    pub(crate) fn remove(&mut self, key: &WeakKey) -> bool {
        match key {
            WeakKey::Object(object) => self.objects.remove(object.inner()),
            WeakKey::Symbol(symbol) => self.symbols.remove(symbol).is_some(),
        }
    }

    pub(crate) fn contains_key(&self, key: &WeakKey) -> bool {
        match key {
            WeakKey::Object(object) => self.objects.contains_key(object.inner()),
            WeakKey::Symbol(symbol) => self.symbols.contains_key(symbol),
        }
    }

    pub(crate) fn get(&self, key: &WeakKey) -> Option<V> {
        match key {
            WeakKey::Object(object) => self
                .objects
                .get(object.inner())
                .and_then(|entry| entry.value().map(|value| value.clone())),
            WeakKey::Symbol(symbol) => self.symbols.get(symbol).cloned(),
        }
    }
}
