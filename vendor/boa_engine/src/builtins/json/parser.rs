//! Reads JSON ([ECMA-404][spec]) into values, with a stack of its own: nesting takes nothing from
//! the host's stack.
//!
//! [spec]: https://ecma-international.org/publications-and-standards/standards/ecma-404/

use super::complaint::Complaint;
use crate::{
    Context, JsNativeError, JsObject, JsResult, JsString, JsValue, builtins::Array,
    property::PropertyKey,
};
use rustc_hash::FxHashMap;

/// Levels of nesting that a reviver is told the source of: the records are walked and dropped
/// recursively.
const MAX_DEPTH: usize = 1_000;

/// A value that was read and, if a reviver is going to ask for it, from what.
///
/// This is the "JSON Parse Record" of the specification.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) value: JsValue,
    pub(super) source: JsonSource,
}

/// What a value was read from.
#[derive(Debug)]
pub(super) enum JsonSource {
    /// Nobody is going to ask.
    Unknown,
    /// The text of a primitive value.
    Primitive(JsString),
    /// The elements of an array.
    Array(Vec<Parsed>),
    /// The properties of an object, by their names.
    Object(FxHashMap<JsString, Parsed>),
}

/// What is open around the position.
enum Open {
    Array(Vec<JsValue>, Vec<Parsed>),
    Object(JsObject, FxHashMap<JsString, Parsed>, JsString),
}

/// Reads the value of `text`, and where its parts come from if `sources`.
pub(super) fn parse(text: &[u16], sources: bool, context: &mut Context) -> JsResult<Parsed> {
    let mut reader = Reader { text, at: 0 };
    let mut open: Vec<Open> = Vec::new();
    loop {
        if sources && open.len() > MAX_DEPTH {
            return Err(JsNativeError::range()
                .with_message("Maximum call stack size exceeded")
                .into());
        }

        // A value begins.
        let mut parsed = match reader.begin(sources)? {
            Begun::Value(parsed) => parsed,
            Begun::Array => {
                reader.blanks();
                if !reader.take(b']') {
                    open.push(Open::Array(Vec::new(), Vec::new()));
                    continue;
                }
                Parsed {
                    value: Array::create_array_from_list([], context).into(),
                    source: JsonSource::Array(Vec::new()),
                }
            }
            Begun::Object => {
                let object = JsObject::with_object_proto(context.intrinsics());
                reader.blanks();
                if !reader.take(b'}') {
                    let name = reader.name("Expected property name or '}'")?;
                    open.push(Open::Object(object, FxHashMap::default(), name));
                    continue;
                }
                Parsed {
                    value: object.into(),
                    source: JsonSource::Object(FxHashMap::default()),
                }
            }
        };

        // A value has ended: it goes into what is open, which may end too.
        loop {
            reader.blanks();
            match open.pop() {
                None if reader.at < text.len() => {
                    return Err(Complaint::After(reader.at).into_error(text).into());
                }
                None => return Ok(parsed),
                Some(Open::Array(mut values, mut records)) => {
                    values.push(parsed.value.clone());
                    if sources {
                        records.push(parsed);
                    }
                    if reader.take(b',') {
                        open.push(Open::Array(values, records));
                        break;
                    }
                    if !reader.take(b']') {
                        return Err(reader
                            .expected("Expected ',' or ']' after array element")
                            .into());
                    }
                    parsed = Parsed {
                        value: Array::create_array_from_list(values, context).into(),
                        source: JsonSource::Array(records),
                    };
                }
                Some(Open::Object(object, mut records, name)) => {
                    object.create_data_property_or_throw(
                        PropertyKey::from(name.clone()),
                        parsed.value.clone(),
                        context,
                    )?;
                    if sources {
                        records.insert(name, parsed);
                    }
                    if reader.take(b',') {
                        reader.blanks();
                        let name = reader.name("Expected double-quoted property name")?;
                        open.push(Open::Object(object, records, name));
                        break;
                    }
                    if !reader.take(b'}') {
                        return Err(reader
                            .expected("Expected ',' or '}' after property value")
                            .into());
                    }
                    parsed = Parsed {
                        value: object.into(),
                        source: JsonSource::Object(records),
                    };
                }
            }
        }
    }
}

/// What begins at the position.
enum Begun {
    Value(Parsed),
    Array,
    Object,
}

struct Reader<'t> {
    text: &'t [u16],
    at: usize,
}

