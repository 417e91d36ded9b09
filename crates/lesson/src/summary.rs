//! `SUMMARY.md`: the course's tracks and the order and titles of their lessons, as a nested list of links.

use super::fence::checked_id;
use super::report::Report;
use super::tree::{options, start};
use super::{Problem, message};
use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, parse_document};

/// The table of contents in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// in the order in which they are offered
    pub tracks: Vec<Track>,
}

/// A row of lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// stable name, the same in both languages: `history`; it is what lessons give as their `track`
    pub id: String,
    /// the title in its language
    pub title: String,
    /// in order
    pub lessons: Vec<Entry>,
}

/// A lesson in the table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// stable name: `history-01`
    pub id: String,
    /// the title in its language
    pub title: String,
    /// the file, relative to `SUMMARY.md`: `history-01.md`
    pub path: String,
    /// 1-based line in `SUMMARY.md`
    pub line: u32,
}

impl Course {
    /// All lessons in order, with their track.
    pub fn lessons(&self) -> impl Iterator<Item = (&Track, &Entry)> {
        self.tracks.iter().flat_map(|track| track.lessons.iter().map(move |lesson| (track, lesson)))
    }

    /// The lesson before and after the one with this id, across tracks.
    pub fn neighbours(&self, id: &str) -> (Option<&Entry>, Option<&Entry>) {
        let all: Vec<&Entry> = self.lessons().map(|(_, lesson)| lesson).collect();
        match all.iter().position(|lesson| lesson.id == id) {
            Some(at) => (at.checked_sub(1).map(|before| all[before]), all.get(at + 1).copied()),
            None => (None, None),
        }
    }
}

/// Reads a `SUMMARY.md`. A track is a heading of level 2 with its id, `## History {#history}`, and a list of links below it.
pub fn parse(file: &str, text: &str) -> (Course, Vec<Problem>) {
    let mut report = Report::new(file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let mut course = Course::default();
    for node in root.children() {
        let at = start(node);
        match &node.data().value {
            NodeValue::Heading(heading) if heading.level > 1 => {
                let own = node.data().attrs.as_ref().and_then(|attrs| attrs.id.clone());
                let title = node.collect_text().trim().to_owned();
                let id = match own {
                    Some(id) => checked_id(&id, at, &mut report),
                    None => {
                        report.add(
                            at,
                            "summary",
                            message!("the track `{}` has no id", title),
                            message!("write it after the heading: `## History {#history}`"),
                        );
                        title.to_lowercase()
                    }
                };
                if course.tracks.iter().any(|track| track.id == id) {
                    report.add(at, "summary", message!("there are two tracks `{}`", id), message!("give each its own id"));
                }
                course.tracks.push(Track { id, title, lessons: Vec::new() });
            }
            NodeValue::List(_) => lessons(node, &mut course, &mut report),
            _ => {}
        }
    }
    if course.lessons().next().is_none() {
        report.add(
            (1, 1),
            "summary",
            message!("no lesson is listed"),
            message!("write `## History {#history}` and below it `- [Title](history-01.md)`"),
        );
    }
    (course, report.finish())
}

fn lessons(list: Node<'_>, course: &mut Course, report: &mut Report) {
    let at = start(list);
    if course.tracks.is_empty() {
        report.add(
            at,
            "summary",
            message!("this list belongs to no track"),
            message!("put a heading such as `## History {#history}` above it"),
        );
        course.tracks.push(Track::default());
    }
    for item in list.children() {
        let at = start(item);
        let link = item.descendants().find_map(|node| match &node.data().value {
            NodeValue::Link(link) => Some((link.url.clone(), node.collect_text().trim().to_owned())),
            _ => None,
        });
        let Some((path, title)) = link else {
            report.add(at, "summary", message!("this item is not a link to a lesson"), message!("write `- [Title](history-01.md)`"));
            continue;
        };
        let path = path.trim_start_matches("./").to_owned();
        let Some(id) = path.strip_suffix(".md").filter(|id| !id.contains(['/', '\\'])) else {
            report.add(
                at,
                "summary",
                message!("`{}` is not a lesson's file", path),
                message!("give the name of a .md file beside SUMMARY.md"),
            );
            continue;
        };
        let id = checked_id(id, at, report);
        if let Some((_, first)) = course.lessons().find(|(_, lesson)| lesson.id == id) {
            let message = message!("`{}` is already listed in line {}", id, first.line);
            report.add(at, "summary", message, message!("list each lesson once"));
            continue;
        }
        if title.is_empty() {
            report.add(at, "summary", message!("`{}` has no title", path), message!("write `- [Title](…)`"));
        }
        if let Some(track) = course.tracks.last_mut() {
            track.lessons.push(Entry { id, title, path, line: at.0 });
        }
        for nested in item.children().filter(|node| matches!(node.data().value, NodeValue::List(_))) {
            let at = start(nested);
            report.add(at, "summary", message!("lessons are not nested"), message!("list them one below the other"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> Vec<String> {
        parse("SUMMARY.md", text).1.into_iter().map(|p| format!("{}: {}", p.line, p.message)).collect()
    }

    const COURSE: &str = "# 차례\n\n말머리.\n\n## 역사 {#history}\n\n- [움직이지 않던 웹](history-01.md)\n- [열흘의 **모카**](./history-02.md)\n\n## 타입 {#typing}\n\n1. [값](typing-01.md)\n";

    #[test]
    fn tracks_order_and_titles() {
        let (course, problems) = parse("SUMMARY.md", COURSE);
        assert_eq!(problems, vec![]);
        let found: Vec<_> = course
            .lessons()
            .map(|(track, l)| (track.id.as_str(), track.title.as_str(), l.id.as_str(), l.title.as_str(), l.path.as_str(), l.line))
            .collect();
        assert_eq!(
            found,
            [
                ("history", "역사", "history-01", "움직이지 않던 웹", "history-01.md", 7),
                ("history", "역사", "history-02", "열흘의 모카", "history-02.md", 8),
                ("typing", "타입", "typing-01", "값", "typing-01.md", 12),
            ]
        );
    }

    #[test]
    fn neighbours_cross_tracks() {
        let (course, _) = parse("SUMMARY.md", COURSE);
        let ids = |(a, b): (Option<&Entry>, Option<&Entry>)| (a.map(|e| e.id.clone()), b.map(|e| e.id.clone()));
        assert_eq!(ids(course.neighbours("history-01")), (None, Some("history-02".into())));
        assert_eq!(ids(course.neighbours("typing-01")), (Some("history-02".into()), None));
        assert_eq!(ids(course.neighbours("zzz")), (None, None));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        assert_eq!(messages(""), ["1: no lesson is listed"]);
        assert_eq!(messages("- [a](a.md)"), ["1: this list belongs to no track"]);
        assert_eq!(messages("## 역사\n- [a](a.md)"), ["1: the track `역사` has no id"]);
        assert_eq!(messages("## H {#h}\n- [a](a.md)\n- [b](a.md)\n- c\n- [d](x/d.md)\n- [](e.md)").len(), 4);
        assert_eq!(messages("## H {#h}\n- [a](a.md)\n  - [b](b.md)"), ["3: lessons are not nested"]);
        assert_eq!(messages("## H {#h}\n- [a](a.md)\n## I {#h}"), ["3: there are two tracks `h`"]);
    }
}
