//! Parses language tags natively by their syntax (BCP 47 and UTS 35, 3.6); likely subtags are known only for English and Korean.

use super::{Options, Refusal, canonical, unavailable};
use crate::services::locale::plain::Plain;

/// Keys of a tag's keywords, with the corresponding options and getters.
const KEYWORDS: &[(&str, &str)] =
    &[("ca", "calendar"), ("co", "collation"), ("hc", "hourCycle"), ("kf", "caseFirst"), ("kn", "numeric"), ("nu", "numberingSystem")];

/// The parts of a tag.
struct Tag {
    language: String,
    script: Option<String>,
    region: Option<String>,
    /// variants and extensions
    rest: Vec<String>,
    keywords: Vec<(String, String)>,
}

impl Tag {
    fn read(text: &str) -> Result<Self, Refusal> {
        let wrong = || Refusal { range: true, message: "Incorrect locale information provided".into() };
        let lower = text.to_ascii_lowercase();
        let (base, extension) = lower.split_once("-u-").map_or((lower.as_str(), ""), |(base, rest)| (base, rest));
        let base = canonical(base).ok_or_else(wrong)?;
        let mut parts = base.split('-').map(str::to_owned).peekable();
        let language = parts.next().unwrap_or_default();
        let script = parts.next_if(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let region = parts.next_if(|part| part.len() == 2 || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())));
        let mut keywords: Vec<(String, String)> = Vec::new();
        for part in extension.split('-').filter(|part| !part.is_empty()) {
            match (part.len(), keywords.last_mut()) {
                (2, _) => keywords.push((part.to_owned(), String::new())),
                (3..=8, Some((_, value))) if value.is_empty() => value.push_str(part),
                (3..=8, Some((_, value))) => *value = format!("{value}-{part}"),
                _ => return Err(wrong()),
            }
        }
        Ok(Self { language, script, region, rest: parts.collect(), keywords })
    }

    fn base(&self) -> String {
        let parts = [Some(&self.language), self.script.as_ref(), self.region.as_ref()].into_iter().flatten();
        parts.chain(&self.rest).cloned().collect::<Vec<_>>().join("-")
    }

    fn text(&self) -> String {
        let mut keywords = self.keywords.clone();
        keywords.sort();
        let keywords: Vec<String> = keywords
            .into_iter()
            .map(|(key, value)| if value.is_empty() || value == "true" { key } else { format!("{key}-{value}") })
            .collect();
        if keywords.is_empty() { self.base() } else { format!("{}-u-{}", self.base(), keywords.join("-")) }
    }

    fn keyword(&self, key: &str) -> Option<&str> {
        self.keywords.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }
}

/// Performs a request to a locale of this tag.
pub(super) fn answer(tag: &str, options: Options<'_>, method: &str) -> Result<Plain, Refusal> {
    let mut tag = Tag::read(tag)?;
    let text = |text: Option<&str>| text.map_or(Plain::Undefined, Plain::text);
    if let Some((key, _)) = KEYWORDS.iter().find(|(_, name)| method.strip_prefix("@@") == Some(name)) {
        let value = tag.keyword(key);
        return Ok(if *key == "kn" { Plain::Boolean(value.is_some_and(|value| value != "false")) } else { text(value) });
    }
    match method {
        "@@construct" => {
            let given = |name: &str| options.text(name);
            let parts = [given("language").unwrap_or_else(|| tag.language.clone())].into_iter();
            let parts = parts.chain(given("script").or_else(|| tag.script.clone())).chain(given("region").or_else(|| tag.region.clone()));
            let base = Tag::read(&parts.collect::<Vec<_>>().join("-"))?;
            (tag.language, tag.script, tag.region) = (base.language, base.script, base.region);
            for (key, name) in KEYWORDS {
                if let Some(value) = given(name) {
                    tag.keywords.retain(|(known, _)| known != key);
                    tag.keywords.push(((*key).to_owned(), value.to_ascii_lowercase()));
                }
            }
            Ok(Plain::text(&tag.text()))
        }
        "@@baseName" => Ok(Plain::text(&tag.base())),
        "@@language" => Ok(Plain::text(&tag.language)),
        "@@script" => Ok(text(tag.script.as_deref())),
        "@@region" => Ok(text(tag.region.as_deref())),
        "maximize" | "minimize" => {
            let (script, region) = match tag.language.as_str() {
                "en" => ("Latn", "US"),
                "ko" => ("Kore", "KR"),
                other => return Err(unavailable(&format!("Intl.Locale.{method} of {other}"))),
            };
            if method == "maximize" {
                tag.script.get_or_insert_with(|| script.into());
                tag.region.get_or_insert_with(|| region.into());
            } else {
                tag.script = tag.script.filter(|given| given != script);
                tag.region = tag.region.filter(|given| given != region);
            }
            Ok(Plain::text(&tag.text()))
        }
        method => Err(unavailable(&format!("Intl.Locale.{method}"))),
    }
}
