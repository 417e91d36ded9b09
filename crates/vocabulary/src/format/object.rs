//! Formats the text inside and before the braces for each kind of value (`formatValue` and `formatRaw` of Node.js).

use super::layout::{ELEMENTS, Frame, Writer, units};
use super::{number, quote};
use crate::{Entry, Function, FunctionKind, Key, Object, PromiseState, Shape, Slot, Value};

/// Text longer than this may be broken after its line breaks.
const SHORT_TEXT: usize = 16;

impl Writer {
    /// A value at `level` (0 for the outermost).
    pub(super) fn value(&mut self, value: &Value, level: u32) -> String {
        match value {
            Value::Undefined => "undefined".into(),
            Value::Null => "null".into(),
            Value::Boolean(b) => b.to_string(),
            Value::Number(n) => number(n.0),
            Value::Bigint(digits) => format!("{digits}n"),
            Value::String { text, length } => self.string(text, *length as usize),
            Value::Symbol(description) => quote::symbol(description),
            Value::Function(function) => self.function(function, level),
            Value::Object(object) => self.object(object, level),
            Value::Circular(id) => {
                let index = self.circular.iter().position(|c| c == id).unwrap_or_else(|| {
                    self.circular.push(*id);
                    self.circular.len() - 1
                });
                format!("[Circular *{}]", index + 1)
            }
        }
    }

    fn string(&self, text: &str, length: usize) -> String {
        let shown = units(text);
        let mut out = if shown > SHORT_TEXT && shown + self.indent + 4 > self.options.width {
            let glue = format!(" +\n{}", " ".repeat(self.indent + 2));
            text.split_inclusive('\n').map(quote::quote).collect::<Vec<_>>().join(&glue)
        } else {
            quote::quote(text)
        };
        out.push_str(&cut(length.saturating_sub(shown)));
        out
    }

    fn function(&mut self, f: &Function, level: u32) -> String {
        let name = if f.name.is_empty() { "(anonymous)" } else { &f.name };
        let base = if f.is_class {
            match &f.extends {
                Some(parent) => format!("[class {name} extends {parent}]"),
                None => format!("[class {name}]"),
            }
        } else {
            let kind = match f.kind {
                FunctionKind::Plain => "Function",
                FunctionKind::Async => "AsyncFunction",
                FunctionKind::Generator => "GeneratorFunction",
                FunctionKind::AsyncGenerator => "AsyncGeneratorFunction",
            };
            if f.name.is_empty() { format!("[{kind} {name}]") } else { format!("[{kind}: {name}]") }
        };
        if !shown(&f.entries) {
            return base;
        }
        if self.too_deep(level) {
            return "[Function]".into();
        }
        let frame = Frame { base, open: "{".into(), close: '}', array: None };
        self.braces(frame, f.id, level, |w, inner| w.properties(&f.entries, f.omitted, inner))
    }

