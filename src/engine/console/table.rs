//! `console.table`: rows and columns out of arrays, objects, Maps and Sets, read without running code of the program.

use super::{frames, print};
use crate::engine::{
    inspect::{data, inspect, target},
    state::RunState,
};
use crate::run::{ConsoleEvent, Level, Table, Value};
use boa_engine::{
    Context, JsArgs, JsObject, JsResult, JsValue,
    builtins::{map::ordered_map::OrderedMap, set::ordered_set::OrderedSet, typed_array::TypedArray},
    object::builtins::JsTypedArray,
    property::PropertyKey,
};

/// Rows of one table.
const ROWS: usize = 1_000;
/// Columns of one table.
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

/// A Map or a Set: its rows are counted.
fn iterated(object: &JsObject, context: &mut Context) -> Option<Table> {
    let (columns, size, rows): (&[&str], usize, Vec<Vec<JsValue>>) = if let Some(map) = object.downcast_ref::<OrderedMap<JsValue>>() {
        (&["Key", "Values"], map.len(), map.iter().take(ROWS).map(|(key, value)| vec![key.clone(), value.clone()]).collect())
    } else {
        let set = object.downcast_ref::<OrderedSet>()?;
        (&["Values"], set.len(), set.iter().take(ROWS).map(|member| vec![member.clone()]).collect())
    };
    let omitted = u32::try_from(size - rows.len()).unwrap_or(u32::MAX);
    let rows = rows.into_iter().enumerate().map(|(index, row)| {
        let cells = row.iter().map(|value| Some(inspect(value, context)));
        (index.to_string(), cells.collect())
    });
    let rows = rows.collect();
    let columns = columns.iter().map(|&name| name.into()).collect();
    Some(Table { columns, rows, has_value_column: true, has_iteration_index: true, omitted, ..empty() })
}

/// Anything else: a row for each own enumerable property, a column for each property of the rows.
fn keyed(object: &JsObject, wanted: Option<Vec<String>>, context: &mut Context) -> Table {
    let keys = own_keys(object, context);
    let omitted = u32::try_from(keys.len().saturating_sub(ROWS)).unwrap_or(u32::MAX);
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<(String, Vec<Option<Value>>, Option<Value>)> = Vec::new();
    let mut has_value_column = false;
    for key in keys.into_iter().take(ROWS) {
        let item = read(object, &key, context);
        let (mut cells, mut plain) = (Vec::new(), None);
        match (item.as_object(), &wanted) {
            (None, None) => {
                has_value_column = true;
                plain = Some(inspect(&item, context));
            }
            (row, wanted) => {
                let row = row.map(|row| target(&row, context).unwrap_or(row));
                let names = match (&row, wanted) {
                    (_, Some(names)) => names.iter().map(|name| PropertyKey::from(boa_engine::JsString::from(name.as_str()))).collect(),
                    (Some(row), None) => own_keys(row, context),
                    (None, None) => Vec::new(),
                };
                for name in names.into_iter().take(COLUMNS) {
                    let text = key_text(&name);
                    let column = columns.iter().position(|column| *column == text).unwrap_or_else(|| {
                        columns.push(text);
                        columns.len() - 1
                    });
                    if cells.len() <= column {
                        cells.resize(column + 1, None);
                    }
                    let has = row.as_ref().filter(|row| has_own(row, &name, context));
                    cells[column] = has.map(|row| read(row, &name, context)).map(|value| inspect(&value, context));
                }
            }
        }
        rows.push((key_text(&key), cells, plain));
    }
    let width = columns.len();
    let rows = rows.into_iter().map(|(index, mut cells, plain)| {
        cells.resize(width, None);
        if has_value_column {
            cells.push(plain);
        }
        (index, cells)
    });
    let rows = rows.collect();
    if has_value_column {
        columns.push("Values".into());
    }
    Table { columns, rows, has_value_column, omitted, ..empty() }
}

/// The names in the second argument.
fn wanted(names: &JsObject, context: &mut Context) -> Vec<String> {
    own_keys(names, context).iter().filter_map(|key| read(names, key, context).as_string()).map(|name| name.to_std_string_lossy()).collect()
}

/// Own enumerable keys that are no Symbols, numbers first.
fn own_keys(object: &JsObject, context: &mut Context) -> Vec<PropertyKey> {
    if let Some(length) = typed_length(object, context) {
        return (0..u32::try_from(length).unwrap_or(u32::MAX)).map(PropertyKey::from).collect();
    }
    let object = object.borrow();
    let properties = object.properties();
    let mut indices: Vec<u32> = properties.index_property_keys().collect();
    indices.sort_unstable();
    let names = object.shape().keys().into_iter().filter(|key| matches!(key, PropertyKey::String(_)));
    let keys = indices.into_iter().map(PropertyKey::from).chain(names);
    keys.filter(|key| properties.get(key).is_some_and(|property| property.enumerable().unwrap_or(false))).collect()
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

/// A data property; an accessor is not called and reads as `undefined`.
fn read(object: &JsObject, key: &PropertyKey, context: &mut Context) -> JsValue {
    if object.is::<TypedArray>() && matches!(key, PropertyKey::Index(_)) {
        return object.get(key.clone(), context).unwrap_or_default();
    }
    data(object, key).unwrap_or_default()
}

fn key_text(key: &PropertyKey) -> String {
    match key {
        PropertyKey::String(name) => name.to_std_string_lossy(),
        PropertyKey::Index(index) => index.get().to_string(),
        PropertyKey::Symbol(_) => String::new(),
    }
}
