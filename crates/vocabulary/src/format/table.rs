//! `console.table` drawn with box characters (lib/internal/cli_table.js of Node.js).

use super::Options;
use super::layout::Writer;
use crate::{Key, Shape, Slot, Table, Value};
use unicode_width::UnicodeWidthStr;

/// The whole table, without a line break at its end.
pub fn table(table: &Table) -> String {
    let index = if table.has_iteration_index { "(iteration index)" } else { "(index)" };
    let mut rows: Vec<Vec<String>> = vec![std::iter::once(index.to_owned()).chain(table.columns.iter().cloned()).collect()];
    for (index, cells) in &table.rows {
        let cells = cells.iter().map(|value| value.as_ref().map(cell).unwrap_or_default());
        rows.push(std::iter::once(index.clone()).chain(cells).collect());
    }
    let columns = table.columns.len() + 1;
    let widths: Vec<usize> =
        (0..columns).map(|c| rows.iter().map(|row| row.get(c).map_or(0, |text| text.width())).max().unwrap_or(0)).collect();
    let rule = |left: char, middle: &str, right: char| {
        let lines: Vec<String> = widths.iter().map(|w| "─".repeat(w + 2)).collect();
        format!("{left}{}{right}", lines.join(middle))
    };
    let draw = |row: &Vec<String>| {
        let cells: Vec<String> =
            widths.iter().zip(row).map(|(w, text)| format!(" {text}{} ", " ".repeat(w.saturating_sub(text.width())))).collect();
        format!("│{}│", cells.join("│"))
    };
    let mut lines = vec![rule('┌', "┬", '┐'), draw(&rows[0]), rule('├', "┼", '┤')];
    lines.extend(rows[1..].iter().map(draw));
    lines.push(rule('└', "┴", '┘'));
    if table.omitted > 0 {
        lines.push(format!("... {} more item{}", table.omitted, if table.omitted > 1 { "s" } else { "" }));
    }
    lines.join("\n")
}

/// A cell is one line: an object in it shows its own values only, one with more than two properties nothing but its class.
fn cell(value: &Value) -> String {
    let depth = match value {
        Value::Object(o) if !matches!(o.shape, Shape::Array(_)) => {
            let named = o.entries.iter().filter(|e| e.enumerable && matches!(e.key, Key::Name(_)) && !matches!(e.slot, Slot::Hole(_)));
            if named.count() > 2 { -1 } else { 0 }
        }
        _ => 0,
    };
    let mut writer = Writer::new(Options { depth, width: usize::MAX / 8, stacks: false });
    writer.elements = 3;
    writer.value(value, 0)
}
