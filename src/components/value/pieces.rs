//! The one-line preview of a value, split into pieces with a tone each.
//!
//! Pure. It writes what `vocabulary::format` writes, limited to one line, so that a collapsed value stays a line:
//! `{ a: 1, b: [Object] }`. Expanding the value shows what is omitted.

use vocabulary::{Entry, Function, Key, Object, PromiseState, Shape, Slot, TypeName, Value, format, surrogates};

/// The colour of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// brackets, commas, class names
    Plain,
    /// a value of this type
    Of(TypeName),
    /// a property's name
    Name,
    /// omissions, and text that is not a value
    Faint,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// its text
    pub text: String,
    /// its colour
    pub tone: Tone,
}

/// Levels of objects shown inside the outermost, as in Node.js.
const DEPTH: usize = 2;

/// Number of characters after which no further entry is started.
const ROOM: usize = 160;

/// Number of characters shown of a string inside an object.
const TEXT: usize = 60;

/// The line for a printed value: a string without quotes, as a console prints it.
pub fn headline(value: &Value) -> Vec<Piece> {
    match value {
        Value::String { text, .. } => vec![Piece { text: surrogates::bare(text).into_owned(), tone: Tone::Of(TypeName::String) }],
        other => preview(other),
    }
}

/// The line for a value inside another or the result of an expression: a string with quotes.
pub fn preview(value: &Value) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    pieces.value(value, 0);
    pieces.done
}

#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    length: usize,
    /// the ids of objects that contain themselves, in order of discovery
    circular: Vec<u32>,
}

impl Pieces {
    fn put(&mut self, text: impl Into<String>, tone: Tone) {
        let text = text.into();
        self.length += text.chars().count();
        match self.done.last_mut() {
            Some(last) if last.tone == tone => last.text.push_str(&text),
            _ => self.done.push(Piece { text, tone }),
        }
    }

    fn value(&mut self, value: &Value, depth: usize) {
        let tone = Tone::Of(value.type_name());
        match value {
            Value::Undefined => self.put("undefined", tone),
            Value::Null => self.put("null", tone),
            Value::Boolean(b) => self.put(b.to_string(), tone),
            Value::Number(n) => self.put(format::number(n.0), tone),
            Value::Bigint(digits) => self.put(format!("{digits}n"), tone),
            Value::String { text, length } => self.put(quoted(text, *length, depth), tone),
            Value::Symbol(description) => self.put(format!("Symbol({description})"), tone),
            Value::Function(function) => self.put(function_head(function), tone),
            Value::Object(object) => self.object(object, depth),
            Value::Circular(id) => {
                let number = self.circular.iter().position(|met| met == id).unwrap_or_else(|| {
                    self.circular.push(*id);
                    self.circular.len() - 1
                });
                self.put(format!("[Circular *{}]", number + 1), Tone::Faint);
            }
        }
    }

    /// An object, preceded by a reference mark if it contains itself.
    fn object(&mut self, object: &Object, depth: usize) {
        let (pieces, length) = (self.done.len(), self.done.last().map_or(0, |piece| piece.text.len()));
        self.contents(object, depth);
        let Some(number) = self.circular.iter().position(|met| *met == object.id) else { return };
        if let Some(split) = pieces.checked_sub(1).and_then(|last| self.done.get_mut(last))
            && split.text.len() > length
        {
            let rest = Piece { text: split.text.split_off(length), tone: split.tone };
            self.done.insert(pieces, rest);
        }
        self.done.insert(pieces, Piece { text: format!("<ref *{}> ", number + 1), tone: Tone::Faint });
    }

    fn contents(&mut self, object: &Object, depth: usize) {
        let tone = Tone::Of(TypeName::Object);
        match &object.shape {
            Shape::Date(text) => self.put(text.as_deref().unwrap_or("Invalid Date"), tone),
            Shape::RegExp(text) | Shape::Text(text) => self.put(text, tone),
            Shape::Error { headline, .. } if depth == 0 => self.put(headline, tone),
            Shape::Error { headline, .. } => self.put(format!("[{headline}]"), tone),
            Shape::Boxed(inner) => {
                self.put(format!("[{}: ", object.class), Tone::Plain);
                self.value(inner, depth + 1);
                self.put("]", Tone::Plain);
            }
            Shape::Proxy(target) => self.value(target, depth),
            Shape::Promise(state) => self.promise(state, depth),
            _ => self.collection(object, depth),
        }
    }

