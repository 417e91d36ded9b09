//! Translates the checker's English messages for authors. A message is identified by its English template.

mod ko;

use super::Locale;
use super::particles::{Particle, form};

/// The message in a language: `template` has one `{}` for each of `values`.
pub fn told(locale: Locale, template: &str, values: &[String]) -> String {
    let translated = match locale {
        Locale::En => None,
        Locale::Ko => korean(template),
    };
    translated.map_or_else(|| in_order(template, values), |translated| filled(translated, values))
}

/// The Korean template of an English one; `None` if there is none.
pub fn korean(template: &str) -> Option<&'static str> {
    ko::TEXTS.iter().find(|(english, _)| *english == template).map(|(_, korean)| *korean)
}

/// All English templates with a translation.
pub fn templates() -> impl Iterator<Item = &'static str> {
    ko::TEXTS.iter().map(|(english, _)| *english)
}

fn in_order(template: &str, values: &[String]) -> String {
    let mut values = values.iter();
    let mut stretches = template.split("{}");
    let mut out = stretches.next().unwrap_or_default().to_owned();
    for stretch in stretches {
        out += values.next().map_or("", String::as_str);
        out += stretch;
    }
    out
}

/// Replaces `{0}`, `{1}` by values and `{을}` by the particle that fits the value before it. Other braces are unchanged.
fn filled(template: &str, values: &[String]) -> String {
    let (mut out, mut last) = (String::new(), "");
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out += before;
        let name = after.split_once('}').map(|(name, _)| name);
        let value = name.and_then(|name| values.get(name.parse::<usize>().ok()?));
        let particle = name.and_then(particle);
        match (name, value, particle) {
            (Some(name), Some(value), _) => {
                out += value;
                last = value;
                rest = &after[name.len() + 1..];
            }
            (Some(name), _, Some(particle)) => {
                out += form(last, particle);
                rest = &after[name.len() + 1..];
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

fn particle(name: &str) -> Option<Particle> {
    Some(match name {
        "은" => Particle::Topic,
        "이" => Particle::Subject,
        "을" => Particle::Object,
        "로" => Particle::Toward,
        "예요" => Particle::Is,
        "라는" => Particle::Named,
        "라고" => Particle::Quoted,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, values: &[&str], expected: &str) {
        let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
        assert_eq!(told(Locale::Ko, template, &values), expected);
    }

    #[test]
    fn values_and_particles_stand_where_korean_wants_them() {
        check(
            "`{}` after `{}` means nothing: only `js` blocks take words",
            &["norun", "java"],
            "`java` 뒤의 `norun`은 뜻이 없어요. `js` 블록에만 낱말을 쓸 수 있어요",
        );
        check("there is no era `{}`", &["5"], "`5`라는 시대는 없어요");
        check("there is no era `{}`", &["es6"], "`es6`이라는 시대는 없어요");
        check("the track `{}` has no id", &["{0}"], "트랙 `{0}`에 id가 없어요");
        check("write it after the heading: `## History {#history}`", &[], "제목 뒤에 `## 역사 {#history}`처럼 쓰세요");
        check("nobody has translated this: {}", &["so"], "nobody has translated this: so");
    }

    /// Every value of the English message occurs exactly once in the Korean one, and no other.
    #[test]
    fn both_languages_say_the_same_values() {
        for (english, korean) in ko::TEXTS {
            let count = english.matches("{}").count();
            let said = (0..9).filter(|n| korean.matches(&format!("{{{n}}}")).count() == 1).collect::<Vec<_>>();
            assert_eq!(said, (0..count).collect::<Vec<_>>(), "{english}: {korean}");
            let unknown = korean.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
            let unknown: Vec<&str> =
                unknown.filter(|name| name.parse::<usize>().is_err() && !name.starts_with('#') && particle(name).is_none()).collect();
            assert!(unknown.is_empty(), "{korean}: {unknown:?}");
        }
        let all: std::collections::BTreeSet<&str> = templates().collect();
        assert_eq!(all.len(), ko::TEXTS.len(), "a sentence stands twice");
        assert!(all.len() > 200);
    }
}
