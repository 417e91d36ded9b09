//! Parses the date formats beside ISO 8601 that browsers accept, by the rules of V8's legacy parser (src/date/dateparser-inl.h):
//! words before the first number and bracketed text are skipped, months have names, two-digit years are near the present.

/// A parsed date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub year: i32,
    /// 1 to 12
    pub month: i32,
    pub day: i32,
    pub hour: i32,
    pub minute: i32,
    pub second: i32,
    pub millisecond: i32,
    /// offset from UTC in minutes; `None` for local time
    pub offset: Option<i32>,
}

impl Moment {
    /// Milliseconds since 1970, reading the fields as UTC.
    pub fn utc(&self) -> f64 {
        // days by the civil calendar, with years starting on March 1 (same result as ECMA-262 21.4.1.3)
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * (i64::from(self.month) + if self.month > 2 { -3 } else { 9 }) + 2) / 5 + i64::from(self.day) - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        let seconds = ((days * 24 + i64::from(self.hour)) * 60 + i64::from(self.minute)) * 60 + i64::from(self.second);
        (seconds * 1000 + i64::from(self.millisecond)) as f64
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Number { value: i32, digits: usize, milliseconds: i32 },
    Word(Keyword),
    Space,
    Symbol(char),
    End,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Keyword {
    Month(i32),
    /// hours to add to a 12-hour time
    Half(i32),
    /// a zone, by its offset in hours; the flag marks `Z`
    Zone(i32, bool),
    Other,
}

/// Classifies a word. Months are recognised by their first three letters, other words only as a whole.
fn keyword(word: &str) -> Keyword {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const ZONES: [(&str, i32); 12] = [
        ("ut", 0),
        ("utc", 0),
        ("z", 0),
        ("gmt", 0),
        ("est", -5),
        ("edt", -4),
        ("cst", -6),
        ("cdt", -5),
        ("mst", -7),
        ("mdt", -6),
        ("pst", -8),
        ("pdt", -7),
    ];
    let word = word.to_ascii_lowercase();
    if let Some(month) = word.get(..3).and_then(|start| MONTHS.iter().position(|month| *month == start)) {
        return Keyword::Month(month as i32 + 1);
    }
    match word.as_str() {
        "am" => Keyword::Half(0),
        "pm" => Keyword::Half(12),
        other => ZONES.iter().find(|(name, _)| *name == other).map_or(Keyword::Other, |(name, hours)| Keyword::Zone(*hours, *name == "z")),
    }
}

struct Scanner<'a> {
    rest: &'a str,
}

impl Scanner<'_> {
    fn peek(&self) -> Token {
        Scanner { rest: self.rest }.next()
    }

    fn next(&mut self) -> Token {
        let Some(first) = self.rest.chars().next() else { return Token::End };
        let take = |wanted: fn(char) -> bool| self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        if first.is_ascii_digit() {
            let end = take(|c| c.is_ascii_digit());
            let text = &self.rest[..end];
            self.rest = &self.rest[end..];
            let significant = text.trim_start_matches('0');
            let value = significant.get(..significant.len().min(9)).and_then(|digits| digits.parse().ok()).unwrap_or(0);
            let milliseconds = format!("{text}00")[..3].parse().unwrap_or(0);
            return Token::Number { value, digits: text.len(), milliseconds };
        }
        if first.is_whitespace() {
            let end = take(char::is_whitespace);
            self.rest = &self.rest[end..];
            return Token::Space;
        }
        if first.is_ascii_alphabetic() || (first as u32) > 127 {
            let end = take(|c| c.is_ascii_alphabetic() || ((c as u32) > 127 && !c.is_whitespace()));
            let word = keyword(&self.rest[..end]);
            self.rest = &self.rest[end..];
            return Token::Word(word);
        }
        self.rest = &self.rest[first.len_utf8()..];
        Token::Symbol(first)
    }

    fn skip(&mut self, symbol: char) -> bool {
        let found = self.peek() == Token::Symbol(symbol);
        if found {
            self.next();
        }
        found
    }

    /// Skips to the matching closing bracket.
    fn skip_brackets(&mut self) {
        let mut open = 1;
        while open > 0 {
            match self.next() {
                Token::Symbol('(') => open += 1,
                Token::Symbol(')') => open -= 1,
                Token::End => return,
                _ => {}
            }
        }
    }
}

#[derive(Default)]
struct Time {
    parts: Vec<i32>,
    half: Option<i32>,
}

impl Time {
    fn expects(&self, n: i32) -> bool {
        match self.parts.len() {
            1 | 2 => (0..60).contains(&n),
            3 => (0..1000).contains(&n),
            _ => false,
        }
    }

    fn add(&mut self, n: i32) -> bool {
        let room = self.parts.len() < 4;
        if room {
            self.parts.push(n);
        }
        room
    }

    fn add_last(&mut self, n: i32) {
        self.add(n);
        self.parts.resize(4, 0);
    }