    fn promise(&mut self, state: &PromiseState, depth: usize) {
        self.put("Promise { ", Tone::Plain);
        match state {
            PromiseState::Pending => self.put("<pending>", Tone::Faint),
            PromiseState::Fulfilled(value) => self.value(value, depth + 1),
            PromiseState::Rejected(reason) => {
                self.put("<rejected> ", Tone::Faint);
                self.value(reason, depth + 1);
            }
        }
        self.put(" }", Tone::Plain);
    }

    fn collection(&mut self, object: &Object, depth: usize) {
        let is_list = matches!(object.shape, Shape::Array(_) | Shape::TypedArray(_) | Shape::Arguments(_));
        let (open, close) = if is_list { ("[", "]") } else { ("{", "}") };
        let head = class_head(object);
        if depth > DEPTH {
            let name = if object.class.is_empty() { "Object: null prototype" } else { &object.class };
            return self.put(format!("[{name}]"), Tone::Of(TypeName::Object));
        }
        self.put(format!("{head}{open}"), Tone::Plain);
        let mut any = false;
        let mut cut = object.omitted > 0;
        for entry in object.entries.iter().filter(|e| e.enumerable) {
            if self.length > ROOM {
                cut = true;
                break;
            }
            self.put(if any { ", " } else { " " }, Tone::Plain);
            any = true;
            self.entry(entry, is_list, depth + 1);
        }
        if cut {
            self.put(if any { ", …" } else { " …" }, Tone::Faint);
        }
        self.put(if any || cut { format!(" {close}") } else { close.to_owned() }, Tone::Plain);
    }

    fn entry(&mut self, entry: &Entry, in_list: bool, depth: usize) {
        match &entry.key {
            Key::Index(_) if in_list => {}
            Key::Member => {}
            Key::Value(key) => {
                self.value(key, depth);
                self.put(" => ", Tone::Plain);
            }
            key => {
                self.put(key_text(key), Tone::Name);
                self.put(": ", Tone::Plain);
            }
        }
        match &entry.slot {
            Slot::Value(value) => self.value(value, depth),
            Slot::Accessor { get, set } => self.put(accessor(*get, *set), Tone::Faint),
            Slot::Hole(1) => self.put("<1 empty item>", Tone::Faint),
            Slot::Hole(count) => self.put(format!("<{count} empty items>"), Tone::Faint),
        }
    }
}

/// `Map(2) `, `Point `; empty for plain objects and ordinary arrays, whose brackets suffice.
fn class_head(object: &Object) -> String {
    let class = if object.class.is_empty() { "[Object: null prototype]" } else { &object.class };
    match &object.shape {
        Shape::Plain if class == "Object" => String::new(),
        Shape::Array(_) if class == "Array" => String::new(),
        Shape::Array(n) | Shape::TypedArray(n) | Shape::Map(n) | Shape::Set(n) => format!("{class}({n}) "),
        Shape::Arguments(_) => "[Arguments] ".into(),
        Shape::Iterator => format!("Object [{class}] "),
        _ => format!("{class} "),
    }
}

fn function_head(function: &Function) -> String {
    let name = if function.name.is_empty() { "(anonymous)" } else { &function.name };
    match (function.is_class, &function.extends) {
        (true, Some(parent)) => format!("[class {name} extends {parent}]"),
        (true, None) => format!("[class {name}]"),
        (false, _) if function.name.is_empty() => "[Function (anonymous)]".into(),
        (false, _) => format!("[Function: {name}]"),
    }
}

/// The key of an entry, as a console writes it.
pub fn key_text(key: &Key) -> String {
    match key {
        Key::Name(name) if is_plain_name(name) => name.clone(),
        Key::Name(name) => format::quote(name),
        Key::Index(index) => index.to_string(),
        Key::Symbol(description) => format!("Symbol({description})"),
        Key::Private(name) => format!("#{name}"),
        Key::Value(value) => preview(value).into_iter().map(|p| p.text).collect(),
        Key::Member => String::new(),
    }
}

fn is_plain_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '$')
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
}

/// The placeholder for an accessor, which is not called.
pub fn accessor(get: bool, set: bool) -> &'static str {
    match (get, set) {
        (true, true) => "[Getter/Setter]",
        (true, false) => "[Getter]",
        _ => "[Setter]",
    }
}

