//! A way to look at a recording: `SHOW=file cargo test --test recorder show -- --nocapture`.

use engine::record;
use explain::transcript;
use language::{Arena, Script, instrument::instrument};
use text::Locale;
use vocabulary::{Program, Settings};

#[test]
fn show() {
    let Ok(path) = std::env::var("SHOW") else { return };
    let text = std::fs::read_to_string(path).expect("SHOW names a file");
    if std::env::var("TEXT").is_ok() {
        let arena = Arena::default();
        println!("{}", instrument(Script::read(&arena, &text).expect("a program").expect("one that is read")).inserted.text);
    }
    let recording = record::record(&Program { text, before: Vec::new() }, Settings::default(), record::Bounds::default());
    for locale in Locale::ALL {
        for line in
            [transcript::narration(&recording, locale), transcript::conversions(&recording, locale), transcript::ribbon(&recording, locale)]
                .concat()
        {
            println!("{line}");
        }
    }
    println!("{:?}", recording.end);
}

#[test]
fn seed() {
    let Ok(seed) = std::env::var("SEED") else { return };
    println!("{}", crate::generator::program(seed.parse().expect("SEED is a number")));
}

#[test]
fn timed() {
    let Ok(path) = std::env::var("TIMED") else { return };
    let text = std::fs::read_to_string(path).expect("TIMED names a file");
    let start = std::time::Instant::now();
    let arena = Arena::default();
    let i = instrument(Script::read(&arena, &text).expect("a program").expect("one that is read"));
    println!("instrument {:?} {} -> {}", start.elapsed(), text.len(), i.inserted.text.len());
    let program = Program { text: text.clone(), before: Vec::new() };
    let start = std::time::Instant::now();
    engine::run(&program, Settings::default());
    println!("plain {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let r = record::record(&program, Settings::default(), record::Bounds::default());
    println!("recorded {:?} {} steps {} events", start.elapsed(), r.len(), r.events.len());
}