    fn object(&mut self, o: &Object, level: u32) -> String {
        let plain = |base: String, open: String| Frame { base, open, close: '}', array: None };
        let shown = shown(&o.entries);
        let frame = match &o.shape {
            Shape::Proxy(target) => return self.value(target, level),
            Shape::Array(length) => {
                let open = if o.class == "Array" && o.tag.is_empty() { String::new() } else { prefix(o, "Array", &format!("({length})")) };
                if *length == 0 && !shown {
                    return format!("{open}[]");
                }
                Frame { base: String::new(), open: format!("{open}["), close: ']', array: Some(numeric(&o.entries)) }
            }
            Shape::TypedArray(length) => {
                let open = prefix(o, "TypedArray", &format!("({length})"));
                if *length == 0 && !shown {
                    return format!("{open}[]");
                }
                Frame { base: String::new(), open: format!("{open}["), close: ']', array: Some(numeric(&o.entries)) }
            }
            Shape::Map(size) | Shape::Set(size) => {
                let fallback = if matches!(o.shape, Shape::Map(_)) { "Map" } else { "Set" };
                let open = prefix(o, fallback, &format!("({size})"));
                if *size == 0 && !shown {
                    return format!("{open}{{}}");
                }
                plain(String::new(), format!("{open}{{"))
            }
            Shape::Iterator if matches!(o.tag.as_str(), "Map Iterator" | "Set Iterator") => {
                let pairs = o.entries.iter().any(|e| matches!(e.key, Key::Value(_)));
                let tag = if pairs { o.tag.replace("Iterator", "Entries") } else { o.tag.clone() };
                plain(String::new(), format!("[{tag}] {{"))
            }
            Shape::Arguments(_) => {
                if !shown {
                    return "[Arguments] {}".into();
                }
                plain(String::new(), "[Arguments] {".into())
            }
            Shape::RegExp(text) => plain(self.based(o, text.clone(), "RegExp"), "{".into()),
            Shape::Text(text) => plain(text.clone(), "{".into()),
            Shape::Date(text) => {
                let text = text.clone().unwrap_or_else(|| "Invalid Date".into());
                plain(self.based(o, text, "Date"), "{".into())
            }
            Shape::Error { headline, stack } => plain(self.error(o, headline, stack), "{".into()),
            Shape::Boxed(inner) => plain(self.boxed(o, inner), "{".into()),
            Shape::ArrayBuffer(_) => plain(String::new(), format!("{}{{", prefix(o, "ArrayBuffer", ""))),
            Shape::Promise(_) => plain(String::new(), format!("{}{{", prefix(o, "Promise", ""))),
            Shape::Weak => plain(String::new(), format!("{}{{", prefix(o, &o.class, ""))),
            Shape::Plain | Shape::Iterator | Shape::Global => {
                let open = if o.class == "Object" && o.tag.is_empty() { String::new() } else { prefix(o, "Object", "") };
                if !shown && o.omitted == 0 {
                    return format!("{open}{{}}");
                }
                plain(String::new(), format!("{open}{{"))
            }
        };
        let visible = match &o.shape {
            Shape::Error { headline, .. } => o.entries.iter().any(|e| error_entry(e, headline)),
            _ => shown,
        };
        if !frame.base.is_empty() && !visible {
            return frame.base;
        }
        let unseen = o.entries.is_empty() && o.omitted > 0; // the snapshot itself ended here
        if self.too_deep(level) || unseen {
            let name = prefix(o, "Object", "");
            let name = name.trim_end();
            return if o.class.is_empty() { name.into() } else { format!("[{name}]") };
        }
        self.braces(frame, o.id, level, |w, inner| w.contents(o, inner))
    }

    fn too_deep(&self, level: u32) -> bool {
        i64::from(level) > i64::from(self.options.depth)
    }

    fn braces(&mut self, mut frame: Frame, id: u32, level: u32, contents: impl FnOnce(&mut Self, u32) -> Vec<String>) -> String {
        let inner = level + 1;
        self.deepest = inner;
        let output = contents(self, inner);
        if let Some(index) = self.circular.iter().position(|c| *c == id) {
            let mark = format!("<ref *{}>", index + 1);
            frame.base = if frame.base.is_empty() { mark } else { format!("{mark} {}", frame.base) };
        }
        self.reduce(&frame, output, inner)
    }

