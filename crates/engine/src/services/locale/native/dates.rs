//! Formats dates and times in English and Korean, in UTC or Seoul.

use super::{Language, Options, Plain, Refusal, number};

/// A date format. The strings are values of the options ("long", "2-digit", …).
pub(super) struct Format {
    language: Language,
    weekday: Option<String>,
    year: Option<String>,
    month: Option<String>,
    day: Option<String>,
    hour: Option<String>,
    minute: Option<String>,
    second: Option<String>,
    /// whether the clock has 24 hours
    full: bool,
    /// offset from UTC in minutes
    offset: i32,
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const KOREAN_DAYS: [&str; 7] = ["일", "월", "화", "수", "목", "금", "토"];

impl Format {
    pub fn read(language: Language, options: Options<'_>) -> Result<Self, Refusal> {
        let offset = match options.text("timeZone").as_deref() {
            None | Some("Asia/Seoul" | "Asia/Tokyo") => 540,
            Some("UTC" | "Etc/UTC" | "GMT") => 0,
            Some(zone) => return Err(super::unavailable(&format!("timeZone {zone}"))),
        };
        let mut format = Self {
            language,
            weekday: options.text("weekday"),
            year: options.text("year"),
            month: options.text("month"),
            day: options.text("day"),
            hour: options.text("hour"),
            minute: options.text("minute"),
            second: options.text("second"),
            full: options.get("hour12") == Some(&Plain::Boolean(false))
                || options.text("hourCycle").is_some_and(|cycle| cycle.starts_with("h2")),
            offset,
        };
        let word = |text: &str| Some(text.to_owned());
        if let Some(style) = options.text("dateStyle") {
            let month = match (style.as_str(), language) {
                ("full" | "long", _) => "long",
                ("medium", Language::English) => "short",
                _ => "numeric",
            };
            (format.year, format.month, format.day) =
                (word(if style == "short" { "2-digit" } else { "numeric" }), word(month), word("numeric"));
            format.weekday = (style == "full").then(|| "long".into());
        }
        if let Some(style) = options.text("timeStyle") {
            (format.hour, format.minute) = (word("numeric"), word("2-digit"));
            format.second = (style != "short").then(|| "2-digit".into());
            if matches!(style.as_str(), "full" | "long") {
                return Err(super::unavailable("a time with its zone"));
            }
        }
        let nothing = [&format.weekday, &format.year, &format.month, &format.day, &format.hour, &format.minute, &format.second];
        if nothing.iter().all(|part| part.is_none()) {
            (format.year, format.month, format.day) = (word("numeric"), word("numeric"), word("numeric"));
        }
        Ok(format)
    }

    pub fn value(&self, value: &Plain) -> Result<String, Refusal> {
        let time = number(value);
        if time.is_nan() {
            return Err(Refusal { range: true, message: "Invalid time value".into() });
        }
        let local = (time / 1000.0).floor() as i64 + i64::from(self.offset) * 60;
        let (days, seconds) = (local.div_euclid(86_400), local.rem_euclid(86_400));
        let (date, clock) = (self.date(days), self.time(seconds));
        Ok(match (date.is_empty(), clock.is_empty()) {
            (false, false) => {
                let glue = match self.language {
                    Language::Korean => " ",
                    Language::English if self.month.as_deref() == Some("long") => " at ",
                    Language::English => ", ",
                };
                format!("{date}{glue}{clock}")
            }
            _ => date + &clock,
        })
    }

    fn date(&self, days: i64) -> String {
        let (year, month, day) = civil(days);
        let weekday = (days + 4).rem_euclid(7) as usize;
        let two = |option: &str, n: i64| if option == "2-digit" { format!("{:02}", n % 100) } else { n.to_string() };
        let year = self.year.as_ref().map(|option| two(option, year));
        let day = self.day.as_ref().map(|option| two(option, day));
        match self.language {
            Language::English => {
                let name = MONTHS[month as usize - 1];
                let weekday = self.weekday.as_ref().map(|option| if option == "long" { DAYS[weekday] } else { &DAYS[weekday][..3] });
                let Some(option) = &self.month else {
                    return [weekday.map(str::to_owned), year, day].into_iter().flatten().collect::<Vec<_>>().join(" ");
                };
                let text = match option.as_str() {
                    "long" | "short" => {
                        let name = if option == "long" { name } else { &name[..3] };
                        let date = day.map_or_else(|| name.to_owned(), |day| format!("{name} {day}"));
                        match (year, self.day.is_some()) {
                            (Some(year), true) => format!("{date}, {year}"),
                            (Some(year), false) => format!("{date} {year}"),
                            (None, _) => date,
                        }
                    }
                    numeric => [Some(two(numeric, month)), day, year].into_iter().flatten().collect::<Vec<_>>().join("/"),
                };
                weekday.map_or_else(|| text.clone(), |weekday| format!("{weekday}, {text}"))
            }
            Language::Korean => {
                let named = self.month.as_ref().is_some_and(|option| matches!(option.as_str(), "long" | "short"));
                let month = self.month.as_ref().map(|option| two(option, month));
                let weekday =
                    self.weekday.as_ref().map(|option| format!("{}{}", KOREAN_DAYS[weekday], if option == "long" { "요일" } else { "" }));
                let single = [&year, &month, &day].into_iter().flatten().count() == 1;
                let parts: Vec<String> = if named || single {
                    let unit = |part: Option<String>, unit: &str| part.map(|part| format!("{part}{unit}"));
                    [unit(year, "년"), unit(month, "월"), unit(day, "일")].into_iter().flatten().collect()
                } else {
                    [year, month, day].into_iter().flatten().map(|part| format!("{part}.")).collect()
                };
                let weekday = weekday.map(|name| if name.ends_with('일') || parts.is_empty() { name } else { format!("({name})") });
                parts.into_iter().chain(weekday).collect::<Vec<_>>().join(" ")
            }
        }
    }

    fn time(&self, seconds: i64) -> String {
        let Some(option) = &self.hour else { return String::new() };
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let shown = if self.full { hour } else { (hour + 11) % 12 + 1 };
        let mut text = if self.full || option == "2-digit" { format!("{shown:02}") } else { shown.to_string() };
        if self.minute.is_some() {
            text.push_str(&format!(":{minute:02}"));
        }
        if self.second.is_some() {
            text.push_str(&format!(":{second:02}"));
        }
        let alone = self.minute.is_none();
        match (self.language, self.full) {
            (Language::Korean, true) if alone => format!("{text}시"),
            (_, true) => text,
            (Language::English, false) => format!("{text} {}", if hour < 12 { "AM" } else { "PM" }),
            (Language::Korean, false) => format!("{} {text}{}", if hour < 12 { "오전" } else { "오후" }, if alone { "시" } else { "" }),
        }
    }
}

/// Converts a day number, counted from 1970-01-01, to year, month and day.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}