/// A string in quotes; shortened if inside an object.
fn quoted(text: &str, length: u32, depth: usize) -> String {
    let limit = if depth == 0 { usize::MAX } else { TEXT };
    let cut: String = text.chars().take(limit).collect();
    let is_cut = cut.len() < text.len() || cut.encode_utf16().count() < length as usize;
    let quoted = format::quote(&cut);
    if is_cut { format!("{quoted}…") } else { quoted }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::Num;

    fn text(text: &str) -> Value {
        Value::String { text: text.into(), length: text.encode_utf16().count() as u32 }
    }

    fn entry(key: Key, value: Value) -> Entry {
        Entry { key, slot: Slot::Value(value), enumerable: true }
    }

    fn object(class: &str, shape: Shape, entries: Vec<Entry>) -> Value {
        Value::Object(Box::new(Object { id: 1, class: class.into(), tag: String::new(), shape, entries, omitted: 0 }))
    }

    #[track_caller]
    fn check(value: Value, expected: &str) {
        let line: String = preview(&value).into_iter().map(|p| p.text).collect();
        assert_eq!(line, expected);
    }

    #[test]
    fn primitives() {
        check(Value::Number(Num(-0.0)), "-0");
        check(Value::Bigint("12".into()), "12n");
        check(text("it's"), "\"it's\"");
        check(text("a\nb"), "'a\\nb'");
        check(Value::Symbol("id".into()), "Symbol(id)");
    }

    #[test]
    fn the_line_is_what_the_text_form_says() {
        let list = || object("Array", Shape::Array(2), vec![entry(Key::Index(0), text("a")), entry(Key::Index(1), Value::Null)]);
        let nested = object(
            "Object",
            Shape::Plain,
            vec![entry(Key::Name("a b".into()), list()), entry(Key::Name("c".into()), Value::Boolean(true))],
        );
        let empty = object("Object", Shape::Plain, vec![]);
        let boxed = object("Number", Shape::Boxed(Value::Number(Num(5.0))), vec![]);
        for value in [list(), nested, empty, boxed, Value::Number(Num(1e21)), text("it's \"so\"")] {
            check(value.clone(), &format::inspect(&value));
        }
    }

    #[test]
    fn what_contains_itself_is_marked() {
        let with = |id: u32, class: &str, shape: Shape, entries: Vec<Entry>| {
            Value::Object(Box::new(Object { id, class: class.into(), tag: String::new(), shape, entries, omitted: 0 }))
        };
        let me = || entry(Key::Name("me".into()), Value::Circular(1));
        let inner =
            with(2, "Array", Shape::Array(2), vec![entry(Key::Index(0), Value::Circular(2)), entry(Key::Index(1), Value::Circular(1))]);
        let outer = with(1, "Object", Shape::Plain, vec![me(), entry(Key::Name("list".into()), inner)]);
        for value in [with(1, "Object", Shape::Plain, vec![me()]), with(1, "Point", Shape::Plain, vec![me()])] {
            check(value.clone(), &format::inspect(&value));
        }
        check(outer, "<ref *1> { me: [Circular *1], list: <ref *2> [ [Circular *2], [Circular *1] ] }");
    }

    #[test]
    fn a_printed_text_is_bare() {
        let line: String = headline(&text("안녕")).into_iter().map(|p| p.text).collect();
        assert_eq!(line, "안녕");
    }

    #[test]
    fn objects_are_bounded_in_width_and_depth() {
        let number = |n: u32| entry(Key::Index(n), Value::Number(Num(f64::from(n))));
        check(object("Array", Shape::Array(9), (0..9).map(number).collect()), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8 ]");
        let inner = object(
            "Object",
            Shape::Plain,
            vec![entry(Key::Name("b".into()), object("Object", Shape::Plain, vec![entry(Key::Name("0".into()), Value::Number(Num(1.0)))]))],
        );
        let wide = preview(&object("Array", Shape::Array(500), (0..500).map(number).collect()));
        assert!(wide.iter().map(|p| p.text.len()).sum::<usize>() < ROOM + 30);
        check(object("Point", Shape::Plain, vec![entry(Key::Name("a".into()), inner)]), "Point { a: { b: { '0': 1 } } }");
    }

    #[test]
    fn collections_say_their_size() {
        let pair = entry(Key::Value(text("k")), Value::Null);
        check(object("Map", Shape::Map(1), vec![pair]), "Map(1) { 'k' => null }");
        check(object("Set", Shape::Set(1), vec![entry(Key::Member, Value::Undefined)]), "Set(1) { undefined }");
    }
}
