//! Whether two inspected values are the same, deeply, as `Object.is` would say of each leaf.

use vocabulary::{Entry, Function, Key, Object, PromiseState, Shape, Slot, Value};

/// Deep equality: numbers by SameValue (ECMA-262 7.2.9, so `NaN` equals itself and `0` is not `-0`), objects by class, inner
/// value and properties in any order, functions by identity. What the inspector left out makes two objects different.
pub fn same(a: &Value, b: &Value) -> bool {
    Comparison::default().values(a, b)
}

#[derive(Default)]
struct Comparison {
    /// the pairs of objects being compared, outermost first: a cycle in one must lead to the same place in the other
    open: Vec<(u32, u32)>,
}

impl Comparison {
    fn values(&mut self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Function(a), Value::Function(b)) => same_function(a, b),
            (Value::Object(a), Value::Object(b)) => self.objects(a, b),
            (Value::Circular(a), Value::Circular(b)) => a == b || self.open.contains(&(*a, *b)),
            (Value::Object(object), Value::Circular(id)) | (Value::Circular(id), Value::Object(object)) => object.id == *id,
            (Value::String { text: a, length: n }, Value::String { text: b, length: m }) => n == m && a == b,
            (a, b) => a == b,
        }
    }

    fn objects(&mut self, a: &Object, b: &Object) -> bool {
        if a.id == b.id {
            return true;
        }
        if a.class != b.class || a.omitted > 0 || b.omitted > 0 || a.entries.len() != b.entries.len() {
            return false;
        }
        self.open.push((a.id, b.id));
        let equal = self.shapes(&a.shape, &b.shape) && self.entries(a, b);
        self.open.pop();
        equal
    }

    fn shapes(&mut self, a: &Shape, b: &Shape) -> bool {
        match (a, b) {
            (Shape::Boxed(a), Shape::Boxed(b)) | (Shape::Proxy(a), Shape::Proxy(b)) => self.values(a, b),
            // two errors made in different places are the same if they say the same
            (Shape::Error { headline: a, .. }, Shape::Error { headline: b, .. }) => a == b,
            (Shape::Promise(a), Shape::Promise(b)) => match (a, b) {
                (PromiseState::Fulfilled(a), PromiseState::Fulfilled(b)) | (PromiseState::Rejected(a), PromiseState::Rejected(b)) => {
                    self.values(a, b)
                }
                _ => false,
            },
            (Shape::Weak, _) | (Shape::Iterator, _) => false,
            (a, b) => a == b,
        }
    }

    fn entries(&mut self, a: &Object, b: &Object) -> bool {
        let ordered = matches!(a.shape, Shape::Array(_) | Shape::TypedArray(_) | Shape::Arguments(_));
        if ordered {
            return a.entries.iter().zip(&b.entries).all(|(a, b)| self.keys(&a.key, &b.key) && self.slots(a, b));
        }
        let mut left: Vec<&Entry> = b.entries.iter().collect();
        a.entries.iter().all(|entry| {
            let found = left.iter().position(|other| self.keys(&entry.key, &other.key) && self.slots(entry, other));
            found.map(|at| left.swap_remove(at)).is_some()
        })
    }

    fn keys(&mut self, a: &Key, b: &Key) -> bool {
        match (a, b) {
            (Key::Value(a), Key::Value(b)) => self.values(a, b),
            (a, b) => a == b,
        }
    }

    fn slots(&mut self, a: &Entry, b: &Entry) -> bool {
        match (&a.slot, &b.slot) {
            (Slot::Value(a), Slot::Value(b)) => self.values(a, b),
            (Slot::Hole(a), Slot::Hole(b)) => a == b,
            // an accessor could answer anything
            _ => false,
        }
    }
}

