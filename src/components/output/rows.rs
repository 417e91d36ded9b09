//! The output as rows: equal consecutive lines are one row with a count, groups are a depth.
//!
//! Pure and incremental: up to a hundred thousand lines arrive in batches, and each is processed once.

use vocabulary::ConsoleEvent;

/// A row of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// the 0-based index of its event
    pub event: usize,
    /// number of consecutive occurrences, at least 1
    pub times: u32,
    /// number of enclosing groups
    pub depth: u16,
    /// the row index of the innermost enclosing group
    pub group: Option<usize>,
    /// it is a group that is collapsed initially
    pub starts_closed: bool,
}

/// All rows of one run so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    rows: Vec<Row>,
    /// row indexes of the open groups, innermost last
    groups: Vec<usize>,
    /// number of events processed
    taken: usize,
    /// `console.clear` was called; the rows before it are removed
    cleared: bool,
    /// number of lines printed, repeats included
    lines: usize,
}

impl Rows {
    /// Processes the events added since the last call. `events` is the whole list.
    pub fn take(&mut self, events: &[ConsoleEvent]) {
        for index in self.taken..events.len() {
            let before = index.checked_sub(1).map(|i| &events[i]);
            self.put(index, &events[index], before);
        }
        self.taken = events.len().max(self.taken);
    }

    fn put(&mut self, index: usize, event: &ConsoleEvent, before: Option<&ConsoleEvent>) {
        match event {
            ConsoleEvent::GroupEnd => drop(self.groups.pop()),
            ConsoleEvent::Cleared => {
                self.rows.clear();
                self.groups.clear();
                (self.cleared, self.lines) = (true, 0);
            }
            ConsoleEvent::Group { collapsed, .. } => {
                let row = self.row(index, *collapsed);
                self.rows.push(row);
                self.groups.push(self.rows.len() - 1);
                self.lines += 1;
            }
            _ => {
                self.lines += usize::from(!matches!(event, ConsoleEvent::Cut { .. }));
                let repeats = matches!(event, ConsoleEvent::Printed(_) | ConsoleEvent::Failed(_)) && before == Some(event);
                match self.rows.last_mut() {
                    Some(last) if repeats => (last.event, last.times) = (index, last.times + 1),
                    _ => {
                        let row = self.row(index, false);
                        self.rows.push(row);
                    }
                }
            }
        }
    }

    fn row(&self, event: usize, starts_closed: bool) -> Row {
        let depth = u16::try_from(self.groups.len()).unwrap_or(u16::MAX);
        Row { event, times: 1, depth, group: self.groups.last().copied(), starts_closed }
    }

    /// The indexes of the visible rows. `turned`: rows of the groups that the user toggled from their initial state.
    pub fn visible(&self, turned: &std::collections::HashSet<usize>) -> Vec<usize> {
        let mut hidden = vec![false; self.rows.len()];
        let mut seen = Vec::with_capacity(self.rows.len());
        for (index, row) in self.rows.iter().enumerate() {
            hidden[index] = row.group.is_some_and(|group| hidden[group] || self.is_closed(group, turned));
            if !hidden[index] {
                seen.push(index);
            }
        }
        seen
    }

    /// Whether a group is collapsed.
    pub fn is_closed(&self, group: usize, turned: &std::collections::HashSet<usize>) -> bool {
        self.rows[group].starts_closed != turned.contains(&group)
    }

    /// A row by index.
    pub fn get(&self, index: usize) -> Row {
        self.rows[index]
    }

    /// The number of lines printed since the last clear, repeats included.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether the program called `console.clear`.
    pub fn was_cleared(&self) -> bool {
        self.cleared
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use vocabulary::{Level, Part, Printed, Style};

    fn line(text: &str) -> Printed {
        Printed { level: Level::Log, parts: vec![Part::Text { text: text.into(), style: Style::default() }], at: None, trace: vec![] }
    }

    fn log(text: &str) -> ConsoleEvent {
        ConsoleEvent::Printed(line(text))
    }

    fn group(text: &str, collapsed: bool) -> ConsoleEvent {
        ConsoleEvent::Group { heading: line(text), collapsed }
    }

    fn rows(events: &[ConsoleEvent]) -> Rows {
        let mut rows = Rows::default();
        rows.take(events);
        rows
    }

    /// Checks the rows: event index, count and depth of each.
    #[track_caller]
    fn check(events: &[ConsoleEvent], expected: &[(usize, u32, u16)]) {
        let all = rows(events);
        let found: Vec<_> = all.visible(&HashSet::new()).into_iter().map(|i| all.get(i)).map(|r| (r.event, r.times, r.depth)).collect();
        assert_eq!(found, expected);
        // The same in two batches, split at every index.
        for cut in 0..=events.len() {
            let mut parted = Rows::default();
            parted.take(&events[..cut]);
            parted.take(events);
            assert_eq!(parted, all, "parted at {cut}");
        }
    }

    #[test]
    fn equal_lines_in_a_row_are_one() {
        check(&[log("a"), log("a"), log("b"), log("a")], &[(1, 2, 0), (2, 1, 0), (3, 1, 0)]);
    }

    #[test]
    fn groups_nest_and_end() {
        check(&[group("g", false), log("a"), ConsoleEvent::GroupEnd, log("b")], &[(0, 1, 0), (1, 1, 1), (3, 1, 0)]);
        check(&[ConsoleEvent::GroupEnd, log("b")], &[(1, 1, 0)]);
    }

    #[test]
    fn equal_lines_across_a_group_stay_apart() {
        check(&[log("a"), group("g", false), log("a")], &[(0, 1, 0), (1, 1, 0), (2, 1, 1)]);
    }

    #[test]
    fn a_collapsed_group_hides_what_is_in_it_until_it_is_turned() {
        let events = [group("g", true), group("h", false), log("a"), ConsoleEvent::GroupEnd, ConsoleEvent::GroupEnd, log("b")];
        check(&events, &[(0, 1, 0), (5, 1, 0)]);
        let all = rows(&events);
        assert_eq!(all.visible(&HashSet::from([0])), [0, 1, 2, 3]);
        assert_eq!(all.visible(&HashSet::from([0, 1])), [0, 1, 3]);
    }

    #[test]
    fn clear_leaves_nothing_and_says_so() {
        let all = rows(&[log("a"), group("g", false), ConsoleEvent::Cleared]);
        assert!(all.is_empty() && all.was_cleared());
        check(&[log("a"), ConsoleEvent::Cleared, log("b")], &[(2, 1, 0)]);
    }

    #[test]
    fn lines_count_repeats() {
        assert_eq!(rows(&[log("a"), log("a"), log("b"), ConsoleEvent::Cut { kept: 3 }]).lines(), 3);
    }
}