impl Reader<'_> {
    fn error(&self, complaint: Complaint) -> JsNativeError {
        complaint.into_error(self.text)
    }

    fn expected(&self, what: &'static str) -> JsNativeError {
        self.error(Complaint::Expected(what, self.at))
    }

    fn unexpected(&self) -> JsNativeError {
        self.error(Complaint::Token(self.at))
    }

    fn peek(&self) -> Option<u8> {
        self.text
            .get(self.at)
            .map(|unit| u8::try_from(*unit).unwrap_or(u8::MAX))
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn begin(&mut self, sources: bool) -> Result<Begun, JsNativeError> {
        self.blanks();
        let start = self.at;
        let value = match self.peek() {
            None => return Err(self.error(Complaint::End)),
            Some(b'{') => {
                self.at += 1;
                return Ok(Begun::Object);
            }
            Some(b'[') => {
                self.at += 1;
                return Ok(Begun::Array);
            }
            Some(b'"') => self.string()?.into(),
            Some(b't') => self.word("true", JsValue::new(true))?,
            Some(b'f') => self.word("false", JsValue::new(false))?,
            Some(b'n') => self.word("null", JsValue::null())?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => return Err(self.unexpected()),
        };
        let source = if sources {
            JsonSource::Primitive(JsString::from(&self.text[start..self.at]))
        } else {
            JsonSource::Unknown
        };
        Ok(Begun::Value(Parsed { value, source }))
    }

    fn word(&mut self, word: &str, value: JsValue) -> Result<JsValue, JsNativeError> {
        for letter in word.bytes() {
            if !self.take(letter) {
                return Err(self.unexpected());
            }
        }
        Ok(value)
    }

    fn name(&mut self, expected: &'static str) -> Result<JsString, JsNativeError> {
        if self.peek() != Some(b'"') {
            return Err(self.expected(expected));
        }
        let name = self.string()?;
        self.blanks();
        if !self.take(b':') {
            return Err(self.expected("Expected ':' after property name"));
        }
        Ok(name)
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Result<JsValue, JsNativeError> {
        let start = self.at;
        if self.take(b'-') && !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.expected("No number after minus sign"));
        }
        if self.take(b'0') {
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.unexpected());
            }
        } else {
            self.digits();
        }
        if self.take(b'.') && self.digits() == 0 {
            return Err(self.expected("Unterminated fractional number"));
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            if self.digits() == 0 {
                return Err(self.expected("Exponent part is missing a number"));
            }
        }
        let text = String::from_utf16_lossy(&self.text[start..self.at]);
        let number: f64 = text.parse().unwrap_or(f64::NAN);
        // Whole numbers are integers, except for the negative zero.
        let integer = number as i32;
        if f64::from(integer).to_bits() == number.to_bits() {
            Ok(JsValue::new(integer))
        } else {
            Ok(JsValue::new(number))
        }
    }

    fn string(&mut self) -> Result<JsString, JsNativeError> {
        self.at += 1;
        let start = self.at;
        let mut text = Vec::new();
        // Code units between escapes are copied together.
        let mut copied = start;
        loop {
            match self.text.get(self.at).copied() {
                None => return Err(self.expected("Unterminated string")),
                Some(0x22) => {
                    let rest = &self.text[copied..self.at];
                    self.at += 1;
                    if copied == start {
                        return Ok(JsString::from(rest));
                    }
                    text.extend_from_slice(rest);
                    return Ok(JsString::from(text.as_slice()));
                }
                Some(0x5C) => {
                    text.extend_from_slice(&self.text[copied..self.at]);
                    self.at += 1;
                    text.push(self.escape()?);
                    copied = self.at;
                }
                Some(0..=0x1F) => {
                    return Err(self.expected("Bad control character in string literal"));
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<u16, JsNativeError> {
        let Some(letter) = self.peek() else {
            return Err(self.error(Complaint::End));
        };
        let unit = match letter {
            b'"' | b'\\' | b'/' => u16::from(letter),
            b'b' => 0x08,
            b'f' => 0x0C,
            b'n' => 0x0A,
            b'r' => 0x0D,
            b't' => 0x09,
            b'u' => {
                let mut unit = 0;
                for _ in 0..4 {
                    self.at += 1;
                    let digit = self.peek().and_then(|digit| char::from(digit).to_digit(16));
                    let Some(digit) = digit else {
                        return Err(self.expected("Bad Unicode escape"));
                    };
                    unit = unit << 4 | digit as u16;
                }
                unit
            }
            _ => return Err(self.expected("Bad escaped character")),
        };
        self.at += 1;
        Ok(unit)
    }
}