fn same_function(a: &Function, b: &Function) -> bool {
    a.id == b.id
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::Num;

    fn number(n: f64) -> Value {
        Value::Number(Num(n))
    }

    fn text(t: &str) -> Value {
        Value::String { text: t.into(), length: t.encode_utf16().count() as u32 }
    }

    fn object(id: u32, class: &str, shape: Shape, entries: Vec<(Key, Value)>) -> Value {
        let entries = entries.into_iter().map(|(key, value)| Entry { key, slot: Slot::Value(value), enumerable: true }).collect();
        Value::Object(Box::new(Object { id, class: class.into(), tag: String::new(), shape, entries, omitted: 0 }))
    }

    fn array(id: u32, items: Vec<Value>) -> Value {
        let length = items.len() as u32;
        object(id, "Array", Shape::Array(length), items.into_iter().enumerate().map(|(i, v)| (Key::Index(i as u32), v)).collect())
    }

    fn plain(id: u32, fields: Vec<(&str, Value)>) -> Value {
        object(id, "Object", Shape::Plain, fields.into_iter().map(|(k, v)| (Key::Name(k.into()), v)).collect())
    }

    #[test]
    fn leaves_as_object_is() {
        assert!(same(&number(f64::NAN), &number(f64::NAN)));
        assert!(!same(&number(0.0), &number(-0.0)));
        assert!(!same(&number(5.0), &text("5")));
        assert!(!same(&Value::Null, &Value::Undefined));
        assert!(!same(&number(5.0), &Value::Bigint("5".into())));
    }

    #[test]
    fn objects_deeply_and_in_any_order() {
        let a = plain(1, vec![("x", number(1.0)), ("y", array(2, vec![text("a")]))]);
        let b = plain(3, vec![("y", array(4, vec![text("a")])), ("x", number(1.0))]);
        assert!(same(&a, &b));
        assert!(!same(&a, &plain(3, vec![("x", number(1.0))])));
        assert!(!same(&array(1, vec![number(1.0), number(2.0)]), &array(2, vec![number(2.0), number(1.0)])));
        assert!(!same(&array(1, vec![]), &plain(2, vec![])));
        assert!(!same(&plain(1, vec![]), &object(2, "Point", Shape::Plain, vec![])));
    }

    #[test]
    fn maps_by_keys_and_sets_by_members() {
        let map = |id, key: Value| object(id, "Map", Shape::Map(1), vec![(Key::Value(key), number(1.0))]);
        assert!(same(&map(1, text("a")), &map(2, text("a"))));
        assert!(!same(&map(1, text("a")), &map(2, text("b"))));
        let set = |id, items: Vec<Value>| {
            object(id, "Set", Shape::Set(items.len() as u32), items.into_iter().map(|v| (Key::Member, v)).collect())
        };
        assert!(same(&set(1, vec![number(1.0), number(2.0)]), &set(2, vec![number(2.0), number(1.0)])));
        assert!(!same(&set(1, vec![number(1.0), number(1.0)]), &set(2, vec![number(1.0), number(2.0)])));
    }

    #[test]
    fn what_was_not_looked_at_is_not_the_same() {
        let mut a = array(1, vec![number(1.0)]);
        if let Value::Object(object) = &mut a {
            object.omitted = 1;
        }
        assert!(!same(&a, &array(2, vec![number(1.0)])));
        assert!(same(&a, &a), "the very same object is");
    }

    #[test]
    fn cycles_must_lead_to_the_same_place() {
        let cycle = |id, to| plain(id, vec![("self", Value::Circular(to))]);
        assert!(same(&cycle(1, 1), &cycle(2, 2)));
        assert!(!same(&plain(1, vec![("a", cycle(2, 1))]), &plain(3, vec![("a", cycle(4, 4))])));
    }

    #[test]
    fn accessors_and_proxies_do_not_pass_for_values() {
        let mut accessor = plain(1, vec![("x", number(1.0))]);
        if let Value::Object(object) = &mut accessor {
            object.entries[0].slot = Slot::Accessor { get: true, set: false };
        }
        assert!(!same(&accessor, &plain(2, vec![("x", number(1.0))])));
        assert!(!same(&object(1, "Object", Shape::Proxy(plain(2, vec![])), vec![]), &plain(3, vec![])));
    }
}
