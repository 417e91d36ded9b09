//! `lessons new`: a pair of twin lessons that passes the check, listed in both tables of contents.

use super::cli::Arguments;
use lesson::template::{LOCALES, is_id, new_lesson};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    let [id] = arguments.paths.as_slice() else { return Err("new takes one id, such as typing-13".into()) };
    let track = arguments
        .value("--track")
        .map(str::to_owned)
        .or_else(|| id.rsplit_once('-').map(|(track, _)| track.to_owned()))
        .unwrap_or_default();
    let titles = [arguments.value("--title-ko").unwrap_or("새 수업"), arguments.value("--title-en").unwrap_or("A new lesson")];
    let made = make(Path::new("lessons"), id, &track, titles)?;
    made.iter().for_each(|path| println!("{path}"));
    Ok(ExitCode::SUCCESS)
}

/// Writes the pair below `root` and gives the files that were made or changed.
pub(super) fn make(root: &Path, id: &str, track: &str, titles: [&str; 2]) -> Result<Vec<String>, String> {
    if !is_id(id) {
        return Err(format!("`{id}` cannot be an id: use small letters, digits and hyphens, beginning with a letter"));
    }
    // all is looked at before anything is written
    let mut writes = Vec::new();
    for (locale, title) in LOCALES.into_iter().zip(titles) {
        let file = root.join(locale).join(format!("{id}.md"));
        if file.exists() {
            return Err(format!("{} is already there", file.display()));
        }
        writes.push((file, new_lesson(locale, id, title, track).unwrap_or_default()));
        let summary = root.join(locale).join("SUMMARY.md");
        let text = fs::read_to_string(&summary).map_err(|error| format!("cannot read {}: {error}", summary.display()))?;
        writes.push((
            summary.clone(),
            listed(&text, id, title, track)
                .ok_or_else(|| format!("{} has no track {{#{track}}}: give one with --track", summary.display()))?,
        ));
    }
    for (path, text) in &writes {
        fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(writes.into_iter().map(|(path, _)| path.display().to_string()).collect())
}

/// A table of contents with one more lesson at the end of a track; `None` if there is no such track.
fn listed(summary: &str, id: &str, title: &str, track: &str) -> Option<String> {
    let mut lines: Vec<String> = summary.lines().map(str::to_owned).collect();
    let heading = lines.iter().position(|line| line.starts_with('#') && line.contains(&format!("{{#{track}}}")))?;
    let end = lines.iter().skip(heading + 1).position(|line| line.starts_with('#')).map_or(lines.len(), |at| heading + 1 + at);
    let last = lines[heading..end].iter().rposition(|line| line.trim_start().starts_with("- ")).map(|at| heading + at);
    let item = format!("- [{}]({id}.md)", title.replace('[', "\\[").replace(']', "\\]"));
    match last {
        Some(at) => lines.insert(at + 1, item),
        None => {
            lines.insert(heading + 1, String::new());
            lines.insert(heading + 2, item);
        }
    }
    Some(lines.join("\n") + "\n")
}
