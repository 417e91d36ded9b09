//! The timeline's file against what else the repository knows: sources, lessons, and the table that dates the language.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is there");
    serde_json::from_str(&text).expect("it is JSON")
}

fn timeline() -> Value {
    read("assets/data/timeline.json")
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("{field} is missing in {value}"))
}

#[test]
fn every_event_has_a_date_words_sources_and_a_lesson() {
    let timeline = timeline();
    let sources: BTreeSet<&String> = timeline["sources"].as_object().expect("there are sources").keys().collect();
    let events = timeline["events"].as_array().expect("there are events");
    assert!(events.len() >= 65, "only {}", events.len());
    let dates: Vec<&str> = events.iter().map(|e| text(e, "date")).collect();
    assert!(dates.is_sorted(), "in order");
    let mut used = BTreeSet::new();
    for event in events {
        let what = text(event, "date");
        assert!(what.split('-').all(|part| part.parse::<u16>().is_ok()) && ("1989".."2027").contains(&what), "{what}");
        for locale in ["en", "ko"] {
            let words = event[locale].as_array().expect("there are words");
            assert_eq!(words.len(), 2, "{what}");
            assert!(words.iter().all(|w| w.as_str().is_some_and(|w| w.chars().count() >= 2)), "{what} {locale}");
            let lesson = format!("lessons/{locale}/{}.md", text(event, "lesson"));
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&lesson).exists(), "{what}: {lesson}");
        }
        for source in event["sources"].as_array().expect("there are sources") {
            let known = sources.get(&source.as_str().expect("a key").to_owned());
            used.insert(*known.unwrap_or_else(|| panic!("{what}: {source}")));
        }
        assert!(!event["sources"].as_array().expect("an array").is_empty(), "{what}");
    }
    assert_eq!(used, sources, "every source is used");
}

#[test]
fn every_edition_stands_on_it_in_its_year_and_lists_what_the_table_dates_to_it() {
    let (timeline, features) = (timeline(), read("assets/data/features.json"));
    let editions = timeline["editions"].as_object().expect("there are editions");
    let on_it: Vec<&Value> = timeline["events"].as_array().expect("events").iter().filter(|e| e.get("edition").is_some()).collect();
    assert_eq!(on_it.len(), editions.len());
    assert!(editions.len() >= 15);
    let names = read("assets/data/features.names.json");
    let korean = |edition: &str| -> Vec<&str> {
        let rows = features.as_array().expect("rows").iter().filter(|f| text(f, "edition") == edition && text(f, "kind") == "syntax");
        rows.map(|f| names[text(f, "id")].as_str().unwrap_or(text(f, "name"))).collect()
    };
    for event in on_it {
        let name = text(event, "edition");
        let edition = vocabulary::Edition::named(name).unwrap_or_else(|| panic!("{name}"));
        assert!(text(event, "date").starts_with(&edition.year().to_string()), "{name}");
        let of = |syntax: bool| -> Vec<&str> {
            let rows = features.as_array().expect("rows").iter();
            rows.filter(|f| text(f, "edition") == name && (text(f, "kind") == "syntax") == syntax).map(|f| text(f, "name")).collect()
        };
        let listed =
            |field: &str| -> Vec<&str> { editions[name][field].as_array().expect("names").iter().filter_map(Value::as_str).collect() };
        assert_eq!(listed("syntax"), of(true), "{name}");
        assert_eq!(listed("korean"), korean(name), "{name}");
        assert_eq!(listed("library"), of(false), "{name}");
    }
}

#[test]
fn the_program_of_an_edition_needs_just_that_edition() {
    let timeline = timeline();
    for (name, edition) in timeline["editions"].as_object().expect("there are editions") {
        let age = language::age::age(text(edition, "code")).unwrap_or_else(|| panic!("{name}: it is not JavaScript"));
        assert_eq!(age.oldest().to_string(), *name, "{:?}", age.decided_by().map(|by| &by.name));
        assert!(vocabulary::Era::of_word(text(edition, "era")).is_some(), "{name}");
    }
}