    fn contents(&mut self, o: &Object, level: u32) -> Vec<String> {
        let mut output = match &o.shape {
            Shape::Weak if matches!(o.class.as_str(), "WeakMap" | "WeakSet") || !o.tag.is_empty() => vec!["<items unknown>".into()],
            Shape::Promise(state) => vec![self.indented(2, |w| match state {
                PromiseState::Pending => "<pending>".into(),
                PromiseState::Fulfilled(value) => w.value(value, level),
                PromiseState::Rejected(reason) => format!("<rejected> {}", w.value(reason, level)),
            })],
            Shape::ArrayBuffer(length) => {
                let mut output = vec![bytes(o, *length), format!("byteLength: {length}")];
                output.extend(o.entries.iter().filter(|e| !matches!(e.key, Key::Index(_))).filter_map(|e| self.property(e, level)));
                return output;
            }
            Shape::Iterator => {
                let (pairs, rest): (Vec<&Entry>, Vec<&Entry>) = o.entries.iter().partition(|e| matches!(e.key, Key::Value(_)));
                let mut output: Vec<String> = pairs.into_iter().filter_map(|pair| self.pair(pair, level)).collect();
                let rest: Vec<Entry> = rest.into_iter().cloned().collect();
                output.extend(self.properties(&rest, o.omitted, level));
                return output;
            }
            Shape::Error { headline, .. } => {
                let entries: Vec<&Entry> = o.entries.iter().filter(|e| error_entry(e, headline)).collect();
                return entries.into_iter().map(|e| self.named(e, level)).collect();
            }
            _ => Vec::new(),
        };
        output.extend(self.properties(&o.entries, o.omitted, level));
        output
    }

    /// Elements, members and pairs first, then "... more items", then named properties.
    fn properties(&mut self, entries: &[Entry], omitted: u32, level: u32) -> Vec<String> {
        let limit = self.elements;
        let (items, named): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|e| matches!(e.key, Key::Index(_) | Key::Value(_) | Key::Member));
        let rest: u32 = items.iter().skip(limit).map(|e| if let Slot::Hole(n) = e.slot { n } else { 1 }).sum();
        let omitted = omitted + rest;
        let mut output: Vec<String> = items.into_iter().take(limit).filter_map(|e| self.property(e, level)).collect();
        if omitted > 0 {
            output.push(format!("... {omitted} more item{}", if omitted > 1 { "s" } else { "" }));
        }
        output.extend(named.into_iter().filter_map(|e| self.property(e, level)));
        output
    }

    fn property(&mut self, entry: &Entry, level: u32) -> Option<String> {
        match &entry.key {
            Key::Index(_) | Key::Member => Some(self.slot(&entry.slot, level)),
            Key::Value(key) => Some(self.indented(2, |w| {
                let key = w.value(key, level);
                let Slot::Value(value) = &entry.slot else { return key };
                format!("{key} => {}", w.value(value, level))
            })),
            _ => entry.enumerable.then(|| self.named(entry, level)),
        }
    }

    /// A pair that an iterator will hand out, which is an array.
    fn pair(&mut self, entry: &Entry, level: u32) -> Option<String> {
        let (Key::Value(key), Slot::Value(value)) = (&entry.key, &entry.slot) else { return None };
        let both = self.indented(2, |w| vec![w.value(key, level), w.value(value, level)]);
        let frame = Frame { base: String::new(), open: "[".into(), close: ']', array: Some(false) };
        Some(self.indented(2, |w| w.reduce(&frame, both, level)))
    }

    fn named(&mut self, entry: &Entry, level: u32) -> String {
        let name = match &entry.key {
            Key::Name(name) => quote::name(name, entry.enumerable),
            Key::Symbol(description) => format!("[{}]", quote::symbol(description)),
            Key::Private(name) => format!("#{name}"),
            Key::Index(_) | Key::Value(_) | Key::Member => return self.slot(&entry.slot, level),
        };
        format!("{name}: {}", self.slot(&entry.slot, level))
    }

    fn slot(&mut self, slot: &Slot, level: u32) -> String {
        match slot {
            Slot::Value(value) => self.indented(2, |w| w.value(value, level)),
            Slot::Accessor { get: true, set: true } => "[Getter/Setter]".into(),
            Slot::Accessor { get: true, set: false } => "[Getter]".into(),
            Slot::Accessor { get: false, set: true } => "[Setter]".into(),
            Slot::Accessor { get: false, set: false } => "undefined".into(),
            Slot::Hole(n) => format!("<{n} empty item{}>", if *n > 1 { "s" } else { "" }),
        }
    }

    fn based(&self, o: &Object, text: String, fallback: &str) -> String {
        let lead = prefix(o, fallback, "");
        if lead.trim_end() == fallback { text } else { format!("{lead}{text}") }
    }

    fn boxed(&mut self, o: &Object, inner: &Value) -> String {
        let kind = match inner {
            Value::String { .. } => "String",
            Value::Number(_) => "Number",
            Value::Boolean(_) => "Boolean",
            Value::Bigint(_) => "BigInt",
            _ => "Symbol",
        };
        let class = match o.class.as_str() {
            "" => " (null prototype)".into(),
            class if class == kind => String::new(),
            class => format!(" ({class})"),
        };
        format!("[{kind}{class}: {}]", self.value(inner, 0))
    }

    fn error(&self, o: &Object, headline: &str, stack: &str) -> String {
        let name = headline.split(':').next().unwrap_or_default();
        let lead = prefix(o, "Error", "");
        let lead = lead.trim_end();
        // an error whose class says more than its name does is called by its class
        let head = if name == lead || !name.ends_with("Error") {
            headline.to_owned()
        } else if lead.contains(name) {
            format!("{lead}{}", &headline[name.len()..])
        } else {
            format!("{lead} [{name}]{}", &headline[name.len()..])
        };
        if stack.is_empty() || !self.options.stacks {
            return format!("[{head}]").replace('\n', &format!("\n{}", " ".repeat(self.indent)));
        }
        format!("{head}\n{stack}").replace('\n', &format!("\n{}", " ".repeat(self.indent)))
    }
}

