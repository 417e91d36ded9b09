//! Implements `console.table`: rows and columns from arrays, objects, Maps and Sets, read without running code of the program.

use super::{frames, print};
use crate::{
    inspect::{self, data, least, target},
    state::RunState,
};
use boa_engine::{
    Context, JsArgs, JsObject, JsResult, JsValue,
    builtins::{map::ordered_map::OrderedMap, set::ordered_set::OrderedSet, typed_array::TypedArray},
    object::builtins::JsTypedArray,
    property::PropertyKey,
};
use std::collections::{HashMap, HashSet};
use vocabulary::{ConsoleEvent, Level, Table, Value};

/// Maximum number of rows.
const ROWS: usize = 1_000;
/// Maximum number of columns.
const COLUMNS: usize = 100;

/// `console.table(tabularData, properties)`
pub(super) fn table(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let tabular = arguments.get_or_undefined(0);
    let Some(object) = tabular.as_object().filter(|object| !object.is_callable()) else {
        return print(Level::Log, &arguments[..arguments.len().min(1)], context);
    };
    let object = target(&object, context).unwrap_or(object);
    let mut table = iterated(&object, context).unwrap_or_else(|| {
        let wanted = arguments.get_or_undefined(1).as_object().map(|names| wanted(&names, context));
        keyed(&object, wanted, context)
    });
    table.at = frames::position(context);
    RunState::of(context).print(ConsoleEvent::Table(table));
    Ok(JsValue::undefined())
}

fn empty() -> Table {
    Table { columns: Vec::new(), rows: Vec::new(), has_value_column: false, has_iteration_index: false, omitted: 0, at: None }
}

/// A Map or a Set: one row per entry, numbered by iteration index.
fn iterated(object: &JsObject, context: &mut Context) -> Option<Table> {
    let (columns, size, rows): (&[&str], usize, Vec<Vec<JsValue>>) = if let Some(map) = object.downcast_ref::<OrderedMap<JsValue>>() {
        (&["Key", "Values"], map.len(), map.iter().take(ROWS).map(|(key, value)| vec![key.clone(), value.clone()]).collect())
    } else {
        let set = object.downcast_ref::<OrderedSet>()?;
        (&["Values"], set.len(), set.iter().take(ROWS).map(|member| vec![member.clone()]).collect())
    };
    let omitted = u32::try_from(size - rows.len()).unwrap_or(u32::MAX);
    let mut look = inspect::Line::new(context);
    let rows = rows.into_iter().enumerate().map(|(index, row)| {
        let cells = row.iter().map(|value| Some(look.value(value)));
        (index.to_string(), cells.collect())
    });
    let rows = rows.collect();
    let columns = columns.iter().map(|&name| name.into()).collect();
    Some(Table { columns, rows, has_value_column: true, has_iteration_index: true, omitted, ..empty() })
}

/// Anything else: a row for each own enumerable property, a column for each property of the rows.
fn keyed(object: &JsObject, wanted: Option<Vec<PropertyKey>>, context: &mut Context) -> Table {
    let (keys, all) = own_keys(object, ROWS, context);
    let omitted = u32::try_from(all - keys.len()).unwrap_or(u32::MAX);
    let mut columns = Columns::default();
    let mut rows: Vec<(String, Vec<Option<Value>>, Option<Value>)> = Vec::new();
    let mut has_value_column = false;
    let mut look = inspect::Line::new(context);
    for key in keys {
        let item = read(object, &key, look.context());
        let (mut cells, mut plain) = (Vec::new(), None);
        match (item.as_object(), &wanted) {
            (None, None) => {
                has_value_column = true;
                plain = Some(look.value(&item));
            }
            (row, wanted) => {
                let row = row.map(|row| target(&row, look.context()).unwrap_or(row));
                let names = match (&row, wanted) {
                    (_, Some(names)) => names.clone(),
                    (Some(row), None) => columns.of(row, look.context()),
                    (None, None) => Vec::new(),
                };
                for name in names {
                    let Some(column) = columns.place(&name) else { continue };
                    if cells.len() <= column {
                        cells.resize(column + 1, None);
                    }
                    let has = row.as_ref().filter(|row| has_own(row, &name, look.context()));
                    let value = has.map(|row| read(row, &name, look.context()));
                    cells[column] = value.map(|value| look.value(&value));
                }
            }
        }
        rows.push((key_text(&key), cells, plain));
    }
    let columns = columns.heads();
    let width = columns.len();
    let rows = rows.into_iter().map(|(index, mut cells, plain)| {
        cells.resize(width, None);
        if has_value_column {
            cells.push(plain);
        }
        (index, cells)
    });
    let rows = rows.collect();
    let columns = columns.into_iter().chain(has_value_column.then(|| "Values".into())).collect();
    Table { columns, rows, has_value_column, omitted, ..empty() }
}

