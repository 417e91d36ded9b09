//! Formats the arguments of `console.log` as parts of a line: the Formatter of the Console standard (section 2.2), as Node.js does it.

use super::style;
use crate::inspect::{self, data, inspect, shortened, target};
use boa_engine::{
    Context, JsObject, JsResult, JsString, JsSymbol, JsValue, builtins::function::OrdinaryFunction, js_string, property::PropertyKey,
};
use vocabulary::{Part, Style, Value, format};

/// Maximum number of parts of a line; further ones are only counted.
const PARTS: usize = 1_000;
/// Maximum length of the text expanded from a format string, in bytes.
const TEXT: usize = 100_000;

/// Formats `arguments` as the parts of a line.
pub(super) fn parts(arguments: &[JsValue], context: &mut Context) -> JsResult<Vec<Part>> {
    let mut line = Line::default();
    let mut rest = arguments;
    if arguments.len() > 1
        && let Some(first) = arguments[0].as_string()
        && first.iter().any(|unit| unit == u16::from(b'%'))
    {
        let (formatted, used) = line.format(&first.to_std_string_lossy(), &arguments[1..], context)?;
        if formatted {
            rest = &arguments[1 + used..];
            if !rest.is_empty() {
                line.text.push(' ');
            }
            line.flush();
        }
    }
    let shown = PARTS.saturating_sub(line.parts.len()).min(rest.len());
    let mut look = inspect::Line::new(context);
    line.parts.extend(rest[..shown].iter().map(|value| Part::Value(look.value(value))));
    line.omitted += rest.len() - shown;
    if line.omitted > 0 {
        let text = format!(" ... {} more item{}", line.omitted, if line.omitted > 1 { "s" } else { "" });
        line.parts.push(Part::Text { text, style: Style::default() });
    }
    Ok(line.parts)
}

/// A value nested in a line: strings are quoted.
pub(super) fn inner(value: Value) -> Part {
    match value {
        Value::String { .. } => Part::Text { text: format::inspect(&value), style: Style::default() },
        value => Part::Value(value),
    }
}

#[derive(Default)]
struct Line {
    parts: Vec<Part>,
    text: String,
    style: Style,
    /// total length of the text parts, in bytes
    length: usize,
    /// number of arguments left out
    omitted: usize,
}

impl Line {
    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.length += self.text.len();
            self.parts.push(Part::Text { text: std::mem::take(&mut self.text), style: self.style.clone() });
        }
    }

    /// Whether a limit of the line is reached.
    fn full(&self) -> bool {
        self.parts.len() >= PARTS || self.length + self.text.len() > TEXT
    }

    /// Appends text of the format string.
    fn write(&mut self, text: &str) {
        let left = TEXT.saturating_sub(self.length + self.text.len());
        self.text.push_str(&text[..text.floor_char_boundary(left)]);
        if text.len() > left {
            self.text.push('…');
        }
    }

    fn value(&mut self, value: Value) {
        self.flush();
        if matches!(self.parts.last(), Some(Part::Value(_))) {
            // keeps the renderer from adding a space between two adjacent values, which the format string does not have
            self.parts.push(Part::Text { text: String::new(), style: Style::default() });
        }
        self.parts.push(inner(value));
    }

    /// Substitutes `arguments` for the specifiers. Returns whether there was any specifier, and the number of arguments used.
    fn format(&mut self, template: &str, arguments: &[JsValue], context: &mut Context) -> JsResult<(bool, usize)> {
        let mut used = 0;
        let mut any = false;
        let mut rest = template;
        while let Some(at) = rest.find('%') {
            if self.full() {
                // the remaining text is skipped, but the arguments are counted
                self.flush();
                self.omitted += arguments.len() - used;
                return Ok((true, arguments.len()));
            }
            let (before, tail) = rest.split_at(at);
            let specifier = tail.chars().nth(1);
            let argument = arguments.get(used);
            if specifier == Some('%') {
                self.write(before);
                self.text.push('%');
                any = true;
                rest = &tail[2..];
                continue;
            }
            let (Some(specifier @ ('s' | 'd' | 'i' | 'f' | 'o' | 'O' | 'c')), Some(argument)) = (specifier, argument) else {
                self.write(before);
                self.text.push('%');
                rest = &tail[1..];
                continue;
            };
            self.write(before);
            match specifier {
                's' => self.write(&string(argument, context)?),
                'd' => self.write(&number(argument, Conversion::Number, context)?),
                'i' => self.write(&number(argument, Conversion::Integer, context)?),
                'f' => self.write(&number(argument, Conversion::Float, context)?),
                'c' => {
                    self.flush();
                    self.style = argument.as_string().map(|css| style::parse(&css.to_std_string_lossy())).unwrap_or_default();
                }
                _ => self.value(inspect(argument, context)),
            }
            used += 1;
            any = true;
            rest = &tail[2..];
        }
        self.write(rest);
        if any {
            // a line whose text is empty (`"%c"`) is still printed
            self.flush();
        } else {
            self.text.clear();
        }
        Ok((any, used))
    }
}

/// `%s`
fn string(value: &JsValue, context: &mut Context) -> JsResult<String> {
    if value.is_number()
        || value.is_bigint()
        || value.as_object().is_some_and(|object| !object.is_callable() && !converts(&object, context))
    {
        let options = format::Options { depth: 0, ..format::Options::default() };
        return Ok(format::inspect_with(&inspect(value, context), options));
    }
    if let Some(symbol) = value.as_symbol() {
        return Ok(shortened(&symbol.descriptive_string()));
    }
    Ok(shortened(&value.to_string(context)?))
}

/// Whether the program defines the conversion of `object` to a string (the opposite of Node.js's `hasBuiltInToString`).
fn converts(object: &JsObject, context: &mut Context) -> bool {
    let object = target(object, context).unwrap_or_else(|| object.clone());
    let keys: [PropertyKey; 2] = [js_string!("toString").into(), JsSymbol::to_primitive().into()];
    let mut next = Some(object);
    let mut own = true;
    while let Some(object) = next {
        if keys.iter().any(|key| object.borrow().properties().contains_key(key)) {
            let constructor = data(&object, &js_string!("constructor").into()).and_then(|value| value.as_object());
            return own || constructor.is_none_or(|constructor| constructor.is::<OrdinaryFunction>());
        }
        own = false;
        next = object.prototype();
    }
    false
}

#[derive(Clone, Copy, PartialEq)]
enum Conversion {
    Number,
    Integer,
    Float,
}

/// `%d`, `%i`, `%f`
fn number(value: &JsValue, conversion: Conversion, context: &mut Context) -> JsResult<String> {
    if value.is_symbol() {
        return Ok("NaN".into());
    }
    if value.is_bigint() && conversion != Conversion::Float {
        return Ok(format::inspect(&inspect(value, context)));
    }
    let functions = context.intrinsics().objects();
    let parse = match conversion {
        Conversion::Number => return Ok(format::number(value.to_number(context)?)),
        Conversion::Integer => functions.parse_int(),
        Conversion::Float => functions.parse_float(),
    };
    let parsed = parse.call(&JsValue::undefined(), std::slice::from_ref(value), context)?;
    Ok(format::number(parsed.as_number().unwrap_or(f64::NAN)))
}

/// `label: text`, the format of the console's own messages.
pub(super) fn labelled(label: &JsString, text: &str) -> String {
    format!("{}: {text}", shortened(label))
}