/// `getPrefix`: the text before an opening brace, followed by a space.
fn prefix(o: &Object, fallback: &str, size: &str) -> String {
    let tag = if o.tag.is_empty() || o.tag == o.class { String::new() } else { format!("[{}] ", o.tag) };
    if o.class.is_empty() { format!("[{fallback}{size}: null prototype] {tag}") } else { format!("{}{size} {tag}", o.class) }
}

/// Whether a printed object has anything between its braces.
fn shown(entries: &[Entry]) -> bool {
    entries.iter().any(|e| e.enumerable || !matches!(e.key, Key::Name(_) | Key::Symbol(_) | Key::Private(_)))
}

/// Of an error are shown its own properties that its first line does not already tell, and what caused it.
fn error_entry(entry: &Entry, headline: &str) -> bool {
    match (&entry.key, &entry.slot) {
        (Key::Name(name), _) if matches!(name.as_str(), "cause" | "errors") => true,
        (Key::Name(name), Slot::Value(Value::String { text, .. })) if matches!(name.as_str(), "name" | "message" | "stack") => {
            entry.enumerable && !headline.contains(text.as_str())
        }
        _ => entry.enumerable,
    }
}

fn numeric(entries: &[Entry]) -> bool {
    entries.iter().all(|e| {
        matches!(e.key, Key::Index(_)) && matches!(e.slot, Slot::Value(Value::Number(_) | Value::Bigint(_)))
            || (!e.enumerable && matches!(e.key, Key::Name(_) | Key::Symbol(_)))
    })
}

fn bytes(o: &Object, length: u32) -> String {
    let hex: Vec<String> = o
        .entries
        .iter()
        .filter_map(|e| match (&e.key, &e.slot) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a byte")]
            (Key::Index(_), Slot::Value(Value::Number(n))) => Some(format!("{:02x}", n.0 as u8)),
            _ => None,
        })
        .take(ELEMENTS)
        .collect();
    let rest = length as usize - hex.len().min(length as usize);
    let more = if rest > 0 { format!(" ... {rest} more byte{}", if rest > 1 { "s" } else { "" }) } else { String::new() };
    format!("[Uint8Contents]: <{}{more}>", hex.join(" "))
}

/// What is said about text that is not shown to its end.
pub(super) fn cut(rest: usize) -> String {
    match rest {
        0 => String::new(),
        1 => "... 1 more character".into(),
        n => format!("... {n} more characters"),
    }
}
