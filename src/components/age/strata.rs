//! Layers of age: the tint of each edition, the places that have it, and the features by edition.
//!
//! Pure data. A tint is a shade plus an underline style, so that layers can be distinguished without colour.

use super::entry::feature_name;
use crate::components::marked_code::Mark;
use std::collections::BTreeMap;
use std::rc::Rc;
use text::{Locale, age::texts};
use vocabulary::{Age, Edition, Place, Position, Use};
use yew::AttrValue;

/// A layer: editions that share a tint. ES1 has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stratum(usize);

const LAYERS: [(u16, &str, &str); 6] = [
    (1999, "age-1999", "1999"),
    (2009, "age-2009", "2009"),
    (2015, "age-2015", "2015"),
    (2016, "age-2016", "2016–2019"),
    (2020, "age-2020", "2020–2023"),
    (2024, "age-2024", "2024–"),
];

impl Stratum {
    /// The layer of an edition; `None` for those without a tint.
    pub fn of(edition: Edition) -> Option<Self> {
        LAYERS.iter().rposition(|(from, ..)| *from <= edition.year()).map(Self)
    }

    /// Its CSS class.
    pub fn class(self) -> &'static str {
        LAYERS[self.0].1
    }

    /// Its range of years.
    pub fn years(self) -> &'static str {
        LAYERS[self.0].2
    }
}

/// A feature used by a program, with all its uses in source order.
pub struct Used<'a> {
    /// its first use, from which its name is taken
    pub first: &'a Use,
    /// the 1-based lines of its uses, each once
    pub lines: Vec<u32>,
    /// whether all uses are certain
    pub certain: bool,
}

/// The features of a program by first use. Their indexes are the keys of marks and entries.
pub fn features(age: &Age) -> Vec<Used<'_>> {
    let mut out: Vec<Used<'_>> = Vec::new();
    for u in &age.uses {
        let line = u.place.start.line;
        match out.iter_mut().find(|f| f.first.feature == u.feature && f.first.certain == u.certain) {
            Some(known) => {
                if known.lines.last() != Some(&line) {
                    known.lines.push(line);
                }
            }
            None => out.push(Used { first: u, lines: vec![line], certain: u.certain }),
        }
    }
    out
}

/// An edition and its features with their keys; lists are sorted newest edition first.
pub type EditionOfProgram<'a> = (Edition, Vec<(u32, &'a Used<'a>)>);

