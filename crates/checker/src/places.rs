//! From a place in a snippet's code to the place in its file.

use super::Page;

/// The line and column (1-based, in characters) in the file of a place in code that begins at line `first` of the file.
/// Fold marks and the marks of a quotation or list before the code count.
pub(super) fn in_file(page: &Page, first: u32, code: &str, line: u32, column: u32) -> (u32, u32) {
    let number = first + line.saturating_sub(1);
    let code_line = code.split('\n').nth(line as usize - 1).unwrap_or_default();
    let file_line = page.text.lines().nth(number as usize - 1).unwrap_or_default();
    let before = file_line.find(code_line).filter(|_| !code_line.is_empty()).map_or(0, |at| file_line[..at].chars().count());
    (page.line(number), before as u32 + column)
}