/// The columns found so far, at most [`COLUMNS`]; columns beyond that are only counted.
#[derive(Default)]
struct Columns {
    heads: Vec<String>,
    places: HashMap<PropertyKey, usize>,
    beyond: HashSet<PropertyKey>,
    /// number of keys of long rows that were not visited
    unseen: usize,
}

impl Columns {
    /// The keys of a row that may become columns.
    fn of(&mut self, row: &JsObject, context: &mut Context) -> Vec<PropertyKey> {
        let (keys, all) = own_keys(row, ROWS, context);
        self.unseen = self.unseen.max(all - keys.len());
        keys
    }

    fn place(&mut self, key: &PropertyKey) -> Option<usize> {
        if let Some(known) = self.places.get(key) {
            return Some(*known);
        }
        if self.heads.len() == COLUMNS {
            if self.beyond.len() < ROWS * COLUMNS {
                self.beyond.insert(key.clone());
            }
            return None;
        }
        self.heads.push(key_text(key));
        self.places.insert(key.clone(), self.heads.len() - 1);
        Some(self.heads.len() - 1)
    }

    /// The headings; if columns were left out, an extra last heading gives their number.
    fn heads(mut self) -> Vec<String> {
        match self.beyond.len() + self.unseen {
            0 => {}
            more => self.heads.push(format!("... {more} more column{}", if more > 1 { "s" } else { "" })),
        }
        self.heads
    }
}

/// The column names listed in the second argument.
fn wanted(names: &JsObject, context: &mut Context) -> Vec<PropertyKey> {
    let (keys, _) = own_keys(names, ROWS, context);
    keys.iter().filter_map(|key| read(names, key, context).as_string()).map(PropertyKey::from).collect()
}

/// The first `most` own enumerable non-Symbol keys, integer keys first, and the number of all such keys.
fn own_keys(object: &JsObject, most: usize, context: &mut Context) -> (Vec<PropertyKey>, usize) {
    if let Some(length) = typed_length(object, context) {
        let shown = u32::try_from(length.min(most)).unwrap_or_default();
        return ((0..shown).map(PropertyKey::from).collect(), length);
    }
    let object = object.borrow();
    let properties = object.properties();
    let shown = |key: &PropertyKey| properties.get(key).is_some_and(|property| property.enumerable().unwrap_or(false));
    let indices = least(properties.index_property_keys(), most).into_iter().map(PropertyKey::from).filter(shown);
    let names = object.shape().keys().into_iter().filter(|key| matches!(key, PropertyKey::String(_)) && shown(key));
    let more = properties.index_property_keys().len().saturating_sub(most);
    let (mut keys, mut all) = (Vec::new(), more);
    for key in indices.chain(names) {
        all += 1;
        if keys.len() < most && (more == 0 || matches!(key, PropertyKey::Index(_))) {
            keys.push(key);
        }
    }
    (keys, all)
}

fn typed_length(object: &JsObject, context: &mut Context) -> Option<usize> {
    object.is::<TypedArray>().then(|| JsTypedArray::from_object(object.clone()).and_then(|array| array.length(context)).unwrap_or_default())
}

fn has_own(object: &JsObject, key: &PropertyKey, context: &mut Context) -> bool {
    match (key, typed_length(object, context)) {
        (PropertyKey::Index(index), Some(length)) => (index.get() as usize) < length,
        _ => object.borrow().properties().contains_key(key),
    }
}

/// The value of a data property; `undefined` for an accessor, which is not called.
fn read(object: &JsObject, key: &PropertyKey, context: &mut Context) -> JsValue {
    if object.is::<TypedArray>() && matches!(key, PropertyKey::Index(_)) {
        return object.get(key.clone(), context).unwrap_or_default();
    }
    data(object, key).unwrap_or_default()
}

fn key_text(key: &PropertyKey) -> String {
    match key {
        PropertyKey::String(name) => inspect::shortened(name),
        PropertyKey::Index(index) => index.get().to_string(),
        PropertyKey::Symbol(_) => String::new(),
    }
}
