//! The text of a file, and the places in it.

use std::sync::{Arc, OnceLock};

use super::tree::Position;
use crate::diagnostic::Place;

/// What some editors put before the first letter of a file.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// A file's text, and where its lines begin.
#[derive(Debug)]
pub(crate) struct File {
    path: String,
    text: Arc<str>,
    lines: OnceLock<Vec<usize>>,
}

impl File {
    pub(crate) fn new(path: String, text: Arc<str>) -> Self {
        Self { path, text, lines: OnceLock::new() }
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn line_count(&self) -> usize {
        let starts = self.starts();
        if self.text.ends_with('\n') { starts.len() - 1 } else { starts.len() }
    }

    /// The file as a whole.
    pub(crate) fn whole(&self) -> Place {
        Place::file(self.path.as_str())
    }

    /// A place in it. What reaches beyond the line is cut, and what lies beyond the last line is the end of it.
    pub(crate) fn place(&self, at: Position) -> Place {
        let [line, column, length] = [at.line, at.column, at.length].map(|number| number as usize);
        let count = self.line_count();
        let beyond = line > count && count > 0;
        let line = if beyond { count } else { line.max(1) };
        let source = self.line(line);
        let width = source.chars().count();
        let column = if beyond { width } else { column.min(width) };
        let length = length.clamp(1, (width - column).max(1));
        Place { file: self.path.clone(), line, column: column + 1, length, source: source.to_owned() }
    }

    /// The text of a line, from 1, without its end.
    pub(crate) fn line(&self, number: usize) -> &str {
        let starts = self.starts();
        let start =
            number.checked_sub(1).and_then(|index| starts.get(index)).copied().unwrap_or(self.text.len());
        let end = starts.get(number).map_or(self.text.len(), |next| next - 1);
        let line = self.text[start..end.max(start)].trim_end_matches('\r');
        // The parser does not count a byte order mark.
        if start == 0 { line.trim_start_matches(BYTE_ORDER_MARK) } else { line }
    }

    fn starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect()
        })
    }
}
