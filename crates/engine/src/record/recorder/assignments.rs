//! Assignments to properties: keeps object, key and old value between the hooks of one assignment, and records its effect.

use super::{At, Looker, Pending, Recorder, look};
use boa_engine::{Context, JsObject, JsValue, property::PropertyKey};
use recording::{Change, Event, Key, Kind, ObjectState, Slot};
use vocabulary::outline::SiteKind;

impl Recorder {
    fn slot_for(&mut self, at: At) -> &mut Pending {
        if let Some(found) = self.pending.iter().rposition(|p| p.at.instance == at.instance && p.at.site == at.site) {
            return &mut self.pending[found];
        }
        // discard what exceptions left behind
        if self.pending.len() > 256 {
            self.pending.remove(0);
        }
        self.pending.push(Pending { at, object: None, key: None, old: None });
        self.pending.last_mut().expect("just pushed")
    }

    pub fn target(&mut self, at: At, object: &JsValue) {
        *self.slot_for(at) = Pending { at, object: Some(object.clone()), key: None, old: None };
    }

    pub fn target_key(&mut self, at: At, key: &JsValue) {
        self.slot_for(at).key = Some(key.clone());
    }

    pub fn keep_old(&mut self, at: At, old: &JsValue) {
        self.slot_for(at).old = Some(old.clone());
    }

    pub fn take_old(&mut self, at: At) -> Option<JsValue> {
        let old = self.slot_for(at).old.take();
        self.forget(at);
        old
    }

    /// Like [`Self::target_key`], if the site is an assignment to a property.
    pub fn target_key_if_property(&mut self, at: At, key: &JsValue) {
        if matches!(self.kind(at.site), SiteKind::Property(_)) {
            self.target_key(at, key);
        }
    }

    /// The object of the assignment whose key is being converted.
    pub fn known_target(&mut self, at: At) -> Option<JsValue> {
        matches!(self.kind(at.site), SiteKind::Property(_)).then(|| self.slot_for(at).object.clone()).flatten()
    }

    /// What the hooks `Target` and `Key` passed: the object, and the key or the name in the source.
    pub fn reached(&mut self, at: At) -> Option<(JsValue, Option<JsValue>, Option<String>)> {
        let name = match self.kind(at.site) {
            SiteKind::Property(name) => name.clone(),
            _ => None,
        };
        let pending = self.slot_for(at);
        Some((pending.object.clone()?, pending.key.clone(), name))
    }

    pub fn forget(&mut self, at: At) {
        self.pending.retain(|p| p.at.instance != at.instance || p.at.site != at.site);
    }

    /// Records an assignment to a property.
    pub fn set(&mut self, at: At, value: &JsValue, object: Option<&JsValue>, key: Option<&PropertyKey>, context: &mut Context) {
        self.forget(at);
        let Some(key) = key else {
            // the object is unknown: look at all objects in reach
            self.tape.calls = true;
            return self.tape.ended(at);
        };
        let seen = look::key(key, &mut self.values);
        let datum = self.values.datum(value);
        let object = object.and_then(JsValue::as_object);
        let id = object.as_ref().map(|o| self.values.object(o));
        self.tape.event(Event::Set { site: at.site, key: seen, value: datum });
        if let (Some(object), Some(id)) = (object, id) {
            self.assigned(&object, id, key, seen, context);
        }
        self.tape.ended(at);
    }

    /// Updates the recorded state of an object after an assignment to one of its properties.
    pub fn assigned(&mut self, object: &JsObject, id: u32, key: &PropertyKey, seen: Key, context: &mut Context) {
        let own = Looker::slot(object, key, &mut self.values);
        let (Some(slot @ Slot::Value(_)), Some(state)) = (own, self.state_of(id)) else {
            self.look(id, context);
            return;
        };
        match state.get(seen) {
            Some(before) if before == slot => {}
            Some(_) => self.change(id, vec![Change::Set(seen, slot)]),
            // beyond the stored entries: looking at all of them at every assignment would take ever longer
            None if is_behind(state, seen) => {
                let omitted = object.try_borrow().map_or(state.omitted, |o| (o.properties().count() - look::ENTRIES) as u32);
                if omitted != state.omitted {
                    self.change(id, vec![Change::Omitted(omitted)]);
                }
            }
            // a new property: order and length may change
            None => {
                self.look(id, context);
            }
        }
    }
}

/// Whether a property that is not stored lies beyond the stored entries: names follow elements, in order of creation.
fn is_behind(state: &ObjectState, key: Key) -> bool {
    let full = state.kind == Kind::Plain && state.entries.len() >= look::ENTRIES;
    full && match key {
        Key::Index(new) => state.entries.iter().all(|(kept, _)| matches!(kept, Key::Index(kept) if *kept < new)),
        _ => true,
    }
}