/// The features of a program by edition.
pub fn strata<'a>(list: &'a [Used<'a>]) -> Vec<EditionOfProgram<'a>> {
    let mut by: BTreeMap<Edition, Vec<(u32, &Used<'_>)>> = BTreeMap::new();
    for (key, used) in (0_u32..).zip(list) {
        by.entry(used.first.edition).or_default().push((key, used));
    }
    by.into_iter().rev().collect()
}

/// For each line, the year of its newest feature.
pub fn margin(age: &Age) -> Rc<[(u32, AttrValue)]> {
    let mut years: BTreeMap<u32, Edition> = BTreeMap::new();
    for u in &age.uses {
        let newest = years.entry(u.place.start.line).or_insert(u.edition);
        *newest = (*newest).max(u.edition);
    }
    years.into_iter().map(|(line, edition)| (line, edition.year().to_string().into())).collect()
}

/// The name of a use in the verdict: short constructs as spelled in the code, everything else by its feature's name.
pub fn spelling(of: &Use, age: &Age, code: &str) -> String {
    const SHORT: u32 = 16;
    let Place { start, end } = of.place;
    let is_syntax = age.words_of(&of.feature).is_some_and(|w| w.is_syntax);
    if !is_syntax || start.line != end.line || end.column - start.column > SHORT {
        return of.name.clone();
    }
    Some(slice(of.place, code)).filter(|s| !s.trim().is_empty() && !s.contains('`')).unwrap_or_else(|| of.name.clone())
}

/// The marks of a program. One that contains others is selectable by the text before the first of them.
pub fn marks(age: &Age, list: &[Used<'_>], code: &str, locale: Locale) -> Rc<[Mark]> {
    let tinted: Vec<(&Use, Stratum)> = age.uses.iter().filter_map(|u| Some((u, Stratum::of(u.edition)?))).collect();
    let key_of = |u: &Use| list.iter().position(|f| f.first.feature == u.feature && f.first.certain == u.certain).map(|k| k as u32);
    let mut whole = Vec::new();
    let mut chosen: Vec<Mark> = Vec::new();
    for (index, (u, stratum)) in tinted.iter().enumerate() {
        let likely = if u.certain { String::new() } else { format!(", {}", texts(locale).likely) };
        let said = format!("{}, {}{likely}", feature_name(u, age, locale), u.edition);
        let label = |place| AttrValue::from(format!("{}: {said}", slice(place, code).trim()));
        let whole_mark = Mark { place: u.place, class: stratum.class(), label: said.clone().into(), key: None };
        // The accessible label should begin with the visible text, so the selectable part stays on one line.
        let mark = |end: Position| {
            let line_ends = Position { line: u.place.start.line + 1, column: 1 };
            let place = Place { start: u.place.start, end: end.min(line_ends) };
            Mark { place, class: stratum.class(), label: label(place), key: key_of(u) }
        };
        let others =
            tinted.iter().enumerate().filter(|(i, (v, _))| *i != index && inside(v.place, u.place) && (v.place != u.place || *i > index));
        let first = others.map(|(_, (v, _))| v.place.start).min();
        match first {
            None if u.place.start.line == u.place.end.line => chosen.push(mark(u.place.end)),
            None => {
                whole.push(whole_mark);
                chosen.push(mark(u.place.end));
            }
            Some(first) => {
                whole.push(whole_mark);
                if u.place.start < first {
                    chosen.push(mark(first));
                }
            }
        }
    }
    whole.extend(chosen);
    whole.into()
}

/// The text of a place, on its first line only.
fn slice(place: Place, code: &str) -> String {
    let Place { start, end } = place;
    let units: Vec<u16> = code.lines().nth(start.line as usize - 1).unwrap_or_default().encode_utf16().collect();
    let until = if end.line == start.line { (end.column as usize - 1).min(units.len()) } else { units.len() };
    String::from_utf16_lossy(units.get(start.column as usize - 1..until).unwrap_or_default())
}

fn inside(inner: Place, outer: Place) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::age::age;

    #[track_caller]
    fn check(code: &str, expected: &[(&str, &str, bool)]) {
        let age = age(code).expect("no syntax error");
        let list = features(&age);
        let text = |p: Place| {
            code.lines().nth(p.start.line as usize - 1).unwrap_or_default()[p.start.column as usize - 1..p.end.column as usize - 1]
                .to_owned()
        };
        let found: Vec<(String, String, bool)> =
            marks(&age, &list, code, Locale::En).iter().map(|m| (text(m.place), m.class.to_owned(), m.key.is_some())).collect();
        let expected: Vec<_> = expected.iter().map(|(t, c, k)| ((*t).to_owned(), (*c).to_owned(), *k)).collect();
        assert_eq!(found, expected, "{code}");
    }

    #[test]
    fn what_holds_others_is_chosen_by_its_beginning() {
        check("var a = b ?? 1;", &[("??", "age-2020", true)]);
        check("f(`x${a ?? 1}`);", &[("`x${a ?? 1}`", "age-2015", false), ("`x${a ", "age-2015", true), ("??", "age-2020", true)]);
    }

    #[test]
    fn chosen_marks_never_lie_in_one_another() {
        let code = "const f = async ({ a, ...rest } = {}) => `${a?.b ?? [...rest]}`;\nclass A extends B { #x = 1; static { this.y = 2n ** 3n; } }\n[1].flat().at(-1);";
        let age = age(code).expect("no syntax error");
        let all = marks(&age, &features(&age), code, Locale::En);
        let keyed: Vec<&Mark> = all.iter().filter(|m| m.key.is_some()).collect();
        assert!(keyed.len() > 10, "only {}", keyed.len());
        for (i, a) in keyed.iter().enumerate() {
            for b in &keyed[i + 1..] {
                assert!(a.place.end <= b.place.start || b.place.end <= a.place.start, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn lines_have_the_year_of_their_newest_part() {
        let age = age("var a = 1;\nvar b = a ?? [];\n").expect("no syntax error");
        assert_eq!(&margin(&age)[..], &[(1, "1997".into()), (2, "2020".into())]);
    }

    #[test]
    fn every_edition_but_the_first_has_a_tint() {
        assert_eq!(Stratum::of(Edition::ES1), None);
        for edition in Edition::all().filter(|e| *e > Edition::ES1) {
            assert!(Stratum::of(edition).is_some(), "{edition}");
        }
        assert_eq!(Stratum::of(Edition::NEXT).map(Stratum::class), Some("age-2024"));
    }

    #[test]
    fn the_verdict_quotes_short_constructs_and_names_the_rest() {
        let code = "var s = '가';\nvar t = s ?? Object.groupBy(s, s);";
        let age = age(code).expect("no syntax error");
        let name = |feature: &str| spelling(age.uses.iter().find(|u| u.feature == feature).expect("used"), &age, code);
        assert_eq!(name("syntax-nullish-coalescing"), "??");
        assert_eq!(name("object-groupby"), "Object.groupBy");
    }
}
