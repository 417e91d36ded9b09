//! A whole recording as text: the steps in words, the conversions, the ribbon.

use super::{conversion::conversion, step::step, stuck::stuck};
use crate::recording::Recording;
use crate::text::Locale;
use crate::text::narration::Narration;

/// Steps told at most; a longer run is told by its first and last ones.
const STEPS: u32 = 400;

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

/// The ribbon as lines, one for each variable.
pub fn ribbon(recording: &Recording, locale: Locale) -> Vec<String> {
    let words = Narration::of(locale);
    recording
        .ribbon()
        .into_iter()
        .map(|band| {
            let parts: Vec<String> = band.segments.iter().map(|s| (words.segment)(s.type_name.word(), s.values)).collect();
            let mark = if band.is_mixed { "* " } else { "  " };
            let name = if band.function.is_empty() { band.name } else { format!("{}.{}", band.function, band.name) };
            format!("{mark}{}", (words.ribbon_line)(&name, &parts))
        })
        .collect()
}

/// The conversions as lines: where, the three plain lines, the specification's steps.
pub fn conversions(recording: &Recording, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for c in &recording.conversions {
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
    lines
}
