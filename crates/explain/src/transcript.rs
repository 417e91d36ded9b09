//! A whole recording as text: the steps in words, the conversions, the ribbon.

use super::{conversion::conversion, step::step, stuck::stuck};
use recording::{Recording, Segment};
use text::Locale;
use text::narration::Narration;

/// Maximum number of steps to narrate; of a longer run the first and last are narrated.
const STEPS: u32 = 5_000;
/// Maximum number of types listed per variable.
const PARTS: usize = 12;
/// Maximum number of conversions listed.
const CONVERSIONS: usize = 2_000;

/// The steps of a run as lines, `number line: sentence`.
pub fn narration(recording: &Recording, locale: Locale) -> Vec<String> {
    let count = recording.len();
    let line = |s: u32| {
        let at = recording.place(s).map_or(0, |p| p.start.line);
        format!("{:>4} {at:>3}: {}", s + 1, step(recording, s, locale))
    };
    let mut lines: Vec<String> = (0..count.min(STEPS)).map(line).collect();
    if count > STEPS {
        lines.push("   …".into());
        lines.extend((count - 10..count).map(line));
    }
    lines.extend(stuck(recording, locale));
    lines
}

/// The ribbon as lines, one for each variable: its types with the steps over which it held them, from 1; `*` before those of several types.
pub fn ribbon(recording: &Recording, locale: Locale) -> Vec<String> {
    let words = Narration::of(locale);
    recording
        .ribbon()
        .into_iter()
        .map(|band| {
            let part = |s: &Segment| {
                let steps = if s.end == s.first + 1 { s.end.to_string() } else { format!("{}–{}", s.first + 1, s.end) };
                format!("{} [{steps}]", (words.segment)(s.type_name.word(), s.values))
            };
            let parts = shortened(band.segments.iter().map(part).collect());
            let mark = if band.is_mixed { "* " } else { "  " };
            let name = if band.function.is_empty() { band.name } else { format!("{}.{}", band.function, band.name) };
            format!("{mark}{}", (words.ribbon_line)(&name, &parts))
        })
        .collect()
}

/// Shortens the list for a variable that changes its type in every iteration to its first and last types.
fn shortened(mut parts: Vec<String>) -> Vec<String> {
    if parts.len() > PARTS {
        parts.splice(PARTS - 3..parts.len() - 2, ["…".to_owned()]);
    }
    parts
}

/// The conversions as lines: where, the three plain lines, the specification's steps.
pub fn conversions(recording: &Recording, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for c in recording.conversions.iter().take(CONVERSIONS) {
        let Some(site) = recording.outline.sites.get(c.site as usize) else { continue };
        let told = conversion(recording, c, locale);
        lines.push(format!("{}:{} {}", site.place.start.line, site.place.start.column, recording.slice(site.place)));
        lines.extend([told.met, told.rule, told.result].into_iter().map(|l| format!("    {l}")));
        lines.extend(told.surprise.map(|s| format!("    ! {s}")));
        lines.extend(told.steps.into_iter().map(|applied| {
            let clause = applied.clause.map_or(String::new(), |clause| format!(" ({})", clause.0));
            format!("      {}{}{clause}", if applied.is_part { "  " } else { "" }, applied.text)
        }));
    }
    if recording.conversions.len() > CONVERSIONS {
        lines.push("…".into());
    }
    lines
}