    fn read(mut self) -> Option<[i32; 4]> {
        self.parts.resize(4, 0);
        let [mut hour, minute, second, millisecond] = self.parts[..] else { return None };
        if let Some(half) = self.half {
            if !(0..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + half;
        }
        let midnight = hour == 24 && minute == 0 && second == 0 && millisecond == 0;
        let valid = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second) && (0..1000).contains(&millisecond);
        (valid || midnight).then_some([hour, minute, second, millisecond])
    }
}

/// Year, month and day from up to three numbers and an optional named month.
fn date(mut numbers: Vec<i32>, named: Option<i32>) -> Option<(i32, i32, i32)> {
    let is_day = |n: i32| (1..=31).contains(&n);
    if numbers.is_empty() {
        return None;
    }
    numbers.resize(3, 1);
    let (mut year, month, day) = match named {
        // YMD, MYD or YDM; else DMY, MDY or DYM
        Some(month) if !is_day(numbers[0]) => (numbers[0], month, numbers[1]),
        Some(month) => (numbers[1], month, numbers[0]),
        None if !is_day(numbers[0]) => (numbers[0], numbers[1], numbers[2]),
        None => (numbers[2], numbers[0], numbers[1]),
    };
    if (0..=49).contains(&year) {
        year += 2000;
    } else if (50..=99).contains(&year) {
        year += 1900;
    }
    ((1..=12).contains(&month) && is_day(day)).then_some((year, month, day))
}

#[derive(Default)]
struct Zone {
    sign: Option<i32>,
    hour: Option<i32>,
    minute: Option<i32>,
}

impl Zone {
    fn is_utc(&self) -> bool {
        self.hour == Some(0) && self.minute == Some(0)
    }

    fn expects(&self, n: i32) -> bool {
        self.hour.is_some() && self.minute.is_none() && (0..60).contains(&n)
    }
}

/// Parses `text`; `None` where browsers give "Invalid Date".
pub(super) fn parse(text: &str) -> Option<Moment> {
    let mut scanner = Scanner { rest: text };
    let (mut numbers, mut named) = (Vec::new(), None);
    let mut time = Time::default();
    let mut zone = Zone::default();
    let mut read_number = false;
    loop {
        match scanner.next() {
            Token::End => break,
            Token::Number { value: n, .. } => {
                read_number = true;
                if scanner.skip(':') {
                    if scanner.skip(':') {
                        if !time.parts.is_empty() {
                            return None;
                        }
                        time.parts.extend([n, 0]);
                    } else if !time.add(n) {
                        return None;
                    } else {
                        scanner.skip('.');
                    }
                } else if scanner.peek() == Token::Symbol('.') && time.expects(n) {
                    scanner.next();
                    time.add(n);
                    let Token::Number { milliseconds, .. } = scanner.next() else { return None };
                    time.add_last(milliseconds);
                } else if zone.expects(n) {
                    zone.minute = Some(n);
                } else if time.expects(n) {
                    time.add_last(n);
                    // only a space, a zone or the end may follow a time directly
                    let fits = matches!(
                        scanner.peek(),
                        Token::End | Token::Space | Token::Symbol('+' | '-') | Token::Word(Keyword::Zone(_, true))
                    );
                    if !fits {
                        return None;
                    }
                } else {
                    scanner.skip('.');
                    if numbers.len() == 3 {
                        return None;
                    }
                    numbers.push(n);
                    scanner.skip('-');
                }
            }
            Token::Word(Keyword::Half(hours)) if !time.parts.is_empty() => time.half = Some(hours),
            Token::Word(Keyword::Month(month)) => {
                named = Some(month);
                scanner.skip('-');
            }
            Token::Word(Keyword::Zone(hours, _)) if read_number => {
                zone = Zone { sign: Some(if hours < 0 { -1 } else { 1 }), hour: Some(hours.abs()), minute: Some(0) };
            }
            Token::Word(_) => {
                // unknown words are allowed before the first number, but not directly before it
                if read_number || matches!(scanner.peek(), Token::Number { .. }) {
                    return None;
                }
            }
            Token::Symbol(sign @ ('+' | '-')) if zone.is_utc() || !time.parts.is_empty() => {
                zone.sign = Some(if sign == '+' { 1 } else { -1 });
                let (mut n, mut length) = (0, 0);
                if let Token::Number { value, digits, .. } = scanner.peek() {
                    scanner.next();
                    (n, length) = (value, digits);
                }
                read_number = true;
                (zone.hour, zone.minute) = if scanner.peek() == Token::Symbol(':') {
                    (Some(n), None)
                } else if length == 1 || length == 2 {
                    (Some(n), Some(0))
                } else if length == 3 || length == 4 {
                    (Some(n / 100), Some(n % 100))
                } else {
                    return None;
                };
            }
            Token::Symbol('+' | '-' | ')') if read_number => return None,
            Token::Symbol('(') => scanner.skip_brackets(),
            Token::Symbol(_) | Token::Space => {}
        }
    }
    let (year, month, day) = date(numbers, named)?;
    let [hour, minute, second, millisecond] = time.read()?;
    let offset = zone.sign.map(|sign| sign * (zone.hour.unwrap_or(0) * 60 + zone.minute.unwrap_or(0)));
    Some(Moment { year, month, day, hour, minute, second, millisecond, offset })
}
