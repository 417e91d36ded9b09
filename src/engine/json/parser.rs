//! Reads JSON (ECMA-404) into values, with a stack of its own: nesting costs no host stack.

use super::complaint::Complaint;
use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, object::builtins::JsArray, property::PropertyKey};

/// What is open around the place.
enum Open {
    Array(JsArray),
    Object(JsObject, JsString),
}

/// The value of `text`, or what is wrong with it; the outer error is one of the engine.
pub(super) fn parse(text: &[u16], context: &mut Context) -> JsResult<Result<JsValue, Complaint>> {
    let mut reader = Reader { text, at: 0 };
    let mut open: Vec<Open> = Vec::new();
    loop {
        // A value starts here.
        let mut value = match reader.start(context) {
            Ok(Started::Value(value)) => value,
            Ok(Started::Array(array)) => {
                reader.blanks();
                if reader.take(b']') {
                    array.into()
                } else {
                    open.push(Open::Array(array));
                    continue;
                }
            }
            Ok(Started::Object(object)) => {
                reader.blanks();
                if reader.take(b'}') {
                    object.into()
                } else {
                    match reader.name("Expected property name or '}'") {
                        Ok(name) => open.push(Open::Object(object, name)),
                        Err(complaint) => return Ok(Err(complaint)),
                    }
                    continue;
                }
            }
            Err(complaint) => return Ok(Err(complaint)),
        };
        // A value has ended: it goes into what is open, which may end too.
        loop {
            reader.blanks();
            match open.pop() {
                None if reader.at < text.len() => return Ok(Err(reader.rest())),
                None => return Ok(Ok(value)),
                Some(Open::Array(array)) => {
                    array.push(value, context)?;
                    if reader.take(b',') {
                        open.push(Open::Array(array));
                        break;
                    }
                    if !reader.take(b']') {
                        return Ok(Err(Complaint::Expected("Expected ',' or ']' after array element", reader.at)));
                    }
                    value = array.into();
                }
                Some(Open::Object(object, name)) => {
                    object.create_data_property_or_throw(PropertyKey::from(name), value, context)?;
                    if reader.take(b',') {
                        reader.blanks();
                        match reader.name("Expected double-quoted property name") {
                            Ok(name) => open.push(Open::Object(object, name)),
                            Err(complaint) => return Ok(Err(complaint)),
                        }
                        break;
                    }
                    if !reader.take(b'}') {
                        return Ok(Err(Complaint::Expected("Expected ',' or '}' after property value", reader.at)));
                    }
                    value = object.into();
                }
            }
        }
    }
}

enum Started {
    Value(JsValue),
    Array(JsArray),
    Object(JsObject),
}

struct Reader<'t> {
    text: &'t [u16],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).map(|unit| u8::try_from(*unit).unwrap_or(0xff))
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

    fn rest(&self) -> Complaint {
        Complaint::After(self.at)
    }

    fn start(&mut self, context: &mut Context) -> Result<Started, Complaint> {
        self.blanks();
        let value = match self.peek() {
            None => return Err(Complaint::End),
            Some(b'{') => {
                self.at += 1;
                return Ok(Started::Object(JsObject::with_object_proto(context.intrinsics())));
            }
            Some(b'[') => {
                self.at += 1;
                return JsArray::new(context).map(Started::Array).map_err(|_| Complaint::End);
            }
            Some(b'"') => self.string()?.into(),
            Some(b't') => self.word("true", JsValue::new(true))?,
            Some(b'f') => self.word("false", JsValue::new(false))?,
            Some(b'n') => self.word("null", JsValue::null())?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => return Err(Complaint::Token(self.at)),
        };
        Ok(Started::Value(value))
    }

    fn word(&mut self, word: &str, value: JsValue) -> Result<JsValue, Complaint> {
        for letter in word.bytes() {
            match self.peek() {
                None => return Err(Complaint::End),
                Some(found) if found == letter => self.at += 1,
                Some(_) => return Err(Complaint::Token(self.at)),
            }
        }
        Ok(value)
    }

    fn name(&mut self, expected: &'static str) -> Result<JsString, Complaint> {
        if self.peek() != Some(b'"') {
            return Err(Complaint::Expected(expected, self.at));
        }
        let name = self.string()?;
        self.blanks();
        if !self.take(b':') {
            return Err(Complaint::Expected("Expected ':' after property name", self.at));
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

    fn number(&mut self) -> Result<JsValue, Complaint> {
        let start = self.at;
        if self.take(b'-') && !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(Complaint::Expected("No number after minus sign", self.at));
        }
        if self.take(b'0') {
            if matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(Complaint::Token(self.at));
            }
        } else {
            self.digits();
        }
        if self.take(b'.') && self.digits() == 0 {
            return Err(Complaint::Expected("Unterminated fractional number", self.at));
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            if self.digits() == 0 {
                return Err(Complaint::Expected("Exponent part is missing a number", self.at));
            }
        }
        let text = String::from_utf16_lossy(&self.text[start..self.at]);
        let number: f64 = text.parse().unwrap_or(f64::NAN);
        let whole = number as i32;
        let is_whole = f64::from(whole) == number && !(whole == 0 && number.is_sign_negative());
        Ok(if is_whole { JsValue::new(whole) } else { JsValue::new(number) })
    }

    fn string(&mut self) -> Result<JsString, Complaint> {
        self.at += 1;
        let mut text = Vec::new();
        loop {
            let Some(unit) = self.text.get(self.at).copied() else {
                return Err(Complaint::Expected("Unterminated string", self.at));
            };
            match unit {
                0x22 => {
                    self.at += 1;
                    return Ok(JsString::from(text.as_slice()));
                }
                0x5c => {
                    self.at += 1;
                    text.push(self.escape()?);
                }
                0..=0x1f => return Err(Complaint::Expected("Bad control character in string literal", self.at)),
                unit => {
                    self.at += 1;
                    text.push(unit);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<u16, Complaint> {
        let Some(letter) = self.peek() else { return Err(Complaint::End) };
        let unit = match letter {
            b'"' | b'\\' | b'/' => u16::from(letter),
            b'b' => 8,
            b'f' => 12,
            b'n' => 10,
            b'r' => 13,
            b't' => 9,
            b'u' => {
                let mut value = 0;
                for _ in 0..4 {
                    self.at += 1;
                    let digit = self.peek().and_then(|digit| char::from(digit).to_digit(16));
                    let Some(digit) = digit else { return Err(Complaint::Expected("Bad Unicode escape", self.at)) };
                    value = value << 4 | digit as u16;
                }
                value
            }
            _ => return Err(Complaint::Expected("Bad escaped character", self.at)),
        };
        self.at += 1;
        Ok(unit)
    }
}
