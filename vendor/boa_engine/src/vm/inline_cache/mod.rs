use arrayvec::ArrayVec;
use itertools::Itertools;
use std::{cell::Cell, fmt};

use boa_gc::GcRefCell;
use boa_macros::{Finalize, Trace};

use crate::{
    JsString,
    object::shape::{
        Shape, ShapeId, WeakShape,
        slot::{Slot, SlotAttributes},
    },
};

#[cfg(test)]
mod tests;

pub(crate) const PIC_CAPACITY: usize = 4;

/// A cached shape-to-slot mapping for a polymorphic inline cache.
#[derive(Clone, Debug, Trace, Finalize)]
pub(crate) struct CacheEntry {
    /// The number of the shape: compared, because it is of no other shape even when this one is gone.
    pub(crate) id: ShapeId,
    /// The number of the prototype's shape, where the slot is one of the prototype.
    pub(crate) holder: Option<ShapeId>,
    /// A weak reference is kept to the shape to avoid the shape preventing deallocation.
    pub(crate) shape: WeakShape,
    #[unsafe_ignore_trace]
    pub(crate) slot: Slot,
}

/// The change of shape that adding the property made.
#[derive(Clone, Debug, Trace, Finalize)]
pub(crate) struct AddedEntry {
    from: ShapeId,
    to: Shape,
    /// see [`PropertyEpoch`]
    #[unsafe_ignore_trace]
    epoch: u64,
}

/// A number that changes whenever a property that could come in the way of adding one to an object below it (an accessor, or one
/// that cannot be written to) or another prototype is given to any object of this thread.
pub(crate) struct PropertyEpoch;

thread_local! {
    static EPOCH: Cell<u64> = const { Cell::new(0) };
}

impl PropertyEpoch {
    pub(crate) fn bump() {
        EPOCH.set(EPOCH.get() + 1);
    }
}

/// What decides where a property that an inline cache can keep stands: the shapes of the object and of its prototype.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    object: ShapeId,
    prototype: Option<ShapeId>,
}

impl Layout {
    /// The layout of an object with this shape.
    pub(crate) fn of(shape: &Shape) -> Self {
        Self {
            object: shape.id(),
            prototype: shape
                .prototype()
                .map(|prototype| prototype.borrow().shape().id()),
        }
    }
}

/// An inline cache entry for a property access.
#[derive(Clone, Debug, Trace, Finalize)]
pub(crate) struct InlineCache {
    /// The property that is accessed.
    pub(crate) name: JsString,

    /// Multiple cached shape-to-slot entries.
    pub(crate) entries: GcRefCell<ArrayVec<CacheEntry, PIC_CAPACITY>>,

    /// What adding the property changed the last time.
    pub(crate) added: GcRefCell<Option<AddedEntry>>,

    /// Whether this access site has seen too many shapes and should no longer be cached.
    #[unsafe_ignore_trace]
    pub(crate) megamorphic: Cell<bool>,
}

impl fmt::Display for InlineCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "(name:{} entries:", self.name.display_escaped())?;

        if self.megamorphic.get() {
            return write!(f, "(megamorphic))");
        }

        let entries = self.entries.borrow();
        let entries = entries.iter().map(|e| e.shape.to_addr_usize()).format(", ");

        write!(f, "({entries:#x}))")
    }
}

impl InlineCache {
    pub(crate) fn new(name: JsString) -> Self {
        Self {
            name,
            entries: GcRefCell::new(ArrayVec::new()),
            added: GcRefCell::new(None),
            megamorphic: Cell::new(false),
        }
    }

    /// The shape that an object of the shape with this number gets when the property is added.
    #[inline]
    pub(crate) fn shape_after_adding(&self, from: ShapeId) -> Option<Shape> {
        // SAFETY: no borrow of it is held across this.
        let added = unsafe { (*self.added.as_ptr()).as_ref() }?;
        (added.from == from && added.epoch == EPOCH.get()).then(|| added.to.clone())
    }

    /// Notes that adding the property, with all attributes, changed an object's shape so.
    pub(crate) fn note_adding(&self, from: ShapeId, to: Shape) {
        *self.added.borrow_mut() = Some(AddedEntry {
            from,
            to,
            epoch: EPOCH.get(),
        });
    }

    pub(crate) fn set(&self, shape: &Shape, slot: Slot) {
        if self.megamorphic.get() {
            return;
        }

        let holder = if slot.attributes.contains(SlotAttributes::PROTOTYPE) {
            let Some(prototype) = shape.prototype() else {
                return;
            };
            Some(prototype.borrow().shape().id())
        } else {
            None
        };
        let mut entries = self.entries.borrow_mut();

        // What the prototype looked like before.
        entries.retain(|entry| entry.id != shape.id());

        // Add a new entry if there's space.
        if entries
            .try_push(CacheEntry {
                id: shape.id(),
                holder,
                shape: shape.into(),
                slot,
            })
            .is_err()
        {
            // Polymorphic cache is full, transition to megamorphic.
            self.megamorphic.set(true);
            entries.clear();
        }
    }

    /// The slot that is cached for the shape; nothing is counted.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    pub(crate) fn slot(&self, shape: &Shape) -> Option<Slot> {
        let id = shape.id();
        // SAFETY: No borrow of the entries is held outside of this type, and none is held across this.
        let entries = unsafe { &*self.entries.as_ptr() };
        let entry = entries.iter().find(|entry| entry.id == id)?;
        if let Some(holder) = entry.holder {
            // SAFETY: Nothing runs between these lines that could change the prototype.
            let prototype = unsafe { shape.prototype_ref() }?;
            // SAFETY: The number is copied out of the object at once.
            let now = unsafe { (*prototype.inner().object.as_ptr()).shape().id() };
            if now != holder {
                return None;
            }
        }
        Some(entry.slot)
    }

    /// Returns the cached `(Shape, Slot)` if a matching shape exists in the inline cache.
    ///
    /// Opportunistically cleans up stale weak shape references during lookup.
    pub(crate) fn get(&self, shape: &Shape) -> Option<(Shape, Slot)> {
        if self.megamorphic.get() {
            return None;
        }

        let mut entries = self.entries.borrow_mut();
        let mut i = 0;
        let mut result = None;
        let shape_addr = shape.to_addr_usize();

        while i < entries.len() {
            if let Some(upgraded) = entries[i].shape.upgrade() {
                if upgraded.to_addr_usize() == shape_addr {
                    if entries[i].holder.is_some_and(|holder| {
                        shape
                            .prototype()
                            .is_none_or(|prototype| prototype.borrow().shape().id() != holder)
                    }) {
                        // The prototype changed.
                        entries.swap_remove(i);
                        break;
                    }
                    result = Some((upgraded, entries[i].slot));
                    break;
                }
                i += 1;
            } else {
                // Opportunistically clean up stale weak shapes.
                entries.swap_remove(i);
            }
        }

        result
    }
}
